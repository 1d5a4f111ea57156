import type { Facts } from "../rules/index.js";
import { pointRanks } from "../statistics/index.js";
import type { Better, ComparedAmong } from "./normalisation.js";
import { actualOf, pointEstimate } from "./point-estimate.js";

/** What a fact comes to among those of whom it is known, all of them and not a sample. */
export interface Peers {
  readonly count: number;
  readonly greatest: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** The place of a value among them, from 1; equals share the better one. */
  readonly placeOf: (value: number, better: Better) => number;
}

/** Looks up the peers of one subject; there are none where it is to be compared within a category and has none. */
export type PeersOf = (fact: string, among: ComparedAmong) => Peers | undefined;

interface Compared {
  readonly category?: string | undefined;
  readonly facts: Facts;
}

/**
 * Puts subjects beside each other, each fact read once for all of them.
 *
 * @param subjects - all that are assessed together
 */
export function peersAmong(subjects: readonly Compared[]): (subject: Compared) => PeersOf {
  const groups = groupsOf(subjects);
  const known = new Map<string, Peers>();
  return ({ category }) =>
    (fact, among) => {
      if (among === "category" && category === undefined) return undefined;
      const group = among === "category" ? category : undefined;
      const key = JSON.stringify([fact, group]);
      const found = known.get(key) ?? peersBy(fact, group === undefined ? subjects : (groups.get(group) ?? []));
      known.set(key, found);
      return found;
    };
}

function groupsOf(subjects: readonly Compared[]): ReadonlyMap<string, readonly Compared[]> {
  const groups = new Map<string, Compared[]>();
  for (const subject of subjects) {
    if (subject.category === undefined) continue;
    const group = groups.get(subject.category);
    if (group === undefined) groups.set(subject.category, [subject]);
    else group.push(subject);
  }
  return groups;
}

function peersBy(fact: string, subjects: readonly Compared[]): Peers {
  const known = subjects.flatMap(({ facts }) => {
    const value = pointEstimate(actualOf(facts, fact));
    return typeof value === "number" ? [value] : [];
  });
  // Added up in one order, so that sums do not hang on the order of the subjects.
  const values = known.sort((one, other) => one - other);
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value / count, 0);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / count, 0);
  const places = { more: placesOf(values, "descending"), less: placesOf(values, "ascending") };
  return {
    count,
    greatest: Math.max(...values),
    mean,
    // A mean that was rounded would give equal values a spread of their own.
    standardDeviation: new Set(values).size > 1 ? Math.sqrt(variance) : 0,
    placeOf: (value, better) => places[better].get(value) ?? count + 1,
  };
}

function placesOf(values: readonly number[], direction: "ascending" | "descending"): ReadonlyMap<number, number> {
  const ranks = pointRanks(values, { direction });
  return new Map(ranks.map((rank, index) => [values[index] ?? NaN, rank]));
}
