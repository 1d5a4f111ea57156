import { addDays, daysBetween, workdaysBetween, type CompiledCalendar } from "../../calendar/index.js";
import { refuse, type CalendarDay, type Result } from "../../core/index.js";
import type { Listing, Round } from "./schema/index.js";

/** What tells workdays, for cadences that are counted in them. */
export interface WithCalendar {
  readonly calendar?: CompiledCalendar | undefined;
}

/** Counts days after the first up to and with the last, in the unit of a cadence. */
type Count = (from: CalendarDay, to: CalendarDay) => number;

/**
 * Finds how a listing's cadence counts days.
 *
 * Refuses with `calendar-missing` (the cadence counts workdays, and no calendar is given).
 *
 * @param listing - whose round it is, for the refusal
 * @param round - one of its rounds, with the cadence it had
 * @param options - the calendar, if there is one
 */
export function countOf(
  { id }: Listing,
  { cadence: { unit, every } }: Round,
  { calendar }: WithCalendar,
): Result<{ count: Count }, "calendar-missing"> {
  if (unit === "day") return { ok: true, count: daysBetween };
  if (calendar !== undefined) {
    return { ok: true, count: (from, to) => workdaysBetween(from, to, calendar).count };
  }
  return refuse("calendar-missing", `listing "${id}" is checked every ${every} workdays, and no calendar tells which`);
}

/**
 * Counts the due days of a round that have passed on a day.
 *
 * The plan is fixed on the day of listing: a check that comes late moves no later one, so that a year without a check is a
 * year of missed ones.
 *
 * @param round - in which the item was listed
 * @param day - a day; a check due on it can still be held
 * @param count - how its cadence counts
 */
export function passedDueDays({ begun, cadence }: Round, day: CalendarDay, count: Count): number {
  return day <= begun.on ? 0 : Math.floor(count(begun.on, addDays(day, -1)) / cadence.every);
}

/**
 * Tells for each due day of a round that was checked, named by how many passed before it, whether all checks for it were clean.
 *
 * @param round - in which the item was listed
 * @param count - how its cadence counts
 */
export function checksByDueDay(round: Round, count: Count): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (const { on, clean } of round.checks) {
    const passed = passedDueDays(round, on, count);
    found.set(passed, clean && found.get(passed) !== false);
  }
  return found;
}

/**
 * Counts the clean checks in a row with which a round ends so far; several for one due day are one, and clean when all are.
 *
 * @param round - in which the item was listed
 * @param count - how its cadence counts
 */
export function cleanInARow(round: Round, count: Count): number {
  const latestFirst = [...checksByDueDay(round, count).values()].reverse();
  const unclean = latestFirst.indexOf(false);
  return unclean === -1 ? latestFirst.length : unclean;
}
