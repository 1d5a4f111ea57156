import type { Pin } from "../../definitions/index.js";
import type { Rate } from "../../figures/index.js";
import type { DesignEffect, SurveyEstimate, Withheld } from "../../statistics/index.js";
import type { RefusedResponses } from "../refused.js";
import type { GroupResult, Scored, ScoredQuestion, ShownQuestion, WithheldQuestion } from "../results.js";

/** A number with the error that the sample leaves in it, or why there is none. */
export interface SampleEstimate {
  /** With standard error, interval, n and degrees of freedom; `difference` and `contrast` of `answerable/statistics` take it. */
  readonly estimate: SurveyEstimate | Withheld;
  /** How many times as large as in simple random samples of as many answers the variance is, and how many of such would tell as much. */
  readonly designEffect: DesignEffect | Withheld;
}

/** A named rate, counted by the weights of the sample, and estimated. */
export interface SampleRate extends SampleEstimate {
  readonly rate: Rate;
}

/** The score of a question, with the error that the sample leaves in it. */
export interface SampleQuestionScore extends Omit<ScoredQuestion, "interval">, SampleEstimate {}

/** The score over all questions, whose error knows that the same people answered them. */
export interface SampleTotalScore extends Omit<Scored, "interval"> {
  readonly estimate: SurveyEstimate | Withheld;
}

/** What the answers to one question say about one group of a sample. */
export interface ShownSampleQuestion extends Omit<ShownQuestion, "rates" | "score"> {
  readonly rates: readonly SampleRate[];
  readonly score: SampleQuestionScore | Withheld;
}

/** A question with its results, or with the reason why there are none. */
export type SampleQuestion = ShownSampleQuestion | WithheldQuestion;

/** The results of one group of a sample. */
export interface SampleGroup extends Omit<GroupResult, "questions" | "score" | "fieldwork"> {
  readonly questions: readonly SampleQuestion[];
  readonly score: SampleTotalScore | Withheld;
}

/** The results of a sample by group. */
export interface SampleScores {
  readonly protocol: Pin;
  /** Confidence level of every interval. */
  readonly level: number;
  readonly groups: readonly SampleGroup[];
  /** Responses that were not admitted, by the code of the refusal. */
  readonly refused: readonly RefusedResponses[];
}
