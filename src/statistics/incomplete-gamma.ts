import { continuedFraction } from "./continued-fraction.js";
import { deviance } from "./deviance.js";
import { stirlingError } from "./log-gamma.js";
import { tailsOf, type Tails } from "./tail.js";

/**
 * Both tails of the gamma distribution with scale 1, P(a, x) and Q(a, x).
 *
 * The number of steps grows with the square root of the shape. Source: Abramowitz and Stegun (1964), 6.5.29 (series) and 6.5.31
 * (continued fraction, contracted); prefactor after Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 *
 * @param x - 0 or more, infinity included
 * @param shape - above 0
 */
export function gammaTails(x: number, shape: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 };
  const density = gammaLogDensity(x, shape);
  if (density === 0) return x < shape ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
  if (x >= Math.max(shape, 1)) {
    const fraction = continuedFraction((index) => ({
      numerator: index === 0 ? 1 : index * (shape - index),
      denominator: x + 2 * index + 1 - shape,
    }));
    return tailsOf("upper", density * fraction);
  }
  return tailsOf("lower", (density / shape) * risingSeries(x, shape));
}

/**
 * Height of the gamma distribution's curve over the logarithm of x: x^a exp(−x) / Γ(a).
 *
 * @param x - above 0, infinity included
 * @param shape - above 0
 */
export function gammaLogDensity(x: number, shape: number): number {
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-stirlingError(shape) - deviance(shape, x));
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + … */
function risingSeries(x: number, shape: number): number {
  let sum = 1;
  let term = 1;
  for (let index = 1; sum + term !== sum; index += 1) {
    term *= x / (shape + index);
    sum += term;
  }
  return sum;
}
