import { keyOf, type Cell } from "./cell.js";
import type { Exposure } from "./exposure.js";
import type { Registered } from "./register.js";

/** What can still be hidden, and how wide ranges must become. */
export interface Choice {
  readonly register: ReadonlyMap<string, Registered>;
  readonly canHide: (key: string) => boolean;
  readonly protection: number;
}

/**
 * Chooses the count that is hidden next, so that an exposed one is not.
 *
 * The finest cell is taken rather than a sum; of equally fine ones the smallest count that makes the range wide enough in a row of its
 * own, or else the largest; then the first in the order of the tables.
 *
 * @param exposure - the exposed count, and what holds it
 * @param choice - what can be hidden
 * @returns a key, or `undefined` when nothing that could help is left
 */
export function complementOf(exposure: Exposure, choice: Choice): string | undefined {
  const own = countOf(exposure.cell, choice);
  const candidates = [exposure.holding, exposure.around].map((cells) => hideable(cells, choice));
  const found = candidates.find((list) => list.length > 0) ?? [];
  return found.toSorted((one, other) => preference(one, other, choice.protection - own))[0]?.key;
}

function hideable(cells: readonly Cell[], { register, canHide }: Choice): readonly Registered[] {
  const keys = new Set(cells.map(keyOf));
  return [...register.values()].filter(({ key }) => keys.has(key) && canHide(key));
}

function countOf(cell: Cell, { register }: Choice): number {
  return register.get(keyOf(cell))?.count ?? 0;
}

function preference(one: Registered, other: Registered, wanted: number): number {
  const finer = other.cell.among.length - one.cell.among.length;
  if (finer !== 0) return finer;
  const [isEnough, isOtherEnough] = [one.count >= wanted, other.count >= wanted];
  if (isEnough !== isOtherEnough) return isEnough ? -1 : 1;
  return isEnough ? one.count - other.count : other.count - one.count;
}
