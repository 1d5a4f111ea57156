import { withhold, type Withheld } from "../estimate.js";
import { answersOf, weightedAverage, type Answers } from "./answers.js";
import type { AnswerColumn } from "./columns.js";
import type { Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import { contributionsToMean, nobody } from "./mean.js";
import { negativeWeight } from "./negative-weights.js";
import { finish, type EstimateOptions, type SurveyEstimate, type SurveyRefusal } from "./survey-estimate.js";

/**
 * Estimates the variance of answers in the population, or in a subgroup of it.
 *
 * The weighted mean square distance from the weighted mean, times n ÷ (n − 1), where n counts all rows of the subgroup with a weight
 * above 0: those without an answer too, as Lumley's package does; ask `within` those who answered to count only them. Withheld with
 * `no-observations` when nobody answered, `one-observation` when one did, `one-cluster` when all answers are in one cluster,
 * `lone-cluster` when a stratum has one and the design refuses that, `negative-weight` after a linear calibration, and `beyond-range`. Source: Lumley (2010), Complex Surveys, 2.3.
 *
 * @param design - the sample or a subgroup
 * @param answers - one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param options - confidence level, 0.95 when absent, degrees of freedom and what is done with a single cluster
 * @returns in the square of the answers' unit
 * @throws RangeError when the answers are not as many as the sample has rows, one is beyond ±1e50, or the level is not between 0 and 1
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#variance}
 */
export function variance(
  design: SurveyDesign,
  answers: AnswerColumn,
  options: EstimateOptions = {},
): SurveyEstimate | Withheld<SurveyRefusal | "one-observation" | "negative-weight"> {
  const negative = negativeWeight(design);
  if (negative !== undefined) return negative;
  const given = answersOf(design, answers);
  if (given.rows.length === 0) return nobody(given.missing);
  if (given.rows.length === 1) return withhold("one-observation", "one answer does not vary");
  const value = weightedAverage(design, squaresOf(design, given));
  const contributionsOf = (own: Answers): Contributions => contributionsToMean(design, squaresOf(design, own), value);
  const contributions = contributionsOf(given);
  const again = (): Contributions => contributionsOf(answersOf(design, answers));
  return finish(design, { kind: "variance", value, answers: given, contributions, again }, options);
}

/** The squares whose mean is the variance. */
function squaresOf(design: SurveyDesign, answers: Answers): Answers {
  const average = weightedAverage(design, answers);
  const n = answers.rows.length + answers.missing;
  return { ...answers, values: answers.values.map((answer) => (answer - average) ** 2 * (n / (n - 1))) };
}

/**
 * The variance of the answers themselves, where n counts those who answered.
 *
 * @param design - the sample
 * @param answers - at least two
 */
export function varianceAmong(design: SurveyDesign, answers: Answers): number {
  return weightedAverage(design, squaresOf(design, { ...answers, missing: 0 }));
}
