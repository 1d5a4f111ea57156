import { addDays, daysBetween, deadline } from "../../calendar/index.js";
import { refuse, wrongStatus, type CalendarDay, type Result } from "../../core/index.js";
import { countOf, passedDueDays, type WithCalendar } from "./cadence.js";
import { LISTING_STEPS, type Listing } from "./schema/index.js";

/** The last day that text of ten characters can say. */
const LAST_DAY = "9999-12-31";

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
