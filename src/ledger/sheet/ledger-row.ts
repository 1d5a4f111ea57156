import * as z from "zod";
import { CalendarDay, IdText, Instant, Words, type DeepReadonly } from "../../core/index.js";
import { HANDLINGS } from "../schema/index.js";

/** The columns of a ledger kept as a sheet, in the usual order. */
export const LEDGER_COLUMNS = [
  "number",
  "source",
  "category",
  "problem",
  "goal",
  "measures",
  "leader",
  "unit",
  "supportingUnits",
  "owner",
  "handling",
  "due",
  "progress",
  "done",
  "doneOn",
  "evidence",
  "acceptor",
  "verdict",
  "closedOn",
  "remark",
] as const;
/** Everything a sheet may say of an item: the usual columns, and two that stand in some sheets. */
export const LEDGER_FIELDS = [...LEDGER_COLUMNS, "office", "closed"] as const;
/** One of {@link LEDGER_FIELDS}. */
export type LedgerField = (typeof LEDGER_FIELDS)[number];

const unknown = z.literal("unknown");
const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const When = z.union([CalendarDay, Month, Instant, unknown], {
  error: ({ input }) => `"${String(input)}" is no day, month or instant`,
});

/**
 * One row of a ledger that was kept as a sheet, with what can be read of it for certain.
 *
 * A field that is absent was left empty; `"unknown"` is something the sheet has and nobody can read. Every problem came from
 * somewhere, is of some kind, is some unit's and is handled somehow, so those four are never absent. A time is a day, an
 * instant, or the month `YYYY-MM` where the sheet says no more.
 */
export const LedgerRow = z.strictObject({
  number: IdText.optional(),
  source: Words,
  category: Words,
  problem: Words,
  goal: Words.optional(),
  measures: Words.optional(),
  leader: Words.optional(),
  unit: Words,
  supportingUnits: z.array(Words).min(1).optional(),
  owner: Words.optional(),
  handling: z.enum([...HANDLINGS, "unknown"]),
  due: When.optional(),
  progress: Words.optional(),
  done: Words.optional(),
  doneOn: When.optional(),
  evidence: Words.optional(),
  acceptor: Words.optional(),
  verdict: Words.optional(),
  closedOn: When.optional(),
  remark: Words.optional(),
  office: Words.optional(),
  closed: Words.optional(),
  /** The cell as it stood, for every field that reads otherwise than its cell. */
  written: z.partialRecord(z.enum(LEDGER_FIELDS), z.string()),
  /** The fields in whose cell something was blanked out or lost, be the field unknown or text with holes. */
  damaged: z.array(z.enum(LEDGER_FIELDS)),
});
/** One row of a ledger that was kept as a sheet. */
export interface LedgerRow extends DeepReadonly<z.infer<typeof LedgerRow>> {}
