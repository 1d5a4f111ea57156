import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates the difference of two independent proportions, first minus second, as if each sample had one success and one failure more.
 *
 * The value is the difference of (count + 1) ÷ (n + 2), around which the interval lies; what reaches beyond [−1, 1] is cut off. Withheld
 * with `no-observations` when either sample is empty. Source: Agresti and Caffo (2000), The American Statistician 54:280.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [−1, 1]; `n` counts both samples
 * @throws RangeError when a count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#agresti-caffo}
 */
export function agrestiCaffo(
  first: Share,
  second: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  checkShare(first);
  checkShare(second);
  const reach = normalReach(level);
  if (first.n === 0 || second.n === 0) {
    return withhold("no-observations", `samples of ${first.n} and ${second.n} cannot be compared`);
  }
  const [one, two] = [adjusted(first), adjusted(second)];
  const value = one.share - two.share;
  const half = reach * Math.sqrt(one.variance + two.variance);
  const [low, high] = [Math.max(value - half, -1), Math.min(value + half, 1)];
  return { status: "estimated", value, low, high, level, method: "agresti-caffo", n: first.n + second.n };
}

function adjusted({ count, n }: Share): { share: number; variance: number } {
  const share = (count + 1) / (n + 2);
  return { share, variance: (share * (1 - share)) / (n + 2) };
}
