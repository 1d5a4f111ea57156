import { added, toWhole } from "../core/index.js";
import type { Statistic } from "./recount-schema.js";

/**
 * Works a statistic out of numbers, in whatever order they stand.
 *
 * Sums and means are exact in decimals and rounded once, so no order of adding gives another number. The sum of no numbers is 0; every other
 * statistic of none is `"unknown"`.
 */
export function statisticOf(statistic: Statistic, numbers: readonly number[]): number | "unknown" {
  return numbers.length === 0 && statistic !== "sum" ? "unknown" : STATISTIC[statistic](numbers);
}

/** All but the sum take at least one number. */
const STATISTIC: Readonly<Record<Statistic, (numbers: readonly number[]) => number>> = {
  sum,
  mean,
  median,
  least: (numbers) => numbers.reduce((least, each) => Math.min(least, each)),
  greatest: (numbers) => numbers.reduce((greatest, each) => Math.max(greatest, each)),
};

/** Adds numbers up as the decimals that they print as, and rounds once. */
export function sum(numbers: readonly number[]): number {
  const { whole, decimals } = toWhole(numbers);
  return Number(`${added(whole)}e-${decimals}`);
}

function mean(numbers: readonly number[]): number {
  const { whole, decimals } = toWhole(numbers);
  return quotient(added(whole), BigInt(numbers.length), decimals);
}

/** Digits beyond the dividend's own to which it is divided out: more than a number holds. */
const DIVIDED_TO = 20;

/** Divides whole numbers, which stand for so many decimals, and rounds once. */
export function quotient(dividend: bigint, divisor: bigint, decimals = 0): number {
  const further = DIVIDED_TO + String(divisor).length;
  const divided = (dividend * 10n ** BigInt(further)) / divisor;
  return Number(`${divided}e-${decimals + further}`);
}

/** The middle number, or the mean of the two in the middle. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return mean(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1));
}
