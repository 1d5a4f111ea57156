import { SQUARE_PARTS, WEIGHT_PARTS, sumAt } from "./exact-sum.js";

/** How the numbers of a tally are laid out. */
export interface Layout {
  readonly questions: readonly string[];
  readonly classes: readonly string[];
  readonly channels: readonly string[];
  readonly outcomes: readonly string[];
  readonly weighted: boolean;
}

/** What is counted of one unit, as far as the layout bears on it. */
interface Laid {
  readonly responses: number;
  readonly counts: readonly number[];
  readonly weights?: readonly number[] | undefined;
  readonly squares?: readonly number[] | undefined;
}

/** What is counted of one unit under a weighted protocol. */
type Weighed = Readonly<Record<"counts" | "weights" | "squares", readonly number[]>>;

/** How far a sum of squares may lie beside what its weights allow: the rounding of the squares, and no more. */
const ROUNDING = 1e-12;

/**
 * Says where the first outcome stands of what one class answered to one question by one channel.
 *
 * @param layout - of the tally
 * @param question - its place in the tally's list
 * @param evaluators - the place of the class
 * @param channel - its place; 0 where the protocol has none
 */
export function firstCell(layout: Layout, question: number, evaluators: number, channel: number): number {
  const { classes, channels, outcomes } = layout;
  return ((question * classes.length + evaluators) * Math.max(channels.length, 1) + channel) * outcomes.length;
}

/**
 * Makes the counts of a unit of which nothing came back.
 *
 * @param layout - of the tally in which the unit will stand
 */
export function emptyUnit(layout: Layout): {
  responses: number;
  consulted: number;
  drawn: number;
  counts: number[];
  weights?: number[];
  squares?: number[];
} {
  const cells = firstCell(layout, layout.questions.length, 0, 0);
  const zeros = (parts = 1): number[] => new Array<number>(cells * parts).fill(0);
  // Written out: engines count several times slower into objects that were made by a spread.
  return layout.weighted
    ? {
        responses: 0,
        consulted: 0,
        drawn: 0,
        counts: zeros(),
        weights: zeros(WEIGHT_PARTS.length),
        squares: zeros(SQUARE_PARTS.length),
      }
    : { responses: 0, consulted: 0, drawn: 0, counts: zeros() };
}

/**
 * Finds what was counted about a unit; a unit may be called what every object inherits, for instance `constructor`.
 *
 * @param tally - where to look
 * @param name - as the responses call it
 */
export function unitOf<Unit>(
  { units }: { readonly units: Readonly<Record<string, Unit>> },
  name: string,
): Unit | undefined {
  return Object.hasOwn(units, name) ? units[name] : undefined;
}

/**
 * Tells whether the numbers of a unit can have come from responses: to each question as many answers as there are responses, and sums of
 * weights that so many answers can have.
 *
 * @param layout - of the tally
 * @param unit - what is said to be counted of it
 */
export function addsUp(layout: Layout, { responses, counts, weights, squares }: Laid): boolean {
  const size = firstCell(layout, 1, 0, 0);
  const sum = (from: number): number => counts.slice(from, from + size).reduce((total, count) => total + count, 0);
  const isWhole = counts.length === layout.questions.length * size;
  const isWeighted =
    weights?.length === counts.length * WEIGHT_PARTS.length && squares?.length === counts.length * SQUARE_PARTS.length;
  return (
    isWhole &&
    layout.questions.every((_, index) => sum(index * size) === responses) &&
    (layout.weighted ? isWeighted : weights === undefined && squares === undefined) &&
    (!isWeighted || counts.every((_, cell) => canWeigh({ counts, weights, squares }, cell)))
  );
}

/**
 * Tells whether so many answers can weigh so much: of n weights above 0, the squares sum to no less than the square of their sum over n,
 * and to no more than that square.
 *
 * @param unit - its counts, and in parts what they weigh
 * @param cell - the place of one count
 */
export function canWeigh({ counts, weights, squares }: Weighed, cell: number): boolean {
  const count = counts[cell] ?? 0;
  const [weight, square] = [sumAt(weights, cell, WEIGHT_PARTS), sumAt(squares, cell, SQUARE_PARTS)];
  if (count === 0) return weight === 0 && square === 0;
  const whole = weight * weight;
  return weight > 0 && square <= whole * (1 + ROUNDING) && square * count >= whole * (1 - ROUNDING);
}
