import { rootBetween } from "../root.js";
import { weightedMean } from "../stratified-mean.js";
import type { UnitEstimate } from "../unit-estimate.js";
import { best, peaksOf } from "./peaks.js";

/**
 * How the variance of the units' true values is estimated: `dersimonian-laird`, in one step from the heterogeneity; `paule-mandel`, so that the
 * heterogeneity becomes what it should be; `maximum-likelihood`; `restricted-maximum-likelihood`, which allows for the mean being
 * estimated as well.
 */
export const BETWEEN_VARIANCES = [
  "dersimonian-laird",
  "paule-mandel",
  "maximum-likelihood",
  "restricted-maximum-likelihood",
] as const;
/** How the variance of the units' true values is estimated. */
export type BetweenVariance = (typeof BETWEEN_VARIANCES)[number];

/** Estimates averaged by the inverse of their variances, some of which all have in common. */
export interface Pooled {
  readonly mean: number;
  /** Inverse variances, summed. */
  readonly weight: number;
  /** How much of the weight is left to tell estimates apart: Σw − Σw² ÷ Σw. */
  readonly apart: number;
  /** Squared distances from the mean, by weight and by squared weight. */
  readonly spread: number;
  readonly doublySpread: number;
  /** Natural logarithm of the likelihood, less what does not depend on the common variance. */
  readonly logLikelihood: number;
}

/**
 * Averages estimates whose variances are their own and one that all have in common.
 *
 * @param estimates - at least one
 * @param between - the variance in common, 0 or more
 */
export function pool(estimates: readonly UnitEstimate[], between: number): Pooled {
  const rows = estimates.map(({ value, standardError }) => ({ value, weight: 1 / (standardError ** 2 + between) }));
  const sum = (part: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + part(row), 0);
  const weight = sum((row) => row.weight);
  const mean = weightedMean(rows.map((row) => ({ weight: row.weight, mean: row.value })));
  const spread = sum((row) => row.weight * (row.value - mean) ** 2);
  return {
    mean,
    weight,
    apart: productsOfPairs(rows) * (2 / weight),
    spread,
    doublySpread: sum((row) => (row.weight * (row.value - mean)) ** 2),
    logLikelihood: (sum((row) => Math.log(row.weight)) - spread) / 2,
  };
}

/** Every two weights multiplied, summed: what Σw squared holds beside the squares, without subtracting those from it. */
function productsOfPairs(rows: readonly { readonly weight: number }[]): number {
  let [before, sum] = [0, 0];
  for (const { weight } of rows) {
    sum += weight * before;
    before += weight;
  }
  return sum;
}

const ESTIMATORS: Readonly<Record<BetweenVariance, (estimates: readonly UnitEstimate[]) => number>> = {
  "dersimonian-laird": (estimates) => {
    const { spread, apart } = pool(estimates, 0);
    return Math.max((spread - (estimates.length - 1)) / apart, 0);
  },
  "paule-mandel": (estimates) => {
    const excess = (between: number): number => pool(estimates, between).spread - (estimates.length - 1);
    return excess(0) <= 0 ? 0 : rootBetween(excess, 0, plainVariance(estimates));
  },
  "maximum-likelihood": (estimates) =>
    likeliest(
      estimates,
      ({ doublySpread, weight }) => doublySpread - weight,
      (pooled) => pooled.logLikelihood,
    ),
  "restricted-maximum-likelihood": (estimates) =>
    likeliest(
      estimates,
      ({ doublySpread, apart }) => doublySpread - apart,
      ({ logLikelihood, weight }) => logLikelihood - Math.log(weight) / 2,
    ),
};

/**
 * Estimates the variance of the units' true values.
 *
 * Sources: DerSimonian and Laird (1986), Control. Clin. Trials 7:177; Paule and Mandel (1982), J. Res. Natl. Bur. Stand. 87:377; Hardy and
 * Thompson (1996), Stat. Med. 15:619; Raudenbush (2009), The Handbook of Research Synthesis and Meta-Analysis, second edition, chapter 16.
 *
 * @param estimates - at least two
 * @param method - by its name
 * @returns 0 or more, in the square of the estimates' unit
 */
export function betweenVariance(estimates: readonly UnitEstimate[], method: BetweenVariance): number {
  return ESTIMATORS[method](estimates);
}

/** Above the variance that the heterogeneity calls for, at which no weighting brings it about. */
function plainVariance(estimates: readonly UnitEstimate[]): number {
  const mean = estimates.reduce((sum, { value }) => sum + value / estimates.length, 0);
  return estimates.reduce((sum, { value }) => sum + (value - mean) ** 2 / (estimates.length - 1), 0);
}

/** The peak of a likelihood, which may have several, or 0 where it falls from there and is nowhere higher. */
function likeliest(
  estimates: readonly UnitEstimate[],
  slopeOf: (pooled: Pooled) => number,
  likelihoodOf: (pooled: Pooled) => number,
): number {
  const errors = estimates.map(({ standardError }) => standardError);
  const values = estimates.map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values);
  const points = [0];
  // No step matters that is small beside every error, nor one beyond all distances and errors.
  for (let point = Math.min(...errors) ** 2 / 64; ; point *= 2) {
    points.push(point);
    if (point > 8 * (range ** 2 + Math.max(...errors) ** 2)) break;
  }
  const peaks = peaksOf((between) => slopeOf(pool(estimates, between)), points);
  return best([0, ...peaks], (between) => likelihoodOf(pool(estimates, between))) ?? 0;
}
