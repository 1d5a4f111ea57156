import * as z from "zod";
import { IdText, Label, Words, type DeepReadonly } from "../../core/index.js";
import { definitionFields } from "../../definitions/index.js";
import { Source } from "../../rules/index.js";

/** The largest part of those who are graded that may have a grade, as an exact fraction: one third is 1 of 3. */
export const GradeCap = z
  .strictObject({ numerator: z.int().positive(), denominator: z.int().positive() })
  .refine(({ numerator, denominator }) => numerator <= denominator, "is more than all");
/** The largest part of those who are graded that may have a grade. */
export interface GradeCap extends Readonly<z.infer<typeof GradeCap>> {}

/** How members are evaluated (民主评议): the grades from the best down, and how many may have which. */
export const DemocraticRule = z
  .strictObject({
    ...definitionFields,
    label: Label,
    source: Source.optional(),
    grades: z.array(z.strictObject({ code: IdText, label: Label, cap: GradeCap.optional() })).min(2),
  })
  .refine(({ grades }) => new Set(grades.map(({ code }) => code)).size === grades.length, "has two grades of one code");
/** How members are evaluated, as data. */
export interface DemocraticRule extends DeepReadonly<z.infer<typeof DemocraticRule>> {}

/** Somebody who takes part, what the others voted of them, and the grade that the organisation gives them in the end. */
export const EvaluatedMember = z.strictObject({
  id: IdText,
  /** Whether they are graded at all; who is on probation takes part without a grade. */
  graded: z.boolean(),
  /** Ballots by grade; a grade without any may be left out. */
  votes: z.record(IdText, z.int().nonnegative()).optional(),
  /** Ballots on which no grade can be read, or on which there is none. */
  unreadable: z.int().nonnegative().optional(),
  /** The organisation's last word: it weighs the ballots and how the member acts from day to day. */
  decided: IdText.optional(),
  /** Why it is not the grade that most ballots have. */
  reason: Words.optional(),
});
/** Somebody who takes part in a democratic evaluation. */
export interface EvaluatedMember extends DeepReadonly<z.infer<typeof EvaluatedMember>> {}
