import * as z from "zod";
import { CalendarDay, IdText, Words, type DeepReadonly } from "../../core/index.js";

/** Largest amount taken, in the unit of the measure, either side of zero: within it every difference is a safe number. */
const LARGEST_AMOUNT = 1e15;

const Amount = z.number().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT);

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
};

/** What a pledge promises, in one version. */
export const PledgeText = z.strictObject(textFields);
/** Statement, measure and due day of a pledge. */
export interface PledgeText extends DeepReadonly<z.infer<typeof PledgeText>> {}
