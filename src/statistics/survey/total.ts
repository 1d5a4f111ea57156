import type { Withheld } from "../estimate.js";
import { answersOf, type Answers } from "./answers.js";
import { codeAt, numberAt, type AnswerColumn } from "./columns.js";
import type { Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import { nobody } from "./mean.js";
import { finish, type EstimateOptions, type SurveyEstimate, type SurveyRefusal } from "./survey-estimate.js";

/**
 * Estimates a total over the population, or a subgroup of it: Σwy over those who answered.
 *
 * Missing answers add nothing to it, as if they were 0, so that with many of them the total is too small; `missing` says how many.
 * Withheld with `no-observations` when nobody answered, and `lone-cluster` when a stratum has one and the design refuses that. Source:
 * Horvitz and Thompson (1952), J. Amer. Statist. Assoc. 47:663.
 *
 * @param design - the sample or a subgroup
 * @param answers - one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param options - confidence level, 0.95 when absent, and degrees of freedom
 * @returns in the unit of the answers, summed over the population
 * @throws RangeError when the answers are not as many as the sample has rows, one is beyond ±1e50, or the level is not between 0 and 1
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#total}
 */
export function total(
  design: SurveyDesign,
  answers: AnswerColumn,
  options: EstimateOptions = {},
): SurveyEstimate | Withheld<SurveyRefusal> {
  const given = answersOf(design, answers);
  if (given.rows.length === 0) return nobody(given.missing);
  const contributions = weighted(design, given);
  const again = (): Contributions => weighted(design, answersOf(design, answers));
  const value = contributions.values.reduce((sum, part) => sum + part, 0);
  return finish(design, { kind: "total", value, answers: given, contributions, again }, options);
}

function weighted({ weights }: SurveyDesign, { rows, values }: Answers): Contributions {
  return { rows, values: values.map((value, place) => numberAt(weights, codeAt(rows, place)) * value) };
}
