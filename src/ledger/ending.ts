import type { Stamp } from "../core/index.js";
import type { Item } from "./schema/index.js";

/**
 * Gives what ended an item: the acceptance that stands, or how it left the ledger; `undefined` while it is in work.
 *
 * @param item - the item, in any status
 */
export function endingOf(item: Item): Stamp | undefined {
  if (item.status === "closed") return item.acceptance;
  if (item.status === "cancelled") return item.cancellation;
  if (item.status === "merged") return item.merging;
  return item.status === "carried-over" ? item.carrying : undefined;
}
