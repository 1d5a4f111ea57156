import { refuse, type Result } from "../../core/index.js";
import { rankIntervals, type RankIntervalRefusal, type RankIntervals } from "./rank-intervals.js";
import type { JointRankOptions } from "./rank-methods.js";
import type { UnitEstimate } from "../unit-estimate.js";

/** Who is, may be and is not among the first. */
export interface TopSet {
  readonly places: number;
  /** Keys of those whose every possible rank is among the first; never more than there are places. */
  readonly certain: readonly string[];
  /** Keys of those that cannot be ruled out, the certain ones included; never fewer than there are places. */
  readonly possible: readonly string[];
  /** The joint rank intervals that all of it was read off. */
  readonly ranking: RankIntervals;
}

/** Why nothing is said about who is among the first. */
export type TopSetRefusal = RankIntervalRefusal | "too-many-places";

/**
 * Says which units are certainly among the first `places`, and which cannot be ruled out.
 *
 * With the probability `level` all of it is right at once: everyone who truly is among the first is possible, and everyone certain truly
 * is. Read off joint rank intervals. Source: Mogstad, Romano, Shaikh and Wilhelm (2024), Rev. Econ. Stud. 91:476.
 *
 * Refuses with the codes of {@link RankIntervalRefusal}, and with `too-many-places` when there are more of them than units.
 *
 * @param estimates - one for each unit, independent of each other
 * @param places - how many are the first, a whole number from 1 on
 * @param options - level, method, direction and draws of the joint rank intervals
 * @throws RangeError when the places are no whole number from 1 on, or as `rankIntervals` does
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#top-set}
 */
export function topSet(
  estimates: readonly UnitEstimate[],
  places: number,
  options: JointRankOptions = { joint: true },
): Result<{ top: TopSet }, TopSetRefusal> {
  if (!Number.isSafeInteger(places) || places < 1) throw new RangeError(`${places} is not a number of places`);
  const ranked = rankIntervals(estimates, options);
  if (!ranked.ok) return ranked;
  if (places > estimates.length) {
    return refuse("too-many-places", `there are ${places} places for ${estimates.length} units`);
  }
  const { ranking } = ranked;
  const certain = ranking.units.flatMap(({ key, high }) => (high <= places ? [key] : []));
  const possible = ranking.units.flatMap(({ key, low }) => (low <= places ? [key] : []));
  return { ok: true, top: { places, certain, possible, ranking } };
}
