import type { Item, MergedItem } from "./schema/index.js";

/** Finds the item that carries the matter of another on; `undefined` where nobody does. */
export type CarrierOf = (item: Item) => Exclude<Item, MergedItem> | undefined;

/**
 * Prepares to follow merged items to those that carry their matters on; an item that was not merged carries itself on.
 *
 * Nobody carries a matter on where the way ends at an item that is not there, or leads in a circle.
 *
 * @param items - the items among which to look, each once
 */
export function carriersAmong(items: readonly Item[]): CarrierOf {
  let byId: ReadonlyMap<string, Item> | undefined;
  const known = new Map<string, Exclude<Item, MergedItem> | undefined>();
  return (item) => {
    const passed: string[] = [];
    let next: Item | undefined = item;
    while (next?.status === "merged" && !known.has(next.id)) {
      passed.push(next.id);
      known.set(next.id, undefined); // as it stays if the way comes back here
      byId ??= new Map(items.map((each) => [each.id, each])); // most ledgers have nothing merged
      next = byId.get(next.merging.into);
    }
    const carrier = next?.status === "merged" ? known.get(next.id) : next;
    for (const id of passed) known.set(id, carrier);
    return carrier;
  };
}
