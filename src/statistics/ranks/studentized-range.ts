import { normalDensity, normalDistribution } from "../normal.js";
import { rootBetween } from "../root.js";
import { normalReach } from "../share.js";
import { BEND_REACH, quadratureNodes } from "./quadrature.js";

/**
 * Standard errors of a difference that the largest of all pairwise differences of equal, equally well known units stays within with
 * the probability `level`: the quantile of the studentized range with infinite degrees of freedom over √2.
 *
 * Source: Tukey (1953), The Problem of Multiple Comparisons; unequal standard errors make it conservative, Hayter (1984), Ann.
 * Statist. 12:61.
 *
 * @param units - how many are compared, at least two
 * @param level - between 0 and 1
 */
export function largestOfAllPairs(units: number, level: number): number {
  const pairs = (units * (units - 1)) / 2;
  const [alone, bonferroni] = [normalReach(level), normalReach(1 - (1 - level) / pairs)];
  return rootBetween((reach) => rangeWithin(reach * Math.SQRT2, units) - level, alone, bonferroni);
}

/** How often the range of so many standard normal variables is at most `width`: Pearson and Hartley (1942), Biometrika 32:301. */
function rangeWithin(width: number, units: number): number {
  const bends = [
    { centre: 0, scale: 1 },
    { centre: width, scale: 1 },
  ];
  return quadratureNodes(bends, -BEND_REACH, width + BEND_REACH).reduce((sum, { start, offset, weight }) => {
    const greatest = start + offset;
    const others = normalDistribution(greatest) - normalDistribution(greatest - width);
    return sum + weight * units * normalDensity(greatest) * others ** (units - 1);
  }, 0);
}
