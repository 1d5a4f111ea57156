import { withhold } from "../statistics/index.js";
import { countRate } from "./named-rate.js";
import { countOf, outcomesOf } from "./outcome.js";
import { pointScore } from "./point-score.js";
import type { ProtocolDefinition } from "./protocol.js";
import type { QuestionResult } from "./results.js";
import type { Tally, UnitTally } from "./tally.js";

/**
 * Takes the answers to one question out of the counts of a unit or a group of units.
 *
 * @param tally - gives the layout of the counts
 * @param counted - the counts
 * @param question - the question's place in the tally's list
 * @returns answers by class and outcome
 */
export function answersTo({ classes, outcomes }: Tally, { counts }: UnitTally, question: number): number[][] {
  return classes.map((_, index) => {
    const from = (question * classes.length + index) * outcomes.length;
    return counts.slice(from, from + outcomes.length);
  });
}

/**
 * Gives the counts, rates and score of one question, or withholds all of it below the protocol's minimum.
 *
 * @param definition - the protocol that was frozen
 * @param question - the question's id
 * @param answers - by class and outcome
 * @param level - confidence level of the intervals
 */
export function scoreQuestion(
  definition: ProtocolDefinition,
  question: string,
  answers: readonly (readonly number[])[],
  level: number,
): QuestionResult {
  const outcomes = outcomesOf(definition);
  const counts = outcomes.map((_, index) => answers.reduce((sum, ofClass) => sum + (ofClass[index] ?? 0), 0));
  const valid = countOf(outcomes, counts, (outcome) => outcome.valid);
  if (valid < definition.minimum) {
    const facts = `question "${question}" has ${valid} valid answers; protocol "${definition.id}" needs ${definition.minimum}`;
    return { question, ...withhold("below-minimum", facts) };
  }
  return {
    status: "shown",
    question,
    cast: countOf(outcomes, counts, () => true),
    valid,
    counts: outcomes.map(({ code }, index) => ({ outcome: code, count: counts[index] ?? 0 })),
    rates: definition.rates.map((named) => countRate(definition, named, counts, level)),
    score: pointScore(definition, answers, level),
  };
}
