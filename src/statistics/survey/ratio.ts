import { withhold, type Withheld } from "../estimate.js";
import { answersOf, checkLength, type Answers } from "./answers.js";
import { answerAt, codeAt, numberAt, type AnswerColumn } from "./columns.js";
import type { Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import { nobody } from "./mean.js";
import { finish, type EstimateOptions, type SurveyEstimate, type SurveyRefusal } from "./survey-estimate.js";

/**
 * Estimates the ratio of two totals: Σwy ÷ Σwx over those who answered both.
 *
 * Withheld with `no-observations` when nobody did, `no-denominator` when the total below is 0, `one-cluster` when all answers are in
 * one cluster, and `lone-cluster` when a stratum has one and the design refuses that. Source: Särndal, Swensson and Wretman (1992),
 * Model Assisted Survey Sampling, 5.6.
 *
 * @param design - the sample or a subgroup
 * @param above - what is divided, one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param below - what it is divided by, likewise
 * @param options - confidence level, 0.95 when absent, degrees of freedom and what is done with a single cluster
 * @throws RangeError when there are not as many answers as the sample has rows, one is beyond ±1e50, or the level is not between 0 and 1
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#ratio}
 */
export function ratio(
  design: SurveyDesign,
  above: AnswerColumn,
  below: AnswerColumn,
  options: EstimateOptions = {},
): SurveyEstimate | Withheld<SurveyRefusal | "no-denominator"> {
  const { above: upper, below: lower } = answersToBoth(design, above, below);
  if (upper.rows.length === 0) return nobody(upper.missing);
  const divisor = weightedSum(design, lower);
  if (divisor === 0) return withhold("no-denominator", `the total below of ${lower.rows.length} answers is 0`);
  const value = weightedSum(design, upper) / divisor;
  const contributionsOf = ({ above: own, below: other }: Both): Contributions => {
    const values = own.values.map((each, place) => {
      const weight = numberAt(design.weights, codeAt(own.rows, place));
      return (weight / divisor) * (each - value * numberAt(other.values, place));
    });
    return { rows: own.rows, values };
  };
  const contributions = contributionsOf({ above: upper, below: lower });
  const again = (): Contributions => contributionsOf(answersToBoth(design, above, below));
  return finish(design, { kind: "ratio", value, answers: upper, contributions, again }, options);
}

/** The answers of those who gave both, in the same rows. */
interface Both {
  readonly above: Answers;
  readonly below: Answers;
}

function answersToBoth(design: SurveyDesign, above: AnswerColumn, below: AnswerColumn): Both {
  checkLength(design, above);
  const second = answersOf(design, below);
  const inBoth = { ...design, members: second.rows };
  const first = answersOf(inBoth, above);
  const missing = first.missing + second.missing;
  const values = Float64Array.from(first.rows, (row) => answerAt(below, row));
  return { above: { ...first, missing }, below: { ...first, values, missing } };
}

function weightedSum({ weights }: SurveyDesign, { rows, values }: Answers): number {
  return values.reduce((sum, value, place) => sum + numberAt(weights, codeAt(rows, place)) * value, 0);
}
