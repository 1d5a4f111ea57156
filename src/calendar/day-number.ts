import type { CalendarDay } from "../core/index.js";

/** The day number of `0000-01-01`, the first day that text of ten characters can say. */
const FIRST_DAY_NUMBER = -719_528;
/** The day number of `9999-12-31`, the last one. */
const LAST_DAY_NUMBER = 2_932_896;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in 400 years of the Gregorian calendar, after which it repeats. */
const CYCLE = 146_097;
/** Days from 0000-03-01, where the cycles below begin, to 1970-01-01. */
const EPOCH = 719_468;

/**
 * Counts the days from 1970-01-01 to a day: 0 for that day itself, negative before it.
 *
 * Whole numbers have no time zone and no missing hour, so all arithmetic on days happens on them. Source: H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms" (2013), days_from_civil.
 *
 * @param day - text `YYYY-MM-DD`
 * @throws RangeError when the text does not name a day that exists
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#day-number}
 */
export function dayNumber(day: CalendarDay): number {
  const parts = partsOf(day);
  if (parts === undefined) throw new RangeError(`"${day.slice(0, 40)}" is not a day that exists, written YYYY-MM-DD`);
  const { year, month, date } = parts;
  const yearFromMarch = month > 2 ? year : year - 1;
  const cycle = Math.floor(yearFromMarch / 400);
  const yearOfCycle = yearFromMarch - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * CYCLE + yearOfCycle * 365 + leapDays + dayOfYear - EPOCH;
}

/**
 * Writes a day number as the day it stands for.
 *
 * Source: Hinnant (2013), civil_from_days.
 *
 * @param number - a whole number of days from 1970-01-01, between -719,528 (`0000-01-01`) and 2,932,896 (`9999-12-31`)
 * @throws RangeError when the number is not whole, or its day cannot be written as `YYYY-MM-DD`
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#day-number}
 */
export function dayText(number: number): CalendarDay {
  if (!isDayNumber(number)) throw new RangeError(`day number ${number} is not a day from 0000-01-01 to 9999-12-31`);
  const fromCycles = number + EPOCH;
  const cycle = Math.floor(fromCycles / CYCLE);
  const dayOfCycle = fromCycles - cycle * CYCLE;
  const leapDays =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / (CYCLE - 1));
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}

/**
 * Tells whether a number stands for a day that can be written.
 *
 * @param number - any number
 */
export function isDayNumber(number: number): boolean {
  return Number.isInteger(number) && number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER;
}

/**
 * Counts the weekday from Monday, which is 0, to Sunday, which is 6.
 *
 * @param number - a day number
 */
export function weekdayOf(number: number): number {
  return modulo(number + 3, 7); // day number 0 was a Thursday
}

/**
 * The remainder that is never negative.
 *
 * @param number - what is divided
 * @param divisor - above 0
 */
export function modulo(number: number, divisor: number): number {
  return number - Math.floor(number / divisor) * divisor;
}

function partsOf(day: string): { year: number; month: number; date: number } | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  return date >= 1 && date <= daysInMonth(year, month) ? { year, month, date } : undefined;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
