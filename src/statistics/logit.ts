import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with an interval of even width on the scale of its log odds.
 *
 * Withheld with `no-observations` when `n` is 0, and with `no-variance` when the share is 0 or 1, for which the log odds are infinite.
 * Source: Brown, Cai and DasGupta (2001), Statistical Science 16:101, section 4.1.1.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#logit}
 */
export function logit(
  share: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations" | "no-variance"> {
  checkShare(share);
  const reach = normalReach(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const left = n - count;
  if (count === 0 || left === 0) return withhold("no-variance", `the odds of ${count} to ${left} have no logarithm`);
  const value = count / n;
  const factor = Math.exp(reach * Math.sqrt(1 / count + 1 / left));
  const low = Math.min(count / (count + left * factor), value);
  const high = Math.max(count / (count + left / factor), value);
  return { status: "estimated", value, low, high, level, method: "logit", n };
}
