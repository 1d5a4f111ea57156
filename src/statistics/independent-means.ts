import type { EstimatedMean } from "./estimate.js";
import { DEFAULT_LEVEL, normalReach, type IntervalOptions } from "./share.js";
import { twoSided, type TestedByStatistic } from "./test-result.js";

/**
 * Estimates the difference of two means from independent samples, first minus second, with a normal interval.
 *
 * @param first - the mean from which is subtracted
 * @param second - the mean that is subtracted
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in the unit of the means; `n` counts both samples
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#difference-of-means}
 */
export function differenceOfMeans(
  first: EstimatedMean,
  second: EstimatedMean,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): EstimatedMean {
  const value = first.value - second.value;
  const standardError = standardErrorOfDifference(first, second);
  const half = normalReach(level) * standardError;
  const n = first.n + second.n;
  return {
    status: "estimated",
    value,
    low: value - half,
    high: value + half,
    level,
    method: "normal",
    n,
    standardError,
  };
}

/**
 * Tests whether two means from independent samples differ: a two-sided z test with the variance of each sample.
 *
 * @param first - the mean from which is subtracted
 * @param second - the mean that is subtracted
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#z-test}
 */
export function zTest(first: EstimatedMean, second: EstimatedMean): TestedByStatistic {
  return twoSided("z", (first.value - second.value) / standardErrorOfDifference(first, second));
}

function standardErrorOfDifference(first: EstimatedMean, second: EstimatedMean): number {
  return Math.hypot(first.standardError, second.standardError);
}
