import * as z from "zod";
import { CalendarDay, IdText, Label, Words, type DeepReadonly } from "../core/index.js";
import { CUTS, Quantity, Rate, Ratio } from "../figures/index.js";
import { Estimated } from "../statistics/index.js";
import { Recount } from "./recount-schema.js";

/** Words from outside (a unit's name, an opinion), shown as they are and never read as markup: one text, or one a language. */
export const OutsideWords = z.union([Words, Label]);
/** Words that the bulletin's author did not write. */
export type OutsideWords = z.infer<typeof OutsideWords>;

/** A number that others made public: where it stands, and the sentence that states it. */
export const Published = z.strictObject({
  kind: z.literal("published"),
  source: Words,
  sentence: Words.optional(),
});
/** The source of a published number, with its sentence where it is quoted. */
export interface Published extends Readonly<z.infer<typeof Published>> {}

/**
 * A number that was counted: the words for what it was counted from, and whether those records are generated.
 *
 * `recount` is the query as data, by which the number can be counted again; `undecided` is how many records that query could not
 * decide, which are not in the number (a rate has them among its exclusions).
 */
export const Counted = z.strictObject({
  kind: z.literal("counted"),
  from: OutsideWords,
  generated: z.boolean().optional(),
  recount: Recount.optional(),
  undecided: z.int().positive().optional(),
});
/** The records a number was counted from; `generated` when they stand in for records that nobody published. */
export interface Counted extends DeepReadonly<z.infer<typeof Counted>> {}

/** Where a number comes from; a page marks each of its numbers with it. */
export const Provenance = z.discriminatedUnion("kind", [Published, Counted]);
/** Published by a source, or counted from records. */
export type Provenance = Published | Counted;

const Decimals = z.int().min(0).max(6);

/** How far an estimate may lie from the value it is said to surround: what two orders of adding can differ by. */
const SAME_VALUE = 1e-9;

function isEstimateOf(value: number | "unknown", estimate: Estimated | undefined): boolean {
  return estimate === undefined || (value !== "unknown" && Math.abs(estimate.value - value) <= SAME_VALUE);
}

/** The interval `plus-four` lies around the share that there would be with two successes and two failures more. */
function isEstimateOfShare(share: number | "unknown", estimate: Estimated | undefined): boolean {
  if (estimate?.method !== "plus-four" || share === "unknown") return isEstimateOf(share, estimate);
  return isEstimateOf((share * estimate.n + 2) / (estimate.n + 4), estimate);
}

const OTHER_VALUE = "the estimate surrounds another value";

/**
 * A rate as it is stated: a percentage of `decimals` places under a named rounding, or its two parts (`132/200`).
 *
 * `plain` rounds half up; `truncate` drops what follows. `estimate` is the interval around the rate's value, in [0, 1].
 * `label` says what it is stated of (a question, a unit, a kind of item) where the rate's own name does not.
 */
export const RateFigure = z
  .strictObject({
    kind: z.literal("rate"),
    label: Label.optional(),
    rate: Rate,
    show: z.enum(["percent", "parts"]),
    decimals: Decimals,
    rounding: z.enum(CUTS),
    estimate: Estimated.optional(),
    provenance: Provenance,
  })
  .refine(({ rate, estimate }) => isEstimateOfShare(rate.value, estimate), OTHER_VALUE);
/** A rate with the way it is stated. */
export interface RateFigure extends DeepReadonly<z.infer<typeof RateFigure>> {}

/** How many of one thing come on each of another, with `decimals` places under a named rounding; `label` as for a rate. */
export const RatioFigure = z.strictObject({
  kind: z.literal("ratio"),
  label: Label.optional(),
  ratio: Ratio,
  decimals: Decimals,
  rounding: z.enum(CUTS),
  provenance: Provenance,
});
/** A ratio with the way it is stated. */
export interface RatioFigure extends DeepReadonly<z.infer<typeof RatioFigure>> {}

/** How many there are of what `label` names. */
export const CountFigure = z.strictObject({
  kind: z.literal("count"),
  label: Label,
  count: z.int().nonnegative(),
  provenance: Provenance,
});
/** A whole number of things. */
export interface CountFigure extends DeepReadonly<z.infer<typeof CountFigure>> {}

