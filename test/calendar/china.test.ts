import chineseDays from "chinese-days";
import { expect, test } from "vitest";
import { must } from "answerable";
import { addDays, coverageLeft, daysBetween, fromHolidayCn, kindOfDay, workdaysBetween } from "answerable/calendar";
import { chinaCalendar } from "answerable/calendar/china";
import { chinaTable, yearFiles } from "./china-table.js";

const { calendar: fromFiles } = must(fromHolidayCn({ files: yearFiles, id: "cn" }));
const length = daysBetween("2007-01-01", "2026-12-31") + 1;
const everyDay = Array.from({ length }, (_, index) => addDays("2007-01-01", index));

/**
 * Days on which chinese-days says otherwise, each with the notice that decides. None: both follow the same notices, and
 * a release of chinese-days that departs from them fails here.
 */
const DIFFERENCES: readonly { day: string; notice: string }[] = [];

test("the year table is what the year files say", async () => {
  // Written anew by `npx vitest run test/calendar/china.test.ts -u`.
  await expect(await chinaTable(fromFiles)).toMatchFileSnapshot("../../src/calendar/china-table.ts");
});

test("the compiled calendar is the one the year files make", () => {
  expect(yearFiles).toHaveLength(20);
  expect(chinaCalendar.definition).toEqual(fromFiles);
});

test("every day from 2007 to 2026 is what its year file says, and a file's silence means the weekend decides", () => {
  const listed = new Map(yearFiles.flatMap(({ days }) => days.map(({ date, isOffDay }) => [date, !isOffDay] as const)));
  const wrong = everyDay.filter((day) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const worked = listed.get(day) ?? (weekday >= 1 && weekday <= 5);
    return (kindOfDay(day, chinaCalendar).kind === "workday") !== worked;
  });
  expect(everyDay.at(-1)).toBe("2026-12-31");
  expect(wrong).toEqual([]);
});

test("every day from 2007 to 2026 is what chinese-days says, except where a notice says otherwise", () => {
  const differing = everyDay.filter(
    (day) => (kindOfDay(day, chinaCalendar).kind === "workday") !== chineseDays.isWorkday(day),
  );
  expect(differing).toEqual(DIFFERENCES.map(({ day }) => day));
});

test.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])("the year %i has %i workdays", (year, workdays) => {
  const { count } = workdaysBetween(`${year - 1}-12-31`, `${year}-12-31`, chinaCalendar);
  expect(count).toBe(workdays);
});

test("two files name days of the year before their own, and those days are merged", () => {
  const kinds = ["2018-12-28", "2018-12-29", "2018-12-30", "2018-12-31", "2007-12-29", "2011-12-31"].map(
    (day) => kindOfDay(day, chinaCalendar).kind,
  );
  expect(kinds).toEqual(["workday", "workday", "rest", "rest", "workday", "workday"]);
});

test("no notice for 2007 to 2026 reaches further back than 29 December, where a result becomes provisional", () => {
  const reachingBack = yearFiles.flatMap(({ year, days }) =>
    days.filter(({ date }) => Number(date.slice(0, 4)) < year),
  );
  const monthDays = reachingBack.map(({ date }) => date.slice(5)).sort();
  expect(monthDays).toHaveLength(10);
  expect(monthDays[0]).toBe("12-29");
  expect(chinaCalendar.definition.provisionalFrom).toBe("2026-12-29");
});

test("the paper that superseded another in the year is followed", () => {
  const springFestival2020 = ["2020-01-31", "2020-02-01", "2020-02-02", "2020-02-03"]; // prolonged on 27 January 2020
  const labourDay2019 = ["2019-04-28", "2019-05-03", "2019-05-05"]; // prolonged on 22 March 2019
  const kinds = (days: string[]) => days.map((day) => kindOfDay(day, chinaCalendar).kind);
  expect(kinds(springFestival2020)).toEqual(["rest", "rest", "rest", "workday"]);
  expect(kinds(labourDay2019)).toEqual(["workday", "rest", "workday"]);
  const papers = chinaCalendar.definition.notices.filter((notice) => notice.papers.length === 2);
  expect(papers.map(({ year }) => year)).toEqual([2015, 2019, 2020]);
});

test("coverage counts down to the last settled day and below zero beyond it", () => {
  expect(coverageLeft("2026-12-28", chinaCalendar)).toBe(0);
  expect(coverageLeft("2026-12-27", chinaCalendar)).toBe(1);
  expect(coverageLeft("2027-01-01", chinaCalendar)).toBe(-4);
});
