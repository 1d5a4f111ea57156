import { refuse, uncountable, type Refused, type Result } from "../../core/index.js";
import { countedAlready } from "../numbers.js";
import type { Item } from "../schema/index.js";
import { countInto, countItem, tallied, uncountItem, type Counting, type Tally } from "../tally.js";

/**
 * Counts one more item; the tally it is given stays as it was.
 *
 * `remove` an item as it was before it is added as it is now. One that was merged is counted itself, as not done, as long as the item
 * that carries its matter on is not in the tally; it is no matter which of the two comes first, or from another part. Refuses with
 * `after-reference-day` (the item changed later), `different-tallies` (`counting` is not what the tally was made with) and
 * `duplicate-id` (an item of this number is in the tally).
 *
 * @param tally - the counts so far
 * @param item - the item, as it stood on the reference day
 * @param counting - what the tally was made with; may be left out where that is no key of the app's own and no light
 * @example
 * {@includeCode ../../../test/ledger/tally.test.ts#tally}
 */
export function add(
  tally: Tally,
  item: Item,
  counting: Partial<Counting> = {},
): Result<{ tally: Tally }, "after-reference-day" | "different-tallies" | "duplicate-id"> {
  return addAll(tally, [item], counting);
}

/**
 * Counts many more items at once, which goes through the numbers in the tally once and not for each; otherwise as {@link add}.
 *
 * Refuses with `after-reference-day`, `different-tallies`, and `duplicate-id` (an item stands twice among these, or is in the tally),
 * and counts none of them then.
 *
 * @param tally - the counts so far
 * @param items - the items, as they stood on the reference day, each once
 * @param counting - what the tally was made with
 * @example
 * {@includeCode ../../../test/ledger/tally.test.ts#tally}
 */
export function addAll(
  tally: Tally,
  items: Iterable<Item>,
  counting: Partial<Counting> = {},
): Result<{ tally: Tally }, "after-reference-day" | "different-tallies" | "duplicate-id"> {
  const begun = countInto(tally, counting);
  if (!begun.ok) return begun;
  const all = [...items];
  const numbers = all.map(({ id }) => id);
  const refused = uncountable("item", all, tally.asOf) ?? countedAlready(tally, numbers);
  if (refused !== undefined) return refused;
  for (const item of all) countItem(begun.count, item);
  return { ok: true, tally: tallied(begun.count) };
}

/**
 * Takes an item out of the counts again, exactly as it was put in; the tally it is given stays as it was.
 *
 * Hand over the item as it stood when it was added, with the facts that held then. Refuses with `never-counted` (no item
 * of its number, or none like it, is in the tally), `after-reference-day` and `different-tallies`.
 *
 * @param tally - the counts so far
 * @param item - the item as it was counted
 * @param counting - what the tally was made with; may be left out where that is no key of the app's own and no light
 * @example
 * {@includeCode ../../../test/ledger/tally.test.ts#tally}
 */
export function remove(
  tally: Tally,
  item: Item,
  counting: Partial<Counting> = {},
): Result<{ tally: Tally }, "never-counted" | "after-reference-day" | "different-tallies"> {
  const begun = countInto(tally, counting);
  if (!begun.ok) return begun;
  const refused = changedLater(item, tally);
  if (refused !== undefined) return refused;
  if (uncountItem(begun.count, item)) return { ok: true, tally: tallied(begun.count) };
  return refuse("never-counted", `item "${item.id}" was not counted as it is given`);
}

function changedLater({ id, updated }: Item, { asOf }: Tally): Refused<"after-reference-day"> | undefined {
  if (updated.on <= asOf) return undefined;
  return refuse("after-reference-day", `item "${id}" changed on ${updated.on}, after ${asOf}`);
}
