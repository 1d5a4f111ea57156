import { sha256 } from "../../definitions/index.js";
import type { Exposure } from "./exposure.js";
import type { Listed } from "./register.js";
import type { CellFacts, EquationsOf, Statement } from "./statement.js";

/** What is published so far, what can still be hidden, and how wide ranges must become. */
export interface Choice {
  readonly statement: Statement;
  /** In which equations of the statement each cell stands. */
  readonly equations: EquationsOf;
  readonly register: ReadonlyMap<string, Listed>;
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
 * @returns the count, or `undefined` when nothing that could help is left
 */
export function complementOf(exposure: Exposure, choice: Choice): Listed | undefined {
  const lacking = choice.protection - Math.max(exposure.width, choice.register.get(exposure.key)?.count ?? 0);
  const holding = hideable(exposure.holding, choice);
  const found = holding.length > 0 ? holding : hideable(exposure.around(), choice);
  const alone = new Map(found.map(({ key }) => [key, aloneIn(key, choice)]));
  const order = orderBy(found, choice.seed);
  const isBetter = (one: Listed, other: Listed): number =>
    other.cell.among.length - one.cell.among.length ||
    (alone.get(one.key) ?? 0) - (alone.get(other.key) ?? 0) ||
    byCount(one.count, other.count, lacking) ||
    order(one.key, other.key);
  return found.toSorted(isBetter)[0];
}

/** Tells of two keys which stands first by the seed; without one, neither does. */
function orderBy(some: readonly Listed[], seed: string | undefined): (one: string, other: string) => number {
  if (seed === undefined) return () => 0;
  const numbers = new Map(some.map(({ key }) => [key, sha256(JSON.stringify({ cell: key, seed }))]));
  return (one, other) => ((numbers.get(one) ?? "") < (numbers.get(other) ?? "") ? -1 : 1);
}

/** In how many sums a cell would be the only one that is not shown. */
function aloneIn(key: string, { statement, equations }: Choice): number {
  const places = equations.get(key) ?? [];
  return places.filter((place) => statement.equations[place]?.coefficients.size === 0).length;
}

/** In the order of the tables. */
function hideable(cells: readonly CellFacts[], { register, canHide }: Choice): readonly Listed[] {
  const keys = [...new Set(cells.map(({ key }) => key))].filter(canHide);
  const found = keys.flatMap((key) => register.get(key) ?? []);
  return found.sort((one, other) => one.place - other.place);
}

function byCount(one: number, other: number, wanted: number): number {
  const [isEnough, isOtherEnough] = [one >= wanted, other >= wanted];
  if (isEnough !== isOtherEnough) return isEnough ? -1 : 1;
  return isEnough ? one - other : other - one;
}
