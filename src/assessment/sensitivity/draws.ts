import { refuse, type Refused } from "../../core/index.js";
import type { DrawsBySeed } from "../../statistics/index.js";

/** The most scenarios that are drawn at random. */
export const MOST_DRAWS = 10_000;

/**
 * Finds what is wrong with a number of draws.
 *
 * @param draws - seed and number
 */
export function unfitDraws({ count }: DrawsBySeed): Refused<"draws-out-of-range"> | undefined {
  if (Number.isSafeInteger(count) && count >= 1 && count <= MOST_DRAWS) return undefined;
  return refuse("draws-out-of-range", `draws are a whole number from 1 to ${MOST_DRAWS}, and not ${count}`);
}
