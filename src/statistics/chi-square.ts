import { gammaLogDensity, gammaTails } from "./incomplete-gamma.js";
import { logTailRoot } from "./log-tail-root.js";
import { checkPoint, checkPositive, checkProbability, smallerTail, type Tail } from "./tail.js";

/**
 * Probability that a chi-square variable is at most `x`, or more than it.
 *
 * Each tail is computed for itself: relative error about 1e-14 down to 1e-300, for degrees of freedom from 0.1 to 1e7. Source: Abramowitz
 * and Stegun (1964), 26.4.19.
 *
 * @param x - any number, infinities included
 * @param degreesOfFreedom - above 0, whole or not
 * @param tail - `"lower"` when absent
 * @returns a probability in [0, 1]
 * @throws RangeError when `x` is NaN, or the degrees of freedom are not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#chi-square}
 */
export function chiSquareDistribution(x: number, degreesOfFreedom: number, tail: Tail = "lower"): number {
  checkPoint(x);
  checkPositive({ degreesOfFreedom });
  return gammaTails(Math.max(x, 0) / 2, degreesOfFreedom / 2)[tail];
}

/**
 * Value that a chi-square variable stays below, or exceeds, with a given probability.
 *
 * Relative error about 1e-14 for degrees of freedom from 0.1 to 1e7; found by Newton's method on the logarithm of the smaller tail.
 *
 * @param probability - in [0, 1]; 0 and 1 give 0 and infinity
 * @param degreesOfFreedom - above 0, whole or not
 * @param tail - the side of the value that has the probability, `"lower"` when absent
 * @throws RangeError when `probability` is not in [0, 1], or the degrees of freedom are not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#chi-square}
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number, tail: Tail = "lower"): number {
  checkProbability(probability);
  checkPositive({ degreesOfFreedom });
  const smaller = smallerTail(probability, tail);
  if (smaller.probability === 0) return smaller.side === "lower" ? 0 : Infinity;
  const shape = degreesOfFreedom / 2;
  const tailAt = (x: number): { tail: number; density: number } => ({
    tail: gammaTails(x, shape)[smaller.side],
    density: gammaLogDensity(x, shape),
  });
  return 2 * logTailRoot(smaller.probability, smaller.side, shape, tailAt);
}
