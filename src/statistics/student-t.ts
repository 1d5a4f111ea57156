import { betaOdds, fractionOf } from "./beta.js";
import { betaTails } from "./incomplete-beta.js";
import { checkPoint, checkPositive, checkProbability, smallerTail, type Tail } from "./tail.js";

/**
 * Probability that a variable of Student's t distribution is at most `t`, or more than it.
 *
 * Each tail is computed for itself: relative error about 1e-14 down to 1e-300, for degrees of freedom from 0.1 to 1e7. Source: Abramowitz
 * and Stegun (1964), 26.7.1.
 *
 * @param t - any number, infinities included
 * @param degreesOfFreedom - above 0, whole or not
 * @param tail - `"lower"` when absent
 * @returns a probability in [0, 1]
 * @throws RangeError when `t` is NaN, or the degrees of freedom are not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#student-t}
 */
export function studentDistribution(t: number, degreesOfFreedom: number, tail: Tail = "lower"): number {
  checkPoint(t);
  checkPositive({ degreesOfFreedom });
  // The beta variable is df ÷ (df + t²); its odds are squared last, so that they do not overflow for a great t.
  const odds = (Math.sqrt(degreesOfFreedom) / t) ** 2;
  const { lower, upper } = betaTails(fractionOf(odds), { alpha: degreesOfFreedom / 2, beta: 0.5 });
  const isOuter = t === 0 || t < 0 === (tail === "lower");
  return isOuter ? lower / 2 : 0.5 + upper / 2;
}

/**
 * Value that a variable of Student's t distribution stays below, or exceeds, with a given probability.
 *
 * Relative error about 1e-14 for degrees of freedom from 0.1 to 1e7.
 *
 * @param probability - in [0, 1]; 0 and 1 give the infinities
 * @param degreesOfFreedom - above 0, whole or not
 * @param tail - the side of the value that has the probability, `"lower"` when absent
 * @throws RangeError when `probability` is not in [0, 1], or the degrees of freedom are not above 0 and finite
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#student-t}
 */
export function studentQuantile(probability: number, degreesOfFreedom: number, tail: Tail = "lower"): number {
  checkProbability(probability);
  checkPositive({ degreesOfFreedom });
  const smaller = smallerTail(probability, tail);
  const distance = distanceFromCentre(smaller.probability, degreesOfFreedom);
  return smaller.side === "lower" && distance > 0 ? -distance : distance;
}

/** Near the centre what lies within the distance is small, and further out what lies beyond it. */
function distanceFromCentre(outside: number, degreesOfFreedom: number): number {
  const within = 1 - 2 * outside;
  const scale = Math.sqrt(degreesOfFreedom);
  return within < 0.5
    ? scale * Math.sqrt(betaOdds(within, { alpha: 0.5, beta: degreesOfFreedom / 2 }, "lower"))
    : scale / Math.sqrt(betaOdds(2 * outside, { alpha: degreesOfFreedom / 2, beta: 0.5 }, "lower"));
}
