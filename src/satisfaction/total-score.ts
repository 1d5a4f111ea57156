import { weightedMean, withhold, type Withheld } from "../statistics/index.js";
import type { ProtocolDefinition } from "./protocol.js";
import type { QuestionPart, QuestionResult, Scored, ScoredQuestion } from "./results.js";

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
  const parts = partsOf(definition, scores);
  return {
    status: "scored",
    value: weightedMean(parts.map(({ weight, value }) => ({ weight, mean: value }))),
    valid: Math.min(...parts.map(({ valid }) => valid)),
    // Every response answers every question, so each question received equally many answers.
    coverage: weightedMean(scores.map(({ coverage }) => ({ weight: 1, mean: coverage }))),
    renormalised: scores.some(({ renormalised }) => renormalised),
    parts,
    interval: intervalOf(scores),
  };
}

function partsOf({ questions }: ProtocolDefinition, scores: readonly ScoredQuestion[]): QuestionPart[] {
  const whole = questions.reduce((sum, { weight }) => sum + weight, 0);
  return scores.flatMap(({ value, valid }, index) => {
    const question = questions[index];
    return question === undefined ? [] : [{ question: question.id, weight: question.weight / whole, value, valid }];
  });
}

/** The counts do not say which answers came from the same form, and without that the error of a total is unknown. */
function intervalOf(scores: readonly ScoredQuestion[]): Scored["interval"] {
  const [only, ...others] = scores;
  if (only !== undefined && others.length === 0) return only.interval;
  return withhold("answers-share-respondents", `the same people answered all ${scores.length} questions`);
}
