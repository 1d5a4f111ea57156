import * as z from "zod";
import { readInput, type InputOf, type Result } from "../../core/index.js";
import { normalReach } from "../share.js";
import { planFields, sampleSize, type SampleSize, type SampleSizeRefusal } from "./sample-size.js";

/**
 * How a finite population lessens the answers that a proportion needs: `exact`, n ÷ (1 + (n − 1) ÷ N); `simplified`, n ÷ (1 + n ÷ N),
 * as many tables have it, which is less than one answer fewer.
 */
export const POPULATION_CORRECTIONS = ["exact", "simplified"] as const;
/** How a finite population lessens the answers that a proportion needs. */
export type PopulationCorrection = (typeof POPULATION_CORRECTIONS)[number];

/** What a proportion is to be known to. */
export const ProportionPlan = z.strictObject({
  /** As far as it can be guessed, between 0 and 1; 0.5 needs the most answers. */
  proportion: z.number().gt(0).lt(1),
  /** Half the length of the interval, as a proportion. */
  margin: z.number().gt(0).lt(1),
  /** `exact` when absent. */
  correction: z.enum(POPULATION_CORRECTIONS).default("exact"),
  ...planFields,
});
/** A proportion, how exactly it is to be known, and what is known of population, design and response. */
export interface ProportionPlan extends Readonly<z.infer<typeof ProportionPlan>> {}

/**
 * Tells how many people to ask so that a proportion is known to a given margin.
 *
 * Without end of people, z² · p · (1 − p) ÷ margin² answers. Sources: Cochran (1977), Sampling Techniques, third edition, 4.4; design
 * effect, Kish (1965), Survey Sampling, 8.2.
 *
 * Refuses with `invalid-input`, with `population-too-small` when more people would have to be invited than there are, and with
 * `beyond-range` when the answers come to 0 or to more than 2⁵³.
 *
 * @param plan - the expected proportion, the margin, and what is known of population, design and response
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#sample-size-proportion}
 */
export function sampleSizeForProportion(
  plan: InputOf<typeof ProportionPlan>,
): Result<{ size: SampleSize }, SampleSizeRefusal> {
  const read = readInput(ProportionPlan, plan, "sample size for a proportion");
  if (!read.ok) return read;
  const { proportion, margin, level, correction } = read.value;
  const unlimited = (normalReach(level) / margin) ** 2 * proportion * (1 - proportion);
  const less = correction === "exact" ? 1 : 0;
  return sampleSize(unlimited, read.value, (answers, people) => answers / (1 + (answers - less) / people));
}
