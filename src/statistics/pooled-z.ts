import { withhold, type Withheld } from "./estimate.js";
import { checkShare, type Share } from "./share.js";
import { twoSided, type TestedByStatistic } from "./test-result.js";
import { checkCorrection, type CorrectedOptions } from "./wilson.js";

/**
 * Tests whether two independent proportions differ, with the variance taken from both samples pooled (two-sided z test).
 *
 * The square of the statistic is Pearson's chi-square of the table, with a correction of ½ that of Yates; a correction never carries
 * the difference past 0. Withheld with `no-observations` when either sample is empty, and with `no-variance` when both shares are 0 or
 * both are 1: there is nothing to measure the difference by. Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and
 * Proportions, 3.1.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @param options - the correction for continuity, 0 when absent
 * @throws RangeError when a count is not in [0, n], `n` is above 1e15, or the correction is negative
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#pooled-z}
 */
export function pooledZ(
  first: Share,
  second: Share,
  { correction = 0 }: Pick<CorrectedOptions, "correction"> = {},
): TestedByStatistic | Withheld<"no-observations" | "no-variance"> {
  checkShare(first);
  checkShare(second);
  checkCorrection(correction);
  if (first.n === 0 || second.n === 0) {
    return withhold("no-observations", `samples of ${first.n} and ${second.n} cannot be compared`);
  }
  const pooled = (first.count + second.count) / (first.n + second.n);
  const sizes = 1 / first.n + 1 / second.n;
  const variance = pooled * (1 - pooled) * sizes;
  if (variance === 0) return withhold("no-variance", `both shares are ${pooled}; there is nothing to test`);
  const difference = first.count / first.n - second.count / second.n;
  const left = Math.sign(difference) * Math.max(Math.abs(difference) - correction * sizes, 0);
  return twoSided(correction === 0 ? "pooled-z" : "pooled-z-corrected", left / Math.sqrt(variance));
}
