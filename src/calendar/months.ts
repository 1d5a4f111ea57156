import { addMonths as monthsLater } from "date-fns/addMonths";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import * as z from "zod";
import type { CalendarDay } from "../core/index.js";
import { dayNumber, dayText } from "./day-number.js";

/**
 * What stands in for a day that the month does not have (a month from 31 January): its last day, or the first of the next.
 *
 * `last-of-month` is the rule of the Civil Code of the People's Republic of China, article 202, and of the German Civil
 * Code, section 188 (3).
 */
export const MissingDay = z.enum(["last-of-month", "first-of-next-month"]);
/** What stands in for a day that the month does not have. */
export type MissingDay = z.infer<typeof MissingDay>;

/**
 * A Date whose calendar is that of UTC.
 *
 * date-fns reckons by a Date's local fields, and local calendars have holes: there was no 30 December 2011 in Apia. Given
 * this class as its context, it reckons alike in every zone.
 */
class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override setFullYear(...fields: Parameters<Date["setUTCFullYear"]>): number {
    return this.setUTCFullYear(...fields);
  }
  override setMonth(...fields: Parameters<Date["setUTCMonth"]>): number {
    return this.setUTCMonth(...fields);
  }
  override setHours(...fields: Parameters<Date["setUTCHours"]>): number {
    return this.setUTCHours(...fields);
  }
}

const inUtc = (moment: Date | number | string): UtcDate => new UtcDate(moment);

/**
 * Finds the same day of the month so many months later, or earlier for a negative count.
 *
 * @param day - text `YYYY-MM-DD`
 * @param count - a whole number of months
 * @param missingDay - what stands in for a day that the month does not have
 * @throws RangeError when the day does not exist, the count is not whole, or the result lies outside 0000 to 9999
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#months}
 */
export function addMonths(day: CalendarDay, count: number, missingDay: MissingDay): CalendarDay {
  return dayText(dayInMonth(day, count, Number(day.slice(8)), missingDay));
}

/**
 * Finds the day number of a numbered day in a later month; NaN when the month lies beyond what a Date can hold.
 *
 * @param day - a day of the month from which months are counted
 * @param count - a whole number of months
 * @param date - which day of that month: 31 may be missing, and 0 is the last day of the month before
 * @param missingDay - what stands in for a missing day
 */
export function dayInMonth(day: CalendarDay, count: number, date: number, missingDay: MissingDay): number {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of months`);
  const firstOfMonth = dayText(dayNumber(day) - Number(day.slice(8)) + 1);
  const month = monthsLater(firstOfMonth, count, { in: inUtc });
  const days = getDaysInMonth(month, { in: inUtc });
  const latest = missingDay === "last-of-month" ? days : days + 1;
  return month.getTime() / MILLISECONDS_A_DAY + Math.min(date, latest) - 1;
}

const MILLISECONDS_A_DAY = 86_400_000;
