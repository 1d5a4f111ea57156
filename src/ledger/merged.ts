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
  // Most ledgers have nothing merged, and need no map.
  const find = (id: string): Item | undefined => (byId ??= new Map(items.map((each) => [each.id, each]))).get(id);
  const endOf = endsAmong((id) => intoOf(find(id)));
  return (item) => {
    if (item.status !== "merged") return item;
    const end = endOf(item.merging.into);
    const carrier = end === undefined ? undefined : find(end);
    return carrier?.status === "merged" ? undefined : carrier;
  };
}

function intoOf(item: Item | undefined): string | undefined {
  return item?.status === "merged" ? item.merging.into : undefined;
}

/**
 * Prepares to follow numbers of merged items to the one that was not merged, which may not be there; `undefined` where the way
 * leads in a circle.
 *
 * @param into - gives the number into which an item was merged; `undefined` where it was not, or is not there
 */
export function endsAmong(into: (id: string) => string | undefined): (id: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (id) => {
    const passed: string[] = [];
    let [at, next] = [id, into(id)];
    while (next !== undefined && !known.has(at)) {
      passed.push(at);
      known.set(at, undefined); // as it stays if the way comes back here
      [at, next] = [next, into(next)];
    }
    const end = known.has(at) ? known.get(at) : at;
    for (const each of passed) known.set(each, end);
    return end;
  };
}
