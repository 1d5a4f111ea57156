import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with Wilson's score interval: every proportion that a two-sided z test would not reject.
 *
 * It keeps its level for small samples and for shares near 0 and 1, and never leaves [0, 1]. Withheld with
 * `no-observations` when `n` is 0. Source: Wilson (1927), J. Amer. Statist. Assoc. 22:209; with an effective sample size,
 * Franco, Little, Louis and Slud (2019), J. Survey Statist. Methodol. 7:334.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], a number is not finite, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#wilson}
 */
export function wilson(share: Share, { level = DEFAULT_LEVEL }: IntervalOptions = {}): Estimate<"no-observations"> {
  checkShare(share);
  const reach = normalReach(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const [low, high] = scoreInterval(count / n, n, reach);
  return { status: "estimated", value: count / n, low, high, level, method: "wilson", n };
}

/**
 * The roots of (1 + s)·x² − (2p + s)·x + p² = 0, with s = z²/n. The lower root comes from the product of both, so that a
 * small share does not lose its digits in a subtraction.
 */
function scoreInterval(p: number, n: number, reach: number): readonly [low: number, high: number] {
  const spread = (reach * reach) / n;
  const sum = 2 * p + spread + Math.sqrt(spread * (spread + 4 * p * (1 - p)));
  const low = p * ((2 * p) / sum);
  const high = sum / (2 * (1 + spread));
  return [low, Math.min(Math.max(high, p), 1)];
}
