import { DamagedHistoryError, allows, mustNotPrecede, unknownEvent } from "../core/index.js";
import { cancelled, carriedOver, merged, transferred } from "./leave-states.js";
import {
  accepted,
  announced,
  approved,
  objectedTo,
  objectionAnswered,
  rejected,
  reopened,
  revised,
  submitted,
  evidenceReturned,
  lookedBack,
} from "./sign-off-states.js";
import {
  assigned,
  deferred,
  extensionAsked,
  extensionDecided,
  registered,
  reported,
  resumed,
  waiting,
} from "./work-states.js";
import { ITEM_STEPS, type Item, type ItemEvent, type ItemStep } from "./schema/index.js";

/** The status an item must have before a step. */
export type ItemBefore<Step extends ItemStep> = Extract<Item, { status: (typeof ITEM_STEPS)[Step]["from"][number] }>;

/**
 * Puts an event onto an item.
 *
 * An event is a fact and is never refused, and what it says is not judged again: one that comes from outside is read through
 * `ItemEvent` first.
 *
 * @param item - the item before, or `undefined` before its registration
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another item or to another status, it is dated before
 * the last one, it answers what nobody asked, it says again what stands there already, or nobody knows its type
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#evolve}
 */
export function evolve(item: Item | undefined, event: ItemEvent): Item {
  switch (event.type) {
    case "item-registered":
      if (item !== undefined) throw new DamagedHistoryError(`item "${item.id}" is registered a second time`);
      return registered(event);
    case "item-assigned":
      return assigned(before("assign", item, event), event);
    case "item-reported":
      return reported(before("report", item, event), event);
    case "item-extension-asked":
      return extensionAsked(before("askExtension", item, event), event);
    case "item-extension-decided":
      return extensionDecided(before("decideExtension", item, event), event);
    case "item-waiting":
      return waiting(before("wait", item, event), event);
    case "item-deferred":
      return deferred(before("defer", item, event), event);
    case "item-resumed":
      return resumed(before("resume", item, event), event);
    case "item-transferred":
      return transferred(before("transfer", item, event), event);
    case "item-cancelled":
      return cancelled(before("cancel", item, event), event);
    case "item-merged":
      return merged(before("mergeInto", item, event), event);
    case "item-carried-over":
      return carriedOver(before("carryOver", item, event), event);
    case "item-submitted":
      return submitted(before("submit", item, event), event);
    case "item-revised":
      return revised(before("revise", item, event), event);
    case "item-evidence-returned":
      return evidenceReturned(before("returnEvidence", item, event), event);
    case "item-approved":
      return approved(before("approve", item, event), event);
    case "item-announced":
      return announced(before("announce", item, event), event);
    case "item-objected":
      return objectedTo(before("objectTo", item, event), event);
    case "item-objection-answered":
      return objectionAnswered(before("answerObjection", item, event), event);
    case "item-accepted":
      return accepted(before("accept", item, event), event);
    case "item-rejected":
      return rejected(before("reject", item, event), event);
    case "item-reopened":
      return reopened(before("reopen", item, event), event);
    case "item-looked-back":
      return lookedBack(before("lookBack", item, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends ItemStep>(step: Step, item: Item | undefined, event: ItemEvent): ItemBefore<Step> {
  const cannot = `${event.type} of item "${event.item}" on ${event.on} cannot follow`;
  if (item === undefined) throw new DamagedHistoryError(`${cannot}: it was never registered`);
  if (item.id !== event.item) throw new DamagedHistoryError(`${cannot}: the state is that of item "${item.id}"`);
  mustNotPrecede(cannot, item, event);
  if (!allows(ITEM_STEPS, step, item)) throw new DamagedHistoryError(`${cannot}: the item is ${item.status}`);
  return item;
}

/**
 * Gives the items that a batch of events changes, as they stand after it: what an app has to save, and nothing else.
 *
 * The cost of an event does not grow with the ledger.
 *
 * @param items - the items before, by id; only those that an event names are looked up
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#apply-events}
 */
export function changedItems(
  items: Pick<ReadonlyMap<string, Item>, "get">,
  events: Iterable<ItemEvent>,
): Map<string, Item> {
  const changed = new Map<string, Item>();
  for (const event of events) {
    changed.set(event.item, evolve(changed.get(event.item) ?? items.get(event.item), event));
  }
  return changed;
}

/**
 * Applies a batch of events to a collection of items and gives the new collection; the old one is untouched.
 *
 * Each call copies the map once, so hand over events in batches; an app that keeps its items elsewhere takes
 * {@link changedItems}.
 *
 * @param items - items by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#apply-events}
 */
export function applyEvents(items: ReadonlyMap<string, Item>, events: Iterable<ItemEvent>): Map<string, Item> {
  const after = new Map(items);
  for (const [id, item] of changedItems(items, events)) after.set(id, item);
  return after;
}
