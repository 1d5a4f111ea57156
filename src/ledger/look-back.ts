import type * as z from "zod";
import { readInput, refuse, repeated, type InputOf, type Refused, type Result } from "../core/index.js";
import { mayTake, type ItemStepRefusal } from "./guard.js";
import { LookBackInput, type ClosedItem, type Item, type ItemLookedBack, type OpenItem } from "./schema/index.js";
import { lookedBack } from "./sign-off-states.js";

/**
 * Notes what a later visit found of a closed item (回访复查): it `held`, it `rebounded`, or what was not solved was `explained` to
 * the people.
 *
 * A rebound reopens the item under its old number; what was found stays with the cycle that did not last.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not closed), `backdated`, `not-independent` (whoever owned or
 * submitted it), `no-reason` (it did not hold, and nobody says why), `nothing-to-explain` (it was closed as fixed: either
 * that held, or it came back), and `already-recorded` (what was found last, to the letter).
 *
 * @param item - the item, in any status
 * @param input - what was found, the reason, the round it was drawn for, and who looked on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#look-back}
 */
export function lookBack(
  item: Item,
  input: InputOf<typeof LookBackInput>,
): Result<
  { item: ClosedItem | OpenItem; event: ItemLookedBack },
  ItemStepRefusal<"lookBack"> | "invalid-input" | "no-reason" | "nothing-to-explain" | "already-recorded"
> {
  const read = readInput(LookBackInput, input, `look back at item "${item.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("lookBack", item, read.value);
  if (!standing.ok) return standing;
  const refused =
    unfounded(standing.item, read.value) ??
    repeated(`look-back at item "${item.id}"`, standing.item.lookBacks, read.value);
  if (refused !== undefined) return refused;
  const event: ItemLookedBack = { type: "item-looked-back", item: item.id, ...read.value };
  return { ok: true, item: lookedBack(standing.item, event), event };
}

function unfounded(
  { id, acceptance }: ClosedItem,
  { result, reason }: z.output<typeof LookBackInput>,
): Refused<"no-reason" | "nothing-to-explain"> | undefined {
  if (result !== "held" && reason === undefined) {
    return refuse("no-reason", `item "${id}" is found ${result} without a reason`);
  }
  if (result !== "explained" || acceptance.outcome !== "fixed") return undefined;
  return refuse("nothing-to-explain", `item "${id}" was closed as fixed: either it held, or it rebounded`);
}
