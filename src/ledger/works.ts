import type { Done } from "../core/index.js";
import type { Cycle, Item, Transfer, Work } from "./schema/index.js";

/**
 * Lists all work that was ever done on an item, in the order in which it was begun: of every cycle, of every unit that had it
 * before, and of the present.
 *
 * @param item - the item, in any status
 */
export function worksOf(item: Item): readonly Pick<Work, "assignment" | "rejections">[] {
  const present = workOf(item);
  if (item.cycles.length === 0 && item.transfers === undefined) return present === undefined ? [] : [present];
  let left = item.transfers ?? [];
  const past = item.cycles.flatMap((cycle) => {
    const before = left.filter((transfer) => wasBefore(transfer, cycle));
    left = left.slice(before.length);
    return [...workLeft(before), cycle];
  });
  return [...past, ...workLeft(left), ...(present === undefined ? [] : [present])];
}

/**
 * Gives the work of the present cycle and unit, also of an item that left the ledger; `undefined` when nobody was assigned.
 *
 * @param item - the item, in any status
 */
export function workOf(item: Item): Work | undefined {
  if ("assignment" in item) return item;
  return "work" in item ? item.work : undefined;
}

/**
 * Tells whether one thing was done before another, as far as that is known: on one day the moments decide, if both have one.
 *
 * @param one - when the one was done
 * @param other - when the other was done
 */
export function isBefore(one: Done, other: Done): boolean {
  if (one.on !== other.on) return one.on < other.on;
  return one.at !== undefined && other.at !== undefined && Date.parse(one.at) < Date.parse(other.at);
}

/** Another unit must be assigned anew, so a transfer that is not after a cycle's assignment belongs before it. */
function wasBefore({ transferred }: Transfer, { assignment }: Cycle): boolean {
  return !isBefore(assignment.assigned, transferred);
}

function workLeft(transfers: readonly Transfer[]): readonly Work[] {
  return transfers.flatMap(({ work }) => work ?? []);
}
