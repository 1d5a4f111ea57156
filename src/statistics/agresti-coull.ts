import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with the simple interval around it after z²/2 observations of either kind are added.
 *
 * It holds Wilson's interval within it, and what reaches beyond [0, 1] is cut off. Withheld with `no-observations` when `n` is 0.
 * Source: Agresti and Coull (1998), The American Statistician 52:119.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#agresti-coull}
 */
export function agrestiCoull(
  share: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  checkShare(share);
  const reach = normalReach(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const { low, high } = around(count, n, (reach * reach) / 2, reach);
  return { status: "estimated", value: count / n, low, high, level, method: "agresti-coull", n };
}

/**
 * Estimates a proportion as if two successes and two failures more had been observed, with the simple interval around that.
 *
 * The value is (count + 2) ÷ (n + 4), for the interval lies around it and need not hold the observed share at levels under 0.95.
 * Withheld with `no-observations` when `n` is 0. Source: Agresti and Coull (1998), The American Statistician 52:119.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#plus-four}
 */
export function plusFour(share: Share, { level = DEFAULT_LEVEL }: IntervalOptions = {}): Estimate<"no-observations"> {
  checkShare(share);
  const reach = normalReach(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  return { status: "estimated", ...around(count, n, 2, reach), level, method: "plus-four", n };
}

function around(count: number, n: number, added: number, reach: number): { value: number; low: number; high: number } {
  const size = n + 2 * added;
  const value = (count + added) / size;
  const half = reach * Math.sqrt((value * ((n - count + added) / size)) / size);
  return { value, low: Math.max(value - half, 0), high: Math.min(value + half, 1) };
}
