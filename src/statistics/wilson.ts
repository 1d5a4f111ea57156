import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/** Options of the intervals that may be corrected for continuity. */
export interface CorrectedOptions extends IntervalOptions {
  /** By how many observations counts are moved towards a wider interval; 0 when absent, and ½ is Newcombe's and Yates's. */
  readonly correction?: number;
}

/**
 * Estimates a proportion with Wilson's score interval: every proportion that a two-sided z test would not reject.
 *
 * It keeps its level for small samples and for shares near 0 and 1, and never leaves [0, 1]. With a correction for continuity it is
 * wider, and holds at least its level instead of on average. Withheld with `no-observations` when `n` is 0. Sources: Wilson (1927), J.
 * Amer. Statist. Assoc. 22:209; corrected, Newcombe (1998), Statistics in Medicine 17:857, method 4; with an effective sample size,
 * Franco, Little, Louis and Slud (2019), J. Survey Statist. Methodol. 7:334.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent, and the correction
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, the correction is negative, or the level is not between
 *   0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#wilson}
 */
export function wilson(
  share: Share,
  { level = DEFAULT_LEVEL, correction = 0 }: CorrectedOptions = {},
): Estimate<"no-observations"> {
  checkShare(share);
  checkCorrection(correction);
  const reach = normalReach(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const value = count / n;
  const low = scoreInterval(Math.max(count - correction, 0) / n, n, reach)[0];
  const high = scoreInterval(Math.min(count + correction, n) / n, n, reach)[1];
  const method = correction === 0 ? "wilson" : "wilson-corrected";
  return { status: "estimated", value, low: Math.min(low, value), high: Math.max(high, value), level, method, n };
}

/**
 * Refuses a correction that would make an interval narrower.
 *
 * @param correction - observations by which a count is moved
 * @throws RangeError when it is negative or not finite
 */
export function checkCorrection(correction: number): void {
  if (!(correction >= 0 && correction < Infinity)) throw new RangeError(`a correction of ${correction} is none`);
}

/**
 * The roots of (1 + s)·x² − (2p + s)·x + p² = 0, with s = z²/n. The lower root comes from the product of both, so that a
 * small share does not lose its digits in a subtraction.
 *
 * @param p - the share, in [0, 1]
 * @param n - among so many, above 0
 * @param reach - z, the standard errors that the interval reaches on either side
 * @returns ends in [0, 1]; by rounding, the upper one may lie below a share of 1
 */
export function scoreInterval(p: number, n: number, reach: number): readonly [low: number, high: number] {
  const spread = (reach * reach) / n;
  const sum = 2 * p + spread + Math.sqrt(spread * (spread + 4 * p * (1 - p)));
  const low = p === 0 ? 0 : p * ((2 * p) / sum);
  const high = sum / (2 * (1 + spread));
  return [low, Math.min(high, 1)];
}
