import { countsIn } from "../named-rate.js";
import { outcomesOf, type Outcome } from "../outcome.js";
import type { NamedRate } from "../protocol.js";
import type { Sample } from "./sample.js";

/** One question's answers as numbers, one for each response; NaN where a number does not count the answer. */
export interface AnswerColumns {
  /** For each named rate, 1 where it counts the answer and 0 where it is only among those it counts in. */
  readonly rates: readonly Float64Array[];
  /** What the answers are worth, from 0 to 100. */
  readonly points: Float64Array;
}

/**
 * Reads the answers to each question as numbers, by what the protocol says they are worth.
 *
 * @param sample - protocol and responses
 */
export function answerColumnsOf({ protocol, columns }: Sample): readonly AnswerColumns[] {
  const { definition } = protocol;
  const outcomes = outcomesOf(definition);
  return columns.answers.map((codes) => {
    const column = (numberOf: (outcome: Outcome) => number | undefined): Float64Array => {
      const numbers = outcomes.map((outcome) => numberOf(outcome) ?? Number.NaN);
      return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
    };
    const rateColumn = (named: NamedRate): Float64Array =>
      column((outcome) => {
        const isCounted = countsIn(named, outcome);
        return isCounted === undefined ? undefined : Number(isCounted);
      });
    return { rates: definition.rates.map(rateColumn), points: column(({ points }) => points) };
  });
}
