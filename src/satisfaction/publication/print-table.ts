import type { Refused } from "../../core/index.js";
import { percentages as percentagesOf } from "../../figures/index.js";
import { lineOf } from "./cell.js";
import type { CountTable } from "./count-table.js";
import type { PercentageRules } from "./publication.js";
import type { PublishedCell, PublishedTable } from "./published-table.js";
import { countsOf } from "./register.js";

/**
 * Prints the counts of a table except those that are hidden.
 *
 * @param table - what is meant for publication
 * @param isHidden - by the key of a cell
 */
export function printCounts(table: CountTable, isHidden: (key: string) => boolean): PublishedTable {
  const { id, universe } = table;
  const dimensions = table.dimensions.map(({ id: name, categories }) => ({ id: name, categories }));
  const cells = countsOf(table).map(({ key, at, count }) => ({
    at,
    count: isHidden(key) ? ("hidden" as const) : count,
  }));
  return { id, universe, dimensions, cells };
}

/**
 * Puts percentages beside the counts of a table; a line in which any count or the sum is hidden has none, since the percentage even of a
 * count that is shown would tell the sum.
 *
 * @param table - without percentages
 * @param rules - along which dimensions, and how they are rounded; a table that has none of them stays as it is
 */
export function printPercentages(
  table: PublishedTable,
  { along: dimensions, ...rounding }: PercentageRules,
): { readonly ok: true; readonly table: PublishedTable } | Refused<"nothing-to-absorb"> {
  const along = table.dimensions.findIndex(({ id }) => dimensions.includes(id));
  const dimension = table.dimensions[along];
  if (dimension === undefined) return { ok: true, table };
  const percentages = { along: dimension.id, ...rounding };
  const counts = new Map(table.cells.map(({ at, count }) => [JSON.stringify(at), count]));
  const percents = new Map<string, PublishedCell["percent"]>();
  for (const { at } of table.cells.filter((cell) => cell.at[along] === dimension.categories[0])) {
    const line = lineOf(table.dimensions, along, at).map((place) => JSON.stringify(place));
    const isHidden = [...line, JSON.stringify(at.with(along, null))].some((place) => counts.get(place) === "hidden");
    const printed = isHidden
      ? undefined
      : percentagesOf(
          line.map((place) => Number(counts.get(place))),
          percentages,
        );
    if (printed?.ok === false) return printed;
    line.forEach((place, index) => percents.set(place, printed?.percentages.parts[index]?.percent ?? "hidden"));
  }
  return { ok: true, table: { ...table, percentages, cells: table.cells.map((cell) => withPercent(cell, percents)) } };
}

function withPercent(cell: PublishedCell, percents: ReadonlyMap<string, PublishedCell["percent"]>): PublishedCell {
  const percent = percents.get(JSON.stringify(cell.at));
  return percent === undefined ? cell : { ...cell, percent };
}