/** A score, mean, median or amount, with `decimals` places (a half is rounded away from zero) and its unit behind it. */
export const MeasureFigure = z
  .strictObject({
    kind: z.literal("measure"),
    label: Label,
    value: z.union([z.number(), z.literal("unknown")]),
    unit: Label.optional(),
    decimals: Decimals,
    estimate: Estimated.optional(),
    provenance: Provenance,
  })
  .refine(({ value, estimate }) => isEstimateOf(value, estimate), OTHER_VALUE);
/** A number on a scale, with its unit. */
export interface MeasureFigure extends DeepReadonly<z.infer<typeof MeasureFigure>> {}

/**
 * A number as a document printed it, with the precision it claims: exact, at least, about, nearly, between or unknown.
 *
 * `unit` stands behind the number in place of the source's own counting word, where the number alone would mislead.
 */
export const QuantityFigure = z.strictObject({
  kind: z.literal("quantity"),
  label: Label,
  quantity: Quantity,
  unit: Label.optional(),
  provenance: Published,
});
/** A printed number; it is never the result of counting. */
export interface QuantityFigure extends DeepReadonly<z.infer<typeof QuantityFigure>> {}

/** A day of the calendar that `label` names. */
export const DayFigure = z.strictObject({
  kind: z.literal("day"),
  label: Label,
  day: CalendarDay,
  provenance: Provenance,
});
/** A day. */
export interface DayFigure extends DeepReadonly<z.infer<typeof DayFigure>> {}

/** A number that stands for no quantity (a year, a document's number), copied as its source prints it. */
export const LiteralFigure = z.strictObject({
  kind: z.literal("literal"),
  label: Label,
  text: IdText,
  provenance: Published,
});
/** Characters copied from a source. */
export interface LiteralFigure extends DeepReadonly<z.infer<typeof LiteralFigure>> {}

/** A number that belongs in the sentence and that nobody knows; `why` says so to the reader. */
export const UnknownFigure = z.strictObject({
  kind: z.literal("unknown"),
  label: Label,
  why: Label,
  provenance: Provenance,
});
/** What is not known, and why. */
export interface UnknownFigure extends DeepReadonly<z.infer<typeof UnknownFigure>> {}

/** Anything a bulletin may state as a number, bound to where it comes from. */
export const Figure = z
  .discriminatedUnion("kind", [
    RateFigure,
    RatioFigure,
    CountFigure,
    MeasureFigure,
    QuantityFigure,
    DayFigure,
    LiteralFigure,
    UnknownFigure,
  ])
  .refine(isRecountedAsStated, "the recount gives another kind of figure");
/** One of the kinds of figure. */
export type Figure =
  RateFigure | RatioFigure | CountFigure | MeasureFigure | QuantityFigure | DayFigure | LiteralFigure | UnknownFigure;

/** What states the number that a recount gives. Where records name no day, or one carries no number, that is stated as unknown. */
const STATED_AS: Readonly<Record<Recount["kind"], readonly string[]>> = {
  count: ["count"],
  place: ["count"],
  rate: ["rate"],
  share: ["rate"],
  ratio: ["ratio"],
  measure: ["measure"],
  difference: ["measure"],
  day: ["day", "unknown"],
  value: ["count", "measure", "unknown"],
};

function isRecountedAsStated({
  kind,
  provenance,
}: {
  readonly kind: string;
  readonly provenance: Provenance;
}): boolean {
  const recount = provenance.kind === "counted" ? provenance.recount : undefined;
  return recount === undefined || STATED_AS[recount.kind].includes(kind);
}

/** The name under which a figure or words are bound: a letter, then letters, digits, `.`, `-` or `_`; at most 100. */
export const BoundName = z
  .string()
  .max(100)
  .regex(/^[A-Za-z][A-Za-z0-9._-]*$/, "is not a name (a letter, then letters, digits, '.', '-' or '_')");
/** Text that names a bound figure or bound words. */
export type BoundName = z.infer<typeof BoundName>;
