import type { Result } from "../../core/index.js";
import { cellResiduals } from "./cell-residuals.js";
import { codeAt, numberAt } from "./columns.js";
import type { SurveyDesign } from "./design.js";
import { codedMargin, sumsByGroup, type CodedMargin, type Margin, type MarginRefusal } from "./margin.js";
import { furthestFrom, reportOf, type Reweighted } from "./weighting-report.js";

/**
 * Fits the weights of a sample to the population's totals of a grouping: each group's weights are multiplied by one factor.
 *
 * What is estimated with the new weights has the error that is left within the groups. Refuses `subgroup` (only a whole sample is
 * fitted), `negative-weight` (after a linear calibration), `missing-group`, `unknown-group` (with rows but no total), `empty-group` (with a total but no rows) and `bad-total` (not
 * from 1e-100 to 1e100). Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 7.6.
 *
 * @param design - the whole sample
 * @param margin - the group of each row, and the total of each group
 * @returns the sample with new weights, and what was done
 * @throws RangeError when the groups are not as many as the sample has rows
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#post-stratify}
 */
export function postStratify(design: SurveyDesign, margin: Margin): Result<Reweighted, MarginRefusal> {
  const coded = codedMargin(design, margin);
  if ("refusal" in coded) return coded;
  const weights = fittedOnce(design.weights, coded);
  const residuals = cellResiduals(coded.groupOfRow, coded.totals.length, weights, "weighted");
  const after = { ...design, weights, adjustments: [...design.adjustments, { by: "postStratify", residuals }] };
  const furthest = furthestFrom(sumsByGroup(weights, coded), coded.totals);
  return { ok: true, design: after, report: reportOf(design, after, { rounds: 1, furthest }) };
}

/**
 * Multiplies each group's weights so that they sum up to its total.
 *
 * @param weights - of the whole sample
 * @param margin - its groups and totals
 */
export function fittedOnce(weights: Float64Array, margin: Pick<CodedMargin, "groupOfRow" | "totals">): Float64Array {
  const sums = sumsByGroup(weights, margin);
  const factors = margin.totals.map((total, group) => total / numberAt(sums, group));
  return weights.map((weight, row) => {
    const group = codeAt(margin.groupOfRow, row);
    return group === -1 ? weight : weight * numberAt(factors, group);
  });
}
