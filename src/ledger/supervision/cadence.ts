import { addDays, daysBetween, deadline, workdaysBetween, type CompiledCalendar } from "../../calendar/index.js";
import { refuse, wrongStatus, type CalendarDay, type Result } from "../../core/index.js";
import { LISTING_STEPS, type Listing, type Round } from "./schema/index.js";

/** What tells workdays, for cadences that are counted in them. */
export interface WithCalendar {
  readonly calendar?: CompiledCalendar | undefined;
}

/** Counts days after the first up to and with the last, in the unit of a cadence. */
type Count = (from: CalendarDay, to: CalendarDay) => number;

/**
 * Finds how a listing's cadence counts days.
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

/**
 * Tells by which day a listed item must be checked next: the first due day after the last check.
 *
 * Due days are fixed on the day of listing, one at the end of every span of the cadence; a check missed stays due until one is
 * held. Refuses with `wrong-status` (the item is not listed), `calendar-missing` (the cadence counts workdays) and
 * `out-of-range` (after 9999-12-31).
 *
 * @param listing - the listing, in either status
 * @param options - the calendar that tells workdays
 * @returns the day; `provisional` when it rests on days that the calendar's notices do not settle
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#next-check-due}
 */
export function nextCheckDue(
  listing: Listing,
  options: WithCalendar = {},
): Result<
  { readonly due: CalendarDay; readonly provisional: boolean },
  "wrong-status" | "calendar-missing" | "out-of-range"
> {
  if (listing.status !== "listed") return wrongStatus(LISTING_STEPS, "check", "listing", listing);
  const { round } = listing;
  const counting = countOf(listing, round, options);
  if (!counting.ok) return counting;
  const last = round.checks.at(-1);
  const served = last === undefined ? 0 : passedDueDays(round, last.on, counting.count) + 1;
  return endOf(round.begun.on, (served + 1) * round.cadence.every, round.cadence.unit === "workday" ? options : {});
}

function endOf(
  from: CalendarDay,
  count: number,
  { calendar }: WithCalendar,
): Result<{ readonly due: CalendarDay; readonly provisional: boolean }, "out-of-range"> {
  if (calendar === undefined) {
    if (count <= daysBetween(from, LAST_DAY)) return { ok: true, due: addDays(from, count), provisional: false };
    return refuse("out-of-range", `${count} days from ${from} end after ${LAST_DAY}`);
  }
  const end = deadline({ from, count, unit: "workdays", countsReceiptDay: false }, calendar);
  return end.ok
    ? { ok: true, due: end.due, provisional: end.provisional }
    : refuse("out-of-range", end.refusal.message);
}

/** The last day that text of ten characters can say. */
const LAST_DAY = "9999-12-31";
