import type { Quantity } from "./quantity.js";
import { NO_QUANTITIES, addQuantity, quantityOf } from "./quantity-sum.js";

/**
 * Adds quantities up and says no more than they say; exactly, in decimals.
 *
 * | among the quantities                           | their sum                                            |
 * | ---------------------------------------------- | ---------------------------------------------------- |
 * | none                                           | `exact` 0                                            |
 * | only `exact`                                   | `exact`                                              |
 * | `between`, and perhaps `exact`                 | `between` the sums of the lower and the upper ends   |
 * | `nearly`, and perhaps `exact`                  | `nearly`                                             |
 * | `about`, or `nearly` with `between`            | `about`, with `between` taken at its lower end       |
 * | `at-least`, or `unknown` with something certain | `at-least` what is certain                          |
 * | `unknown` with nothing certain                 | `unknown`                                            |
 *
 * The last row that fits holds. Certain at least are `exact`, `at-least` and the lower end of `between`; of `about` and `nearly`
 * nothing is, so beside a sum without an upper end they add nothing.
 *
 * The order never matters. Grouping does not either as long as sums stay sums: add with {@link addQuantity} and
 * `mergeQuantities`, and say what it is once, at the end. A quantity that was told already has lost its parts: 5 and about 1,000
 * are about 1,005, and of these 5 are no longer certain.
 *
 * @param quantities - all in one counting word, or all without
 * @throws RangeError when one has another counting word than the first, or one has none and another does
 * @example
 * {@includeCode ../../test/figures/add-quantities.test.ts#add-quantities}
 */
export function addQuantities(quantities: Iterable<Quantity>): Quantity {
  const all = [...quantities];
  const unit = all[0]?.unit;
  const stranger = all.find((quantity) => quantity.unit !== unit);
  if (stranger !== undefined) {
    throw new RangeError(`quantities in ${worded(unit)} and in ${worded(stranger.unit)} have no sum`);
  }
  return quantityOf(all.reduce(addQuantity, NO_QUANTITIES), unit);
}

function worded(unit: string | undefined): string {
  return unit === undefined ? "no counting word" : JSON.stringify(unit);
}
