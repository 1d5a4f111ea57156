import { addedRefused } from "../refused.js";

/** Whole numbers by name. */
export type Counts<Name extends string> = Record<Name, number>;

/** Counts of each unit, as plain data. */
export interface CountsByUnit<Name extends string> {
  units: Record<string, Counts<Name>>;
  /** How many records were refused, by the code of the refusal. */
  refused: Record<string, number>;
}

function noCounts<Name extends string>(names: readonly Name[]): Counts<Name> {
  // Every name of the list is set, so the record is whole.
  return Object.fromEntries(names.map((name) => [name, 0])) as Counts<Name>;
}

/**
 * Finds the counts of a unit, and begins them where there are none; a unit may be called what every object inherits.
 *
 * @param tally - is changed where the unit is new
 * @param names - what is counted
 * @param unit - by its name
 */
export function countsOf<Name extends string>(
  tally: Pick<CountsByUnit<Name>, "units">,
  names: readonly Name[],
  unit: string,
): Counts<Name> {
  const counts = Object.hasOwn(tally.units, unit) ? tally.units[unit] : undefined;
  return counts ?? (tally.units[unit] = noCounts(names));
}

/**
 * Adds up tallies into a new one, exactly, in any order and grouping.
 *
 * @param names - what is counted
 * @param tallies - are left as they are
 */
export function addedUp<Name extends string>(
  names: readonly Name[],
  tallies: readonly CountsByUnit<Name>[],
): CountsByUnit<Name> {
  const sum: CountsByUnit<Name> = { units: {}, refused: {} };
  for (const { units, refused } of tallies) {
    sum.refused = addedRefused(sum.refused, refused);
    for (const [unit, counts] of Object.entries(units)) {
      const own = countsOf(sum, names, unit);
      for (const name of names) own[name] += counts[name];
    }
  }
  return sum;
}

/** The counts of all units together, or of each, in the order of their names. */
export interface CountedGroup<Name extends string> {
  /** Absent where all are taken together. */
  readonly unit?: string;
  readonly counts: Counts<Name>;
  /** Refused records of the whole tally, by code: what is refused belongs to no unit. */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * Takes the counts of a tally by unit, or all together.
 *
 * @param names - what is counted
 * @param tally - the counts
 * @param by - `["unit"]` for one group per unit
 */
export function groupsOf<Name extends string>(
  names: readonly Name[],
  tally: CountsByUnit<Name>,
  by: readonly "unit"[],
): readonly CountedGroup<Name>[] {
  const units = Object.entries(tally.units);
  const refused = { ...tally.refused };
  if (by.includes("unit")) {
    return units.sort(([one], [other]) => (one < other ? -1 : 1)).map(([unit, counts]) => ({ unit, counts, refused }));
  }
  const counts = noCounts(names);
  for (const [, own] of units) for (const name of names) counts[name] += own[name];
  return [{ counts, refused }];
}
