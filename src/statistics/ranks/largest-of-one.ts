import { normalDensity } from "../normal.js";
import { rootBetween } from "../root.js";
import { normalReach } from "../share.js";
import type { QuickNormal } from "./normal-table.js";
import { BEND_REACH, quadratureNodes } from "./quadrature.js";
import type { Contender } from "./contender.js";

/** Beyond this the smaller of two standard errors no longer changes the result, and before infinity. */
const GREATEST_RATIO = 1e100;

/**
 * Standard errors of a difference that all differences of one unit to others stay within with the probability `level`, were there no
 * differences in truth.
 *
 * Exact for independent normal estimates: given the error of the one, the differences are independent of each other, so that the
 * probability is an integral over it of a product.
 *
 * @param one - the unit
 * @param others - with whom it is compared, at least one
 * @param level - between 0 and 1
 * @param distribution - the normal distribution function
 */
export function largestOfOne(
  one: Contender,
  others: readonly Contender[],
  level: number,
  distribution: QuickNormal,
): number {
  const alone = normalReach(level);
  const ratios = others.map(({ standardError }) => {
    const ratio = standardError / one.standardError;
    return Math.min(Math.max(ratio, 1 / GREATEST_RATIO), GREATEST_RATIO);
  });
  const bonferroni = normalReach(1 - (1 - level) / others.length);
  return rootBetween((reach) => allWithin(reach, ratios, distribution) - level, alone, bonferroni);
}

/** The chance that no difference exceeds `reach` of its standard errors; `ratios` are the others' standard errors to the one's. */
function allWithin(reach: number, ratios: readonly number[], distribution: QuickNormal): number {
  const bends = ratios.map((scale) => ({ centre: reach * Math.hypot(1, scale), scale }));
  // The integrand is even, so that one half will do.
  return quadratureNodes([{ centre: 0, scale: 1 }, ...bends], 0, BEND_REACH).reduce(
    (sum, { start, offset, weight }) => {
      let inside = 2 * weight * normalDensity(start + offset);
      for (const { centre, scale } of bends) {
        const [near, far] = [(start - centre + offset) / scale, (start + centre + offset) / scale];
        inside *= distribution(far) - distribution(near);
        if (inside === 0) break;
      }
      return sum + inside;
    },
    0,
  );
}
