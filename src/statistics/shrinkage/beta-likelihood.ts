import type { BetaShapes } from "../incomplete-beta.js";
import { logGamma } from "../log-gamma.js";
import { rootBetween } from "../root.js";
import { digammaRise } from "./digamma-rise.js";
import { best, peaksOf } from "./peaks.js";
import type { UnitCount } from "./unit-count.js";

/** Between so small a mean and one so near to 1 the most likely one is looked for. */
const LEAST_MEAN = 1e-15;
/** The prior sizes looked at lie so far apart, in natural logarithms. */
const STEP = 0.5;
/** From less than a thousandth of an observation; beyond a million times the largest unit a prior is as good as without end. */
const [LEAST_SIZE, MOST_SIZE] = [1e-4, 1e6];

/**
 * Tells how likely counts are, as a natural logarithm, when the shares of units follow a beta distribution.
 *
 * Source: Skellam (1948), J. R. Statist. Soc. B 10:257.
 *
 * @param counts - of the units
 * @param shapes - of the distribution of their shares
 */
export function logLikelihood(counts: readonly UnitCount[], { alpha, beta }: BetaShapes): number {
  const before = logBeta(alpha, beta);
  return counts.reduce((sum, { count, n }) => {
    return sum + logChoices(count, n) + logBeta(alpha + count, beta + n - count) - before;
  }, 0);
}

/** The same where units have one share: the limit of ever larger shapes. */
function logLikelihoodOfOne(counts: readonly UnitCount[], mean: number): number {
  return counts.reduce((sum, { count, n }) => {
    return sum + logChoices(count, n) + count * Math.log(mean) + (n - count) * Math.log1p(-mean);
  }, 0);
}

/** Which distribution of shares makes counts most likely: one of two shapes, the limit of one share for all, or that of all or none. */
export type LikeliestShapes = BetaShapes | "one-share" | "all-or-none";

/**
 * Finds the beta distribution of shares that makes counts most likely.
 *
 * For each prior size (the sum of the shapes) the most likely mean is found, for which there is just one; then the most likely of all
 * sizes, several peaks and the limits considered.
 *
 * @param counts - some of them neither all nor none of their unit's observations, or different from each other
 */
export function likeliestShapes(counts: readonly UnitCount[]): LikeliestShapes {
  const shapesAt = (logSize: number): BetaShapes => shapesOf(Math.exp(logSize), counts);
  const slopeAt = (logSize: number): number => slope(counts, shapesAt(logSize));
  const largest = counts.reduce((most, { n }) => Math.max(most, n), 0);
  const [from, to] = [Math.log(LEAST_SIZE), Math.log(MOST_SIZE * largest)];
  const points = Array.from({ length: Math.ceil((to - from) / STEP) + 1 }, (_, index) => from + index * STEP);
  const found = best(peaksOf(slopeAt, points).map(shapesAt), (shapes) => logLikelihood(counts, shapes));
  const isRising = slopeAt(points.at(-1) ?? NaN) > 0;
  if (found === undefined) return isRising ? "one-share" : "all-or-none";
  if (!isRising) return found;
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const mean = counts.reduce((sum, { count }) => sum + count / total, 0);
  return logLikelihoodOfOne(counts, mean) > logLikelihood(counts, found) ? "one-share" : found;
}

/** The most likely shapes of a given sum. */
function shapesOf(size: number, counts: readonly UnitCount[]): BetaShapes {
  const balance = (mean: number): number =>
    counts.reduce((sum, { count, n }) => {
      return sum + digammaRise(size * mean, count) - digammaRise(size * (1 - mean), n - count);
    }, 0);
  const mean = rootBetween(balance, LEAST_MEAN, 1 - LEAST_MEAN);
  return { alpha: size * mean, beta: size * (1 - mean) };
}

/** Derivative of the logarithm of the likelihood by the sum of the shapes, the mean held. */
function slope(counts: readonly UnitCount[], { alpha, beta }: BetaShapes): number {
  const size = alpha + beta;
  return counts.reduce((sum, { count, n }) => {
    const own = alpha * digammaRise(alpha, count) + beta * digammaRise(beta, n - count);
    return sum + own / size - digammaRise(size, n);
  }, 0);
}

function logBeta(alpha: number, beta: number): number {
  return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
}

/** Natural logarithm of the binomial coefficient. */
function logChoices(count: number, n: number): number {
  return logGamma(n + 1) - logGamma(count + 1) - logGamma(n - count + 1);
}
