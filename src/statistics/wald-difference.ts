import { withhold, type Estimate, type Withheld } from "./estimate.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type Share } from "./share.js";
import { twoSided, type TestedByStatistic } from "./test-result.js";
import { checkCorrection, type CorrectedOptions } from "./wilson.js";

/**
 * Estimates the difference of two independent proportions, first minus second, with the simple interval around it.
 *
 * It is here to recompute what others publish: it is too narrow for small samples and near 0 and 1. What reaches beyond [−1, 1] is cut
 * off, and a correction is never greater than the difference. Withheld with `no-observations` when either sample is empty, and with
 * `no-variance` when each share is 0 or 1. Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3.2.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @param options - the confidence level, 0.95 when absent, and the correction for continuity, 0 when absent
 * @returns value and interval in [−1, 1]; `n` counts both samples
 * @throws RangeError when a count is not in [0, n], `n` is above 1e15, the correction is negative, or the level is not between 0
 *   and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#wald-difference}
 */
export function waldDifference(
  first: Share,
  second: Share,
  { level = DEFAULT_LEVEL, correction = 0 }: CorrectedOptions = {},
): Estimate<"no-observations" | "no-variance"> {
  checkCorrection(correction);
  const reach = normalReach(level);
  const standardError = errorOfDifference(first, second);
  if (typeof standardError !== "number") return standardError;
  const value = first.count / first.n - second.count / second.n;
  const half = reach * standardError + Math.min(correction * (1 / first.n + 1 / second.n), Math.abs(value));
  const [low, high] = [Math.max(value - half, -1), Math.min(value + half, 1)];
  const method = correction === 0 ? "wald" : "wald-corrected";
  return { status: "estimated", value, low, high, level, method, n: first.n + second.n, standardError };
}

/**
 * Tests whether two independent proportions differ, with the variance of each sample (two-sided z test).
 *
 * Withheld with `no-observations` when either sample is empty, and with `no-variance` when each share is 0 or 1, where any difference
 * would seem endless. Source as of {@link waldDifference}.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @throws RangeError when a count is not in [0, n] or `n` is above 1e15
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#unpooled-z}
 */
export function unpooledZ(
  first: Share,
  second: Share,
): TestedByStatistic | Withheld<"no-observations" | "no-variance"> {
  const standardError = errorOfDifference(first, second);
  if (typeof standardError !== "number") return standardError;
  return twoSided("unpooled-z", (first.count / first.n - second.count / second.n) / standardError);
}

function errorOfDifference(first: Share, second: Share): number | Withheld<"no-observations" | "no-variance"> {
  checkShare(first);
  checkShare(second);
  if (first.n === 0 || second.n === 0) {
    return withhold("no-observations", `samples of ${first.n} and ${second.n} cannot be compared`);
  }
  const error = Math.hypot(errorOf(first), errorOf(second));
  return error > 0 ? error : withhold("no-variance", "each share is 0 or 1; there is nothing to measure by");
}

function errorOf({ count, n }: Share): number {
  return Math.sqrt((count / n) * ((n - count) / n / n));
}
