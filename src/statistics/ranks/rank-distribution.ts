import type { Result } from "../../core/index.js";
import { normalDensity, normalDistribution } from "../normal.js";
import { DEFAULT_LEVEL, checkLevel } from "../share.js";
import { leaveOneOut } from "./leave-one-out.js";
import { BEND_REACH, quadratureNodes } from "./quadrature.js";
import type { DirectedOptions } from "./rank-methods.js";
import type { EstimatesRefusal, UnitEstimate } from "../unit-estimate.js";
import { contendersOf, type Contender } from "./contender.js";

/** How likely each rank is for one unit. */
export interface RankChances extends UnitEstimate {
  /** Of rank 1, 2, …; they sum to 1. */
  readonly probabilities: readonly number[];
  /** Mean rank, from 1 to the number of units. */
  readonly expected: number;
  /** The least ranks that are not exceeded with the probabilities (1 − level) ÷ 2, ½ and (1 + level) ÷ 2. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A cumulative probability that misses its level by rounding alone has reached it. */
const ROUNDING = 1e-12;

/**
 * Tells how likely each rank is for each unit, if the true values scatter around the estimates as these do around them.
 *
 * Exact for independent normal estimates, by quadrature over the value of the unit and the Poisson binomial distribution of the number
 * of others ahead of it: absolute error about 1e-14. The effort grows with the square of the number of units, and with how much their
 * standard errors differ. It shows how unsure a ranking is; ranks that cannot be ruled out are `rankIntervals`. Sources: Goldstein and
 * Spiegelhalter (1996), J. R. Statist. Soc. A 159:385; Laird and Louis (1989), J. Educ. Statist. 14:29, for the expected rank.
 *
 * Refuses with the codes of {@link EstimatesRefusal}.
 *
 * @param estimates - one for each unit, independent of each other
 * @param options - the level (0.95 when absent) and the direction
 * @returns a distribution for each unit, in the order of the estimates
 * @throws RangeError when the level is not between 0 and 1, or no direction has that name
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#rank-distribution}
 */
export function rankDistribution(
  estimates: readonly UnitEstimate[],
  { level = DEFAULT_LEVEL, direction = "descending" }: DirectedOptions = {},
): Result<{ units: readonly RankChances[] }, EstimatesRefusal> {
  checkLevel(level);
  const read = contendersOf(estimates, direction);
  if (!read.ok) return read;
  const integrals = integrate(read.contenders);
  const units = estimates.flatMap(({ key, value, standardError }, unit) => {
    const probabilities = integrals[unit];
    return probabilities === undefined ? [] : [{ key, value, standardError, ...chancesOf(probabilities, level) }];
  });
  return { ok: true, units };
}

/**
 * Tells how likely a unit is to be among the first.
 *
 * @param chances - of one unit
 * @param places - how many are the first, a whole number from 1 on
 * @returns a probability in [0, 1]
 * @throws RangeError when there is no such number of places
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#rank-distribution}
 */
export function chanceOfTop({ probabilities }: Pick<RankChances, "probabilities">, places: number): number {
  if (!Number.isSafeInteger(places) || places < 1 || places > probabilities.length) {
    throw new RangeError(`there are no first ${places} of ${probabilities.length}`);
  }
  return Math.min(sum(probabilities.slice(0, places)), 1);
}

function chancesOf(integral: Float64Array, level: number): Omit<RankChances, keyof UnitEstimate> {
  const probabilities = Array.from(integral);
  const atMost = (wanted: number): number => {
    let reached = 0;
    const rank = probabilities.findIndex((probability) => (reached += probability) >= wanted - ROUNDING);
    return rank + 1;
  };
  return {
    probabilities,
    expected: sum(probabilities.map((probability, index) => probability * (index + 1))),
    low: atMost((1 - level) / 2),
    median: atMost(0.5),
    high: atMost((1 + level) / 2),
  };
}

/** A contender at a node: how many of its standard errors the node lies above its score, and the probability the node stands for. */
interface Standing {
  readonly unit: number;
  readonly distance: number;
  readonly mass: number;
}

/** For each contender the integral, over its value, of how many others are ahead of that value. */
function integrate(contenders: readonly Contender[]): readonly Float64Array[] {
  const bends = contenders.map(({ score, standardError }) => ({ centre: score, scale: standardError }));
  const from = Math.min(...bends.map(({ centre, scale }) => centre - BEND_REACH * scale));
  const to = Math.max(...bends.map(({ centre, scale }) => centre + BEND_REACH * scale));
  const integrals = contenders.map(() => new Float64Array(contenders.length));
  for (const { start, offset, weight } of quadratureNodes(bends, from, to)) {
    const standings = bends.flatMap(({ centre, scale }, unit) => {
      const distance = (start - centre + offset) / scale;
      return distance > BEND_REACH ? [] : [{ unit, distance, mass: (weight * normalDensity(distance)) / scale }];
    });
    const undecided = standings.filter(({ distance }) => distance >= -BEND_REACH);
    if (undecided.length > 0) addUp(undecided, standings.length - undecided.length, integrals);
  }
  return integrals;
}

/** Adds one node: `ahead` contenders certainly are, and each of the undecided may be. */
function addUp(undecided: readonly Standing[], ahead: number, integrals: readonly Float64Array[]): void {
  const fails = Float64Array.from(undecided, ({ distance }) => normalDistribution(distance));
  const happens = Float64Array.from(undecided, ({ distance }) => normalDistribution(-distance));
  leaveOneOut({ happens, fails }, (index, probabilities) => {
    const { unit = -1, mass = NaN } = undecided[index] ?? {};
    const integral = integrals[unit]?.subarray(ahead);
    probabilities.forEach((probability, more) => {
      if (integral !== undefined) integral[more] = (integral[more] ?? NaN) + mass * probability;
    });
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
