import type { Item, Work } from "./schema/index.js";

/**
 * Lists all work that was ever done on an item: of every cycle, of every unit that had it before, and of the present.
 *
 * @param item - the item, in any status
 */
export function worksOf(item: Item): readonly Pick<Work, "assignment" | "rejections">[] {
  const left = (item.transfers ?? []).flatMap(({ work }) => work ?? []);
  const present = "assignment" in item ? [item] : "work" in item && item.work !== undefined ? [item.work] : [];
  return [...item.cycles, ...left, ...present];
}
