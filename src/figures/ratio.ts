import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";
import { requireCount, type Quotient } from "./decimal.js";

/** What a ratio means: how many of one thing (`numerator`) come on each of another (`denominator`). */
export const RatioDefinition = z.strictObject({ id: IdText, label: Label, numerator: Label, denominator: Label });
/** The meaning of a ratio, in words a citizen could count by. */
export interface RatioDefinition extends DeepReadonly<z.infer<typeof RatioDefinition>> {}

/**
 * How many of one thing come on each of another, with both counts: 920 commitments of 653 organisations.
 *
 * Unlike in a rate the numerator is no part of the denominator, so `value` is 0 or more without an upper end; it is
 * `"unknown"` when nothing stands in the denominator.
 */
export const Ratio = z
  .strictObject({
    definition: RatioDefinition,
    numerator: z.number().nonnegative(),
    denominator: z.number().nonnegative(),
    value: z.union([z.number().nonnegative(), z.literal("unknown")]),
  })
  .refine((given) => Object.is(given.value, valueOf(given)), "the value is not numerator ÷ denominator");
/** A quotient of two different things that can be recounted. */
export interface Ratio extends DeepReadonly<z.infer<typeof Ratio>> {}

/**
 * Divides a count of one thing by a count of another and keeps both, and the meaning, beside the quotient.
 *
 * @param definition - what the ratio means
 * @param counts - numerator and denominator, zero or more
 * @returns a ratio whose `value` is 0 or more, or `"unknown"` over a denominator of 0
 * @throws RangeError when a count is negative or not finite, or the quotient is too large for a number
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#ratio}
 */
export function ratio(definition: RatioDefinition, { numerator, denominator }: Quotient): Ratio {
  requireCount(numerator, `ratio "${definition.id}": numerator`);
  requireCount(denominator, `ratio "${definition.id}": denominator`);
  const value = valueOf({ numerator, denominator });
  if (value !== "unknown") requireCount(value, `ratio "${definition.id}": value`);
  return { definition, numerator, denominator, value };
}

function valueOf({ numerator, denominator }: Quotient): number | "unknown" {
  return denominator === 0 ? "unknown" : numerator / denominator;
}
