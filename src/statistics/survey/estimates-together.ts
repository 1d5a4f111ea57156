import { withhold, type Withheld } from "../estimate.js";
import type { Answers } from "./answers.js";
import { allRows } from "./codes.js";
import { codeAt, numberAt } from "./columns.js";
import { combine } from "./contributions.js";
import { isSameSample, type SurveyDesign } from "./design.js";
import { ORIGIN, type SurveyEstimate } from "./survey-estimate.js";

/** An estimate that may have been withheld. */
export type MaybeEstimate = SurveyEstimate | Withheld;

/** Why estimates have nothing to do with each other: one of them was withheld, or they come from different samples or weights. */
export type TogetherRefusal = "part-withheld" | "different-samples";

/** Estimates from one sample. */
export interface Together {
  readonly estimates: readonly SurveyEstimate[];
  /** The whole sample. */
  readonly design: SurveyDesign;
}

/**
 * Takes estimates together, if they come from one sample.
 *
 * @param estimates - of subgroups of one sample
 * @throws RangeError when there is none
 */
export function together(estimates: readonly MaybeEstimate[]): Together | Withheld<TogetherRefusal> {
  const given: SurveyEstimate[] = [];
  for (const estimate of estimates) {
    if (estimate.status === "withheld")
      return withhold("part-withheld", `an estimate is withheld: ${estimate.refusal.message}`);
    given.push(estimate);
  }
  const design = given[0]?.[ORIGIN].design;
  if (design === undefined) throw new RangeError("no estimates are put together to none");
  if (given.every((estimate) => isSameSample(design, estimate[ORIGIN].design)))
    return { estimates: given, design: { ...design, members: allRows(design.rows) } };
  const why = "estimates come from different samples or weights, so that their covariance is unknown";
  return withhold("different-samples", `${why}; put all rows into one sample`);
}

/**
 * Who answered what any of the estimates is of.
 *
 * @param estimates - and their sample
 */
export function answersOfAll({ estimates, design }: Together): Pick<Answers, "rows" | "weight" | "missing"> {
  const contributions = estimates.map((estimate) => estimate[ORIGIN].contributions());
  const sorted = combine(
    contributions,
    contributions.map(() => 1),
  ).rows.sort();
  const rows = sorted.filter((row, place) => place === 0 || row !== codeAt(sorted, place - 1));
  const weight = rows.reduce((sum, row) => sum + numberAt(design.weights, row), 0);
  return { rows, weight, missing: estimates.reduce((sum, { missing }) => sum + missing, 0) };
}
