import * as z from "zod";
import { printed, toWhole } from "./decimal.js";
import { QUANTITY_KINDS, type Quantity, type QuantityKind } from "./quantity.js";

/** An exact sum, as the decimal that it prints as: `1485539.54`. */
const DecimalText = z.string().regex(/^\d+(?:\.\d+)?$/, "is not a decimal number");
const Count = z.int().nonnegative();

/**
 * Quantities added up so far, as plain data that merges: how many there were of each kind, and exact sums of what they say.
 *
 * `low` adds what is certain at least (of `exact`, `at-least`, `between`), `high` what is certain at most (of `exact`, `between`),
 * `about` the values of `about` and `nearly`, of which nothing is certain.
 */
export const QuantitySum = z.strictObject({
  kinds: z.record(z.enum(QUANTITY_KINDS), Count),
  low: DecimalText,
  high: DecimalText,
  about: DecimalText,
});
/** Quantities added up so far. */
export interface QuantitySum extends Readonly<Omit<z.infer<typeof QuantitySum>, "kinds">> {
  readonly kinds: Readonly<Record<QuantityKind, number>>;
}

/** The sum of no quantities. */
export const NO_QUANTITIES: QuantitySum = {
  kinds: { exact: 0, "at-least": 0, about: 0, nearly: 0, between: 0, unknown: 0 },
  low: "0",
  high: "0",
  about: "0",
};

/**
 * Adds one more quantity; units are not looked at, the caller adds up the same thing.
 *
 * @param sum - the quantities so far
 * @param quantity - one more
 * @example
 * {@includeCode ../../test/figures/quantity-sum.test.ts#quantity-sum}
 */
export function addQuantity(sum: QuantitySum, quantity: Quantity): QuantitySum {
  const { low, high, about } = partsOf(quantity);
  return {
    kinds: { ...sum.kinds, [quantity.kind]: sum.kinds[quantity.kind] + 1 },
    low: plus(sum.low, text(low)),
    high: plus(sum.high, text(high)),
    about: plus(sum.about, text(about)),
  };
}

/**
 * Adds two sums; exactly, in any order and grouping.
 *
 * @param one - some quantities
 * @param other - others
 * @example
 * {@includeCode ../../test/figures/quantity-sum.test.ts#quantity-sum}
 */
export function mergeQuantities(one: QuantitySum, other: QuantitySum): QuantitySum {
  const kinds = QUANTITY_KINDS.map((kind) => [kind, one.kinds[kind] + other.kinds[kind]]);
  return {
    kinds: Object.fromEntries(kinds) as QuantitySum["kinds"], // every kind of the list is set
    low: plus(one.low, other.low),
    high: plus(one.high, other.high),
    about: plus(one.about, other.about),
  };
}

/**
 * Says what the sum is, and no more than its parts say.
 *
 * All `exact`: exact. With `between`: between the sums of both ends. With `at-least` or `unknown`: at least what is certain, and
 * unknown where nothing but the unknown was added. With `about` or `nearly`: about the sum, `between` taken at its lower end; where
 * something has no upper end as well, at least what is certain, since of `about` nothing is. No quantities sum to exactly 0.
 *
 * @param sum - the quantities
 * @param unit - their counting word
 * @example
 * {@includeCode ../../test/figures/quantity-sum.test.ts#quantity-sum}
 */
export function quantityOf(sum: QuantitySum, unit?: string): Quantity {
  const { kinds, low, high, about } = sum;
  const words = unit === undefined ? {} : { unit };
  const count = QUANTITY_KINDS.reduce((all, kind) => all + kinds[kind], 0);
  if (count > 0 && kinds.unknown === count) return { kind: "unknown", ...words };
  if (kinds["at-least"] + kinds.unknown > 0) return { kind: "at-least", value: Number(low), ...words };
  if (kinds.about + kinds.nearly > 0) return { kind: "about", value: Number(plus(low, about)), ...words };
  if (low === high) return { kind: "exact", value: Number(low), ...words };
  return { kind: "between", low: Number(low), high: Number(high), ...words };
}

function partsOf(quantity: Quantity): { readonly low: number; readonly high: number; readonly about: number } {
  switch (quantity.kind) {
    case "exact":
      return { low: quantity.value, high: quantity.value, about: 0 };
    case "at-least":
      return { low: quantity.value, high: 0, about: 0 };
    case "between":
      return { low: quantity.low, high: quantity.high, about: 0 };
    case "about":
    case "nearly":
      return { low: 0, high: 0, about: quantity.value };
    case "unknown":
      return { low: 0, high: 0, about: 0 };
  }
}

function text(number: number): string {
  const { whole, decimals } = toWhole([number]);
  return shortest(whole[0] ?? 0n, decimals);
}

/** Adds decimals as they print, so that no cent is lost however many are added. */
function plus(one: string, other: string): string {
  const [first, second] = [one, other].map((each) => each.split("."));
  const decimals = Math.max(first?.[1]?.length ?? 0, second?.[1]?.length ?? 0);
  const units = [first, second].map((parts) => BigInt((parts?.[0] ?? "0") + (parts?.[1] ?? "").padEnd(decimals, "0")));
  return shortest((units[0] ?? 0n) + (units[1] ?? 0n), decimals);
}

/** One text for one number, so that equal sums are the same to the letter. */
function shortest(units: bigint, decimals: number): string {
  return decimals === 0 ? units.toString() : printed(units, decimals).text.replace(/\.?0+$/, "");
}
