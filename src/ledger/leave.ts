import { readInput, refuse, type InputOf, type Result } from "../core/index.js";
import { cancelled, carriedOver, merged, transferred } from "./leave-states.js";
import { mayTake, type ItemStepRefusal } from "./guard.js";
import {
  CancelInput,
  CarryOverInput,
  MergeInput,
  TransferInput,
  type CancelledItem,
  type CarriedOverItem,
  type Item,
  type ItemCancelled,
  type ItemCarriedOver,
  type ItemMerged,
  type ItemTransferred,
  type MergedItem,
  type OpenItem,
} from "./schema/index.js";

/**
 * Gives an item to another unit under its old number (转办); what the unit before did is kept, and its first due moment too.
 *
 * Refuses with `invalid-input`, `wrong-status` (submitted, or ended), `backdated`, `not-independent` (the owner), and
 * `same-unit`.
 *
 * @param item - the item, in any status
 * @param input - the unit, the reason, and who transfers on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#transfer}
 */
export function transfer(
  item: Item,
  input: InputOf<typeof TransferInput>,
): Result<{ item: OpenItem; event: ItemTransferred }, ItemStepRefusal<"transfer"> | "invalid-input" | "same-unit"> {
  const read = readInput(TransferInput, input, `transfer item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("transfer", item, read.value);
  if (!standing.ok) return standing;
  if (read.value.unit === item.unit)
    return refuse("same-unit", `item "${item.id}" is with unit "${item.unit}" already`);
  const event: ItemTransferred = { type: "item-transferred", item: item.id, ...read.value };
  return { ok: true, item: transferred(standing.item, event), event };
}

/**
 * Drops a matter without an acceptance, for instance because the people it concerns did not want it; it stays in every
 * denominator.
 *
 * Refuses with `invalid-input`, `wrong-status` (submitted, or ended), `backdated`, and `not-independent` (the owner).
 *
 * @param item - the item, in any status
 * @param input - the reason, and who cancels on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#cancel}
 */
export function cancel(
  item: Item,
  input: InputOf<typeof CancelInput>,
): Result<{ item: CancelledItem; event: ItemCancelled }, ItemStepRefusal<"cancel"> | "invalid-input"> {
  const read = readInput(CancelInput, input, `cancel item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("cancel", item, read.value);
  if (!standing.ok) return standing;
  const event: ItemCancelled = { type: "item-cancelled", item: item.id, ...read.value };
  return { ok: true, item: cancelled(standing.item, event), event };
}

/**
 * Notes that another item carries the matter on (并案); this one leaves the denominators, because the other is in them.
 *
 * Refuses with `invalid-input`, `wrong-status` (submitted, or ended), `backdated`, `not-independent` (the owner), and
 * `into-itself`.
 *
 * @param item - the item, in any status
 * @param input - the item that carries the matter on, the reason, and who merges on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#merge-into}
 */
export function mergeInto(
  item: Item,
  input: InputOf<typeof MergeInput>,
): Result<{ item: MergedItem; event: ItemMerged }, ItemStepRefusal<"mergeInto"> | "invalid-input" | "into-itself"> {
  const read = readInput(MergeInput, input, `merge item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("mergeInto", item, read.value);
  if (!standing.ok) return standing;
  if (read.value.into === item.id) return refuse("into-itself", `item "${item.id}" would be merged into itself`);
  const event: ItemMerged = { type: "item-merged", item: item.id, ...read.value };
  return { ok: true, item: merged(standing.item, event), event };
}

/**
 * Hands an item that was not done to a later campaign; in this one it stays in every denominator as not done.
 *
 * Refuses with `invalid-input`, `wrong-status` (submitted, or ended), `backdated`, and `not-independent` (the owner).
 *
 * @param item - the item, in any status
 * @param input - the campaign that takes it on, the reason, and who carries it over on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#carry-over}
 */
export function carryOver(
  item: Item,
  input: InputOf<typeof CarryOverInput>,
): Result<{ item: CarriedOverItem; event: ItemCarriedOver }, ItemStepRefusal<"carryOver"> | "invalid-input"> {
  const read = readInput(CarryOverInput, input, `carry over item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("carryOver", item, read.value);
  if (!standing.ok) return standing;
  const event: ItemCarriedOver = { type: "item-carried-over", item: item.id, ...read.value };
  return { ok: true, item: carriedOver(standing.item, event), event };
}
