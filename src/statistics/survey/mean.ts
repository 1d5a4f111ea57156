import { withhold, type Withheld } from "../estimate.js";
import { answersOf, weightedAverage, type Answers } from "./answers.js";
import { codeAt, numberAt, type AnswerColumn } from "./columns.js";
import type { Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import { finish, type EstimateOptions, type SurveyEstimate, type SurveyRefusal } from "./survey-estimate.js";

/**
 * Estimates the mean of the population, or of a subgroup of it, from a sample with a design.
 *
 * The weighted mean Σwy ÷ Σw over those who answered, with its error by linearisation. Withheld with `no-observations` when nobody
 * answered, `one-cluster` when all answers are in one cluster, `lone-cluster` when a stratum has one and the design refuses that, and `beyond-range`
 * when the value or its error is too great or too small for a double.
 * Where all answers are equal, the standard error is 0 and the interval withheld. Source: Särndal, Swensson and Wretman (1992), Model
 * Assisted Survey Sampling, 5.7.
 *
 * @param design - the sample or a subgroup
 * @param answers - one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param options - confidence level, 0.95 when absent, degrees of freedom and what is done with a single cluster
 * @returns in the unit of the answers
 * @throws RangeError when the answers are not as many as the sample has rows, one is beyond ±1e50, or the level is not between 0 and 1
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#mean}
 */
export function mean(
  design: SurveyDesign,
  answers: AnswerColumn,
  options: EstimateOptions = {},
): SurveyEstimate | Withheld<SurveyRefusal> {
  const given = answersOf(design, answers);
  if (given.rows.length === 0) return nobody(given.missing);
  const value = weightedAverage(design, given);
  const contributions = contributionsToMean(design, given, value);
  const again = (): Contributions => contributionsToMean(design, answersOf(design, answers), value);
  return finish(design, { kind: "mean", value, answers: given, contributions, again }, options);
}

/**
 * What each answer contributes to the error of the mean of them all.
 *
 * @param design - the sample
 * @param answers - who answered what
 * @param mean - of these answers
 */
export function contributionsToMean(
  { weights }: SurveyDesign,
  { rows, values, weight }: Answers,
  mean: number,
): Contributions {
  const shares = values.map((value, place) => (numberAt(weights, codeAt(rows, place)) / weight) * (value - mean));
  return { rows, values: shares };
}

/**
 * Withholds what nobody answered.
 *
 * @param missing - how many should have
 */
export function nobody(missing: number): Withheld<"no-observations"> {
  return withhold("no-observations", `nobody of the subgroup answered; ${missing} answers are missing`);
}
