import { allPlacesOf, cellAt, keyOf, placesOf, type Cell } from "./cell.js";
import type { CountTable } from "./count-table.js";
import type { Position } from "./published-table.js";

/** A count that is meant for publication, at the first place where it stands. */
export interface Registered {
  readonly key: string;
  readonly cell: Cell;
  readonly table: string;
  readonly at: Position;
  readonly count: number;
}

/** A count among all that are for publication together. */
export interface Listed extends Registered {
  /** Its place when they are counted through in the order of the tables. */
  readonly place: number;
}

/**
 * Lists the counts of a table that are for publication: those of all combinations, and the sums that are not left out.
 *
 * @param table - by itself
 */
export function countsOf(table: CountTable): readonly Registered[] {
  const sums = new Map<string, number>();
  placesOf(table.dimensions).forEach((place, index) => {
    for (const at of sumsOver(place)) {
      const name = JSON.stringify(at);
      sums.set(name, (sums.get(name) ?? 0) + (table.counts[index] ?? 0));
    }
  });
  const places = allPlacesOf(table.dimensions).filter((at) => isForPublication(table, at));
  return places.map((at) => {
    const cell = cellAt(table, at);
    return { key: keyOf(cell), cell, table: table.id, at, count: sums.get(JSON.stringify(at)) ?? 0 };
  });
}

/** Lists what is meant for publication in all tables, each count once and in the order of the tables. */
export function registerOf(tables: readonly CountTable[]): ReadonlyMap<string, Listed> {
  const register = new Map<string, Listed>();
  for (const registered of tables.flatMap(countsOf)) {
    if (!register.has(registered.key)) register.set(registered.key, { ...registered, place: register.size });
  }
  return register;
}

function isForPublication({ dimensions }: CountTable, at: Position): boolean {
  return dimensions.every(({ total }, index) => total || at[index] !== null);
}

/** The places of which a combination is a part. */
function sumsOver(place: readonly string[]): readonly Position[] {
  return place.reduce<readonly Position[]>(
    (starts, category) =>
      starts.flatMap((start) => [
        [...start, category],
        [...start, null],
      ]),
    [[]],
  );
}
