import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with an interval of even width on the scale of the arcsine of its square root, where its variance is nearly
 * the same everywhere.
 *
 * Withheld with `no-observations` when `n` is 0. Source: Brown, Cai and DasGupta (2001), Statistical Science 16:101, section 4.1.2,
 * without Anscombe's shift of the count.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#arcsine}
 */
export function arcsine(share: Share, { level = DEFAULT_LEVEL }: IntervalOptions = {}): Estimate<"no-observations"> {
  checkShare(share);
  const reach = normalReach(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const value = count / n;
  const angle = Math.asin(Math.sqrt(value));
  const half = reach / (2 * Math.sqrt(n));
  const low = Math.min(Math.sin(Math.max(angle - half, 0)) ** 2, value);
  const high = Math.max(Math.sin(Math.min(angle + half, Math.PI / 2)) ** 2, value);
  return { status: "estimated", value, low, high, level, method: "arcsine", n };
}
