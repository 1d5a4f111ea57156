import { continuedFraction } from "./continued-fraction.js";
import { deviance } from "./deviance.js";
import { stirlingError } from "./log-gamma.js";
import { tailsOf, type Tails } from "./tail.js";

/** A point between 0 and 1 with its distance from 1, which keeps its digits when the point is near 1. */
export interface Fraction {
  readonly part: number;
  readonly rest: number;
}

/** A shape below this leaves no probability away from its end that a double could tell. */
const LEAST_SHAPE = 1e-290;

/** The shapes of a beta distribution, both above 0. */
export interface BetaShapes {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Both tails of the beta distribution, the regularised incomplete beta functions I(x; α, β) and I(1 − x; β, α).
 *
 * The number of steps grows with the square root of the greater shape. Source: DiDonato and Morris (1992), Algorithm 708, ACM Trans.
 * Math. Softw. 18:360, continued fraction 9; prefactor after Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 *
 * @param at - the point and its distance from 1
 * @param shapes - both above 0
 */
export function betaTails({ part, rest }: Fraction, { alpha, beta }: BetaShapes): Tails {
  if (part === 0 || (beta < LEAST_SHAPE && rest > 0)) return { lower: 0, upper: 1 };
  if (rest === 0 || alpha < LEAST_SHAPE) return { lower: 1, upper: 0 };
  const density = betaLogitDensity({ part, rest }, { alpha, beta });
  // For shapes under 1 the fraction would be endless at the mean, which lies next to an end.
  return (alpha + 1) * rest >= (beta + 1) * part
    ? tailsOf("lower", density * lowerFraction(part, rest, alpha, beta))
    : tailsOf("upper", density * lowerFraction(rest, part, beta, alpha));
}

/**
 * Height of the beta distribution's curve over the logit of x: x^α (1 − x)^β / B(α, β).
 *
 * @param at - the point and its distance from 1, both above 0
 * @param shapes - both above 0
 */
export function betaLogitDensity({ part, rest }: Fraction, { alpha, beta }: BetaShapes): number {
  const both = alpha + beta;
  const errors = stirlingError(both) - stirlingError(alpha) - stirlingError(beta);
  const distance = deviance(alpha, both * part) + deviance(beta, both * rest);
  return Math.sqrt((alpha / both) * (beta / (2 * Math.PI))) * Math.exp(errors - distance);
}

/** Lower tail over density. */
function lowerFraction(part: number, rest: number, alpha: number, beta: number): number {
  const excess = alpha * rest - beta * part + 1;
  return continuedFraction((index) => {
    if (index === 0) return { numerator: 1, denominator: (alpha / (alpha + 1)) * excess };
    const odd = alpha + 2 * index - 1;
    const slope = index * ((beta - index) / odd) * part;
    return {
      numerator: ((alpha + index - 1) / odd) * (alpha + beta + index - 1) * slope * part,
      denominator: index + slope + ((alpha + index) / (odd + 2)) * (excess + index * (1 + rest)),
    };
  });
}
