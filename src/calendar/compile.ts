import { readInput, type Result } from "../core/index.js";
import { dayNumber, modulo, weekdayOf } from "./day-number.js";
import { WEEKDAYS, WorkCalendar } from "./schema.js";

/**
 * A checked work calendar with its tables, for answers in constant time whatever the span.
 *
 * Workdays are numbered in order: rank 0 is the first workday on or after `firstDay`. Inside the tables a rank is looked up;
 * outside, where only the weekend decides, it is reckoned by whole weeks.
 */
export interface CompiledCalendar {
  /** The plain data it was made from. */
  readonly definition: WorkCalendar;
  /** The first day number that the notices settle. */
  readonly settledFrom: number;
  /** The last day number that the notices settle. */
  readonly settledTo: number;
  /** The day number of the Monday where the tables begin. */
  readonly firstDay: number;
  /** For each day of the tables, how many of their workdays lie before it; one entry more holds all of them. */
  readonly workdaysBefore: Int32Array;
  /** The day numbers of the tables' workdays, in order. */
  readonly workdays: Int32Array;
  /** The week outside the tables, counted from Monday: how many workdays lie before each weekday, and which they are. */
  readonly week: { readonly before: readonly number[]; readonly workdays: readonly number[] };
}
type Week = CompiledCalendar["week"];

/**
 * Checks a work calendar and makes the tables from which it answers; done once, when the app starts or loads it.
 *
 * The tables reach from the first to the last day that the calendar names, 8 bytes a day. Refuses with `invalid-input`.
 *
 * @param calendar - plain data, for instance as it was stored
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#compile-calendar}
 */
export function compileCalendar(
  calendar: WorkCalendar,
): Result<{ readonly calendar: CompiledCalendar }, "invalid-input"> {
  const read = readInput(WorkCalendar, calendar, "work calendar");
  if (!read.ok) return read;
  const definition = read.value;
  const { coverage, provisionalFrom } = definition;
  const coveredTo = dayNumber(coverage.to);
  const settledTo = provisionalFrom === undefined ? coveredTo : Math.min(coveredTo, dayNumber(provisionalFrom) - 1);
  const compiled = { definition, settledFrom: dayNumber(coverage.from), settledTo, ...tablesOf(definition) };
  return { ok: true, calendar: compiled };
}

function tablesOf({ weekend, holidays, workdays }: WorkCalendar) {
  const week = weekOf(weekend);
  const listed = new Map<number, boolean>();
  for (const day of holidays) listed.set(dayNumber(day), false);
  for (const day of workdays) listed.set(dayNumber(day), true);
  const { firstDay, length } = wholeWeeks([...listed.keys()]);
  const workdaysBefore = new Int32Array(length + 1);
  const found: number[] = [];
  for (let index = 0; index < length; index++) {
    const day = firstDay + index;
    if (listed.get(day) ?? week.workdays.includes(index % 7)) found.push(day);
    workdaysBefore[index + 1] = found.length;
  }
  return { firstDay, workdaysBefore, workdays: Int32Array.from(found), week };
}

function weekOf(weekend: WorkCalendar["weekend"]): Week {
  const free = new Set(weekend);
  const workdays = WEEKDAYS.flatMap((weekday, index) => (free.has(weekday) ? [] : [index]));
  const before = WEEKDAYS.map((_, index) => workdays.filter((weekday) => weekday < index).length);
  return { before, workdays };
}

/** The whole weeks, Monday to Sunday, that hold all the days; none for no days. */
function wholeWeeks(days: readonly number[]): { readonly firstDay: number; readonly length: number } {
  // A loop, because a list of many thousand days is too long for Math.min's arguments.
  let earliest = days[0] ?? 0;
  let latest = earliest - 1;
  for (const day of days) {
    earliest = Math.min(earliest, day);
    latest = Math.max(latest, day);
  }
  const firstDay = earliest - weekdayOf(earliest);
  return { firstDay, length: Math.ceil((latest + 1 - firstDay) / 7) * 7 };
}

/**
 * Counts the workdays before a day, from the calendar's first one; negative before that.
 *
 * The fast core for columns of days: the workdays from day `a` up to, not including, day `b` are the difference of two ranks.
 *
 * @param day - a day number, as `dayNumber` gives it
 * @param calendar - a compiled calendar
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#ranks}
 */
export function rankOf(day: number, calendar: CompiledCalendar): number {
  const index = day - calendar.firstDay;
  const { workdaysBefore, workdays, week } = calendar;
  if (index < 0) return rankInWeeks(index, week);
  return workdaysBefore[index] ?? workdays.length + rankInWeeks(index - workdaysBefore.length + 1, week);
}

/**
 * Finds the day number of the workday that has a rank; the inverse of {@link rankOf} on workdays.
 *
 * @param rank - a whole number, counted from the calendar's first workday
 * @param calendar - a compiled calendar
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#ranks}
 */
export function workdayAt(rank: number, calendar: CompiledCalendar): number {
  const { firstDay, workdaysBefore, workdays, week } = calendar;
  if (rank < 0) return firstDay + workdayInWeeks(rank, week);
  return workdays[rank] ?? firstDay + workdaysBefore.length - 1 + workdayInWeeks(rank - workdays.length, week);
}

/** Workdays from a Monday to the day `index` days later, where only the weekend decides. */
function rankInWeeks(index: number, { before, workdays }: Week): number {
  return Math.floor(index / 7) * workdays.length + (before[modulo(index, 7)] ?? 0);
}

/** Days from a Monday to the workday of rank `rank`, where only the weekend decides. */
function workdayInWeeks(rank: number, { workdays }: Week): number {
  return Math.floor(rank / workdays.length) * 7 + (workdays[modulo(rank, workdays.length)] ?? 0);
}
