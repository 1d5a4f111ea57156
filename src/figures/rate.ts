import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";

/**
 * What a rate means: which things are counted (`numerator`) among which (`denominator`).
 *
 * The words are what a reader needs to count again; `id` is what code compares.
 */
export const RateDefinition = z.strictObject({
  id: IdText,
  label: Label,
  numerator: Label,
  denominator: Label,
});
/** The meaning of a rate, in words a citizen could count by. */
export interface RateDefinition extends DeepReadonly<z.infer<typeof RateDefinition>> {}

/** Things left out of a rate's denominator, with the reason as a kebab-case code. */
export const Exclusion = z.strictObject({ reason: z.string().min(1), count: z.number().nonnegative() });
/** How many were left out of a denominator, and why. */
export interface Exclusion extends Readonly<z.infer<typeof Exclusion>> {}

/**
 * A share with its meaning, its parts and what was left out.
 *
 * `value` lies in [0, 1], and is `"unknown"` when nothing stands in the denominator: a rate of nothing is not zero.
 */
export const Rate = z
  .strictObject({
    definition: RateDefinition,
    numerator: z.number().nonnegative(),
    denominator: z.number().nonnegative(),
    excluded: z.array(Exclusion),
    value: z.union([z.number().min(0).max(1), z.literal("unknown")]),
  })
  .refine(
    ({ numerator, denominator, value }) => Object.is(value, shareOf(numerator, denominator)),
    "the value is not numerator ÷ denominator",
  );
/** A share that can be recounted: definition, numerator, denominator, exclusions and value. */
export interface Rate extends DeepReadonly<z.infer<typeof Rate>> {}

/** The counts a rate is made from. */
export interface RateCounts {
  readonly numerator: number;
  readonly denominator: number;
  /** What was left out of the denominator; reasons with a count of 0 are dropped. */
  readonly excluded?: readonly Exclusion[];
}

/**
 * Divides a count by what it is counted among and keeps both, the meaning and the exclusions beside the quotient.
 *
 * @param definition - what the rate means
 * @param counts - whole numbers, or sums of weights; the numerator is part of the denominator
 * @returns a rate whose `value` is in [0, 1], or `"unknown"` over a denominator of 0
 * @throws RangeError when a count is negative, not finite, or the numerator exceeds the denominator: the caller has
 * counted wrongly, and no rate made of that could be published
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#rate}
 */
export function rate(definition: RateDefinition, { numerator, denominator, excluded = [] }: RateCounts): Rate {
  for (const [name, count] of [
    ["numerator", numerator],
    ["denominator", denominator],
  ] as const) {
    if (!Number.isFinite(count) || count < 0) throw new RangeError(`rate "${definition.id}": ${name} is ${count}`);
  }
  if (numerator > denominator) {
    throw new RangeError(`rate "${definition.id}": numerator ${numerator} exceeds denominator ${denominator}`);
  }
  const kept = excluded.filter(({ count }) => count !== 0);
  return { definition, numerator, denominator, excluded: kept, value: shareOf(numerator, denominator) };
}

function shareOf(numerator: number, denominator: number): number | "unknown" {
  return denominator === 0 ? "unknown" : numerator / denominator;
}
