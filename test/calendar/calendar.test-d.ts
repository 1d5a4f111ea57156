import { test } from "vitest";
import { addMonths, addWorkdays, deadline, instantFromLocal, kindOfDay, type DeadlineRule } from "answerable/calendar";
import { chinaCalendar } from "answerable/calendar/china";

test("every choice of a deadline is stated", () => {
  // @ts-expect-error -- whether the day of receipt counts
  deadline({ from: "2026-01-31", unit: "workdays", count: 1 }, chinaCalendar);
  // @ts-expect-error -- what a rest day at the end does
  deadline({ from: "2026-01-31", unit: "days", count: 1, countsReceiptDay: false }, chinaCalendar);
  // @ts-expect-error -- what stands in for a missing day
  deadline({ from: "2026-01-31", unit: "months", count: 1, countsReceiptDay: false, onRestDay: "keep" }, chinaCalendar);
  // @ts-expect-error -- workdays end on a workday
  const rule: DeadlineRule = { unit: "workdays", count: 1, countsReceiptDay: false, onRestDay: "keep" };
  // @ts-expect-error -- what stands in for a missing day
  addMonths("2026-01-31", 1);
  return rule;
});

test("only a checked and compiled calendar answers", () => {
  // @ts-expect-error -- plain data
  addWorkdays("2026-01-31", 1, chinaCalendar.definition);
  // @ts-expect-error -- the answer carries whether it is provisional, so it is no truth value
  const works: boolean = kindOfDay("2026-01-31", chinaCalendar);
  // @ts-expect-error -- the compiled data is read-only
  chinaCalendar.definition.holidays.push("2026-01-01");
  return works;
});

test("a local time needs its zone", () => {
  // @ts-expect-error -- no zone
  instantFromLocal("2016-11-06 01:30:00", { repeated: "later" });
});
