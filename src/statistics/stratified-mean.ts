import { withhold, type EstimatedMean, type Withheld } from "./estimate.js";
import { DEFAULT_LEVEL, normalReach, type IntervalOptions } from "./share.js";

/**
 * Observations per stratum below which a mean gets no normal interval: with fewer, the interval is too narrow by more
 * than a publication should bear.
 */
export const LEAST_FOR_NORMAL = 30;

/** A part of the population that was sampled for itself, with its weight in the whole. */
export interface Stratum {
  /** Share of the whole, above 0; only the proportions between strata matter. */
  readonly weight: number;
  readonly mean: number;
  /** Observations in the stratum. */
  readonly n: number;
  /** Sample variance of its observations, with n − 1 in the divisor; in the square of the mean's unit. */
  readonly variance: number;
}

/** The reasons for which a mean gets no interval. */
export type MeanRefusal = "no-observations" | "too-few-observations" | "no-variance";

/**
 * Averages values by their weights; weights all scaled by the same number give the same mean.
 *
 * @param parts - each value with its weight, which is above 0
 * @throws RangeError when there are no parts, or a weight is not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#weighted-mean}
 */
export function weightedMean(parts: readonly Pick<Stratum, "weight" | "mean">[]): number {
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0) / totalWeight(parts);
  // A mean lies among the values it averages; the rounding of the sum may not carry it past them.
  const least = parts.reduce((low, part) => Math.min(low, part.mean), Infinity);
  const greatest = parts.reduce((high, part) => Math.max(high, part.mean), -Infinity);
  return Math.min(Math.max(mean, least), greatest);
}

/**
 * Estimates a population mean from strata sampled independently, with a normal interval.
 *
 * The variance is Σ (weight share)² · variance ÷ n, without a correction for finite populations. Withheld with
 * `no-observations` when a stratum is empty, `too-few-observations` when one has fewer than {@link LEAST_FOR_NORMAL}, and
 * `no-variance` when all observations in every stratum agree: an interval of no width would claim certainty. Source:
 * Cochran (1977), Sampling Techniques, third edition, 5.3 and 5.4.
 *
 * @param strata - weight, mean, number of observations and sample variance of each
 * @param options - the confidence level, 0.95 when absent
 * @throws RangeError when there are no strata, a weight is not above 0 and finite, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#stratified-mean}
 */
export function stratifiedMean(
  strata: readonly Stratum[],
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): EstimatedMean | Withheld<MeanRefusal> {
  const reach = normalReach(level);
  const value = weightedMean(strata);
  const smallest = strata.reduce((least, { n }) => Math.min(least, n), Infinity);
  if (smallest === 0) return withhold("no-observations", "a stratum has no observations");
  if (smallest < LEAST_FOR_NORMAL) {
    const wanted = `a normal interval needs ${LEAST_FOR_NORMAL}`;
    return withhold("too-few-observations", `a stratum has ${smallest} observations; ${wanted}`);
  }
  const standardError = standardErrorOf(strata);
  if (standardError === 0) return withhold("no-variance", "all observations in every stratum agree");
  const n = strata.reduce((sum, stratum) => sum + stratum.n, 0);
  const half = reach * standardError;
  return {
    status: "estimated",
    value,
    low: value - half,
    high: value + half,
    level,
    method: "normal",
    n,
    standardError,
  };
}

function standardErrorOf(strata: readonly Stratum[]): number {
  const parts = strata.map(({ weight, variance, n }) => weight * Math.sqrt(variance / n));
  return Math.hypot(...parts) / totalWeight(strata);
}

function totalWeight(parts: readonly Pick<Stratum, "weight">[]): number {
  const bad = parts.find(({ weight }) => !(weight > 0 && weight < Infinity));
  if (bad !== undefined) throw new RangeError(`a weight of ${bad.weight} is not above 0`);
  if (parts.length === 0) throw new RangeError("a mean of nothing does not exist");
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
