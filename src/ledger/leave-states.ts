import { changedOn, stampOf, type Stamp } from "../core/index.js";
import { damaged } from "./damaged.js";
import { pauseEnded } from "./work-states.js";
import type {
  AssignedItem,
  CancelledItem,
  CarriedOverItem,
  DeferredItem,
  ItemCancelled,
  ItemCarriedOver,
  ItemMerged,
  ItemTransferred,
  MergedItem,
  OpenItem,
  WaitingItem,
  Work,
} from "./schema/index.js";

/** An item that can still leave the unit or the ledger without an acceptance. */
type LeavableItem = OpenItem | AssignedItem | WaitingItem | DeferredItem;

/** Takes the work of the present cycle out of an item; a pause ends with it. */
function withoutWork(
  item: LeavableItem,
  event: Stamp & { readonly reason: string },
): { readonly fields: Omit<OpenItem, "status">; readonly work: { readonly work?: Work } } {
  if (item.status === "open") {
    const { status, ...fields } = item;
    return { fields, work: {} };
  }
  if (item.status !== "assigned") return withoutWork(pauseEnded(item, event), event);
  const { status, assignment, extensions, reports, pauses, rejections, ...fields } = item;
  return { fields, work: { work: { assignment, extensions, reports, pauses, rejections } } };
}

/** The item in the hands of another unit, the work of the one before kept. */
export function transferred(item: LeavableItem, event: ItemTransferred): OpenItem {
  const { fields, work } = withoutWork(item, event);
  const { reason, unit } = event;
  if (unit === item.unit) throw damaged(event, `unit "${unit}" has it already`);
  const transfer = {
    unit: item.unit,
    cycle: item.cycles.length + 1,
    ...work,
    transferred: { ...stampOf(event), reason },
  };
  const transfers = [...(item.transfers ?? []), transfer];
  return { ...fields, status: "open", unit, transfers, updated: changedOn(item, event) };
}

/** The item whose matter was dropped. */
export function cancelled(item: LeavableItem, event: ItemCancelled): CancelledItem {
  const { type, item: id, ...cancellation } = event;
  const { fields, work } = withoutWork(item, event);
  return { ...fields, ...work, status: "cancelled", cancellation, updated: changedOn(item, event) };
}

/** The item whose matter another one carries on. */
export function merged(item: LeavableItem, event: ItemMerged): MergedItem {
  const { type, item: id, ...merging } = event;
  const { fields, work } = withoutWork(item, event);
  return { ...fields, ...work, status: "merged", merging, updated: changedOn(item, event) };
}

/** The item that a later campaign takes on. */
export function carriedOver(item: LeavableItem, event: ItemCarriedOver): CarriedOverItem {
  const { type, item: id, ...carrying } = event;
  const { fields, work } = withoutWork(item, event);
  return { ...fields, ...work, status: "carried-over", carrying, updated: changedOn(item, event) };
}
