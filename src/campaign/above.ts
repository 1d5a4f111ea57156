import { refuse, type Refused } from "../core/index.js";

/** What stands above what, by name; nothing above what is at the top. */
export type Above = ReadonlyMap<string, string | undefined>;

/**
 * Lists what stands above something, from the nearest up to the top or to the first that was met before.
 *
 * @param above - what stands above what
 * @param id - where to begin
 * @internal
 */
export function wayUp(above: Above, id: string): readonly string[] {
  const met = new Set<string>();
  let next = above.get(id);
  while (next !== undefined && !met.has(next)) {
    met.add(next);
    next = above.get(next);
  }
  return [...met];
}

/**
 * Refuses a unit that stands above itself, and names every unit on the way round.
 *
 * @param above - what stands above what
 * @param unit - the unit's id
 * @internal
 */
export function aboveItself(above: Above, unit: string): Refused<"circle"> | undefined {
  const way = wayUp(above, unit);
  if (way.at(-1) !== unit) return undefined;
  return refuse("circle", `unit "${unit}" stands above itself: ${[unit, ...way].map((id) => `"${id}"`).join(" > ")}`);
}
