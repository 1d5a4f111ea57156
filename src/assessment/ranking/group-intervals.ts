import { must } from "../../core/index.js";
import { rankIntervals, tieBands, withhold, type RankIntervalRefusal, type Withheld } from "../../statistics/index.js";
import type { Contestant } from "./contestant.js";
import { DIRECTIONS, type RankIntervalRequest, type RankOrder } from "./options.js";
import type { GroupIntervals, RankInterval } from "./results.js";

/** How a group's rank intervals were found, and the interval of each of its subjects. */
export interface FoundIntervals {
  readonly intervals: GroupIntervals | Withheld<RankIntervalRefusal>;
  readonly bySubject: ReadonlyMap<string, RankInterval>;
}

/**
 * Finds the rank intervals and the bands of subjects that are ranked with each other.
 *
 * @param contestants - the subjects of one group
 * @param order - who is named first
 * @param request - standard errors by subject, and how intervals are to be found
 */
export function groupIntervals(
  contestants: readonly Contestant[],
  order: RankOrder,
  { standardErrors, options }: RankIntervalRequest,
): FoundIntervals {
  const without = contestants.find(({ key }) => !Object.hasOwn(standardErrors, key));
  if (without !== undefined) return none("no-standard-error", `subject "${without.key}" has no standard error`);
  const estimates = contestants.map(({ key, value }) => ({ key, value, standardError: standardErrors[key] ?? NaN }));
  const direction = DIRECTIONS[order];
  const found = rankIntervals(estimates, { ...options, direction });
  if (!found.ok) return none(found.refusal.code, found.refusal.message);
  const { units, direction: _direction, ...how } = found.ranking;
  // Estimates that have rank intervals have bands.
  const banded = must(tieBands(estimates, { level: how.level, direction }));
  const bands = new Map(banded.units.map((unit) => [unit.key, unit]));
  const bySubject = units.map(({ key, low, high }) => {
    const { band = NaN, tiedWith = [] } = bands.get(key) ?? {};
    return [key, { low, high, band, indistinguishableFrom: tiedWith }] as const;
  });
  return { intervals: { status: "estimated", ...how, bands: banded.bands }, bySubject: new Map(bySubject) };
}

function none(code: RankIntervalRefusal, message: string): FoundIntervals {
  return { intervals: withhold(code, message), bySubject: new Map() };
}
