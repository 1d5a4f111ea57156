import type { CalendarDay } from "../core/index.js";
import { dayNumber, dayText } from "./day-number.js";

/**
 * Finds the day so many days later, or earlier for a negative count; every day counts.
 *
 * @param day - text `YYYY-MM-DD`
 * @param count - a whole number of days
 * @throws RangeError when the day does not exist, the count is not whole, or the result lies outside 0000 to 9999
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#days}
 */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayText(dayNumber(day) + count);
}

/**
 * Counts the days from one day to another, the first one not counted: an age, an elapsed time.
 *
 * @param from - text `YYYY-MM-DD`
 * @param to - text `YYYY-MM-DD`
 * @returns a whole number of days; 0 for the same day, negative when `to` is the earlier one
 * @throws RangeError when a day does not exist
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#days}
 */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}
