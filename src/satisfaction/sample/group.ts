import type { SurveyDesign } from "../../statistics/index.js";
import type { ProtocolDefinition } from "../protocol.js";
import type { GroupResult, ShownQuestion } from "../results.js";
import type { AnswerColumns } from "./answer-columns.js";
import type { DomainFinder } from "./domains.js";
import { estimateRate, type EstimateOptions } from "./estimate-rate.js";
import { estimateScore, estimateTotal } from "./estimate-score.js";
import type { SampleGroup, ShownSampleQuestion } from "./results.js";

/** The answers of a group: as a subgroup of the sample, by class and channel, and as numbers. */
export interface GroupSample {
  readonly part: SurveyDesign;
  readonly cells: DomainFinder;
  /** By question. */
  readonly answers: readonly AnswerColumns[];
}

/**
 * Puts estimates where the results of a group have intervals of answers that were drawn anyhow.
 *
 * @param definition - the protocol that was frozen
 * @param group - counted by the weights of the sample
 * @param own - its answers
 * @param options - level and interval
 */
export function groupOf(
  definition: ProtocolDefinition,
  { fieldwork: _, ...group }: GroupResult,
  own: GroupSample,
  options: EstimateOptions,
): SampleGroup {
  const questions = group.questions.flatMap((question, place) => {
    const answers = own.answers[place];
    if (answers === undefined) return [];
    return question.status === "withheld" ? question : questionOf(definition, question, { ...own, answers }, options);
  });
  const { score } = group;
  return {
    ...group,
    questions,
    score: score.status === "withheld" ? score : estimateTotal(questions, score, options.level),
  };
}

function questionOf(
  { rates: named }: ProtocolDefinition,
  question: ShownQuestion,
  { part, cells, answers }: Omit<GroupSample, "answers"> & { readonly answers: AnswerColumns },
  options: EstimateOptions,
): ShownSampleQuestion {
  const { score } = question;
  return {
    ...question,
    rates: named.flatMap((own, place) => {
      const [counted, column] = [question.rates[place], answers.rates[place]];
      return counted && column ? [estimateRate(part, own, { counted, column }, options)] : [];
    }),
    score: score.status === "withheld" ? score : estimateScore(cells, score, answers.points, options.level),
  };
}
