import * as z from "zod";
import { toWhole } from "../core/index.js";

/** How a single quotient is cut to a number of decimals: half up, or the rest dropped. */
export const CUTS = ["plain", "truncate"] as const;
/** `plain` rounds half up on the exact fraction; `truncate` drops what follows the last decimal. */
export type Cut = (typeof CUTS)[number];

const MOST_DECIMALS = 10;

/** A number of decimals that can be printed, 0 to 10. */
export const Decimals = z.int().min(0, { abort: true }).max(MOST_DECIMALS, { abort: true });

/**
 * A number as it is printed, with a fixed number of decimals.
 *
 * `text` is exact (`"95.04"`, `"25.00"`); `value` is the same as a number, for charts and comparisons.
 */
export const Decimal = z
  .strictObject({ text: z.string().regex(/^-?\d+(?:\.\d+)?$/, "is not a decimal number"), value: z.number() })
  .refine(({ text, value }) => Number(text) === value, "the value is not the number that the text says");
/** A printed number: exact text, and the number that text says. */
export interface Decimal extends Readonly<z.infer<typeof Decimal>> {}

/** What a quotient is made of; a `Rate` and a `Ratio` both have these fields. */
export interface Quotient {
  readonly numerator: number;
  readonly denominator: number;
}

/** How many decimals are printed, and how a single quotient is cut to them. */
export interface Printing {
  /** 0 to 10. */
  readonly decimals: number;
  readonly rounding: Cut;
}

/**
 * Prints what share one count is of another, in per cent.
 *
 * The rounding works on the exact fraction, so a half is a half: 1 of 8 at one decimal is 12.5, 1 of 16 is 6.3. Counts that are
 * not whole are taken as the decimal numbers that they print as.
 *
 * @param share - numerator and denominator, for instance a rate; zero or more
 * @param printing - the number of decimals, and the rounding by name
 * @returns the percentage as printed, or `"unknown"` over a denominator of 0
 * @throws RangeError when a count is negative or not finite, or `decimals` is not a whole number from 0 to 10
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#percentage}
 */
export function percentage(share: Quotient, printing: Printing): Decimal | "unknown" {
  return divide(share, printing, 100n);
}

/**
 * Prints how many of one thing come on each of another: 920 commitments of 653 organisations are 1.41 each.
 *
 * @param parts - numerator and denominator, for instance a ratio; zero or more
 * @param printing - the number of decimals, and the rounding by name
 * @returns the quotient as printed, or `"unknown"` over a denominator of 0
 * @throws RangeError when a count is negative or not finite, or `decimals` is not a whole number from 0 to 10
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#quotient}
 */
export function quotient(parts: Quotient, printing: Printing): Decimal | "unknown" {
  return divide(parts, printing, 1n);
}

function divide(parts: Quotient, { decimals, rounding }: Printing, times: bigint): Decimal | "unknown" {
  requireDecimals(decimals);
  const numerator = requireCount(parts.numerator, "numerator");
  const denominator = requireCount(parts.denominator, "denominator");
  const [above = 0n, below = 0n] = toWhole([numerator, denominator]).whole;
  if (below === 0n) return "unknown";
  return printed(cut(above * times * 10n ** BigInt(decimals), below, rounding), decimals);
}

/** Divides non-negative whole numbers. */
export function cut(above: bigint, below: bigint, rounding: Cut): bigint {
  return rounding === "plain" ? (2n * above + below) / (2n * below) : above / below;
}

/** Writes a whole number of the last decimal's units. */
export function printed(units: bigint, decimals: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  const text = (units < 0n ? "-" : "") + digits.slice(0, split) + (decimals === 0 ? "" : `.${digits.slice(split)}`);
  return { text, value: Number(text) };
}

/** Throws unless so many decimals can be printed. */
export function requireDecimals(decimals: number): void {
  if (!Decimals.safeParse(decimals).success) {
    throw new RangeError(`decimals is ${decimals}; it must be a whole number from 0 to ${MOST_DECIMALS}`);
  }
}

/** Gives a usable count back, or throws with its name. */
export function requireCount(count: number, name: string): number {
  if (Number.isFinite(count) && count >= 0) return count;
  throw new RangeError(`${name} is ${count}; it must be a finite number, zero or more`);
}
