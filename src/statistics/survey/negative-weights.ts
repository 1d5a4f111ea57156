import { withhold, type Withheld } from "../estimate.js";
import { numberAt } from "./columns.js";
import type { SurveyDesign } from "./design.js";

/**
 * Finds a row that weighs less than nothing, as after a linear calibration without bounds.
 *
 * @param design - the sample or a subgroup
 */
export function negativeRow({ members, weights }: SurveyDesign): number | undefined {
  return members.find((row) => numberAt(weights, row) < 0);
}

/**
 * Says of a row that it weighs too little.
 *
 * @param design - the sample
 * @param row - with a negative weight
 */
export function weighsBelow({ weights }: SurveyDesign, row: number): string {
  return `row ${row} weighs ${weights[row]}; calibrated by raking, or with bounds, no weight is negative`;
}

/**
 * Withholds what only weights that are not negative can tell: shares, quantiles and variances.
 *
 * @param design - the sample or a subgroup
 */
export function negativeWeight(design: SurveyDesign): Withheld<"negative-weight"> | undefined {
  const row = negativeRow(design);
  return row === undefined ? undefined : withhold("negative-weight", weighsBelow(design, row));
}
