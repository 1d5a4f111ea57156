import type { CalendarDay } from "../core/index.js";
import { rankOf, workdayAt, type CompiledCalendar } from "./compile.js";
import { dayNumber, dayText } from "./day-number.js";

/** Whether a day is worked. */
export const DAY_KINDS = ["workday", "rest"] as const;
/** Whether a day is worked. */
export type DayKind = (typeof DAY_KINDS)[number];

/**
 * Tells whether a day is worked, and whether that may still change.
 *
 * @param day - text `YYYY-MM-DD`
 * @param calendar - a compiled calendar
 * @returns the kind of the day; `provisional` when the calendar's notices do not settle it
 * @throws RangeError when the day does not exist
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#kind-of-day}
 */
export function kindOfDay(
  day: CalendarDay,
  calendar: CompiledCalendar,
): { readonly kind: DayKind; readonly provisional: boolean } {
  const number = dayNumber(day);
  const kind = isWorked(number, calendar) ? "workday" : "rest";
  return { kind, provisional: isProvisional(number, number, calendar) };
}

/**
 * Finds the workday that comes so many workdays after a day, which itself is not counted.
 *
 * @param day - text `YYYY-MM-DD`, worked or not
 * @param count - a whole number of workdays: negative counts backwards, and 0 gives the day itself
 * @param calendar - a compiled calendar
 * @returns the day; `provisional` when a day from there to here is not settled by the calendar's notices
 * @throws RangeError when the day does not exist, the count is not whole, or the result lies outside 0000 to 9999
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#workdays}
 */
export function addWorkdays(
  day: CalendarDay,
  count: number,
  calendar: CompiledCalendar,
): { readonly day: CalendarDay; readonly provisional: boolean } {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of workdays`);
  const from = dayNumber(day);
  if (count === 0) return { day, provisional: false };
  const rank = count > 0 ? rankOf(from + 1, calendar) + count - 1 : rankOf(from, calendar) + count;
  const to = workdayAt(rank, calendar);
  const provisional = count > 0 ? isProvisional(from + 1, to, calendar) : isProvisional(to, from - 1, calendar);
  return { day: dayText(to), provisional };
}

/**
 * Counts the workdays from one day to another: the first day is not counted, the last one is.
 *
 * Backwards it counts the same way, below zero, so that `workdaysBetween(day, addWorkdays(day, n).day)` is always n.
 *
 * @param from - text `YYYY-MM-DD`
 * @param to - text `YYYY-MM-DD`
 * @param calendar - a compiled calendar
 * @returns a whole number; `provisional` when a counted day is not settled by the calendar's notices
 * @throws RangeError when a day does not exist
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#workdays}
 */
export function workdaysBetween(
  from: CalendarDay,
  to: CalendarDay,
  calendar: CompiledCalendar,
): { readonly count: number; readonly provisional: boolean } {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (start === end) return { count: 0, provisional: false };
  if (start < end) {
    const count = rankOf(end + 1, calendar) - rankOf(start + 1, calendar);
    return { count, provisional: isProvisional(start + 1, end, calendar) };
  }
  const count = rankOf(end, calendar) - rankOf(start, calendar);
  return { count, provisional: isProvisional(end, start - 1, calendar) };
}

/**
 * Counts the days from a day to the last one that the calendar's notices settle, so that an app can ask for the next notice.
 *
 * @param on - the day from which to look ahead, text `YYYY-MM-DD`
 * @param calendar - a compiled calendar
 * @returns a whole number of days; 0 when `on` is the last settled day, negative when it lies beyond
 * @throws RangeError when the day does not exist
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#coverage-left}
 */
export function coverageLeft(on: CalendarDay, calendar: CompiledCalendar): number {
  return calendar.settledTo - dayNumber(on);
}

/**
 * Tells whether a day is worked.
 *
 * @param number - a day number
 * @param calendar - a compiled calendar
 */
export function isWorked(number: number, calendar: CompiledCalendar): boolean {
  return rankOf(number + 1, calendar) > rankOf(number, calendar);
}

/**
 * Tells whether a span of days reaches beyond those that the notices settle.
 *
 * @param first - the day number where it begins
 * @param last - the day number where it ends, still part of it
 * @param calendar - a compiled calendar
 */
export function isProvisional(first: number, last: number, calendar: CompiledCalendar): boolean {
  return first < calendar.settledFrom || last > calendar.settledTo;
}
