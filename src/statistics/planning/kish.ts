import { refuse, type Result } from "../../core/index.js";

/** What unequal weights cost. */
export interface KishEffect {
  /** By which factor they enlarge the variance of a mean that has nothing to do with them, 1 or more. */
  readonly designEffect: number;
  /** Equally weighted answers that would do as well; at most as many as there are weights. */
  readonly effectiveSize: number;
}

/**
 * Tells what unequal weights cost: Kish's design effect, n · Σw² ÷ (Σw)².
 *
 * Refuses with `no-weights`, and with `weight-not-positive` when one is not above 0 and finite. Source: Kish (1965), Survey Sampling,
 * 11.7.
 *
 * @param weights - one for each answer; only proportions matter
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#kish}
 */
export function kishDesignEffect(
  weights: ArrayLike<number> & Iterable<number>,
): Result<{ effect: KishEffect }, "no-weights" | "weight-not-positive"> {
  if (weights.length === 0) return refuse("no-weights", "there is no weight");
  let [position, greatest] = [0, 0];
  for (const weight of weights) {
    position += 1;
    if (!(weight > 0 && weight < Infinity)) return refuse("weight-not-positive", `weight ${position} is ${weight}`);
    greatest = Math.max(greatest, weight);
  }
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    // Taken relative to the greatest, so that no square is too large or too small for a number.
    sum += weight / greatest;
    squares += (weight / greatest) ** 2;
  }
  const effectiveSize = Math.min(sum ** 2 / squares, weights.length);
  return { ok: true, effect: { designEffect: weights.length / effectiveSize, effectiveSize } };
}
