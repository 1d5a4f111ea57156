import {
  DEFAULT_LEVEL,
  difference,
  type IntervalOptions,
  type SurveyEstimate,
  type Withheld,
} from "../../statistics/index.js";
import type { SampleGroup, SampleQuestion, SampleQuestionScore, SampleTotalScore } from "./results.js";

/** A difference of two estimates from one sample, or why it is not given. */
export type EstimatedDifference = SurveyEstimate | Withheld;

/** By how much the answers to one question differ between two groups. */
export interface QuestionDifference {
  readonly question: string;
  readonly rates: readonly { readonly rate: string; readonly difference: EstimatedDifference }[];
  readonly score: EstimatedDifference;
}

/** By how much two groups of a sample differ, first less second. */
export interface GroupDifference {
  readonly questions: readonly QuestionDifference[];
  readonly score: EstimatedDifference;
}

/**
 * Says by how much two groups of a sample differ in every named rate and score, with the covariance that their design gives them: units
 * that share clusters or strata are not independent.
 *
 * Withheld as `difference` of `answerable/statistics` is: with `part-withheld` where one of the two is, and `different-samples` where
 * they are not of one sample with one set of weights.
 *
 * @param first - from which is subtracted
 * @param second - what is subtracted
 * @param options - confidence level, 0.95 when absent
 * @throws RangeError when the groups have other questions or rates
 * @example
 * {@includeCode ../../../test/satisfaction/sample/examples.test.ts#group-difference}
 */
export function groupDifference(
  first: SampleGroup,
  second: SampleGroup,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): GroupDifference {
  const between = (one: Estimated, other: Estimated): EstimatedDifference => difference(one, other, { level });
  const questions = first.questions.map((own, place): QuestionDifference => {
    const other = second.questions[place];
    if (other?.question !== own.question) throw new RangeError(`question "${own.question}" is not in both groups`);
    return {
      question: own.question,
      rates: ratesOf(own, other).map((rate) => ({ rate, difference: between(rateIn(own, rate), rateIn(other, rate)) })),
      score: between(scoreIn(own), scoreIn(other)),
    };
  });
  return { questions, score: between(estimateOf(first.score), estimateOf(second.score)) };
}

type Estimated = SurveyEstimate | Withheld;

/** The names of the rates that are given in either. */
function ratesOf(...questions: readonly SampleQuestion[]): readonly string[] {
  const shown = questions.find((question) => question.status === "shown");
  return shown === undefined ? [] : shown.rates.map(({ rate }) => rate.definition.id);
}

function rateIn(question: SampleQuestion, id: string): Estimated {
  if (question.status === "withheld") return question;
  const found = question.rates.find(({ rate }) => rate.definition.id === id);
  if (found === undefined)
    throw new RangeError(`rate "${id}" of question "${question.question}" is not in both groups`);
  return found.estimate;
}

function scoreIn(question: SampleQuestion): Estimated {
  return question.status === "withheld" ? question : estimateOf(question.score);
}

function estimateOf(score: SampleQuestionScore | SampleTotalScore | Withheld): Estimated {
  return score.status === "withheld" ? score : score.estimate;
}
