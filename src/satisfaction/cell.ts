import { SQUARE_PARTS, WEIGHT_PARTS, sumAt, type Parts } from "./exact-sum.js";
import { firstCell } from "./layout.js";
import { outcomesOf, sumOf, type Outcome } from "./outcome.js";
import type { Channel, EvaluatorClass, ProtocolDefinition } from "./protocol.js";
import type { Tally, UnitTally } from "./tally.js";

/** Numbers by outcome, in the order of the protocol's outcomes: answers, what they weigh, and the squares of what they weigh. */
export interface Numbers {
  readonly counts: readonly number[];
  readonly weights: readonly number[];
  readonly squares: readonly number[];
}

/** What one class answered to one question by one channel. */
export interface Cell extends Numbers {
  readonly class: EvaluatorClass;
  /** Absent where the protocol has no channels. */
  readonly channel?: Channel;
}

/** One class or one channel alone; without either, all of them. */
export interface Within {
  readonly class?: string | undefined;
  readonly channel?: string | undefined;
}

/**
 * Takes the answers to one question out of the counts of a unit or a group of units: one cell for each class and each channel by which
 * the class is asked.
 *
 * @param definition - the protocol that was frozen
 * @param tally - gives the layout of the counts
 * @param counted - the counts
 * @param question - the question's place in the tally's list
 * @param within - a class or a channel to look at alone
 */
export function cellsOf(
  definition: ProtocolDefinition,
  tally: Tally,
  { counts, weights, squares }: UnitTally,
  question: number,
  within: Within = {},
): readonly Cell[] {
  const { classes, channels = [] } = definition;
  const width = outcomesOf(definition).length;
  return classes.flatMap((each, index) => {
    if (within.class !== undefined && each.id !== within.class) return [];
    const at = (channel: number): Numbers => {
      const from = firstCell(tally, question, index, channel);
      const own = counts.slice(from, from + width);
      const summed = (sums: readonly number[] | undefined, parts: Parts): readonly number[] =>
        sums === undefined ? own : own.map((count, place) => (count === 0 ? 0 : sumAt(sums, from + place, parts)));
      return { counts: own, weights: summed(weights, WEIGHT_PARTS), squares: summed(squares, SQUARE_PARTS) };
    };
    if (channels.length === 0) return [{ class: each, ...at(0) }];
    return channels.flatMap((channel, place) => {
      const isAsked = each.channels?.includes(channel.id) !== false;
      const isWanted = within.channel === undefined || within.channel === channel.id;
      return isAsked && isWanted ? [{ class: each, channel, ...at(place) }] : [];
    });
  });
}

/**
 * Adds up cells, outcome by outcome, as if all their answers came from one class by one channel.
 *
 * @param definition - the protocol that was frozen
 * @param cells - of one question
 */
export function together(definition: ProtocolDefinition, cells: readonly Numbers[]): Numbers {
  const sum = (numbers: (cell: Numbers) => readonly number[]): readonly number[] =>
    outcomesOf(definition).map((_, index) => cells.reduce((total, cell) => total + (numbers(cell)[index] ?? 0), 0));
  return {
    counts: sum(({ counts }) => counts),
    weights: sum(({ weights }) => weights),
    squares: sum(({ squares }) => squares),
  };
}

/** Answers that pass a test: how many, what they weigh together, and how many of equal weight would tell as much. */
export interface Counted {
  readonly count: number;
  readonly weight: number;
  /** Kish's effective number: the square of the sum of weights over the sum of their squares; the count where nothing is weighed. */
  readonly effective: number;
}

/**
 * Counts the answers that pass a test. Source of the effective number: Kish (1965), Survey Sampling, 11.7.
 *
 * @param definition - the protocol that was frozen
 * @param numbers - by outcome
 * @param counted - which outcomes to count
 */
export function countedIn(
  definition: ProtocolDefinition,
  { counts, weights, squares }: Numbers,
  counted: (outcome: Outcome) => boolean,
): Counted {
  const outcomes = outcomesOf(definition);
  const [count, weight, square] = [counts, weights, squares].map((numbers) => sumOf(outcomes, numbers, counted)) as [
    number,
    number,
    number,
  ];
  return { count, weight, effective: square === 0 ? 0 : Math.min((weight * weight) / square, count) };
}
