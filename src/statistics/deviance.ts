/** Up to this relative distance the two parts cancel enough to lose digits, and a series is used. */
const NEAR = 0.5;

/**
 * How far a count lies from its mean: x ln(x / mean) + mean − x, which is 0 when they are equal and never negative.
 *
 * Keeps its digits where the count is near the mean. Source: Loader (2000), Fast and Accurate Computation of Binomial
 * Probabilities, the term called D0.
 *
 * @param x - 0 or more
 * @param mean - above 0, infinity included
 */
export function deviance(x: number, mean: number): number {
  if (x === 0 || mean === Infinity) return mean;
  const relative = (x - mean) / (x + mean);
  if (Math.abs(relative) > NEAR) return x * Math.log(x / mean) + mean - x;
  const square = relative * relative;
  let sum = (x - mean) * relative;
  let term = 2 * x * relative * square;
  for (let odd = 3; Math.abs(term / odd) > (Number.EPSILON / 2) * sum; odd += 2) {
    sum += term / odd;
    term *= square;
  }
  return sum;
}
