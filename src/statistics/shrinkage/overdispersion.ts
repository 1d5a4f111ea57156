import { refuse, type Refused, type Result } from "../../core/index.js";
import { unfitCounts, type CountsRefusal, type UnitCount } from "./unit-count.js";

/** What units count for when their shares are averaged: `kleinman`, their observations; `unweighted`, each the same. */
export const MOMENT_WEIGHTS = ["kleinman", "unweighted"] as const;
/** What units count for when their shares are averaged. */
export type MomentWeights = (typeof MOMENT_WEIGHTS)[number];

/** How much more the shares of units differ than chance lets equal ones differ. */
export interface Overdispersion {
  /** Mean share, in [0, 1]. */
  readonly mean: number;
  /**
   * The correlation of two observations of one unit: 0 where units differ by chance alone, below 0 where they differ by less, 1 where
   * every unit has all or none.
   */
  readonly correlation: number;
}

/** Why no overdispersion can be told. */
export type OverdispersionRefusal = CountsRefusal | "no-variance" | "single-observations";

/**
 * Tells how much more the shares of units differ than chance lets equal ones differ, by the method of moments.
 *
 * With weights w, W = Σw, mean share p and S = Σw·(share − p)², the correlation is (S − p(1−p)·Σ(w÷n)(1−w÷W)) ÷
 * (p(1−p)·Σw(1−w÷W)(1−1÷n)). Refuses with the codes of {@link CountsRefusal}; with `no-variance` when all observations have the property
 * or none has; with `single-observations` when no unit has more than one, so that units and chance cannot be told apart. Source:
 * Kleinman (1973), J. Am. Stat. Assoc. 68:46.
 *
 * @param counts - one for each unit
 * @param weights - what units count for
 * @example
 * {@includeCode ../../../test/statistics/shrinkage/examples.test.ts#overdispersion}
 */
export function overdispersion(
  counts: readonly UnitCount[],
  weights: MomentWeights,
): Result<{ overdispersion: Overdispersion }, OverdispersionRefusal> {
  if (!MOMENT_WEIGHTS.includes(weights)) throw new RangeError(`no weights are called "${weights}"`);
  const refused = unfitCounts(counts) ?? withoutSpread(counts);
  if (refused !== undefined) return refused;
  const units = counts.map(({ count, n }) => ({ n, share: count / n, weight: weights === "kleinman" ? n : 1 }));
  const whole = units.reduce((sum, { weight }) => sum + weight, 0);
  const mean = units.reduce((sum, { weight, share }) => sum + (weight / whole) * share, 0);
  const chance = mean * (1 - mean);
  let [spread, byChance, scale] = [0, 0, 0];
  for (const { n, share, weight } of units) {
    const other = 1 - weight / whole;
    spread += weight * (share - mean) ** 2;
    byChance += chance * (weight / n) * other;
    scale += chance * weight * other * (1 - 1 / n);
  }
  return { ok: true, overdispersion: { mean, correlation: (spread - byChance) / scale } };
}

/**
 * Refuses counts in which nothing varies, or nothing can be told apart.
 *
 * @param counts - one for each unit
 */
export function withoutSpread(
  counts: readonly UnitCount[],
): Refused<"no-variance" | "single-observations"> | undefined {
  const all = counts.every(({ count, n }) => count === n);
  if (all || counts.every(({ count }) => count === 0)) {
    return refuse(
      "no-variance",
      `${all ? "all" : "none"} of the observations of ${counts.length} units have the property`,
    );
  }
  if (counts.some(({ n }) => n > 1)) return undefined;
  return refuse("single-observations", `none of ${counts.length} units has more than one observation`);
}
