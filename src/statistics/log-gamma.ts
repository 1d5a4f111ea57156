/** ζ(k) − 1 from k = 2 on: Abramowitz and Stegun (1964), table 23.3. */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194646,
  0.0002460865533080483, 0.00012271334757848915, 6.12481350587048e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.63719763789976e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878066e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.490155482836504e-8,
] as const;
const ONE_LESS_EULER = 0.42278433509846713;
const HALF_LOG_OF_TWO_PI = 0.9189385332046727;
/** Up to here the series around 2 is used, beyond it Stirling's formula. */
const SERIES_ENDS = 2.5;
/** Stirling's series in odd powers of 1/x, the first three of which are those of 1/12, −1/360 and 1/1260. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
/** From here on Stirling's series has all digits of a double. */
const STIRLING_BEGINS = 10;

/**
 * Natural logarithm of the gamma function, for which Γ(n + 1) = n!.
 *
 * Relative error about 1e-15, near the zeros at 1 and 2 too. Sources: Abramowitz and Stegun (1964), Handbook of Mathematical
 * Functions, 6.1.33 (up to 2.5) and 6.1.40 (beyond).
 *
 * @param x - above 0
 * @throws RangeError when `x` is not above 0
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#log-gamma}
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the gamma function is taken above 0, and not at ${x}`);
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  if (x < 1.5) return seriesAroundTwo(x - 1) - Math.log1p(x - 1);
  if (x <= SERIES_ENDS) return seriesAroundTwo(x - 2);
  return (x - 0.5) * (Math.log(x) - 1) - 0.5 + HALF_LOG_OF_TWO_PI + stirlingError(x);
}

/**
 * What Stirling's formula for Γ(x + 1) leaves out, in logarithms: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π.
 *
 * Probabilities put together from it keep the digits that large logarithms of the gamma function would lose in each other. Source:
 * Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 *
 * @param x - above 0
 */
export function stirlingError(x: number): number {
  if (x < 1) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_OF_TWO_PI;
  let sum = 0;
  let from = x;
  for (; from < STIRLING_BEGINS; from += 1) sum += stirlingStep(from);
  return sum + STIRLING.reduceRight((rest, coefficient) => rest / (from * from) + coefficient, 0) / from;
}

/** ln Γ(2 + z) for z from −½ to ½. */
function seriesAroundTwo(z: number): number {
  const powers = ZETA_LESS_ONE.reduceRight((rest, zeta, index) => -z * (rest + zeta / -(index + 2)), 0);
  return z * (ONE_LESS_EULER + powers);
}

/** How much larger Stirling's error is at x than at x + 1: (x + ½) ln(1 + 1/x) − 1, as a series in 1/(2x + 1). */
function stirlingStep(x: number): number {
  const square = 1 / (2 * x + 1) ** 2;
  let sum = 0;
  let power = square;
  for (let odd = 3; sum + power / odd !== sum; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return sum;
}
