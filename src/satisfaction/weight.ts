import * as z from "zod";

/** No weight is less: a billionth. */
export const LIGHTEST = 1e-9;
/** No weight is more: a billion, so that one response may stand for as many people as there are in any country. */
export const HEAVIEST = 1e9;

/** A weight among others, from a billionth to a billion: near enough that none vanishes beside another, and far from where squares are 0 or infinite. */
export const Weight = z.number().min(LIGHTEST).max(HEAVIEST);

/**
 * Tells whether a number can be a weight.
 *
 * @param number - anything, even NaN
 */
export function isWeight(number: number): boolean {
  return number >= LIGHTEST && number <= HEAVIEST;
}
