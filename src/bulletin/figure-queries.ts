import * as z from "zod";
import { Label, type DeepReadonly } from "../core/index.js";
import { RateDefinition, RatioDefinition } from "../figures/index.js";
import { MeasureFigure, OutsideWords, RateFigure, RatioFigure } from "./figure.js";
import { RECOUNT_FIELDS } from "./recount-schema.js";

/** Words for the records, and whether they are generated. */
const origin = { from: OutsideWords, generated: z.boolean().optional() };

/** What is asked for a count: the records, and the words for it. */
export const CountQuery = z.strictObject({ ...RECOUNT_FIELDS.count, ...origin, label: Label });
/** What is asked for a count. */
export interface CountQuery extends DeepReadonly<z.infer<typeof CountQuery>> {}

/** What is asked for a rate: the records in its numerator and denominator, its meaning, and how it is printed. */
export const RateQuery = z.strictObject({
  ...RECOUNT_FIELDS.rate,
  ...origin,
  definition: RateDefinition,
  label: Label.optional(),
  show: RateFigure.shape.show,
  decimals: RateFigure.shape.decimals,
  rounding: RateFigure.shape.rounding,
});
/** What is asked for a rate. */
export interface RateQuery extends DeepReadonly<z.infer<typeof RateQuery>> {}

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
