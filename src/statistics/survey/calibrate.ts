import { refuse, type Result } from "../../core/index.js";
import { auxiliariesOf, type Auxiliaries, type KnownTotal } from "./auxiliaries.js";
import {
  CALIBRATION_METHODS,
  factorFunction,
  type CalibrationBounds,
  type CalibrationMethod,
} from "./calibration-methods.js";
import { fitFactors } from "./calibration-fit.js";
import { numberAt } from "./columns.js";
import type { SurveyDesign } from "./design.js";
import type { Margin, MarginRefusal } from "./margin.js";
import { checkName } from "./names.js";
import { basisOf } from "./orthogonal.js";
import { regressionResiduals } from "./regression-residuals.js";
import { reportOf, type Reweighted } from "./weighting-report.js";

/** How weights are calibrated. */
export interface CalibrationOptions {
  /** `linear` when absent. */
  readonly method?: CalibrationMethod;
  /** Between which factors weights may change; none when absent, and `logit` needs them. */
  readonly bounds?: CalibrationBounds;
}

/** Why weights cannot be calibrated. */
export type CalibrationRefusal =
  MarginRefusal | "no-auxiliaries" | "missing-auxiliary" | "bad-bounds" | "totals-contradict" | "no-convergence";

/**
 * Fits the weights of a sample to totals of the population by factors that change with auxiliaries known of every row.
 *
 * Every grouping counts as an indicator of each group; without one, a column of ones holds the sum of weights. What is estimated with the
 * new weights has the error that a regression on the auxiliaries leaves. Factors without bounds may be negative when `linear`; shares, quantiles, variances and tests of tables are then
 * withheld with `negative-weight`. Refuses
 * `subgroup` (only a whole sample is fitted), `negative-weight` (it was calibrated so before), `no-auxiliaries`, `missing-group`, `unknown-group`, `empty-group` and `bad-total` as
 * {@link rake} does, `missing-auxiliary` (a row has none, or an infinite one), `bad-bounds` (`logit` without any, or 1 not between them),
 * `totals-contradict` (an auxiliary that others already tell has another total than they tell) and `no-convergence` (no factors within
 * the bounds meet the totals). Source: Deville and Särndal (1992), J. Amer. Statist. Assoc. 87:376.
 *
 * @param design - the whole sample
 * @param auxiliaries - groupings and numbers with their totals
 * @param options - method, `linear` when absent, and bounds
 * @returns the sample with new weights, and what was done
 * @throws RangeError when a column is not as long as the sample, or no method has that name
 * @throws TypeError when an auxiliary is something else than a number, yes or no, or missing
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#calibrate}
 */
export function calibrate(
  design: SurveyDesign,
  auxiliaries: readonly (Margin | KnownTotal)[],
  { method = "linear", bounds }: CalibrationOptions = {},
): Result<Reweighted, CalibrationRefusal> {
  checkName(CALIBRATION_METHODS, method, "calibration");
  const isBetween = bounds === undefined ? method !== "logit" : bounds[0] >= 0 && bounds[0] < 1 && bounds[1] > 1;
  if (!isBetween)
    return refuse("bad-bounds", `1 is not between the bounds ${bounds?.join(" and ") ?? "that are not there"}`);
  const columns = auxiliariesOf(design, auxiliaries);
  if ("refusal" in columns) return columns;
  const basis = basisOf(columns.values, columns.totals, design.weights);
  if (basis.contradiction > SAME_TOTAL)
    return refuse("totals-contradict", "the totals of auxiliaries that depend on each other do not agree");
  const fit = fitFactors(design.weights, basis, factorFunction(method, bounds));
  const weights = design.weights.map((weight, row) => weight * numberAt(fit.factors, row));
  const furthest = furthestOf(columns, weights);
  if (!(furthest <= CLOSE_ENOUGH)) {
    const facts = `after ${fit.rounds} rounds a total is still ${furthest.toExponential(1)} of it away`;
    return refuse("no-convergence", bounds === undefined ? facts : `${facts}; the bounds may leave no room`);
  }
  const adjustment = { by: "calibrate", residuals: regressionResiduals(basis, design.weights, weights) };
  const after = { ...design, weights, adjustments: [...design.adjustments, adjustment] };
  return { ok: true, design: after, report: reportOf(design, after, { rounds: fit.rounds, furthest }) };
}

/** By so much, as a part of it, a total may differ from what other totals tell. */
const SAME_TOTAL = 1e-9;
/** So far, as a part of it, a total may stay from what it is fitted to. */
const CLOSE_ENOUGH = 1e-11;

function furthestOf({ values, totals }: Auxiliaries, weights: Float64Array): number {
  return values.reduce((most, column, place) => {
    let [sum, size] = [0, 0];
    for (let row = 0; row < weights.length; row += 1) {
      const part = numberAt(weights, row) * numberAt(column, row);
      sum += part;
      size += Math.abs(part);
    }
    return Math.max(most, Math.abs(sum - (totals[place] ?? 0)) / size);
  }, 0);
}
