import { refuse, type Refused, type Result } from "../../core/index.js";
import type { Adjustment } from "./adjustment.js";
import { cellResiduals } from "./cell-residuals.js";
import type { SurveyDesign } from "./design.js";
import { codedMargin, sumsByGroup, type CodedMargin, type Margin, type MarginRefusal } from "./margin.js";
import { fittedOnce } from "./post-stratify.js";
import { furthestFrom, reportOf, type Reweighted } from "./weighting-report.js";

/** Why weights cannot be raked. */
export type RakeRefusal = MarginRefusal | "no-margins" | "totals-contradict" | "no-convergence";

/** By so much, as a part of it, the whole may differ between margins. */
const SAME_WHOLE = 1e-9;
/** As close as doubles come: no margin is further from its totals, as a part of them. */
const CLOSE = 1e-14;
/** Close enough where rounding keeps the margins from coming any closer. */
const CLOSE_ENOUGH = 1e-11;
const MOST_ROUNDS = 10_000;
/** Sweeps over the margins after which what they explain is taken to be out; as many as R's survey makes. */
const SWEEPS = 10;

/**
 * Fits the weights of a sample to the population's totals of several groupings in turn, until all of them are met.
 *
 * What is estimated with the new weights has the error that ten sweeps over the margins leave of what each row contributes, all rows
 * counted alike, where {@link calibrate} with `raking` gives the same weights and the error of a regression, which may be larger or smaller.
 * Refuses
 * `subgroup` (only a whole sample is fitted), `negative-weight` (after a linear calibration), `no-margins`, `missing-group`, `unknown-group` (with rows but no total), `empty-group` (with
 * a total but no rows), `bad-total` (not from 1e-100 to 1e100), `totals-contradict` (margins with different sums) and `no-convergence`
 * (for instance where combinations that the totals need are missing from the sample). Sources: Deming and Stephan (1940), Annals of
 * Mathematical Statistics 11:427; Deville, Särndal and Sautory (1993), J. Amer. Statist. Assoc. 88:1013.
 *
 * @param design - the whole sample
 * @param margins - groupings with their totals
 * @returns the sample with new weights, and what was done
 * @throws RangeError when groups are not as many as the sample has rows
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#rake}
 */
export function rake(design: SurveyDesign, margins: readonly Margin[]): Result<Reweighted, RakeRefusal> {
  const coded = codedMargins(design, margins);
  if ("refusal" in coded) return coded;
  let { weights } = design;
  let [furthest, rounds, stuck] = [Infinity, 0, 0];
  while (furthest > CLOSE && stuck < 3 && rounds < MOST_ROUNDS) {
    for (const margin of coded) weights = fittedOnce(weights, margin);
    const own = Math.max(...coded.map((margin) => furthestFrom(sumsByGroup(weights, margin), margin.totals)));
    stuck = own < furthest ? 0 : stuck + 1;
    furthest = Math.min(own, furthest);
    rounds += 1;
  }
  if (!(furthest <= CLOSE_ENOUGH))
    return refuse("no-convergence", `after ${rounds} rounds a total is still ${furthest.toExponential(1)} of it away`);
  const adjustment = raked(coded, weights);
  const after = { ...design, weights, adjustments: [...design.adjustments, adjustment] };
  return { ok: true, design: after, report: reportOf(design, after, { rounds, furthest }) };
}

function codedMargins(design: SurveyDesign, margins: readonly Margin[]): readonly CodedMargin[] | Refused<RakeRefusal> {
  const coded: CodedMargin[] = [];
  for (const margin of margins) {
    const own = codedMargin(design, margin);
    if ("refusal" in own) return own;
    coded.push(own);
  }
  const wholes = coded.map(({ totals }) => totals.reduce((sum, total) => sum + total, 0));
  const [least, greatest] = [Math.min(...wholes), Math.max(...wholes)];
  if (coded.length === 0) return refuse("no-margins", "there is no margin to fit weights to");
  if (greatest - least <= SAME_WHOLE * greatest) return coded;
  return refuse("totals-contradict", `the margins sum up to ${wholes.join(", ")}, of one population`);
}

function raked(margins: readonly CodedMargin[], weights: Float64Array): Adjustment {
  const steps = margins.map(({ groupOfRow, totals }) => cellResiduals(groupOfRow, totals.length, weights, "plain"));
  const residuals = (contributions: Float64Array): void => {
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) for (const step of steps) step(contributions);
  };
  return { by: "rake", residuals };
}
