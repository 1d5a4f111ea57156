import { withhold } from "./estimate.js";
import { checkShare, type Share } from "./share.js";
import { twoSided, type TestResult } from "./test-result.js";

/**
 * Tests whether two independent proportions differ, with the variance taken from both samples pooled (two-sided z test).
 *
 * Withheld with `no-observations` when either sample is empty, and with `no-variance` when both shares are 0 or both
 * are 1: there is nothing to measure the difference by. Source: Fleiss, Levin and Paik (2003), Statistical Methods for
 * Rates and Proportions, 3.1, without continuity correction.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @throws RangeError when a count is not in [0, n] or a number is not finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#pooled-z}
 */
export function pooledZ(first: Share, second: Share): TestResult<"no-observations" | "no-variance"> {
  checkShare(first);
  checkShare(second);
  if (first.n === 0 || second.n === 0) {
    return withhold("no-observations", `samples of ${first.n} and ${second.n} cannot be compared`);
  }
  const pooled = (first.count + second.count) / (first.n + second.n);
  const variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
  if (variance === 0) return withhold("no-variance", `both shares are ${pooled}; there is nothing to test`);
  return twoSided("pooled-z", (first.count / first.n - second.count / second.n) / Math.sqrt(variance));
}
