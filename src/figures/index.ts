/**
 * Numbers that carry their meaning.
 *
 * A `Rate` is a share with its parts and exclusions; a `Ratio` is so many of one thing to each of another; a `Quantity` is a
 * number as published, with its hedge; a `QuantitySum` adds such numbers up and claims no more than they do; `Percentages` are one whole printed by a named rounding rule; a `Reconciliation`
 * holds a stated total beside the sum of its parts.
 *
 * @module
 */
export { removeInjectedPinyin } from "../core/index.js";
export { CUTS, Decimal, percentage, quotient, type Cut, type Printing, type Quotient } from "./decimal.js";
export {
  ABSORBERS,
  Percentages,
  Rounding,
  percentages,
  type Absorber,
  type PercentagesOptions,
} from "./percentages.js";
export { QUANTITY_KINDS, Quantity, agrees, type QuantityKind, type Tolerance } from "./quantity.js";
export { Exclusion, Rate, RateDefinition, rate, type RateCounts } from "./rate.js";
export { Ratio, RatioDefinition, ratio } from "./ratio.js";
export { addQuantities } from "./add-quantities.js";
export { NO_QUANTITIES, QuantitySum, addQuantity, endsOf, mergeQuantities, quantityOf } from "./quantity-sum.js";
export { readQuantity } from "./read-quantity.js";
export { VERDICTS, Reconciliation, reconcile, type Verdict } from "./reconcile.js";
