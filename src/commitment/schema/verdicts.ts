import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../core/index.js";
import { definitionFields } from "../../definitions/index.js";
import { RateDefinition } from "../../figures/index.js";
import { Source } from "../../rules/index.js";

/**
 * What a verdict can ask for before it may be given: evidence in a report, the target reached by the last report, a reason, an
 * explanation to those to whom the promise was given, that the due day is not past, the pledge that takes its place.
 */
export const VERDICT_NEEDS = ["evidence", "target", "reason", "explanation", "before-due", "successor"] as const;
/** What a verdict can ask for before it may be given. */
export type VerdictNeed = (typeof VERDICT_NEEDS)[number];

/** One thing that a settlement can come to. */
export const VerdictRule = z.strictObject({
  code: IdText,
  label: Label,
  needs: z.array(z.enum(VERDICT_NEEDS)),
  /** Whether rates count it at once, or from the due day on, so that what is kept early does not count before what is still at work. */
  counts: z.enum(["at-once", "when-due"]),
  /** What part of a kept pledge it is worth where results are rolled up, in [0, 1]; absent where it is worth nothing that could be said. */
  credit: z.number().min(0).max(1).optional(),
});
/** One thing that a settlement can come to. */
export interface VerdictRule extends DeepReadonly<z.infer<typeof VerdictRule>> {}

/** When what was promised took effect, by the reports: until the due day, after it, or nobody can say. */
export const TIMINGS = ["on-time", "late", "unknown"] as const;
/** When what was promised took effect. */
export type Timing = (typeof TIMINGS)[number];

/**
 * Whether the text in force asks as much as the one first given in public, or less (a lower target, a later day), or nobody can say.
 */
export const TEXT_STATES = ["as-published", "eased", "unknown"] as const;
/** Whether the text in force asks as much as the one first given in public. */
export type TextState = (typeof TEXT_STATES)[number];

/** Pledges picked out to be counted: those that stand in one of these ways, and of these only some where that is said. */
export const Selection = z.strictObject({
  standings: z.array(IdText).min(1),
  timing: z.enum(TIMINGS).optional(),
  text: z.enum(TEXT_STATES).optional(),
});
/** Pledges picked out to be counted. */
export interface Selection extends DeepReadonly<z.infer<typeof Selection>> {}

/**
 * A rate of pledges as data: its meaning in words, and which standings stand above and below the line.
 *
 * With `least`, a rate of fewer pledges is not to be shown; with `few`, one of fewer is to be marked.
 */
export const PledgeRate = z.strictObject({
  ...RateDefinition.shape,
  counts: z.strictObject({ numerator: Selection, denominator: Selection }),
  least: z.int().positive().optional(),
  few: z.int().positive().optional(),
});
/** A rate of pledges as data. */
export interface PledgeRate extends DeepReadonly<z.infer<typeof PledgeRate>> {}

/**
 * The words in which pledges are judged, as data: what a settlement can come to, what each verdict asks for, how near to the
 * target is near enough, and the rates that count them.
 */
export const VerdictVocabulary = z.strictObject({
  ...definitionFields,
  label: Label,
  sources: z.array(Source).optional(),
  verdicts: z.array(VerdictRule).min(1),
  /** Which part of the way a verdict that needs the target asks for, in (0, 1]. */
  reach: z.strictObject({ committed: z.number().gt(0).max(1), aspirational: z.number().gt(0).max(1) }),
  rates: z.array(PledgeRate),
});
/** The words in which pledges are judged, as data. */
export interface VerdictVocabulary extends DeepReadonly<z.infer<typeof VerdictVocabulary>> {}
