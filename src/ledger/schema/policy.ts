import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../core/index.js";
import { definitionFields } from "../../definitions/index.js";
import { Condition } from "../../rules/index.js";

/**
 * Who may not conclude beside the owner and the submitter, who never may: anybody of the item's own unit (`unit`), or
 * whoever concluded at a lower level (`lower-level`).
 */
export const BARRED = ["unit", "lower-level"] as const;
/** One of {@link BARRED}. */
export type Barred = (typeof BARRED)[number];

/** One level of inspection, from the lowest upwards. */
export const SignOffLevel = z.strictObject({ id: IdText, label: Label });
/** One level of inspection. */
export interface SignOffLevel extends DeepReadonly<z.infer<typeof SignOffLevel>> {}

/**
 * What must have happened before an item may be closed (销号): levels of inspection in order, least evidence, a public notice
 * of so many workdays, and a condition on what people say, read as facts.
 */
export const SignOffPolicy = z.strictObject({
  ...definitionFields,
  label: Label,
  levels: z
    .array(SignOffLevel)
    .max(10)
    .refine((levels) => new Set(levels.map(({ id }) => id)).size === levels.length, "names one level twice"),
  barred: z.array(z.enum(BARRED)),
  /** Pieces of evidence that a submission needs at least. */
  leastEvidence: z.int().min(1).max(100),
  notice: z.strictObject({ workdays: z.int().min(1).max(1000) }).optional(),
  satisfaction: Condition.optional(),
});
/** What must have happened before an item may be closed. */
export interface SignOffPolicy extends DeepReadonly<Omit<z.infer<typeof SignOffPolicy>, "satisfaction">> {
  readonly satisfaction?: Condition | undefined;
}
