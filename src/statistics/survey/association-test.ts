import { chiSquareDistribution } from "../chi-square.js";
import { withhold, type Withheld } from "../estimate.js";
import { fDistribution } from "../fisher-f.js";
import { cellContributions, cellOf, interactions, overShares, sharesOf, sumOver } from "./cell-shares.js";
import type { GroupColumn } from "./columns.js";
import { designCovariance } from "./design-covariance.js";
import type { SurveyDesign } from "./design.js";
import { dot, solve, trace, traceOfSquare, type Matrix } from "./linear-algebra.js";
import { spreadOf } from "./spread.js";
import type { SurveyTest, SurveyTestMethod } from "./survey-test.js";
import { codedTable, type CodedTable } from "./two-way.js";

/** Which test of a table is made. */
export interface AssociationTestOptions {
  /** `rao-scott-f` when absent. */
  readonly method?: Exclude<SurveyTestMethod, "t">;
}

/** Why two groupings are not tested for independence. */
export type AssociationRefusal =
  "no-observations" | "one-category" | "no-variance" | "no-degrees-of-freedom" | "lone-cluster";

/**
 * Tests whether two groupings of the population are independent of each other.
 *
 * `rao-scott-f` divides Pearson's X² of the estimated shares, for as many answers as there are, by the mean of the design effects of the
 * interactions, and takes the degrees of freedom from their spread (second-order correction, as F); `rao-scott-chi-square` gives X² with
 * the probability of the first-order correction; `wald` tests the estimated counts less those expected, and `adjusted-wald` the same
 * for few degrees of freedom. Withheld with `no-observations`, `one-category` when one of the groupings has only one group,
 * `no-variance` when the table varies in no sample, `no-degrees-of-freedom` when the design leaves too few, and `lone-cluster` when a
 * stratum has one and the design refuses that. Sources: Rao and Scott (1984), Annals of Statistics 12:46; Koch, Freeman and Freeman
 * (1975), International Statistical Review 43:59; Thomas and Rao (1987), J. Amer. Statist. Assoc. 82:630.
 *
 * @param design - the sample or a subgroup
 * @param rows - the group of each row of the whole sample; a row with `null`, `undefined` or NaN is left out
 * @param columns - the other grouping, likewise
 * @param options - which test, `rao-scott-f` when absent
 * @throws RangeError when a column is not as long as the sample
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#association-test}
 */
export function associationTest(
  design: SurveyDesign,
  rows: GroupColumn,
  columns: GroupColumn,
  { method = "rao-scott-f" }: AssociationTestOptions = {},
): SurveyTest | Withheld<AssociationRefusal> {
  const table = codedTable(design, rows, columns);
  if (table.n === 0) return withhold("no-observations", `none of ${table.missing} rows is in a group of both`);
  const size = (table.rowNames.length - 1) * (table.columnNames.length - 1);
  if (size === 0) return withhold("one-category", "one group has nothing to depend on");
  const { clusters, strata } = spreadOf(design, table.members);
  const isWald = method === "wald" || method === "adjusted-wald";
  const left = clusters - strata - (method === "adjusted-wald" ? size - 1 : 0);
  if (left < 1) return withhold("no-degrees-of-freedom", `${clusters} clusters in ${strata} strata leave ${left}`);
  return isWald ? byWald(design, table, method, left) : byRaoScott(design, table, method, left);
}

function byRaoScott(
  design: SurveyDesign,
  table: CodedTable,
  method: SurveyTestMethod,
  degreesOfFreedom: number,
): SurveyTest | Withheld<"no-variance" | "lone-cluster"> {
  const { shares, ofRows, ofColumns, whole } = sharesOf(table);
  const contrasts = interactions(shares);
  const slopes = contrasts.map((contrast) => overShares(contrast, shares));
  const parts = slopes.map((slope) => {
    const average = sumOver(shares, (share, row, column) => share * cellOf(slope, row, column));
    return cellContributions(design, table, (row, column) => (cellOf(slope, row, column) - average) / whole);
  });
  const variances = designCovariance(design, parts);
  if ("refusal" in variances) return variances;
  const simple = contrasts.map((first) =>
    slopes.map((second) => sumOver(first, (own, row, column) => own * cellOf(second, row, column)) / table.n),
  );
  const effects = solve(simple, variances);
  if (effects === "singular" || trace(effects) === 0) return noVariance();
  const statistic = sumOver(shares, (share, row, column) => {
    const expected = (ofRows[row] ?? 0) * (ofColumns[column] ?? 0);
    return (table.n * (share - expected) ** 2) / expected;
  });
  return raoScott({ statistic, effects, method, degreesOfFreedom, table });
}

/** Pearson's statistic with the design effects of the interactions, as Rao and Scott correct it. */
function raoScott({ statistic, effects, method, degreesOfFreedom, table }: Corrected): SurveyTest {
  const sum = trace(effects);
  const known = { status: "tested", method, n: table.n, missing: table.missing } as const;
  if (method === "rao-scott-chi-square") {
    const pValue = chiSquareDistribution(statistic / (sum / effects.length), effects.length, "upper");
    return { ...known, statistic, degreesOfFreedom: effects.length, pValue };
  }
  const numerator = sum ** 2 / traceOfSquare(effects);
  return { ...known, ...byF(statistic / sum, numerator, numerator * degreesOfFreedom) };
}

interface Corrected {
  readonly statistic: number;
  readonly effects: Matrix;
  readonly method: SurveyTestMethod;
  readonly degreesOfFreedom: number;
  readonly table: CodedTable;
}

function byWald(
  design: SurveyDesign,
  table: CodedTable,
  method: SurveyTestMethod,
  left: number,
): SurveyTest | Withheld<"no-variance" | "lone-cluster"> {
  const { shares, ofRows, ofColumns, whole } = sharesOf(table);
  const cells = shares.slice(1).flatMap((row, above) => row.slice(1).map((_, before) => [above, before] as const));
  const residual = (above: number, before: number, row: number, column: number): number =>
    (Number(row === above) - (ofRows[above] ?? 0)) * (Number(column === before) - (ofColumns[before] ?? 0));
  const parts = cells.map(([above, before]) =>
    cellContributions(design, table, (row, column) => residual(above, before, row, column)),
  );
  const variances = designCovariance(design, parts);
  if ("refusal" in variances) return variances;
  const distances = cells.map(([above, before]) =>
    sumOver(shares, (share, row, column) => whole * share * residual(above, before, row, column)),
  );
  const solved = solve(
    variances,
    distances.map((distance) => [distance]),
  );
  if (solved === "singular") return noVariance();
  const wald = dot(distances, solved.flat());
  const all = left + (method === "adjusted-wald" ? cells.length - 1 : 0);
  const statistic = (wald / cells.length) * (left / all);
  return { status: "tested", method, ...byF(statistic, cells.length, left), n: table.n, missing: table.missing };
}

function byF(
  statistic: number,
  numerator: number,
  denominator: number,
): Pick<SurveyTest, "statistic" | "degreesOfFreedom" | "denominatorDegreesOfFreedom" | "pValue"> {
  const pValue = fDistribution(statistic, { numerator, denominator }, "upper");
  return { statistic, degreesOfFreedom: numerator, denominatorDegreesOfFreedom: denominator, pValue };
}

function noVariance(): Withheld<"no-variance"> {
  return withhold("no-variance", "the table varies in no sample that the design could have drawn");
}
