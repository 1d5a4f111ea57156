import * as z from "zod";
import { readInput, refuse, type InputOf, type Result } from "../../core/index.js";
import { normalDistribution } from "../normal.js";
import { normalQuantile } from "../normal-quantile.js";
import { DEFAULT_LEVEL, normalReach } from "../share.js";

const proportions = {
  /** The two that should be told apart, each between 0 and 1. */
  first: z.number().gt(0).lt(1),
  second: z.number().gt(0).lt(1),
  /** Confidence level of the two-sided test, between 0 and 1; 0.95 when absent. */
  level: z.number().gt(0).lt(1).default(DEFAULT_LEVEL),
};

/** How surely two proportions should be told apart. */
export const TwoProportions = z.strictObject({
  ...proportions,
  /** The chance that the test finds the difference, between 0 and 1. */
  power: z.number().gt(0).lt(1),
});
/** Two proportions, and how surely they should be told apart. */
export interface TwoProportions extends Readonly<z.infer<typeof TwoProportions>> {}

/** Two samples of one size. */
export const TwoSamples = z.strictObject({
  ...proportions,
  /** Answers in each of the two groups. */
  perGroup: z.number().positive(),
});
/** Two proportions, and how many answers each group has. */
export interface TwoSamples extends Readonly<z.infer<typeof TwoSamples>> {}

/** How large each of two groups must be. */
export interface GroupSize {
  /** Answers in each group, not rounded. */
  readonly needed: number;
  /** Whole answers in each group. */
  readonly perGroup: number;
}

/**
 * Tells how many answers each of two groups needs so that a two-sided test finds the difference of their proportions.
 *
 * (z(level) · √(2 · p̄ · (1 − p̄)) + z(power) · √(p₁ · (1 − p₁) + p₂ · (1 − p₂)))² ÷ (p₁ − p₂)², where the test pools the two samples and
 * finding the difference on the wrong side is neglected. Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and
 * Proportions, third edition, chapter 4.
 *
 * Refuses with `invalid-input`, with `no-difference` when the proportions are equal, and with `beyond-range` when they are so close that
 * more than 2⁵³ answers would be needed.
 *
 * @param plan - the two proportions, the power and the level
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#power}
 */
export function groupSizeForProportions(
  plan: InputOf<typeof TwoProportions>,
): Result<{ size: GroupSize }, "invalid-input" | "no-difference" | "beyond-range"> {
  const read = readInput(TwoProportions, plan, "size of two groups");
  if (!read.ok) return read;
  const { first, second, level, power } = read.value;
  if (first === second) return refuse("no-difference", `both proportions are ${first}; no size tells them apart`);
  const { pooled, separate } = spreads(first, second);
  const reach = normalReach(level) * pooled + normalQuantile(power) * separate;
  const needed = (Math.max(reach, 0) / (first - second)) ** 2;
  return groupSize(needed);
}

/**
 * Rounds the answers that each group needs up to whole ones, at least one.
 *
 * @param needed - not rounded
 */
export function groupSize(needed: number): Result<{ size: GroupSize }, "beyond-range"> {
  if (!(needed <= Number.MAX_SAFE_INTEGER))
    return refuse("beyond-range", `${needed} answers in each group are more than can be asked for`);
  return { ok: true, size: { needed, perGroup: Math.max(Math.ceil(needed), 1) } };
}

/**
 * Tells how likely a two-sided test is to find the difference of two proportions: the way back from a group size.
 *
 * Refuses with `invalid-input`, and with `no-difference` when the proportions are equal. Source: as for
 * {@link groupSizeForProportions}.
 *
 * @param plan - the two proportions, the answers in each group and the level
 * @returns a probability in [0, 1]
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#power}
 */
export function powerForProportions(
  plan: InputOf<typeof TwoSamples>,
): Result<{ power: number }, "invalid-input" | "no-difference"> {
  const read = readInput(TwoSamples, plan, "power of two groups");
  if (!read.ok) return read;
  const { first, second, level, perGroup } = read.value;
  if (first === second) return refuse("no-difference", `both proportions are ${first}; there is nothing to find`);
  const { pooled, separate } = spreads(first, second);
  const distance = Math.sqrt(perGroup) * Math.abs(first - second) - normalReach(level) * pooled;
  return { ok: true, power: normalDistribution(distance / separate) };
}

/** Standard deviations of the difference of one answer in each group: under equality, and as the proportions are. */
function spreads(first: number, second: number): { readonly pooled: number; readonly separate: number } {
  const mean = (first + second) / 2;
  return {
    pooled: Math.sqrt(2 * mean * (1 - mean)),
    separate: Math.sqrt(first * (1 - first) + second * (1 - second)),
  };
}
