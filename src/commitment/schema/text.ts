import * as z from "zod";
import { CalendarDay, IdText, Words, type DeepReadonly } from "../../core/index.js";

/** Largest amount taken, in the unit of the measure, either side of zero: within it every difference is a safe number. */
const LARGEST_AMOUNT = 1e15;

/** An amount or a score. */
export const Amount = z.number().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT);

/**
 * By what a pledge can be held to: the way from the baseline to the target, up or down, in a unit.
 *
 * A baseline nobody gave is `"unknown"`, and then no share of the way can be said.
 */
export const Measure = z
  .strictObject({
    /** What is counted or measured: `kitchens`, `working days`, `yuan`. */
    unit: IdText,
    /** Where it stands when the pledge is given. */
    baseline: z.union([Amount, z.literal("unknown")]),
    /** Where it shall stand on the due day. */
    target: Amount,
  })
  .refine(({ baseline, target }) => baseline !== target, "the target equals the baseline, so nothing is promised");
/** Unit, baseline and target of a pledge. */
export interface Measure extends DeepReadonly<z.infer<typeof Measure>> {}

/** A station on the way of a pledge, with a day of its own. */
export const Milestone = z.strictObject({ id: IdText, statement: Words, due: CalendarDay });
/** A station on the way of a pledge. */
export interface Milestone extends DeepReadonly<z.infer<typeof Milestone>> {}

/**
 * How often a pledge is to be kept (每季一次走访, 每年一次评议): once in every period, the periods following one another from the day `from`.
 *
 * With a measure, the target is to be reached in each of them.
 */
export const Recurrence = z.strictObject({
  every: z.int().positive().max(1000),
  unit: z.enum(["weeks", "months", "years"]),
  from: CalendarDay,
});
/** How often a pledge is to be kept. */
export interface Recurrence extends DeepReadonly<z.infer<typeof Recurrence>> {}

/** What somebody else must do before the pledge can be kept, and whether they agreed to do it. */
export const Dependence = z.strictObject({ on: IdText, what: Words, agreed: z.boolean() });
/** What somebody else must do before the pledge can be kept. */
export interface Dependence extends DeepReadonly<z.infer<typeof Dependence>> {}

/**
 * How far a pledge has come, in one of three forms.
 *
 * `measured` answers a pledge with a measure, `described` one without; `unknown` may answer either, says what is missing,
 * and is never read as zero.
 */
export const Progress = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("measured"),
    /** The amount that stands, in the unit of the measure. */
    achieved: Amount,
    /** How it comes that more stands than was promised; wanted when the amount lies beyond the target. */
    beyondTarget: Words.optional(),
  }),
  z.strictObject({ state: z.literal("described"), account: Words }),
  z.strictObject({ state: z.literal("unknown"), missing: Words }),
]);
/** How far a pledge has come: an amount, a description, or `unknown` with what is missing. */
export type Progress = DeepReadonly<z.infer<typeof Progress>>;

/** The fields that are a pledge's text: what a new version replaces as a whole. */
export const textFields = {
  /** The promise in the words of its maker. */
  statement: Words,
  measure: Measure.optional(),
  /** The day by whose end it shall be kept. */
  due: CalendarDay.optional(),
  milestones: z
    .array(Milestone)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "names one milestone twice")
    .optional(),
  recurs: Recurrence.optional(),
  dependsOn: z.array(Dependence).optional(),
};

/** What a pledge promises, in one version. */
export const PledgeText = z.strictObject(textFields);
/** Statement, measure, due day and the way there, in one version. */
export interface PledgeText extends DeepReadonly<z.infer<typeof PledgeText>> {}
