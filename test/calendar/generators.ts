import fc from "fast-check";
import { must } from "answerable";
import { compileCalendar, dayText, weekdayCalendar, WEEKDAYS, type CompiledCalendar } from "answerable/calendar";

/** Days from 1995 to 2040, on both sides of every calendar's coverage. */
export const day = fc.integer({ min: 9131, max: 25_932 }).map(dayText);

const dayList = fc.uniqueArray(fc.integer({ min: 14_000, max: 14_400 }).map(dayText), { maxLength: 60 });

/** Work calendars with any weekend, and holidays and make-up workdays about the year 2008 and 2009. */
export const calendar: fc.Arbitrary<CompiledCalendar> = fc
  .record({
    weekend: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 6 }),
    listed: dayList,
    worked: fc.func(fc.boolean()),
  })
  .map(({ weekend, listed, worked }) => {
    const workdays = listed.filter(worked);
    const holidays = listed.filter((one) => !workdays.includes(one));
    const coverage = { from: "2008-05-01", to: "2009-06-05" };
    const made = must(weekdayCalendar({ id: "any", weekend, holidays, workdays, coverage }));
    return must(compileCalendar(made.calendar)).calendar;
  });

/** Whether a day is worked, read off the plain data. */
export function isWorked(one: string, { definition }: CompiledCalendar): boolean {
  if (definition.holidays.includes(one)) return false;
  if (definition.workdays.includes(one)) return true;
  const weekday = WEEKDAYS[(new Date(`${one}T00:00:00Z`).getUTCDay() + 6) % 7]!;
  return !definition.weekend.includes(weekday);
}
