import * as z from "zod";
import { readInput, type InputOf, type Result } from "../../core/index.js";
import { normalReach } from "../share.js";
import { planFields, sampleSize, type SampleSize, type SampleSizeRefusal } from "./sample-size.js";

/** What a mean is to be known to. */
export const MeanPlan = z.strictObject({
  /** Of single answers, in the mean's unit. */
  standardDeviation: z.number().positive(),
  /** Half the length of the interval, in the mean's unit. */
  margin: z.number().positive(),
  ...planFields,
});
/** How much answers vary, how exactly their mean is to be known, and what is known of population, design and response. */
export interface MeanPlan extends Readonly<z.infer<typeof MeanPlan>> {}

/**
 * Tells how many people to ask so that a mean is known to a given margin.
 *
 * Without end of people, n = (z · S ÷ margin)² answers; of N people, n ÷ (1 + n ÷ N). Source: Cochran (1977), Sampling Techniques,
 * third edition, 4.6.
 *
 * Refuses with `invalid-input`, with `population-too-small` when more people would have to be invited than there are, and with
 * `beyond-range` when the answers come to 0 or to more than 2⁵³.
 *
 * @param plan - the expected standard deviation, the margin, and what is known of population, design and response
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#sample-size-mean}
 */
export function sampleSizeForMean(plan: InputOf<typeof MeanPlan>): Result<{ size: SampleSize }, SampleSizeRefusal> {
  const read = readInput(MeanPlan, plan, "sample size for a mean");
  if (!read.ok) return read;
  const { standardDeviation, margin, level } = read.value;
  const unlimited = ((normalReach(level) * standardDeviation) / margin) ** 2;
  return sampleSize(unlimited, read.value, (answers, people) => answers / (1 + answers / people));
}
