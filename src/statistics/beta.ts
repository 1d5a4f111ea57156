import { betaLogitDensity, betaTails, type BetaShapes, type Fraction } from "./incomplete-beta.js";
import { logTailRoot } from "./log-tail-root.js";
import { checkPoint, checkPositive, checkProbability, smallerTail, type Tail } from "./tail.js";

/**
 * Probability that a beta variable is at most `x`, or more than it: the regularised incomplete beta function.
 *
 * Each tail is computed for itself: relative error about 1e-14 down to 1e-300, for shapes from 0.05 to 1e7. Source as of
 * {@link betaQuantile}.
 *
 * @param x - any number; all of the distribution lies in [0, 1]
 * @param shapes - both above 0
 * @param tail - `"lower"` when absent
 * @returns a probability in [0, 1]
 * @throws RangeError when `x` is NaN, or a shape is not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#beta}
 */
export function betaDistribution(x: number, shapes: BetaShapes, tail: Tail = "lower"): number {
  checkPoint(x);
  checkPositive({ ...shapes });
  const part = Math.min(Math.max(x, 0), 1);
  return betaTails({ part, rest: 1 - part }, shapes)[tail];
}

/**
 * Value that a beta variable stays below, or exceeds, with a given probability.
 *
 * Relative error about 1e-14 for shapes from 0.05 to 1e7. Newton's method on the logarithm of the smaller tail; the tail by DiDonato
 * and Morris (1992), Algorithm 708, ACM Trans. Math. Softw. 18:360.
 *
 * @param probability - in [0, 1]
 * @param shapes - both above 0
 * @param tail - the side of the value that has the probability, `"lower"` when absent
 * @returns a value in [0, 1]
 * @throws RangeError when `probability` is not in [0, 1], or a shape is not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#beta}
 */
export function betaQuantile(probability: number, shapes: BetaShapes, tail: Tail = "lower"): number {
  checkProbability(probability);
  checkPositive({ ...shapes });
  return fractionOf(betaOdds(probability, shapes, tail)).part;
}

/**
 * Odds x / (1 − x) of the value that a beta variable stays below, or exceeds, with a given probability.
 *
 * @param probability - in [0, 1]
 * @param shapes - both above 0 and finite
 * @param tail - the side of the value that has the probability
 * @returns 0 to infinity, with the digits that the value itself would lose near 1
 */
export function betaOdds(probability: number, shapes: BetaShapes, tail: Tail): number {
  const smaller = smallerTail(probability, tail);
  if (smaller.probability === 0) return smaller.side === "lower" ? 0 : Infinity;
  const start = Math.min(Math.max(shapes.alpha / shapes.beta, Number.MIN_VALUE), Number.MAX_VALUE);
  return logTailRoot(smaller.probability, smaller.side, start, (odds) => ({
    tail: betaTails(fractionOf(odds), shapes)[smaller.side],
    density: betaLogitDensity(fractionOf(odds), shapes),
  }));
}

/**
 * Turns odds into a point between 0 and 1 and its distance from 1, with all digits of both.
 *
 * @param odds - 0 or more, infinity included
 */
export function fractionOf(odds: number): Fraction {
  return { part: odds === Infinity ? 1 : odds / (1 + odds), rest: 1 / (1 + odds) };
}
