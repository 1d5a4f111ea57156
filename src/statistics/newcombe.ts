import type { Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, type Share } from "./share.js";
import { wilson, type CorrectedOptions } from "./wilson.js";

/**
 * Estimates the difference of two independent proportions, first minus second, with Newcombe's hybrid score interval.
 *
 * The interval is put together from the two Wilson intervals and stays within [−1, 1]. People who stand in both samples
 * make it too wide or too narrow: it is for independent ones. Withheld with `no-observations` when either is empty.
 * Source: Newcombe (1998), Statistics in Medicine 17:873, method 10, and with a correction of ½ method 11.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @param options - the confidence level, 0.95 when absent, and the correction for continuity of either sample
 * @returns value and interval in [−1, 1]; `n` counts both samples
 * @throws RangeError when a count is not in [0, n], a number is not finite, the correction is negative, or the level is not
 *   between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#newcombe}
 */
export function newcombe(
  first: Share,
  second: Share,
  { level = DEFAULT_LEVEL, correction = 0 }: CorrectedOptions = {},
): Estimate<"no-observations"> {
  const one = wilson(first, { level, correction });
  const two = wilson(second, { level, correction });
  if (one.status === "withheld") return one;
  if (two.status === "withheld") return two;
  const value = one.value - two.value;
  const low = value - Math.hypot(one.value - one.low, two.high - two.value);
  const high = value + Math.hypot(one.high - one.value, two.value - two.low);
  const method = correction === 0 ? "newcombe" : "newcombe-corrected";
  return { status: "estimated", value, low, high, level, method, n: first.n + second.n };
}
