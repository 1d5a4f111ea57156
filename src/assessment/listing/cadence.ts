import { addDays, addMonths } from "../../calendar/index.js";
import type { CalendarDay } from "../../core/index.js";
import type { Cadence, Listing, ListingSubject, Period } from "./schema/index.js";
import { isThrough } from "./subject-states.js";

/** By when the next check of a subject is due. */
export interface NextCheck {
  readonly due: CalendarDay;
  /** Whether that day has passed. */
  readonly overdue: boolean;
}

/**
 * Tells by when the next check of a subject is due: so long after its last check, or after it was registered.
 *
 * While it is listed, so soon after it was listed or last checked, whichever is later, and never later than usual: being listed
 * puts no check off. A month without that day gives its last.
 *
 * @param listing - the list
 * @param subject - in any status
 * @param asOf - the day at whose end to look
 * @returns nothing where the list has no cadence, or no check is made any more
 */
export function nextCheck({ definition }: Listing, subject: ListingSubject, asOf: CalendarDay): NextCheck | undefined {
  const { cadence } = definition;
  if (cadence === undefined || isThrough(subject)) return undefined;
  const due = dueDay(cadence, subject);
  return { due, overdue: asOf > due };
}

function dueDay({ usual, heightened, watched = usual }: Cadence, subject: ListingSubject): CalendarDay {
  const last = subject.checks.at(-1)?.on ?? subject.registered.on;
  if (subject.status === "watched") return after(last, watched);
  const asUsual = after(last, usual);
  if (subject.status !== "listed") return asUsual;
  const begun = subject.listed.on > last ? subject.listed.on : last;
  const sooner = after(begun, heightened);
  return sooner < asUsual ? sooner : asUsual;
}

function after(day: CalendarDay, { unit, count }: Period): CalendarDay {
  return unit === "days" ? addDays(day, count) : addMonths(day, count, "last-of-month");
}
