import { refuse, type Refused } from "../core/index.js";

/**
 * Refuses a unit that was met before among those at hand.
 *
 * @param met - the ids of those before it
 * @param unit - its id
 * @internal
 */
export function twice(met: ReadonlySet<string>, unit: string): Refused<"duplicate-id"> | undefined {
  return met.has(unit) ? refuse("duplicate-id", `unit "${unit}" stands twice among the units`) : undefined;
}
