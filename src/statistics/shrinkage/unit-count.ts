import { refuse, type Refused } from "../../core/index.js";
import type { Share } from "../share.js";

/** How many of a unit's observations have a property. Both may be fractions, for instance of an effective size. */
export interface UnitCount extends Share {
  /** Names the unit; no other has the same. */
  readonly key: string;
}

/** Why counts of units cannot be shrunk. */
export type CountsRefusal = "too-few-units" | "repeated-key" | "no-share" | "too-few-observations";

/**
 * Finds what is wrong with counts of units.
 *
 * Refuses with `too-few-units` below two, `repeated-key`, `no-share` when a count is not from 0 to n and finite, and
 * `too-few-observations` when a unit has less than one.
 *
 * @param counts - one for each unit
 */
export function unfitCounts(counts: readonly UnitCount[]): Refused<CountsRefusal> | undefined {
  if (counts.length < 2) return refuse("too-few-units", `units borrow from each other, and ${counts.length} came`);
  const seen = new Set<string>();
  for (const { key, count, n } of counts) {
    if (seen.has(key)) return refuse("repeated-key", `unit "${key}" stands there twice`);
    seen.add(key);
    if (!(count >= 0 && count <= n && n < Infinity)) {
      return refuse("no-share", `unit "${key}" has a count of ${count} of ${n}`);
    }
    if (n < 1) return refuse("too-few-observations", `unit "${key}" has ${n} observations, and 1 is the least`);
  }
  return undefined;
}
