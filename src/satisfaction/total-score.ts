import { weightedMean, withhold, type Withheld } from "../statistics/index.js";
import type { ProtocolDefinition } from "./protocol.js";
import type { QuestionResult, Scored, ScoredQuestion } from "./results.js";

/**
 * Scores all questions together by their weights; withheld as soon as one of them is, for the reason of that one.
 *
 * @param definition - gives the weights of the questions
 * @param questions - results in the order of the protocol
 */
export function totalScore(definition: ProtocolDefinition, questions: readonly QuestionResult[]): Scored | Withheld {
  const scores: ScoredQuestion[] = [];
  for (const question of questions) {
    if (question.status === "withheld") return { status: "withheld", refusal: question.refusal };
    if (question.score.status === "withheld") return question.score;
    scores.push(question.score);
  }
  return {
    status: "scored",
    value: weightedMean(
      scores.map(({ value }, index) => ({ weight: definition.questions[index]?.weight ?? 0, mean: value })),
    ),
    // Every response answers every question, so each question received equally many answers.
    coverage: weightedMean(scores.map(({ coverage }) => ({ weight: 1, mean: coverage }))),
    renormalised: scores.some(({ renormalised }) => renormalised),
    interval: intervalOf(scores),
  };
}

/** The counts do not say which answers came from the same form, and without that the error of a total is unknown. */
function intervalOf(scores: readonly ScoredQuestion[]): Scored["interval"] {
  const [only, ...others] = scores;
  if (only !== undefined && others.length === 0) return only.interval;
  return withhold("answers-share-respondents", `the same people answered all ${scores.length} questions`);
}
