import { betaOdds, fractionOf } from "./beta.js";
import { betaTails, type BetaShapes } from "./incomplete-beta.js";
import { checkPoint, checkPositive, checkProbability, type Tail } from "./tail.js";

/** Degrees of freedom of the two mean squares that an F statistic divides, both above 0, whole or not. */
export interface FDegreesOfFreedom {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Probability that a variable of the F distribution is at most `f`, or more than it.
 *
 * Each tail is computed for itself: relative error about 1e-14 down to 1e-300, for degrees of freedom from 0.1 to 1e7. Source: Abramowitz
 * and Stegun (1964), 26.6.2.
 *
 * @param f - any number, infinities included
 * @param degreesOfFreedom - of numerator and denominator, above 0
 * @param tail - `"lower"` when absent
 * @returns a probability in [0, 1]
 * @throws RangeError when `f` is NaN, or degrees of freedom are not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#fisher-f}
 */
export function fDistribution(f: number, degreesOfFreedom: FDegreesOfFreedom, tail: Tail = "lower"): number {
  checkPoint(f);
  checkPositive({ ...degreesOfFreedom });
  const { numerator, denominator } = degreesOfFreedom;
  return betaTails(fractionOf(Math.max(f, 0) * (numerator / denominator)), shapesOf(degreesOfFreedom))[tail];
}

/**
 * Value that a variable of the F distribution stays below, or exceeds, with a given probability.
 *
 * Relative error about 1e-14 for degrees of freedom from 0.1 to 1e7.
 *
 * @param probability - in [0, 1]; 0 and 1 give 0 and infinity
 * @param degreesOfFreedom - of numerator and denominator, above 0
 * @param tail - the side of the value that has the probability, `"lower"` when absent
 * @throws RangeError when `probability` is not in [0, 1], or degrees of freedom are not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#fisher-f}
 */
export function fQuantile(probability: number, degreesOfFreedom: FDegreesOfFreedom, tail: Tail = "lower"): number {
  checkProbability(probability);
  checkPositive({ ...degreesOfFreedom });
  const { numerator, denominator } = degreesOfFreedom;
  return betaOdds(probability, shapesOf(degreesOfFreedom), tail) * (denominator / numerator);
}

function shapesOf({ numerator, denominator }: FDegreesOfFreedom): BetaShapes {
  return { alpha: numerator / 2, beta: denominator / 2 };
}
