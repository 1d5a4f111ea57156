import * as z from "zod";
import { Label, type DeepReadonly } from "../core/index.js";
import { RateDefinition, RatioDefinition } from "../figures/index.js";
import { MeasureFigure, OutsideWords, RateFigure, RatioFigure } from "./figure.js";
import { RECOUNT_FIELDS } from "./recount-schema.js";

/** Words for the records, and whether they are generated. */
const origin = { from: OutsideWords, generated: z.boolean().optional() };

/** What a rate means, and how it is printed. */
const ratedAs = {
  definition: RateDefinition,
  label: Label.optional(),
  show: RateFigure.shape.show,
  decimals: RateFigure.shape.decimals,
  rounding: RateFigure.shape.rounding,
};

/** What is asked for a count: the records, and the words for it. */
export const CountQuery = z.strictObject({ ...RECOUNT_FIELDS.count, ...origin, label: Label });
/** What is asked for a count. */
export interface CountQuery extends DeepReadonly<z.infer<typeof CountQuery>> {}

/** What is asked for a rate: the records in its numerator and denominator, its meaning, and how it is printed. */
export const RateQuery = z.strictObject({ ...RECOUNT_FIELDS.rate, ...origin, ...ratedAs });
/** What is asked for a rate. */
export interface RateQuery extends DeepReadonly<z.infer<typeof RateQuery>> {}

/** What is asked for a share: the records above, the fact that is added up below, its meaning, and how it is printed. */
export const ShareQuery = z.strictObject({ ...RECOUNT_FIELDS.share, ...origin, ...ratedAs });
/** What is asked for a share. */
export interface ShareQuery extends DeepReadonly<z.infer<typeof ShareQuery>> {}

/** What is asked for a ratio: the records above and below, its meaning, and how it is printed. */
export const RatioQuery = z.strictObject({
  ...RECOUNT_FIELDS.ratio,
  ...origin,
  definition: RatioDefinition,
  label: Label.optional(),
  decimals: RatioFigure.shape.decimals,
  rounding: RatioFigure.shape.rounding,
});
/** What is asked for a ratio. */
export interface RatioQuery extends DeepReadonly<z.infer<typeof RatioQuery>> {}

/** What is asked for a measure: the records, their fact and the statistic, and how it is printed. */
export const MeasureQuery = z.strictObject({
  ...RECOUNT_FIELDS.measure,
  ...origin,
  label: Label,
  unit: Label.optional(),
  decimals: MeasureFigure.shape.decimals,
});
/** What is asked for a measure. */
export interface MeasureQuery extends DeepReadonly<z.infer<typeof MeasureQuery>> {}

/** What is asked for a day: the records, their fact, and which of its days. */
export const DayQuery = z.strictObject({ ...RECOUNT_FIELDS.day, ...origin, label: Label });
/** What is asked for a day. */
export interface DayQuery extends DeepReadonly<z.infer<typeof DayQuery>> {}

/** What is asked for a value: the record and its fact, and how the number is printed. */
export const ValueQuery = z.strictObject({
  ...RECOUNT_FIELDS.value,
  ...origin,
  label: Label,
  unit: Label.optional(),
  decimals: MeasureFigure.shape.decimals,
});
/** What is asked for a value. */
export interface ValueQuery extends DeepReadonly<z.infer<typeof ValueQuery>> {}

/** What is asked for a place: the record, those it is placed among, their fact, and which comes first. */
export const PlaceQuery = z.strictObject({ ...RECOUNT_FIELDS.place, ...origin, label: Label });
/** What is asked for a place. */
export interface PlaceQuery extends DeepReadonly<z.infer<typeof PlaceQuery>> {}

/** What is asked for a difference: the records of both rates, and how it is printed. */
export const DifferenceQuery = z.strictObject({
  ...RECOUNT_FIELDS.difference,
  ...origin,
  label: Label,
  decimals: MeasureFigure.shape.decimals,
});
/** What is asked for a difference. */
export interface DifferenceQuery extends DeepReadonly<z.infer<typeof DifferenceQuery>> {}
