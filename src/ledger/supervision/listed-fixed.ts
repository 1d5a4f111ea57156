import { refuse, uncountable, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import { carriersAmong } from "../merged.js";
import type { Item } from "../schema/index.js";
import { LISTED_FIXED_RATE } from "./rates.js";
import type { Listing } from "./schema/index.js";

/**
 * Counts what was fixed of the items ever listed, each once, under the item that carries its matter on.
 *
 * Refuses with `after-reference-day` (an item changed after the reference day), `duplicate-id` (an item is given twice) and
 * `item-missing` (a listed item is not among those given); nothing where no items are given.
 *
 * @param listings - every one there ever was, several of one item too
 * @param asOf - the reference day
 * @param items - at least those listed; without them the rate is `"unknown"`
 */
export function listedFixedRate(
  listings: readonly Listing[],
  asOf: CalendarDay,
  items?: Iterable<Item>,
): Result<{ fixed: Rate | "unknown" }, "after-reference-day" | "duplicate-id" | "item-missing"> {
  if (items === undefined) return { ok: true, fixed: "unknown" };
  const all = [...items];
  const refused = uncountable("item", all, asOf);
  if (refused !== undefined) return refused;
  const byId = new Map(all.map((item) => [item.id, item]));
  const carrierOf = carriersAmong(all);
  const [listed, counted] = [new Set<Item>(), new Set<Item>()];
  for (const { id, item } of listings) {
    const found = byId.get(item);
    if (found === undefined) return refuse("item-missing", `item "${item}" of listing "${id}" is not given`);
    listed.add(found);
    counted.add(carrierOf(found) ?? found); // one that nobody carries on counts itself, as not fixed
  }
  const outcomes = [...counted].map((item) => (item.status === "closed" ? item.acceptance.outcome : undefined));
  const fixed = rate(LISTED_FIXED_RATE, {
    numerator: outcomes.filter((outcome) => outcome === "fixed").length,
    denominator: counted.size,
    excluded: [{ reason: "merged", count: listed.size - counted.size }],
  });
  return { ok: true, fixed };
}
