import { daysBetween, workdaysBetween, type CompiledCalendar } from "../calendar/index.js";
import { dayOf, isLate, type CalendarDay, type Done, type DueMoment } from "../core/index.js";
import { endingOf } from "./ending.js";
import type { Item, Work } from "./schema/index.js";
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
  return due === undefined ? "no-due" : timelinessBy(due, item, doneAt(asOf));
}

/**
 * Judges an item against a due moment: a closed one by its acceptance, any other by the reference.
 *
 * @param due - a day or an instant
 * @param item - the item, in any status
 * @param reference - the day, or the day with its moment
 */
export function timelinessBy(due: DueMoment, item: Item, reference: Done): Exclude<Timeliness, "no-due"> {
  const late = isLate(item.status === "closed" ? item.acceptance : reference, due);
  if (late === "unknown") return "unknown";
  if (late) return "late";
  return item.status === "closed" ? "on-time" : "not-yet-due";
}

/**
 * Reads a reference that may be a day alone.
 *
 * @param asOf - a day, or a day with its moment
 */
export function doneAt(asOf: CalendarDay | Done): Done {
  return typeof asOf === "string" ? { on: asOf } : asOf;
}

/** The last day that the four digits of a year can write. */
export const LAST_DAY = "9999-12-31";
/** And the last instant. */
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999-23:59");

/**
 * Tells whether one due moment is later than another: of two instants the moments decide, otherwise the days.
 *
 * @param due - a day or an instant
 * @param than - what it would have to lie behind
 */
export function isLaterDue(due: DueMoment, than: DueMoment): boolean {
  if (isInstant(due) && isInstant(than)) return Date.parse(due) > Date.parse(than);
  return dayOf(due) > dayOf(than);
}

/**
 * Tells whether a later due moment can be written at all.
 *
 * @param due - a day or an instant
 */
export function hasLater(due: DueMoment): boolean {
  return isInstant(due) ? Date.parse(due) < LAST_INSTANT : due < LAST_DAY;
}

function isInstant(due: DueMoment): boolean {
  return due !== dayOf(due);
}

/** How many days an item is late, and in workdays where a calendar was given. */
export interface DaysLate {
  /** Calendar days after the due day; 0 when it is not late, and within the day of a due instant. */
  readonly days: number;
  /** Workdays after the due day; `provisional` when a counted day is not settled by the calendar's notices. */
  readonly workdays?: { readonly count: number; readonly provisional: boolean };
}

/**
 * Counts the days by which an item missed the first due moment it was given.
 *
 * The count stops for good at the acceptance that stands, or on the day the item left the ledger, and never grows afterwards;
 * while the item is in work it runs to the reference.
 *
 * @param item - the item, in any status
 * @param options - the reference `asOf`, a day or a day with its moment, and the calendar for workdays
 * @returns the days; `"no-due"` without a due moment, `"unknown"` where a due instant has no moment to be compared with
 * @example
 * {@includeCode ../../test/ledger/lights.test.ts#days-late}
 */
export function daysLate(
  item: Item,
  { asOf, calendar }: { readonly asOf: CalendarDay | Done; readonly calendar?: CompiledCalendar },
): DaysLate | "no-due" | "unknown" {
  const due = firstDue(item);
  if (due === undefined) return "no-due";
  const end = endingOf(item) ?? doneAt(asOf);
  const late = isLate(end, due);
  if (late === "unknown") return "unknown";
  const to = late ? end.on : dayOf(due);
  const workdays = calendar === undefined ? {} : { workdays: workdaysBetween(dayOf(due), to, calendar) };
  return { days: daysBetween(dayOf(due), to), ...workdays };
}

/**
 * Gives the first due moment an item was ever given, or `undefined` when it never had one.
 *
 * @param item - the item, in any status
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#timeliness}
 */
export function firstDue(item: Item): DueMoment | undefined {
  return worksOf(item).find(({ assignment }) => assignment.due !== undefined)?.assignment.due;
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
  return "assignment" in item ? presentDue(item) : undefined;
}

/**
 * Gives the due moment that work has, or had when it was left: the last extension granted, or else the one it was assigned with.
 *
 * @param work - the work of one cycle and unit
 */
export function presentDue({ assignment, extensions }: Pick<Work, "assignment" | "extensions">): DueMoment | undefined {
  const granted = extensions.findLast(({ decision }) => decision?.granted === true);
  return granted?.due ?? assignment.due;
}
