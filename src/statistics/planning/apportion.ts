import { added, largestRemainder, refuse, toWhole, type Result } from "../../core/index.js";

/**
 * Divides whole units among parts in proportion to their weights, by largest remainders.
 *
 * The earlier part comes first among equals. Exact: a weight is the decimal that it prints as. Refuses with `nothing-in-proportion` when
 * every weight is 0. Source: Hamilton's method, Balinski and Young, Fair Representation, 2nd ed. 2001.
 *
 * @param weights - zero or more each; only proportions matter
 * @param total - a whole number of units, zero or more
 * @returns whole numbers that sum to exactly the total
 * @throws RangeError when a weight is negative or not finite, or the total is not a whole number from 0 on
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#apportion}
 */
export function apportion(
  weights: readonly number[],
  total: number,
): Result<{ counts: readonly number[] }, "nothing-in-proportion"> {
  const odd = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (odd !== undefined) throw new RangeError(`a weight of ${odd} has no part`);
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`${total} cannot be divided into whole units`);
  const { whole } = toWhole(weights);
  if (added(whole) === 0n) {
    return refuse("nothing-in-proportion", `none of the ${weights.length} weights is above 0`);
  }
  return { ok: true, counts: largestRemainder(whole, BigInt(total)).map(Number) };
}
