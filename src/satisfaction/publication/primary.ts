import { cellAt, keyOf, lineOf } from "./cell.js";
import type { CountTable } from "./count-table.js";
import type { HidingReason, LineMinimum, PublicationRules } from "./publication.js";
import { countsOf, type Registered } from "./register.js";

/** Counts by the categories of one dimension, all else alike. */
type Line = ReadonlyMap<string, Pick<Registered, "key" | "count">>;

/**
 * Finds the counts that are hidden for what they are: small ones, lines of too few, and lines that say that a whole group answered alike.
 *
 * A line is hidden with its zeros, since these say as much as the counts beside them.
 *
 * @param tables - what is meant for publication
 * @param rules - floor, policy for zeros, minimums, and the dimensions of unanimity
 * @returns reasons by the keys of the cells
 */
export function primaryOf(tables: readonly CountTable[], rules: PublicationRules): Map<string, HidingReason> {
  const reasons = new Map<string, HidingReason>();
  const give = (keys: readonly string[], why: HidingReason): void => {
    for (const key of keys) if (!reasons.has(key)) reasons.set(key, why);
  };
  for (const table of tables) {
    const small = countsOf(table).filter(({ count }) => isSmall(count, rules));
    give(
      small.map(({ key }) => key),
      "below-floor",
    );
    for (const minimum of rules.minimums) {
      give(keysOf(linesAlong(table, minimum.along).filter((line) => isScarce(line, minimum))), "below-minimum");
    }
    for (const along of rules.unanimity) give(keysOf(linesAlong(table, along).filter(isUnanimous)), "unanimous");
  }
  return reasons;
}

function isSmall(count: number, { floor, zeros }: PublicationRules): boolean {
  return count < floor && (count > 0 || zeros === "hide");
}

/** A line in which nobody stands says nothing of anybody. */
function isScarce(line: Line, { counted, least }: LineMinimum): boolean {
  const sum = counted.reduce((total, category) => total + (line.get(category)?.count ?? 0), 0);
  return sum < least && [...line.values()].some(({ count }) => count > 0);
}

function isUnanimous(line: Line): boolean {
  return line.size > 1 && [...line.values()].filter(({ count }) => count > 0).length === 1;
}

function linesAlong(table: CountTable, dimension: string): readonly Line[] {
  const { dimensions } = table;
  const along = dimensions.findIndex(({ id }) => id === dimension);
  const counts = new Map(countsOf(table).map((registered) => [registered.key, registered]));
  const categories = dimensions[along]?.categories ?? [];
  const beginnings = countsOf(table).filter(({ at }) => along >= 0 && at[along] === categories[0]);
  return beginnings.map(({ at }) => {
    const keys = lineOf(dimensions, along, at).map((place) => keyOf(cellAt(table, place)));
    return new Map(keys.map((key, index) => [categories[index] ?? "", { key, count: counts.get(key)?.count ?? 0 }]));
  });
}

function keysOf(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => [...line.values()].map(({ key }) => key));
}
