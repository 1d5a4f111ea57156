import * as z from "zod";
import { CalendarDay } from "./day.js";
import { IdText } from "./id.js";
import { Words } from "./read.js";

/** A proof that something was done. */
export const Evidence = z.strictObject({
  id: IdText,
  description: Words,
  /** The day on which what it shows took effect. */
  effectiveOn: CalendarDay.optional(),
  /** The day on which it came in, where that is not the day it is handed in with. */
  receivedOn: CalendarDay.optional(),
  /** What the file hashes to, as `algorithm:hexadecimal`, so that another file is seen to be another. */
  hash: z
    .string()
    .max(200)
    .regex(/^[a-z0-9-]+:[0-9a-f]+$/, "is no `algorithm:hexadecimal`")
    .optional(),
});
/** A proof that something was done, and since when. */
export interface Evidence extends Readonly<z.infer<typeof Evidence>> {}

/** Proofs handed in together, each once. */
export const EvidenceList = z
  .array(Evidence)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "names one proof twice");
/** Proofs handed in together, each once. */
export type EvidenceList = readonly Evidence[];
