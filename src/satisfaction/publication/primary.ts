import { cellAt, keyOf, lineOf } from "./cell.js";
import type { CountTable } from "./count-table.js";
import type { HidingReason, PublicationRules } from "./publication.js";
import { countsOf } from "./register.js";

/**
 * Finds the counts that are hidden for what they are: small ones, and lines that say that a whole group answered alike.
 *
 * A line is hidden with its zeros, since these say as much as the one count beside them.
 *
 * @param tables - what is meant for publication
 * @param rules - floor, policy for zeros, and the dimensions of unanimity
 * @returns reasons by the keys of the cells
 */
export function primaryOf(tables: readonly CountTable[], rules: PublicationRules): Map<string, HidingReason> {
  const reasons = new Map<string, HidingReason>();
  for (const table of tables) {
    for (const { key, count } of countsOf(table)) if (isSmall(count, rules)) reasons.set(key, "below-floor");
    for (const key of unanimousIn(table, rules.unanimity)) if (!reasons.has(key)) reasons.set(key, "unanimous");
  }
  return reasons;
}

function isSmall(count: number, { floor, zeros }: PublicationRules): boolean {
  return count < floor && (count > 0 || zeros === "hide");
}

function unanimousIn(table: CountTable, unanimity: readonly string[]): readonly string[] {
  const counts = new Map(countsOf(table).map(({ key, count }) => [key, count]));
  const beginnings = [...table.dimensions.entries()].filter(
    ([, { id, categories }]) => unanimity.includes(id) && categories.length > 1,
  );
  return beginnings.flatMap(([along, { categories }]) =>
    countsOf(table)
      .filter(({ at }) => at[along] === categories[0])
      .map(({ at }) => lineOf(table.dimensions, along, at).map((place) => keyOf(cellAt(table, place))))
      .filter((line) => line.filter((key) => (counts.get(key) ?? 0) > 0).length === 1)
      .flat(),
  );
}
