import * as z from "zod";
import type { DeepReadonly } from "../../core/index.js";

/** A part of a whole as a rule writes it, and never as a decimal: a third is `{ parts: 1, of: 3 }`. */
export const Fraction = z
  .strictObject({ parts: z.int().positive(), of: z.int().positive() })
  .refine(({ parts, of }) => parts <= of, "is more than the whole");
/** A part of a whole, above 0 and at most 1. */
export interface Fraction extends DeepReadonly<z.infer<typeof Fraction>> {}

/**
 * Compares a number of people or ballots with a part of another, in whole numbers of any size, so that no third is ever rounded.
 *
 * @param count - a whole number, 0 or more
 * @param fraction - what part
 * @param whole - of what, 0 or more
 * @returns -1 where the number is below the part, 0 where it is exactly the part, 1 where it is above
 */
export function compareWithPart(count: number, { parts, of }: Fraction, whole: number): -1 | 0 | 1 {
  const [one, other] = [BigInt(count) * BigInt(of), BigInt(whole) * BigInt(parts)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * Gives the greatest whole number that is not above a part of another.
 *
 * @param fraction - what part
 * @param whole - of what, 0 or more
 */
export function mostWithin({ parts, of }: Fraction, whole: number): number {
  return Number((BigInt(whole) * BigInt(parts)) / BigInt(of));
}

/** Writes a fraction as `2/3`. */
export function textOf({ parts, of }: Fraction): string {
  return `${parts}/${of}`;
}
