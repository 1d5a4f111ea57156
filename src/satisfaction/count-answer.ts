import { SQUARE_PARTS, WEIGHT_PARTS, gather, partsOf } from "./exact-sum.js";

/** What a response weighs and the square of it, taken apart. */
export interface WeightParts {
  readonly weights: readonly number[];
  readonly squares: readonly number[];
}

/** Counts that are changed in place. */
interface Counting {
  readonly counts: number[];
  readonly weights?: number[] | undefined;
  readonly squares?: number[] | undefined;
}

/**
 * Takes apart what a response weighs; nothing where it does not weigh.
 *
 * @param weight - of a response
 */
export function weighed(weight: number | undefined): WeightParts | undefined {
  if (weight === undefined) return undefined;
  return { weights: partsOf(weight, WEIGHT_PARTS), squares: partsOf(weight * weight, SQUARE_PARTS) };
}

/**
 * Counts an answer with its weight, or takes it out again. This changes the counts it is given.
 *
 * @param counting - is changed
 * @param cell - the place of the answer among the counts
 * @param parts - what it weighs
 * @param step - whether it is counted or taken out
 */
export function countAnswer(counting: Counting, cell: number, parts: WeightParts | undefined, step: 1 | -1): void {
  const { counts, weights, squares } = counting;
  counts[cell] = (counts[cell] ?? 0) + step;
  if (parts === undefined || weights === undefined || squares === undefined) return;
  gather(weights, cell, parts.weights, step);
  gather(squares, cell, parts.squares, step);
}
