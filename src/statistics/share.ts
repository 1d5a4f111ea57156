import { normalQuantile } from "./normal-quantile.js";

/**
 * How many observations out of `n` have the property in question.
 *
 * Both may be fractions: for a weighted sample, `n` is its effective size and `count` is `n` times the weighted share.
 */
export interface Share {
  readonly count: number;
  readonly n: number;
}

/** Options of every procedure that gives an interval. */
export interface IntervalOptions {
  /** Confidence level, between 0 and 1; 0.95 when absent. */
  readonly level?: number;
}

/**
 * Gives a weighted share as the share of so many answers of equal weight that tell as much, which is what its interval is taken of.
 *
 * @param parts - sums of weights; the numerator is part of the denominator, which is above 0
 * @param n - Kish's effective size of the denominator, or without weights the denominator itself
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#effective-share}
 */
export function effectiveShare(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  n: number,
): Share {
  const count = n === denominator ? numerator : n * (numerator / denominator);
  return { count: Math.min(count, n), n };
}

/** Confidence level taken when none is named. */
export const DEFAULT_LEVEL = 0.95;

/** Observations that an interval can still be computed of; nobody counts as many, and no effective size means more. */
export const MOST_OBSERVATIONS = 1e15;

/**
 * Refuses counts that no sample can give.
 *
 * @param share - the count and what it is counted among
 * @throws RangeError when a number is negative or NaN, `n` is above 1e15, or the count exceeds `n`
 */
export function checkShare({ count, n }: Share): void {
  if (!(n <= MOST_OBSERVATIONS && count >= 0 && count <= n)) throw new RangeError(`${count} of ${n} is no share`);
}

/**
 * Refuses what is no confidence level.
 *
 * @param level - what stands where a level should
 * @throws RangeError when it is not strictly between 0 and 1
 */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1, not at ${level}`);
}

/**
 * Standard errors on either side of an estimate that a two-sided normal interval reaches.
 *
 * @param level - confidence level, between 0 and 1
 * @throws RangeError when the level is not strictly between 0 and 1
 */
export function normalReach(level: number): number {
  checkLevel(level);
  return -normalQuantile((1 - level) / 2);
}
