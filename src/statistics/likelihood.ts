import { chiSquareQuantile } from "./chi-square.js";
import { deviance } from "./deviance.js";
import { withhold, type Estimate } from "./estimate.js";
import { rootBetween } from "./root.js";
import { DEFAULT_LEVEL, checkLevel, checkShare, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with the likelihood interval: every proportion that a likelihood ratio test would not reject.
 *
 * Withheld with `no-observations` when `n` is 0. Source: Brown, Cai and DasGupta (2001), Statistical Science 16:101, section 4.2.1.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#likelihood}
 */
export function likelihoodInterval(
  share: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  checkShare(share);
  checkLevel(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const value = count / n;
  const limit = chiSquareQuantile(level, 1) / 2;
  const low = endBelow(share, limit);
  const high = 1 - endBelow({ count: n - count, n }, limit);
  const ends = { low: Math.min(low, value), high: Math.max(high, value) };
  return { status: "estimated", value, ...ends, level, method: "likelihood", n };
}

/** Where the logarithm of the likelihood has fallen by the limit, below the observed share. */
function endBelow({ count, n }: Share, limit: number): number {
  if (count === 0) return 0;
  const left = n - count;
  if (left === 0) return Math.exp(-limit / n);
  return rootBetween(
    (part) => (part === 0 ? Infinity : deviance(count, n * part) + deviance(left, n * (1 - part)) - limit),
    0,
    count / n,
  );
}
