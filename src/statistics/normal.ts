const DENSITY_AT_ZERO = 0.3989422804014327; // 1/√(2π)
/** Beyond this distance the density is below the smallest double. */
const VANISHES = 40;
/** Up to this distance the series is used, which loses at most one digit of the tail; beyond it the continued fraction. */
const SERIES_ENDS = 2;
/** Levels of the continued fraction; enough for a double from {@link SERIES_ENDS} outwards. */
const FRACTION_LEVELS = 90;

/**
 * Height of the standard normal curve, 1/√(2π) · exp(−z²/2).
 *
 * @param z - standard deviations from the mean; any number, infinities included
 * @throws RangeError when `z` is NaN
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#normal-density}
 */
export function normalDensity(z: number): number {
  refuseNaN(z);
  if (Math.abs(z) > VANISHES) return 0;
  // z² is split: the exponential would magnify the rounding error of a large square (Cody 1969, Math. Comp. 23:631).
  const coarse = Math.trunc(z * 16) / 16;
  return DENSITY_AT_ZERO * Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2);
}

/**
 * Probability that a standard normal variable is at most `z`, with full relative precision in the lower tail.
 *
 * The upper tail is `normalDistribution(-z)`; `1 - normalDistribution(z)` would lose it. Series and continued fraction:
 * Abramowitz and Stegun (1964), 26.2.11 and 26.2.14.
 *
 * @param z - standard deviations from the mean; any number, infinities included
 * @returns a probability in [0, 1]
 * @throws RangeError when `z` is NaN
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#normal-distribution}
 */
export function normalDistribution(z: number): number {
  const density = normalDensity(z);
  if (Math.abs(z) < SERIES_ENDS) return 0.5 + density * oddSeries(z);
  const tail = density === 0 ? 0 : density * millsRatio(Math.abs(z));
  return z < 0 ? tail : 1 - tail;
}

/**
 * Natural logarithm of the probability that a standard normal variable is at most `z`, where the probability itself would vanish.
 *
 * The continued fraction of {@link normalDistribution} below −2.
 *
 * @param z - standard deviations from the mean; any number, infinities included
 * @returns 0 or less
 * @throws RangeError when `z` is NaN
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#normal-log-distribution}
 */
export function normalLogDistribution(z: number): number {
  refuseNaN(z);
  if (z > 0) return Math.log1p(-normalDistribution(-z));
  if (z > -SERIES_ENDS) return Math.log(normalDistribution(z));
  return Math.log(DENSITY_AT_ZERO) - (z * z) / 2 + Math.log(millsRatio(-z));
}

/** z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + … */
function oddSeries(z: number): number {
  let sum = z;
  let term = z;
  for (let odd = 3; sum + term !== sum || odd === 3; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** Upper tail over density, 1/(z + 1/(z + 2/(z + 3/(z + …)))), from the innermost level outwards. */
function millsRatio(z: number): number {
  let inner = z;
  for (let level = FRACTION_LEVELS; level > 0; level -= 1) inner = z + level / inner;
  return 1 / inner;
}

function refuseNaN(z: number): void {
  if (Number.isNaN(z)) throw new RangeError("z is NaN; a distribution needs a number");
}
