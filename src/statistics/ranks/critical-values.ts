import { normalQuantile } from "../normal-quantile.js";
import { largestOfOne } from "./largest-of-one.js";
import type { NormalDraws } from "./normal-draws.js";
import { quickNormal } from "./normal-table.js";
import { inverseQuantile } from "./quantile-of-draws.js";
import type { JointRankMethod, MarginalRankMethod } from "./rank-methods.js";
import { largestOfAllPairs } from "./studentized-range.js";
import type { Comparison } from "./tell-apart.js";
import type { Contender } from "./contender.js";

/** What a critical value depends on beside the comparisons. */
export interface Setting {
  readonly contenders: readonly Contender[];
  readonly level: number;
  /** At least one row; empty where the method needs none. */
  readonly draws: NormalDraws;
}

/** Gives the lead, in standard errors of the difference, that no comparison of a family without true differences is likely to exceed. */
export type CriticalValue = (family: readonly Comparison[]) => number;

/** A method by pairwise differences. */
export type DifferenceMethod = MarginalRankMethod | Exclude<JointRankMethod, "separate-intervals">;

const MAKERS: Readonly<Record<DifferenceMethod, (setting: Setting) => CriticalValue>> = {
  bonferroni,
  holm: bonferroni,
  exact,
  "exact-step-down": exact,
  tukey: ({ contenders, level }) => {
    const criticalValue = largestOfAllPairs(contenders.length, level);
    return () => criticalValue;
  },
  simulated,
  "simulated-step-down": simulated,
};

/**
 * Makes the critical values of a method.
 *
 * @param method - by its name
 * @param setting - contenders, level and draws
 */
export function criticalValuesBy(method: DifferenceMethod, setting: Setting): CriticalValue {
  return MAKERS[method](setting);
}

function bonferroni({ level }: Setting): CriticalValue {
  return (family) => -normalQuantile((1 - level) / 2 / family.length);
}

/** For families that all have their first unit in common. */
function exact({ contenders, level }: Setting): CriticalValue {
  const distribution = quickNormal();
  return (family) => {
    const others = family.flatMap(({ second }) => contenders[second] ?? []);
    const one = contenders[family[0]?.first ?? 0];
    return one === undefined ? NaN : largestOfOne(one, others, level, distribution);
  };
}

function simulated({ contenders, level, draws }: Setting): CriticalValue {
  // Only their proportions matter, and no sum of squares is then too large for a number.
  const greatest = Math.max(...contenders.map(({ standardError }) => standardError));
  const errors = contenders.map(({ standardError }) => standardError / greatest);
  const noise = draws.map((row) => Float64Array.from(row, (draw, unit) => draw * (errors[unit] ?? NaN)));
  return (family) => {
    const largest = new Float64Array(noise.length);
    for (const { first, second } of family) {
      const spread = Math.hypot(errors[first] ?? NaN, errors[second] ?? NaN);
      noise.forEach((row, draw) => {
        const lead = Math.abs((row[first] ?? NaN) - (row[second] ?? NaN)) / spread;
        if (lead > (largest[draw] ?? NaN)) largest[draw] = lead;
      });
    }
    return inverseQuantile(largest.sort(), level);
  };
}
