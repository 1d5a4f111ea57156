import type { Result } from "../../core/index.js";
import type { PValueCorrection } from "../adjust.js";
import { DEFAULT_LEVEL, checkLevel } from "../share.js";
import { pairwiseTests } from "./pairwise-tests.js";
import { pointRanks } from "./point-ranks.js";
import type { DirectedOptions } from "./rank-methods.js";
import type { EstimatesRefusal, UnitEstimate } from "../unit-estimate.js";

/** At which level units are told apart, and in which direction they are ordered. */
export interface TieBandOptions extends DirectedOptions {
  /** `holm` when absent: the chance of telling apart even one pair that is equal stays under 1 − level. */
  readonly correction?: PValueCorrection;
}

/** A unit with all others from which it cannot be told apart. */
export interface BandedUnit extends UnitEstimate {
  /** Of the estimate alone, from 1; equal values share the first of their places. */
  readonly rank: number;
  /** From 1, the band of the best. */
  readonly band: number;
  /** Their keys, in the order of the estimates; some may be of a neighbouring band. */
  readonly tiedWith: readonly string[];
}

/**
 * Puts units that cannot be told apart into bands, the best first.
 *
 * From the best unit on, a band takes in the next one as long as that cannot be told apart from any unit of the band; the first that
 * can begins a new band. So no two units of one band are known to differ, and the first of a band is known to differ from at least
 * one of the band before; other neighbours across the border may well be tied, as `tiedWith` says. Refuses with the codes of
 * {@link EstimatesRefusal}. Source: underlining of ordered means, Tukey (1953), The Problem of Multiple Comparisons, here cut into
 * bands that do not overlap.
 *
 * @param estimates - one for each unit, independent of each other
 * @param options - level (0.95 when absent), correction for the number of pairs, and direction
 * @returns keys by band, the best first, and the units in the order of the estimates
 * @throws RangeError when the level is not between 0 and 1, or no direction or correction has that name
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#tie-bands}
 */
export function tieBands(
  estimates: readonly UnitEstimate[],
  { level = DEFAULT_LEVEL, correction = "holm", direction = "descending" }: TieBandOptions = {},
): Result<{ bands: readonly (readonly string[])[]; units: readonly BandedUnit[] }, EstimatesRefusal> {
  checkLevel(level);
  const tested = pairwiseTests(estimates, { correction });
  if (!tested.ok) return tested;
  const ties = new Map(estimates.map(({ key }) => [key, new Set<string>()]));
  for (const { first, second, adjusted } of tested.tests) {
    if (adjusted <= 1 - level) continue;
    ties.get(first)?.add(second);
    ties.get(second)?.add(first);
  }
  const ranks = pointRanks(
    estimates.map(({ value }) => value),
    { direction },
  );
  const placed = estimates.map(({ key, value, standardError }, index) => {
    const tiedWith = estimates.flatMap((other) => (ties.get(key)?.has(other.key) === true ? [other.key] : []));
    return { key, value, standardError, rank: ranks[index] ?? NaN, tiedWith };
  });
  const bands = bandsOf(placed);
  const units = placed.map((unit) => ({ ...unit, band: 1 + bands.findIndex((band) => band.includes(unit.key)) }));
  return { ok: true, bands, units };
}

function bandsOf(units: readonly Omit<BandedUnit, "band">[]): readonly (readonly string[])[] {
  const bands: string[][] = [];
  for (const { key, tiedWith } of units.toSorted((one, other) => one.rank - other.rank)) {
    const band = bands.at(-1);
    if (band?.every((member) => tiedWith.includes(member)) === true) band.push(key);
    else bands.push([key]);
  }
  return bands;
}
