import { betaQuantile } from "./beta.js";
import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkLevel, checkShare, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with the exact interval: every proportion that neither of two one-sided binomial tests would reject.
 *
 * It holds at least its level whatever the proportion, mostly more, and is wide for that. Withheld with `no-observations` when `n` is
 * 0. Source: Clopper and Pearson (1934), Biometrika 26:404, by quantiles of the beta distribution, which take an effective size too.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#clopper-pearson}
 */
export function clopperPearson(
  share: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  checkShare(share);
  checkLevel(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const [low, high] = exactInterval(share, level);
  return { status: "estimated", value: count / n, low, high, level, method: "clopper-pearson", n };
}

/**
 * Ends of the exact interval.
 *
 * @param share - of at least some observations
 * @param level - between 0 and 1
 */
export function exactInterval({ count, n }: Share, level: number): readonly [low: number, high: number] {
  const outside = (1 - level) / 2;
  const left = n - count;
  return [
    count === 0 ? 0 : betaQuantile(outside, { alpha: count, beta: left + 1 }),
    left === 0 ? 1 : betaQuantile(outside, { alpha: count + 1, beta: left }, "upper"),
  ];
}
