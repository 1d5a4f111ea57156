import { withhold, type Withheld } from "../estimate.js";
import type { GroupColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";
import { checkName } from "./names.js";
import { negativeWeight } from "./negative-weights.js";
import { raoScottTest } from "./rao-scott.js";
import { spreadOf } from "./spread.js";
import { SURVEY_TEST_METHODS, type SurveyTest, type SurveyTestMethod } from "./survey-test.js";
import { codedTable } from "./two-way.js";
import { waldTableTest } from "./wald-table.js";

/** Which test of a table is made. */
export interface AssociationTestOptions {
  /** `rao-scott-f` when absent. */
  readonly method?: Exclude<SurveyTestMethod, "t">;
}

/** Why two groupings are not tested for independence. */
export type AssociationRefusal =
  | "no-observations"
  | "one-category"
  | "no-variance"
  | "no-degrees-of-freedom"
  | "lone-cluster"
  | "negative-weight"
  | "beyond-range";

/**
 * Tests whether two groupings of the population are independent of each other.
 *
 * `rao-scott-f` divides Pearson's X² of the estimated shares, for as many answers as there are, by the mean of the design effects of the
 * interactions, and takes the degrees of freedom from their spread (second-order correction, as F); `rao-scott-chi-square` gives X² with
 * the probability of the first-order correction; `wald` tests the estimated counts less those expected, and `adjusted-wald` the same
 * for few degrees of freedom. Withheld with `no-observations`, `one-category` when one of the groupings has only one group,
 * `no-variance` when the table varies in no sample, `no-degrees-of-freedom` when the design leaves too few, `lone-cluster` when a
 * stratum has one and the design refuses that, `negative-weight` after a linear calibration, and `beyond-range` when shares are too far
 * apart for doubles. Sources: Rao and Scott (1984), Annals of Statistics 12:46; Koch, Freeman and Freeman
 * (1975), International Statistical Review 43:59; Thomas and Rao (1987), J. Amer. Statist. Assoc. 82:630.
 *
 * @param design - the sample or a subgroup
 * @param rows - the group of each row of the whole sample; a row with `null`, `undefined` or NaN is left out
 * @param columns - the other grouping, likewise
 * @param options - which test, `rao-scott-f` when absent
 * @throws RangeError when a column is not as long as the sample, or no test has that name
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#association-test}
 */
export function associationTest(
  design: SurveyDesign,
  rows: GroupColumn,
  columns: GroupColumn,
  { method = "rao-scott-f" }: AssociationTestOptions = {},
): SurveyTest | Withheld<AssociationRefusal> {
  checkName(SURVEY_TEST_METHODS.slice(1), method, "test of a table");
  const negative = negativeWeight(design);
  if (negative !== undefined) return negative;
  const table = codedTable(design, rows, columns);
  if (table.n === 0) return withhold("no-observations", `none of ${table.missing} rows is in a group of both`);
  const size = (table.rowNames.length - 1) * (table.columnNames.length - 1);
  if (size === 0) return withhold("one-category", "one group has nothing to depend on");
  const { clusters, strata } = spreadOf(design, table.members);
  const isWald = method === "wald" || method === "adjusted-wald";
  const left = clusters - strata - (method === "adjusted-wald" ? size - 1 : 0);
  if (left < 1) return withhold("no-degrees-of-freedom", `${clusters} clusters in ${strata} strata leave ${left}`);
  return (isWald ? waldTableTest : raoScottTest)({ design, table, method, degreesOfFreedom: left });
}
