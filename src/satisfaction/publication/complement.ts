import { sha256 } from "../../definitions/index.js";
import { keyOf, type Cell } from "./cell.js";
import type { Exposure } from "./exposure.js";
import type { Registered } from "./register.js";
import type { Statement } from "./statement.js";

/** What is published so far, what can still be hidden, and how wide ranges must become. */
export interface Choice {
  readonly statement: Statement;
  readonly register: ReadonlyMap<string, Registered>;
  readonly canHide: (key: string) => boolean;
  readonly protection: number;
  /** Known to the publisher only. */
  readonly seed: string | undefined;
}

/**
 * Chooses the count that is hidden next, so that an exposed one is not.
 *
 * The finest cell is taken rather than a sum; of equally fine ones that which would be alone in the fewest sums, since each of them would
 * give it away; of these the smallest count that makes the range wide enough in a sum of its own, or else the largest; then that
 * whose key and the seed have the smallest SHA-256, or without a seed the first in the order of the tables.
 *
 * @param exposure - the exposed count, and what holds it
 * @param choice - what can be hidden
 * @returns a key, or `undefined` when nothing that could help is left
 */
export function complementOf(exposure: Exposure, choice: Choice): string | undefined {
  const lacking = choice.protection - Math.max(exposure.width, choice.register.get(exposure.key)?.count ?? 0);
  const candidates = [exposure.holding, exposure.around].map((cells) => hideable(cells, choice));
  const found = candidates.find((list) => list.length > 0) ?? [];
  const alone = aloneIn(choice.statement);
  const order = orderBy(found, choice.seed);
  const isBetter = (one: Registered, other: Registered): number =>
    other.cell.among.length - one.cell.among.length ||
    (alone.get(one.key) ?? 0) - (alone.get(other.key) ?? 0) ||
    byCount(one.count, other.count, lacking) ||
    order(one.key, other.key);
  return found.toSorted(isBetter)[0]?.key;
}

/** Tells of two keys which stands first by the seed; without one, neither does. */
function orderBy(some: readonly Registered[], seed: string | undefined): (one: string, other: string) => number {
  if (seed === undefined) return () => 0;
  const numbers = new Map(some.map(({ key }) => [key, sha256(JSON.stringify({ cell: key, seed }))]));
  return (one, other) => ((numbers.get(one) ?? "") < (numbers.get(other) ?? "") ? -1 : 1);
}

/** In how many sums each cell would be the only one that is not shown. */
function aloneIn({ equations }: Statement): ReadonlyMap<string, number> {
  const alone = new Map<string, number>();
  for (const { coefficients, cells } of equations) {
    if (coefficients.size > 0) continue;
    for (const key of cells.map(keyOf)) alone.set(key, (alone.get(key) ?? 0) + 1);
  }
  return alone;
}

function hideable(cells: readonly Cell[], { register, canHide }: Choice): readonly Registered[] {
  const keys = new Set(cells.map(keyOf));
  return [...register.values()].filter(({ key }) => keys.has(key) && canHide(key));
}

function byCount(one: number, other: number, wanted: number): number {
  const [isEnough, isOtherEnough] = [one >= wanted, other >= wanted];
  if (isEnough !== isOtherEnough) return isEnough ? -1 : 1;
  return isEnough ? one - other : other - one;
}
