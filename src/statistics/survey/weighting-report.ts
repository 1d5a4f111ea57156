import { numberAt } from "./columns.js";
import type { SurveyDesign } from "./design.js";
import { effectiveSize } from "./effective-size.js";

/** What fitting or trimming did to the weights of a sample. */
export interface WeightingReport {
  /** How often the weights were gone through. */
  readonly rounds: number;
  /** The furthest that a total of the new weights lies from what it was fitted to, as a part of that. */
  readonly furthest: number;
  /** The least and the greatest factor by which a weight above 0 was multiplied. */
  readonly leastFactor: number;
  readonly greatestFactor: number;
  /** The sum of all weights. */
  readonly sumBefore: number;
  readonly sumAfter: number;
  /** Kish's effective size. */
  readonly effectiveSizeBefore: number;
  readonly effectiveSizeAfter: number;
}

/** A sample with new weights, and what was done to get them. */
export interface Reweighted<Report extends WeightingReport = WeightingReport> {
  readonly design: SurveyDesign;
  readonly report: Report;
}

/**
 * Says what was done to weights.
 *
 * @param before - the sample with its old weights
 * @param after - with the new ones
 * @param fit - rounds and distance
 */
export function reportOf(
  before: SurveyDesign,
  after: SurveyDesign,
  fit: Pick<WeightingReport, "rounds" | "furthest">,
): WeightingReport {
  let [leastFactor, greatestFactor] = [Infinity, 0];
  for (let row = 0; row < before.rows; row += 1) {
    const factor = numberAt(after.weights, row) / numberAt(before.weights, row);
    if (Number.isNaN(factor)) continue;
    leastFactor = Math.min(leastFactor, factor);
    greatestFactor = Math.max(greatestFactor, factor);
  }
  return {
    ...fit,
    leastFactor,
    greatestFactor,
    sumBefore: sumOf(before.weights),
    sumAfter: sumOf(after.weights),
    effectiveSizeBefore: effectiveSize(before),
    effectiveSizeAfter: effectiveSize(after),
  };
}

function sumOf(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/**
 * The furthest that totals lie from what they should be, as a part of that.
 *
 * @param totals - as they are
 * @param wanted - as they should be, none of them 0
 */
export function furthestFrom(totals: Float64Array, wanted: Float64Array): number {
  return wanted.reduce(
    (most, total, place) => Math.max(most, Math.abs(numberAt(totals, place) - total) / Math.abs(total)),
    0,
  );
}
