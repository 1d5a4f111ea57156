import { normalDensity, normalDistribution } from "../normal.js";

/** Beyond this distance the distribution function differs from 0 and 1 by less than a double near 1 can show. */
const ENDS = 8.5;
/** Places of the table per unit. */
const FINENESS = 64;

/** Standard normal distribution function, to an absolute error of 1e-15. */
export type QuickNormal = (z: number) => number;

/**
 * Makes a standard normal distribution function that is quick where it is asked for millions of times.
 *
 * Taylor's series of six terms from the nearest place of a table; the tails lose their relative precision, which
 * {@link normalDistribution} keeps.
 */
export function quickNormal(): QuickNormal {
  const places = Array.from({ length: 2 * ENDS * FINENESS + 1 }, (_, index) => index / FINENESS - ENDS);
  const values = Float64Array.from(places, normalDistribution);
  const densities = Float64Array.from(places, normalDensity);
  return (z) => {
    if (z <= -ENDS) return 0;
    if (z >= ENDS) return 1;
    const index = Math.round((z + ENDS) * FINENESS);
    const g = index / FINENESS - ENDS;
    const d = z - g;
    const square = g * g;
    // The derivatives of the density are Hermite polynomials times the density.
    const series =
      1 +
      d * (-g / 2 + d * ((square - 1) / 6 + d * ((g * (3 - square)) / 24 + (d * (square * (square - 6) + 3)) / 120)));
    return (values[index] ?? 0) + (densities[index] ?? 0) * d * series;
  };
}
