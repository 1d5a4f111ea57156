import * as z from "zod";
import { CalendarDay, IdText, Label, Words, type DeepReadonly } from "../core/index.js";
import { Condition } from "../rules/index.js";

/** What limits a result whatever the indicators say, in the order in which they are applied. */
export const LIMITER_KINDS = ["exclude", "hold", "floor", "cap", "downgrade", "cap-grade", "veto"] as const;
/** One of {@link LIMITER_KINDS}. */
export type LimiterKind = (typeof LIMITER_KINDS)[number];

const fields = { id: IdText, label: Label, when: Condition };
const at = z.number().min(0).max(1000);

/**
 * What limits a result when its condition is met, whatever the indicators say.
 *
 * `exclude`: the subject is not assessed, it has neither score nor grade. `hold`: neither is given until the condition is no
 * longer met. `floor` and `cap`: the score is at least, and at most, `at`; where both hold, the cap does. `downgrade`: the grade
 * is `by` grades lower, those of several added up. `cap-grade`: the grade is at most `grade`. `veto` (一票否决): there is no
 * grade, however high the score.
 *
 * A condition reads the subject's facts and, under the name `score:` and a part's id, the points of each part of the index.
 */
export const Limiter = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("exclude"), ...fields }),
  z.strictObject({ kind: z.literal("hold"), ...fields }),
  z.strictObject({ kind: z.literal("floor"), ...fields, at }),
  z.strictObject({ kind: z.literal("cap"), ...fields, at }),
  z.strictObject({ kind: z.literal("downgrade"), ...fields, by: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal("cap-grade"), ...fields, grade: IdText }),
  z.strictObject({ kind: z.literal("veto"), ...fields }),
]);
/** What limits a result when its condition is met. */
export type Limiter = DeepReadonly<z.infer<typeof Limiter>>;

/** A limiter set aside for one subject, by whom, why, and from which day until which, both included. */
export const Waiver = z.strictObject({
  limiter: IdText,
  subject: IdText,
  by: IdText,
  why: Words,
  from: CalendarDay,
  until: CalendarDay,
});
/** A limiter set aside for one subject. */
export interface Waiver extends Readonly<z.infer<typeof Waiver>> {}
