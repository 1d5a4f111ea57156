import * as z from "zod";
import { readInput, type InputOf, type Result } from "../../core/index.js";
import { normalQuantile } from "../normal-quantile.js";
import { DEFAULT_LEVEL, normalReach } from "../share.js";
import { groupSize, type GroupSize } from "./power-proportions.js";

/** How surely two means should be told apart. */
export const TwoMeans = z.strictObject({
  /** Between the two means, above 0, in their unit. */
  difference: z.number().positive(),
  /** Of single answers, in either group. */
  standardDeviation: z.number().positive(),
  /** The chance that the test finds the difference, between 0 and 1. */
  power: z.number().gt(0).lt(1),
  /** Confidence level of the two-sided test, between 0 and 1; 0.95 when absent. */
  level: z.number().gt(0).lt(1).default(DEFAULT_LEVEL),
});
/** A difference of two means, and how surely it should be found. */
export interface TwoMeans extends Readonly<z.infer<typeof TwoMeans>> {}

/**
 * Tells how many answers each of two groups needs so that a two-sided z test finds the difference of their means.
 *
 * 2 · ((z(level) + z(power)) · S ÷ difference)²; with few answers a t test needs one or two more. Source: Lachin
 * (1981), Controlled Clinical Trials 2:93.
 *
 * Refuses with `invalid-input`, and with `beyond-range` when more than 2⁵³ answers would be needed.
 *
 * @param plan - the difference, how much answers vary, the power and the level
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#power-means}
 */
export function groupSizeForMeans(
  plan: InputOf<typeof TwoMeans>,
): Result<{ size: GroupSize }, "invalid-input" | "beyond-range"> {
  const read = readInput(TwoMeans, plan, "size of two groups");
  if (!read.ok) return read;
  const { difference, standardDeviation, power, level } = read.value;
  const reach = Math.max(normalReach(level) + normalQuantile(power), 0);
  const needed = 2 * ((reach * standardDeviation) / difference) ** 2;
  return groupSize(needed);
}
