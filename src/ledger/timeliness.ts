import { isLate, type CalendarDay, type Done, type DueMoment } from "../core/index.js";
import type { Item } from "./schema/index.js";
import { worksOf } from "./works.js";

/** How an item stands to its due day or instant. */
export const TIMELINESS = ["on-time", "late", "not-yet-due", "no-due", "unknown"] as const;
/** How an item stands to its due day or instant; `unknown` where a due instant has no moment to be compared with. */
export type Timeliness = (typeof TIMELINESS)[number];

/**
 * Judges an item against the first due moment it was given, on a reference day.
 *
 * The promise is the first one: a reopened item that gets a new due day has not kept the old one, and counts as on time only
 * if the acceptance that stands today came by the first due moment. A closed item is judged by its acceptance, any other by
 * the reference.
 *
 * @param item - the item, in any status
 * @param asOf - the reference: a day, or a day with its moment `at`, needed where an open item is due by an instant that day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#timeliness}
 */
export function timeliness(item: Item, asOf: CalendarDay | Done): Timeliness {
  const due = firstDue(item);
  if (due === undefined) return "no-due";
  const reference = typeof asOf === "string" ? { on: asOf } : asOf;
  const late = isLate(item.status === "closed" ? item.acceptance : reference, due);
  if (late === "unknown") return "unknown";
  if (late) return "late";
  return item.status === "closed" ? "on-time" : "not-yet-due";
}

/**
 * Gives the first due moment an item was ever given, or `undefined` when it never had one.
 *
 * @param item - the item, in any status
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#timeliness}
 */
export function firstDue(item: Item): DueMoment | undefined {
  const assignments = worksOf(item).map(({ assignment }) => assignment);
  const inOrder = assignments.toSorted((one, other) => (one.assigned.on < other.assigned.on ? -1 : 1));
  return inOrder.find(({ due }) => due !== undefined)?.due;
}

/**
 * Gives the due moment an item has now: the last extension that was granted in this cycle, or else the one it was assigned
 * with; `undefined` where it has none, nobody answers for it, or it left the ledger.
 *
 * Lights and reminders look at this one. Rates never do: they look at the first.
 *
 * @param item - the item, in any status
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#extension}
 */
export function currentDue(item: Item): DueMoment | undefined {
  if (!("assignment" in item)) return undefined;
  const granted = item.extensions.findLast(({ decision }) => decision?.granted === true);
  return granted?.due ?? item.assignment.due;
}
