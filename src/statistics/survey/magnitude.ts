import { LEAST_WEIGHT, MOST_WEIGHT } from "../weight-limits.js";

/**
 * Whether a number is above 0 and of a size that sums of squares can hold: from 1e-100 to 1e100.
 *
 * @param number - a weight, a size or a total
 */
export function isMagnitude(number: number): boolean {
  return number >= LEAST_WEIGHT && number <= MOST_WEIGHT;
}
