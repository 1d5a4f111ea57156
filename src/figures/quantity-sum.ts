import * as z from "zod";
import { toWhole } from "../core/index.js";
import { printed } from "./decimal.js";
import { QUANTITY_KINDS, type Quantity, type QuantityKind } from "./quantity.js";

/** Longer than any sum of numbers prints: 309 digits before the point, and 340 after it. */
const LONGEST = 700;
/** An exact sum, as the decimal that it prints as, in the only spelling that it has: `1485539.54`. */
const DecimalText = z
  .string()
  .max(LONGEST, { abort: true })
  .regex(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/, "is not a decimal number in its shortest form");
const Count = z.int().nonnegative();

const Sums = z.strictObject({
  kinds: z.record(z.enum(QUANTITY_KINDS), Count),
  low: DecimalText,
  high: DecimalText,
  about: DecimalText,
});

/**
 * Quantities added up so far, as plain data that merges: how many there were of each kind, and exact sums of what they say.
 *
 * `low` adds what is certain at least (of `exact`, `at-least`, `between`), `high` what is certain at most (of `exact`, `between`
 * and `nearly`, which is a little below its value), `about` the values of `about` and `nearly`, of which nothing is certain at least.
 */
export const QuantitySum = Sums.refine(canBe, "no quantities of these kinds add up to these sums");
/** Quantities added up so far. */
export interface QuantitySum {
  readonly kinds: Readonly<Record<QuantityKind, number>>;
  readonly low: string;
  readonly high: string;
  readonly about: string;
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
 * All `exact`: exact. With `between`: between the sums of both ends. With `at-least` or `unknown`: at least what is certain, since
 * of `about` and `nearly` nothing is; `unknown` where nothing certain stands beside the unknown. With `nearly` beside `exact`:
 * nearly the sum. With `about`, or with `nearly` beside `between`: about the sum, `between` taken at its lower end. No quantities
 * sum to exactly 0, and what is more than the largest number is at least that.
 *
 * @param sum - the quantities
 * @param unit - their counting word
 * @example
 * {@includeCode ../../test/figures/quantity-sum.test.ts#quantity-sum}
 */
export function quantityOf(sum: QuantitySum, unit?: string): Quantity {
  const { kinds, low, high, about } = sum;
  const words = unit === undefined ? {} : { unit };
  if (kinds.unknown > 0 && certainOf(kinds) === 0) return { kind: "unknown", ...words };
  if (kinds["at-least"] + kinds.unknown > 0 || Number(high) === Infinity) {
    return { kind: "at-least", value: numberOf(low), ...words };
  }
  if (kinds.about > 0 || (kinds.nearly > 0 && kinds.between > 0)) {
    return { kind: "about", value: numberOf(plus(low, about)), ...words };
  }
  if (kinds.nearly > 0) return { kind: "nearly", value: numberOf(high), ...words };
  if (low === high) return { kind: "exact", value: numberOf(low), ...words };
  return { kind: "between", low: numberOf(low), high: numberOf(high), ...words };
}

/**
 * Gives the ends between which a sum certainly lies; where it has no upper end, the largest number stands for it.
 *
 * @param sum - the quantities
 * @returns `"unknown"` where {@link quantityOf} says so
 * @example
 * {@includeCode ../../test/figures/quantity-sum.test.ts#ends-of-sum}
 */
export function endsOf(sum: QuantitySum): { readonly low: number; readonly high: number } | "unknown" {
  const { kinds, low, high } = sum;
  if (kinds.unknown > 0 && certainOf(kinds) === 0) return "unknown";
  const isOpen = kinds["at-least"] + kinds.about + kinds.unknown > 0;
  return { low: numberOf(low), high: isOpen ? Number.MAX_VALUE : numberOf(high) };
}

/** How many quantities have something certain at least. */
function certainOf(kinds: QuantitySum["kinds"]): number {
  return kinds.exact + kinds["at-least"] + kinds.between;
}

/** The numbers end before the decimals do. */
function numberOf(decimal: string): number {
  return Math.min(Number(decimal), Number.MAX_VALUE);
}

/** Whether quantities of these kinds can have these sums, as far as kinds tell. */
function canBe({ kinds, low, high, about }: z.infer<typeof Sums>): boolean {
  const isLess = (one: string, other: string): boolean => sameScale(one, other).first < sameScale(one, other).second;
  return (
    (certainOf(kinds) > 0 || low === "0") &&
    (kinds.exact + kinds.between + kinds.nearly > 0 || high === "0") &&
    (kinds.about + kinds.nearly > 0 || about === "0") &&
    (kinds["at-least"] > 0 || !isLess(high, low)) &&
    (kinds.between + kinds.nearly > 0 || !isLess(low, high)) &&
    (kinds.between > 0 || kinds.about > 0 || !isLess(plus(low, about), high))
  );
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
      return { low: 0, high: 0, about: quantity.value };
    case "nearly":
      return { low: 0, high: quantity.value, about: quantity.value };
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
  const { first, second, decimals } = sameScale(one, other);
  return shortest(first + second, decimals);
}

/** Reads two decimals as whole numbers of the same last decimal. */
function sameScale(
  one: string,
  other: string,
): { readonly first: bigint; readonly second: bigint; readonly decimals: number } {
  const [parts, others] = [one.split("."), other.split(".")];
  const decimals = Math.max(parts[1]?.length ?? 0, others[1]?.length ?? 0);
  const units = ([whole = "0", fraction = ""]: readonly string[]): bigint =>
    BigInt(whole + fraction.padEnd(decimals, "0"));
  return { first: units(parts), second: units(others), decimals };
}

/** One text for one number, so that equal sums are the same to the letter. */
function shortest(units: bigint, decimals: number): string {
  return decimals === 0 ? units.toString() : printed(units, decimals).text.replace(/\.?0+$/, "");
}
