import { criticalValuesBy, type DifferenceMethod, type Setting } from "./critical-values.js";
import type { JointRankMethod, MarginalRankMethod } from "./rank-methods.js";
import { apartBySeparateIntervals } from "./separate-intervals.js";
import { tellApart, type Comparison, type ToldApart } from "./tell-apart.js";
import { lead, type Contender } from "./contender.js";

/** The ranks that cannot be ruled out for a unit, and the critical value that ruled out the others. */
export interface RankBounds {
  readonly low: number;
  readonly high: number;
  readonly criticalValue: number;
}

/** The methods that go on in steps until nothing more can be told apart. */
const IN_STEPS: readonly string[] = ["holm", "exact-step-down", "simulated-step-down"];

/**
 * Finds the bounds of every contender's rank.
 *
 * @param method - by its name; one of those for joint or for marginal bounds, as asked
 * @param joint - whether one family holds all pairs, or each contender has its own
 * @param setting - contenders, level and draws
 */
export function rankBounds(
  method: MarginalRankMethod | JointRankMethod,
  joint: boolean,
  setting: Setting,
): readonly RankBounds[] {
  const { contenders, level } = setting;
  if (method === "separate-intervals") {
    return boundsOf(apartBySeparateIntervals(pairsOf(contenders), contenders, level), contenders.length);
  }
  const apartIn = finder(method, setting);
  if (joint) return boundsOf(apartIn(pairsOf(contenders)), contenders.length);
  return contenders.flatMap((_, one) => boundsOf(apartIn(against(contenders, one)), contenders.length)[one] ?? []);
}

function finder(method: DifferenceMethod, setting: Setting): (family: readonly Comparison[]) => ToldApart {
  const criticalValueOf = criticalValuesBy(method, setting);
  return (family) => tellApart(family, criticalValueOf, IN_STEPS.includes(method));
}

/** Every pair of contenders once, the earlier one first. */
export function pairsOf(contenders: readonly Contender[]): readonly Comparison[] {
  return contenders.flatMap((one, first) =>
    contenders.slice(first + 1).map((other, after) => ({ first, second: first + 1 + after, lead: lead(one, other) })),
  );
}

/** One contender compared with each of the others. */
function against(contenders: readonly Contender[], first: number): readonly Comparison[] {
  return contenders.flatMap((other, second) => {
    const one = contenders[first];
    return one === undefined || second === first ? [] : [{ first, second, lead: lead(one, other) }];
  });
}

function boundsOf({ comparisons, criticalValue }: ToldApart, units: number): readonly RankBounds[] {
  const better = new Uint32Array(units);
  const worse = new Uint32Array(units);
  for (const { first, second, lead } of comparisons) {
    const [ahead, behind] = lead > 0 ? [first, second] : [second, first];
    better[behind] = (better[behind] ?? 0) + 1;
    worse[ahead] = (worse[ahead] ?? 0) + 1;
  }
  return Array.from(better, (count, unit) => ({
    low: 1 + count,
    high: units - (worse[unit] ?? 0),
    criticalValue,
  }));
}
