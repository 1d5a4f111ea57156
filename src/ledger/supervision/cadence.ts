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
export function passedDueDays(round: Round, day: CalendarDay, count: Count): number {
  return day <= round.begun.on ? 0 : reachedDueDays(round, addDays(day, -1), count);
}

/** Counts the due days of a round up to a day and with it. */
function reachedDueDays({ begun, cadence }: Round, day: CalendarDay, count: Count): number {
  return Math.floor(count(begun.on, day) / cadence.every);
}

/** What was found on one visit. */
type Check = Round["checks"][number];

/**
 * Gives the checks of a round by the due day for which they were held, named by how many passed before it; oldest first.
 *
 * @param round - in which the item was listed
 * @param count - how its cadence counts
 */
export function checksByDueDay(round: Round, count: Count): ReadonlyMap<number, readonly Check[]> {
  const found = new Map<number, Check[]>();
  for (const check of round.checks) {
    const passed = passedDueDays(round, check.on, count);
    found.set(passed, [...(found.get(passed) ?? []), check]);
  }
  return found;
}

/**
 * Gives the clean checks in a row with which a round ends on a day, latest first: for each due day all that were held for it, which
 * are one, and clean when all are.
 *
 * A clean check held ahead of a due day that is still to come is not in the row, an unclean one breaks it.
 *
 * @param round - in which the item was listed
 * @param day - a day on which or after which the last check was held
 * @param count - how its cadence counts
 */
export function cleanInARow(round: Round, day: CalendarDay, count: Count): readonly (readonly Check[])[] {
  const latestFirst = [...checksByDueDay(round, count)].reverse();
  const unclean = latestFirst.findIndex(([, checks]) => checks.some(({ clean }) => !clean));
  const row = unclean === -1 ? latestFirst : latestFirst.slice(0, unclean);
  const reached = reachedDueDays(round, day, count);
  return row.filter(([passed]) => passed < reached).map(([, checks]) => checks);
}
