import type { Result } from "../../core/index.js";
import { adjustPValues, type PValueCorrection } from "../adjust.js";
import { normalDistribution } from "../normal.js";
import { pairsOf } from "./rank-bounds.js";
import type { EstimatesRefusal, UnitEstimate } from "../unit-estimate.js";
import { contendersOf } from "./contender.js";

/** Two units compared with each other. */
export interface PairwiseTest {
  /** Keys of the two, in the order of the estimates. */
  readonly first: string;
  readonly second: string;
  /** The first's value less the second's, over the standard error of the difference. */
  readonly statistic: number;
  /** Two-sided: how often a difference at least this large comes up where there is none. */
  readonly pValue: number;
  /** The p-value corrected for the number of pairs. */
  readonly adjusted: number;
  /** How likely the first's value is the greater, if the true values scatter around the estimates as these do around them. */
  readonly chanceOfFirst: number;
}

/**
 * Tests the difference of every two units, with p-values corrected for how many there are.
 *
 * Refuses with the codes of {@link EstimatesRefusal}. Source: z test of independent normal estimates, corrections as in
 * `adjustPValues`.
 *
 * @param estimates - one for each unit, independent of each other
 * @param options - the correction by name, `holm` when absent
 * @returns n · (n − 1) ÷ 2 tests: the first with all others, the second with those after it, and so on
 * @throws RangeError when no correction has that name
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#pairwise-tests}
 */
export function pairwiseTests(
  estimates: readonly UnitEstimate[],
  { correction = "holm" }: { readonly correction?: PValueCorrection } = {},
): Result<{ tests: readonly PairwiseTest[] }, EstimatesRefusal> {
  const read = contendersOf(estimates, "descending");
  if (!read.ok) return read;
  const pairs = pairsOf(read.contenders);
  const pValues = pairs.map(({ lead }) => 2 * normalDistribution(-Math.abs(lead)));
  const corrected = adjustPValues(pValues, { correction });
  const tests = pairs.flatMap(({ first, second, lead: statistic }, index) => {
    const [one, other] = [estimates[first], estimates[second]];
    const [pValue, adjusted] = [pValues[index], corrected[index]];
    if (one === undefined || other === undefined || pValue === undefined || typeof adjusted !== "number") return [];
    const keys = { first: one.key, second: other.key };
    return [{ ...keys, statistic, pValue, adjusted, chanceOfFirst: normalDistribution(statistic) }];
  });
  return { ok: true, tests };
}
