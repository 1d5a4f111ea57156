import { withhold } from "../statistics/index.js";
import { countedIn, together, type Cell } from "./cell.js";
import type { Electorate } from "./electorate.js";
import { countRate } from "./named-rate.js";
import { outcomesOf } from "./outcome.js";
import { pointScore } from "./point-score.js";
import type { ProtocolDefinition } from "./protocol.js";
import type { QuestionResult } from "./results.js";

/**
 * Gives the counts, rates and score of one question, or withholds all of it below the protocol's minimum.
 *
 * @param definition - the protocol that was frozen
 * @param question - the question's id
 * @param cells - answers by class and channel
 * @param options - how many people could have answered, and the confidence level of the intervals
 */
export function scoreQuestion(
  definition: ProtocolDefinition,
  question: string,
  cells: readonly Cell[],
  options: { readonly electorate: Electorate; readonly level: number },
): QuestionResult {
  const numbers = together(definition, cells);
  const graded = countedIn(definition, numbers, (outcome) => outcome.graded).count;
  if (graded < definition.minimum) {
    const facts = `question "${question}" has ${graded} answers on the scale; protocol "${definition.id}" needs ${definition.minimum}`;
    return { question, ...withhold("below-minimum", facts) };
  }
  return {
    status: "shown",
    question,
    cast: countedIn(definition, numbers, () => true).count,
    valid: countedIn(definition, numbers, ({ valid }) => valid).count,
    counts: outcomesOf(definition).map(({ code }, index) => ({
      outcome: code,
      count: numbers.counts[index] ?? 0,
      ...(definition.weighted && { weight: numbers.weights[index] ?? 0 }),
    })),
    rates: definition.rates.map((named) => countRate(definition, named, numbers, options)),
    score: pointScore(definition, cells, options.level),
  };
}
