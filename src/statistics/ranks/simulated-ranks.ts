import type { Result } from "../../core/index.js";
import { DEFAULT_LEVEL, checkLevel } from "../share.js";
import { drawsFrom, type DrawSource, type DrawsRefusal } from "./normal-draws.js";
import { pointRanks } from "./point-ranks.js";
import { interpolatedQuantile, inverseQuantile } from "./quantile-of-draws.js";
import type { DirectedOptions } from "./rank-methods.js";
import { unfitEstimates, type EstimatesRefusal, type UnitEstimate } from "../unit-estimate.js";

/**
 * How a quantile is read off draws: `inverse`, always a rank that was drawn; `interpolated`, between the two nearest. Definitions 1 and
 * 7 of Hyndman and Fan (1996), Am. Stat. 50:361.
 */
export const DRAW_QUANTILES = ["inverse", "interpolated"] as const;
/** How a quantile is read off draws. */
export type DrawQuantile = (typeof DRAW_QUANTILES)[number];

/** Draws, level, direction, and how quantiles are read. */
export interface SimulatedRankOptions extends DirectedOptions {
  readonly draws: DrawSource;
  /** `inverse` when absent. */
  readonly quantile?: DrawQuantile;
}

/** What ranks a unit had over all draws. */
export interface SimulatedRanks extends UnitEstimate {
  /** Mean rank. */
  readonly expected: number;
  /** Quantiles at (1 − level) ÷ 2, ½ and (1 + level) ÷ 2. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const QUANTILES = { inverse: inverseQuantile, interpolated: interpolatedQuantile } as const;

/**
 * Ranks the units anew in each of many draws of what they might truly be, and sums up the ranks that each had.
 *
 * A draw adds to each estimate its standard error times one of the given standard normal numbers; equal ones share the first of their
 * places. `rankDistribution` gives the same without chance. Source: Goldstein and Spiegelhalter (1996), J. R. Statist. Soc. A 159:385.
 *
 * Refuses with the codes of {@link EstimatesRefusal} and {@link DrawsRefusal}.
 *
 * @param estimates - one for each unit, independent of each other
 * @param options - draws, level (0.95 when absent), direction and kind of quantile
 * @returns the number of draws, and the units in the order of the estimates
 * @throws RangeError when the level is not between 0 and 1, or no direction or kind of quantile has that name
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#simulated-ranks}
 */
export function simulatedRanks(
  estimates: readonly UnitEstimate[],
  { draws: source, level = DEFAULT_LEVEL, direction = "descending", quantile = "inverse" }: SimulatedRankOptions,
): Result<{ draws: number; units: readonly SimulatedRanks[] }, EstimatesRefusal | DrawsRefusal> {
  checkLevel(level);
  if (!DRAW_QUANTILES.includes(quantile)) throw new RangeError(`no kind of quantile is called "${quantile}"`);
  const refused = unfitEstimates(estimates);
  if (refused !== undefined) return refused;
  const drawn = drawsFrom(source, estimates.length);
  if (!drawn.ok) return drawn;
  const ranks = estimates.map(() => new Float64Array(drawn.draws.length));
  drawn.draws.forEach((row, draw) => {
    const values = estimates.map(({ value, standardError }, unit) => value + standardError * (row[unit] ?? NaN));
    pointRanks(values, { direction }).forEach((rank, unit) => ranks[unit]?.fill(rank, draw, draw + 1));
  });
  const units = estimates.flatMap(({ key, value, standardError }, unit) => {
    const ascending = ranks[unit]?.sort() ?? new Float64Array();
    const at = (probability: number): number => QUANTILES[quantile](ascending, probability);
    const expected = ascending.reduce((sum, rank) => sum + rank, 0) / ascending.length;
    const [low, median, high] = [at((1 - level) / 2), at(0.5), at((1 + level) / 2)];
    return [{ key, value, standardError, expected, low, median, high }];
  });
  return { ok: true, draws: drawn.draws.length, units };
}
