import { normalQuantile } from "../normal-quantile.js";
import type { Comparison, ToldApart } from "./tell-apart.js";
import type { Contender } from "./contender.js";

/**
 * Tells two units apart where confidence intervals of the units, which all hold together, do not overlap.
 *
 * Each interval has the level `level` to the power 1 ÷ units, which is exact for independent estimates. Intervals that touch do not
 * overlap. Source: Klein, Wright and Wieczorek (2020), J. R. Statist. Soc. C 69:589.
 *
 * @param family - all pairs
 * @param contenders - the units that the pairs name
 * @param level - at which all intervals hold together
 */
export function apartBySeparateIntervals(
  family: readonly Comparison[],
  contenders: readonly Contender[],
  level: number,
): ToldApart {
  const criticalValue = -normalQuantile(-Math.expm1(Math.log(level) / contenders.length) / 2);
  const intervals = contenders.map(({ score, standardError }) => {
    const reach = criticalValue * standardError;
    return { low: score - reach, high: score + reach };
  });
  const comparisons = family.filter(({ first, second }) => {
    const [one, other] = [intervals[first], intervals[second]];
    return one !== undefined && other !== undefined && (other.high <= one.low || one.high <= other.low);
  });
  return { comparisons, criticalValue };
}
