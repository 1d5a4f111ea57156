import * as z from "zod";
import { CalendarDay, readInput, refuse, type Result } from "../core/index.js";
import { rankOf, workdayAt, type CompiledCalendar } from "./compile.js";
import { dayNumber, dayText, isDayNumber } from "./day-number.js";
import { MissingDay, dayInMonth } from "./months.js";
import { isProvisional, isWorked } from "./workdays.js";

/**
 * What happens to a deadline that ends on a rest day: it stays, or moves to the next or the previous workday.
 *
 * `next-workday` is the rule of the Civil Code of the People's Republic of China, article 203, for statutory holidays.
 */
export const OnRestDay = z.enum(["keep", "next-workday", "previous-workday"]);
/** What happens to a deadline that ends on a rest day. */
export type OnRestDay = z.infer<typeof OnRestDay>;

const countFields = {
  /** How many units, at least 1; the last one still belongs to the period. */
  count: z.int().positive(),
  /** Whether the day of receipt is the first day of the period, or the day after it. */
  countsReceiptDay: z.boolean(),
};
const workdayFields = { unit: z.literal("workdays"), ...countFields };
const dayFields = { unit: z.enum(["days", "weeks"]), ...countFields, onRestDay: OnRestDay };
const monthFields = { unit: z.literal("months"), ...countFields, onRestDay: OnRestDay, missingDay: MissingDay };
const fromField = { from: CalendarDay };

/**
 * How long a period is and how it is counted, as data for a plan or a policy; every choice is stated, none has a default.
 *
 * A period of workdays ends on a workday. Days, weeks and months count every day, and say what a rest day at the end does;
 * months also say what stands in for a day that the last month does not have.
 */
export const DeadlineRule = z.discriminatedUnion("unit", [
  z.strictObject(workdayFields),
  z.strictObject(dayFields),
  z.strictObject(monthFields),
]);
/** How long a period is and how it is counted. */
export type DeadlineRule = Readonly<z.infer<typeof DeadlineRule>>;

/** A {@link DeadlineRule} and the day of receipt, `from`, on which its period begins to run. */
export const DeadlineInput = z.discriminatedUnion("unit", [
  z.strictObject({ ...fromField, ...workdayFields }),
  z.strictObject({ ...fromField, ...dayFields }),
  z.strictObject({ ...fromField, ...monthFields }),
]);
/** How a period is counted, and from which day. */
export type DeadlineInput = Readonly<z.infer<typeof DeadlineInput>>;

/** When a period ends. */
export interface Deadline {
  /** The last day on which it can still be kept. */
  readonly due: CalendarDay;
  /** The day on which the count ended, before a rest day moved it. */
  readonly counted: CalendarDay;
  /** Whether the answer rests on days that the calendar's notices do not settle. */
  readonly provisional: boolean;
}

/**
 * Finds the last day of a period that begins with the receipt of something.
 *
 * Days and months follow the Civil Code of the People's Republic of China, articles 201 to 203, when `countsReceiptDay` is
 * false, `missingDay` is `last-of-month` and `onRestDay` is `next-workday`. A counted day of receipt ends the period a day
 * earlier; a period of months then ends on the day before the numbered one (German Civil Code, section 188 (2)). Workdays
 * skip rest days wherever they stand, the day of receipt included. `provisional` looks only at days the answer rests on: a
 * period in days that keeps its last day never is.
 *
 * Refuses with `invalid-input`, with `out-of-range` when the period ends after 9999-12-31, and with `due-before-receipt`
 * when `previous-workday` would end it before it began.
 *
 * @param input - the day of receipt and the rule
 * @param calendar - a compiled calendar
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#deadline}
 */
export function deadline(
  input: DeadlineInput,
  calendar: CompiledCalendar,
): Result<Deadline, "invalid-input" | "out-of-range" | "due-before-receipt"> {
  const read = readInput(DeadlineInput, input, "deadline");
  if (!read.ok) return read;
  const { from, count, unit } = read.value;
  const counted = countTo(read.value, calendar);
  const due = isDayNumber(counted) ? moveFromRestDay(counted, read.value, calendar) : counted;
  if (!isDayNumber(due)) return refuse("out-of-range", `${count} ${unit} from ${from} end after 9999-12-31`);
  if (due < dayNumber(from)) {
    return refuse("due-before-receipt", `${count} ${unit} from ${from} move back to ${dayText(due)}, before receipt`);
  }
  const provisional = restsOnUnsettled(counted, due, read.value, calendar);
  return { ok: true, due: dayText(due), counted: dayText(counted), provisional };
}

/** The day number on which the count ends. */
function countTo(input: DeadlineInput, calendar: CompiledCalendar): number {
  const { from, unit, count, countsReceiptDay } = input;
  const first = firstCounted(input);
  switch (unit) {
    case "workdays":
      return workdayAt(rankOf(first, calendar) + count - 1, calendar);
    case "days":
      return first + count - 1;
    case "weeks":
      return first + count * 7 - 1;
    case "months":
      return dayInMonth(from, count, Number(from.slice(8)) - (countsReceiptDay ? 1 : 0), input.missingDay);
  }
}

function firstCounted({ from, countsReceiptDay }: DeadlineInput): number {
  return dayNumber(from) + (countsReceiptDay ? 0 : 1);
}

function moveFromRestDay(counted: number, input: DeadlineInput, calendar: CompiledCalendar): number {
  if (input.unit === "workdays" || input.onRestDay === "keep" || isWorked(counted, calendar)) return counted;
  return workdayAt(rankOf(counted, calendar) - (input.onRestDay === "next-workday" ? 0 : 1), calendar);
}

function restsOnUnsettled(counted: number, due: number, input: DeadlineInput, calendar: CompiledCalendar): boolean {
  if (input.unit === "workdays") return isProvisional(firstCounted(input), due, calendar);
  if (input.onRestDay === "keep") return false;
  return isProvisional(Math.min(counted, due), Math.max(counted, due), calendar);
}
