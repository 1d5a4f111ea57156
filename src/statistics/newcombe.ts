import type { Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, type IntervalOptions, type Share } from "./share.js";
import { wilson } from "./wilson.js";

/**
 * Estimates the difference of two independent proportions, first minus second, with Newcombe's hybrid score interval.
 *
 * The interval is put together from the two Wilson intervals and stays within [−1, 1]. People who stand in both samples
 * make it too wide or too narrow: it is for independent ones. Withheld with `no-observations` when either is empty.
 * Source: Newcombe (1998), Statistics in Medicine 17:873, method 10.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [−1, 1]; `n` counts both samples
 * @throws RangeError when a count is not in [0, n], a number is not finite, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#newcombe}
 */
export function newcombe(
  first: Share,
  second: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  const one = wilson(first, { level });
  const two = wilson(second, { level });
  if (one.status === "withheld") return one;
  if (two.status === "withheld") return two;
  const value = one.value - two.value;
  const low = value - Math.hypot(one.value - one.low, two.high - two.value);
  const high = value + Math.hypot(one.high - one.value, two.value - two.low);
  return { status: "estimated", value, low, high, level, method: "newcombe", n: first.n + second.n };
}
