import { expect, test } from "vitest";
import { must } from "answerable";
import {
  addDays,
  addMonths,
  addWorkdays,
  compileCalendar,
  coverageLeft,
  dayNumber,
  dayText,
  daysBetween,
  deadline,
  fromHolidayCn,
  instantFromLocal,
  kindOfDay,
  localDay,
  rankOf,
  weekdayCalendar,
  workdayAt,
  workdaysBetween,
} from "answerable/calendar";
import { chinaCalendar } from "answerable/calendar/china";

test("days are counted on whole numbers", () => {
  // #region day-number
  expect(dayNumber("1970-01-01")).toBe(0);
  expect(dayNumber("2026-03-01")).toBe(20_513);
  expect(dayText(20_513)).toBe("2026-03-01");
  // #endregion day-number
});

test("days later and days between", () => {
  // #region days
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  // #endregion days
});

test("a month from 31 January", () => {
  // #region months
  expect(addMonths("2026-01-31", 1, "last-of-month")).toBe("2026-02-28");
  expect(addMonths("2026-01-31", 1, "first-of-next-month")).toBe("2026-03-01");
  // #endregion months
});

test("a weekend of Friday and Saturday", () => {
  // #region weekday-calendar
  const { calendar } = must(
    weekdayCalendar({
      id: "office",
      weekend: ["friday", "saturday"],
      holidays: ["2026-03-22"],
      coverage: { from: "2026-01-01", to: "2026-12-31" },
    }),
  );
  expect(calendar.version).toBe(1);
  // #endregion weekday-calendar
  // #region compile-calendar
  const office = must(compileCalendar(calendar)).calendar;
  expect(kindOfDay("2026-03-20", office)).toEqual({ kind: "rest", provisional: false }); // a Friday
  expect(addWorkdays("2026-03-19", 1, office)).toEqual({ day: "2026-03-23", provisional: false });
  // #endregion compile-calendar
});

test("a calendar from a year file", () => {
  // #region from-holiday-cn
  const { calendar } = must(
    fromHolidayCn({
      id: "cn-2027",
      files: [
        {
          year: 2027,
          papers: ["https://example.org/notice-for-2027"],
          days: [
            { name: "元旦", date: "2027-01-01", isOffDay: true },
            { name: "元旦", date: "2027-01-03", isOffDay: false },
          ],
        },
      ],
    }),
  );
  expect(calendar.coverage).toEqual({ from: "2027-01-01", to: "2027-12-31" });
  expect(calendar.provisionalFrom).toBe("2027-12-29");
  // #endregion from-holiday-cn
});

test("ranks of workdays", () => {
  // #region ranks
  const first = dayNumber("2026-02-01");
  const end = dayNumber("2026-03-01");
  expect(rankOf(end, chinaCalendar) - rankOf(first, chinaCalendar)).toBe(16); // workdays in February
  expect(dayText(workdayAt(rankOf(first, chinaCalendar), chinaCalendar))).toBe("2026-02-02");
  // #endregion ranks
});

test("make-up workdays, and days that the next notice may change", () => {
  // #region kind-of-day
  expect(kindOfDay("2026-02-14", chinaCalendar)).toEqual({ kind: "workday", provisional: false }); // a Saturday
  expect(kindOfDay("2026-02-16", chinaCalendar)).toEqual({ kind: "rest", provisional: false }); // a Monday
  expect(kindOfDay("2026-12-31", chinaCalendar)).toEqual({ kind: "workday", provisional: true });
  // #endregion kind-of-day
});

test("five workdays over the Spring Festival", () => {
  // #region workdays
  expect(addWorkdays("2026-02-12", 5, chinaCalendar)).toEqual({ day: "2026-02-26", provisional: false });
  expect(workdaysBetween("2026-02-12", "2026-02-26", chinaCalendar)).toEqual({ count: 5, provisional: false });
  // #endregion workdays
});

test("when to ask for the next notice", () => {
  // #region coverage-left
  expect(coverageLeft("2026-11-28", chinaCalendar)).toBe(30); // 2026-12-28 is the last settled day
  // #endregion coverage-left
});

test("a month to answer, from 31 January", () => {
  // #region deadline
  const answer = deadline(
    {
      from: "2026-01-31",
      unit: "months",
      count: 1,
      countsReceiptDay: false,
      missingDay: "last-of-month",
      onRestDay: "next-workday",
    },
    chinaCalendar,
  );
  expect(must(answer)).toMatchObject({ counted: "2026-02-28", due: "2026-02-28", provisional: false }); // made up for
  // #endregion deadline
});

test("half past one on the morning the clocks go back", () => {
  // #region instant-from-local
  const night = "2016-11-06 01:30:00";
  const refused = instantFromLocal(night, { zone: "America/New_York" });
  expect(refused).toMatchObject({ ok: false, refusal: { code: "repeated-hour" } });
  const later = instantFromLocal(night, { zone: "America/New_York", repeated: "later" });
  expect(must(later).instant).toBe("2016-11-06T01:30:00-05:00");
  // #endregion instant-from-local
});

test("the same instant is another day elsewhere", () => {
  // #region local-day
  expect(must(localDay("2026-03-01T01:00:00Z", "America/New_York")).day).toBe("2026-02-28");
  // #endregion local-day
});
