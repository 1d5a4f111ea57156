import { chiSquareDistribution } from "./chi-square.js";
import { withhold, type Withheld } from "./estimate.js";
import type { TestedByStatistic } from "./test-result.js";

/** The reasons for which counts are not tested by chi-square. */
export type ChiSquareRefusal = "no-observations" | "one-category" | "too-few-observations";

/** Cochran's rule: no cell is expected to hold less than 1, and no more than a fifth of them less than 5. */
const [LEAST, ENOUGH, SPARSE] = [1, 5, 0.2];

/**
 * Tests whether several groups answer alike: Pearson's chi-square test of homogeneity, without a correction for continuity.
 *
 * Groups and categories without any count are left out. Withheld with `no-observations`, `one-category` (one group, or all gave the
 * same answer) and `too-few-observations` where the counts are too few for the distribution: a cell expected below 1, or more than a
 * fifth of the cells below 5. Sources: Pearson (1900), Philosophical Magazine 50:157; the rule, Cochran (1954), Biometrics 10:417.
 *
 * @param table - whole counts, a row for each group and a column for each category
 * @returns the statistic, its degrees of freedom, and the probability of a larger one where all groups are alike
 * @throws RangeError when the rows are not equally long, or a count is not a whole number from 0 up
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#homogeneity}
 */
export function homogeneity(table: readonly (readonly number[])[]): TestedByStatistic | Withheld<ChiSquareRefusal> {
  if (table.some((row) => row.length !== table[0]?.length))
    throw new RangeError("the rows of a table are equally long");
  table.forEach(checkCounts);
  const rows = table.map(total).filter((sum) => sum > 0);
  const columns = (table[0] ?? []).map((_, column) => total(table.map((row) => row[column] ?? 0)));
  const n = total(rows);
  const kept = table
    .filter((row) => total(row) > 0)
    .map((row) => row.filter((_, column) => (columns[column] ?? 0) > 0));
  const filled = columns.filter((sum) => sum > 0);
  const expected = rows.map((row) => filled.map((column) => (row * column) / n));
  return tested(kept.flat(), expected.flat(), (rows.length - 1) * (filled.length - 1));
}

/**
 * Tests whether counts agree with the shares that were planned for them: Pearson's chi-square test of goodness of fit.
 *
 * Withheld as {@link homogeneity} withholds.
 *
 * @param counts - whole numbers, one for each category
 * @param shares - planned, above 0; only the proportions between them matter
 * @throws RangeError when there are not as many shares as counts, a share is not above 0 and finite, or a count is not a whole number
 *   from 0 up
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#goodness-of-fit}
 */
export function goodnessOfFit(
  counts: readonly number[],
  shares: readonly number[],
): TestedByStatistic | Withheld<ChiSquareRefusal> {
  checkCounts(counts);
  if (shares.length !== counts.length) throw new RangeError(`${counts.length} counts have ${shares.length} shares`);
  const bad = shares.find((share) => !(share > 0 && share < Infinity));
  if (bad !== undefined) throw new RangeError(`a share of ${bad} is not above 0`);
  const [n, whole] = [total(counts), total(shares)];
  return tested(
    counts,
    shares.map((share) => (n * share) / whole),
    counts.length - 1,
  );
}

function tested(
  observed: readonly number[],
  expected: readonly number[],
  degreesOfFreedom: number,
): TestedByStatistic | Withheld<ChiSquareRefusal> {
  if (total(observed) === 0) return withhold("no-observations", "there is nothing to count");
  if (degreesOfFreedom <= 0) return withhold("one-category", "one group or one answer has nothing to differ from");
  const least = Math.min(...expected);
  const sparse = expected.filter((count) => count < ENOUGH).length;
  if (least < LEAST || sparse > SPARSE * expected.length) {
    const facts = `${sparse} of ${expected.length} cells are expected to hold fewer than ${ENOUGH}`;
    return withhold("too-few-observations", `${facts}, the least of them ${least.toPrecision(3)}`);
  }
  const statistic = total(observed.map((count, cell) => (count - (expected[cell] ?? 0)) ** 2 / (expected[cell] ?? 0)));
  const pValue = chiSquareDistribution(statistic, degreesOfFreedom, "upper");
  return { status: "tested", method: "chi-square", statistic, degreesOfFreedom, pValue };
}

function checkCounts(counts: readonly number[]): void {
  const bad = counts.find((count) => !(Number.isSafeInteger(count) && count >= 0));
  if (bad !== undefined) throw new RangeError(`${bad} is no whole number of observations`);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
