import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with the simple interval: the share and its estimated standard error on either side.
 *
 * It is here to recompute what others publish: near 0 and 1 and for small samples it misses far more often than its level says. What
 * reaches beyond [0, 1] is cut off. Withheld with `no-observations` when `n` is 0, and with `no-variance` when the share is 0 or 1,
 * where the interval would have no width and claim certainty. Source: Brown, Cai and DasGupta (2001), Statistical Science 16:101.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#wald}
 */
export function wald(
  share: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations" | "no-variance"> {
  checkShare(share);
  const reach = normalReach(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const value = count / n;
  const standardError = Math.sqrt((value * (1 - value)) / n);
  if (standardError === 0)
    return withhold("no-variance", `${count} of ${n} observations leave no width to an interval`);
  const [low, high] = [Math.max(value - reach * standardError, 0), Math.min(value + reach * standardError, 1)];
  return { status: "estimated", value, low, high, level, method: "wald", n, standardError };
}
