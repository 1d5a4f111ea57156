import { betaQuantile } from "./beta.js";
import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkLevel, checkShare, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with the equal-tailed interval of the posterior distribution under Jeffreys's prior, beta with shapes ½ and ½.
 *
 * The interval reaches 0 when nothing is counted and 1 when everything is, as Brown, Cai and DasGupta modify it. Withheld with
 * `no-observations` when `n` is 0. Source: Brown, Cai and DasGupta (2001), Statistical Science 16:101, section 3.1.2.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#jeffreys}
 */
export function jeffreys(share: Share, { level = DEFAULT_LEVEL }: IntervalOptions = {}): Estimate<"no-observations"> {
  checkShare(share);
  checkLevel(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const value = count / n;
  const shapes = { alpha: count + 0.5, beta: n - count + 0.5 };
  const outside = (1 - level) / 2;
  // None and all lie outside of the posterior's middle, and at a low level other shares may.
  const low = Math.min(betaQuantile(outside, shapes), value);
  const high = Math.max(betaQuantile(outside, shapes, "upper"), value);
  return { status: "estimated", value, low, high, level, method: "jeffreys", n };
}
