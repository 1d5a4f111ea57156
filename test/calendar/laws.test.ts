import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  addDays,
  addMonths,
  addWorkdays,
  dayNumber,
  dayText,
  daysBetween,
  deadline,
  kindOfDay,
  rankOf,
  workdayAt,
  workdaysBetween,
  type DeadlineInput,
} from "answerable/calendar";
import { calendar, day, isWorked } from "./generators.js";

const count = fc.integer({ min: 1, max: 40 });
const onRestDay = fc.constantFrom("keep" as const, "next-workday" as const);
const input: fc.Arbitrary<DeadlineInput> = fc.oneof(
  fc.record({ unit: fc.constant("workdays" as const), from: day, count, countsReceiptDay: fc.boolean() }),
  fc.record({ unit: fc.constantFrom("days", "weeks"), from: day, count, countsReceiptDay: fc.boolean(), onRestDay }),
  fc.record({
    unit: fc.constant("months" as const),
    from: day,
    count,
    countsReceiptDay: fc.boolean(),
    onRestDay,
    missingDay: fc.constantFrom("last-of-month", "first-of-next-month"),
  }),
);

/** Where local days are missing (Apia, Kiritimati) or begin an hour late, local reckoning goes wrong. */
describe.each([
  ["Asia/Shanghai", -480],
  ["America/New_York", 300],
  ["Pacific/Apia", -780],
  ["Pacific/Kiritimati", -840],
])("in %s", (zone, minutes) => {
  const before = process.env["TZ"];
  beforeAll(() => {
    process.env["TZ"] = zone;
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(minutes);
  });
  afterAll(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  test("day numbers are those of the proleptic Gregorian calendar, and lead back to their day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
        const text = dayText(number);
        expect(text).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(text)).toBe(number);
      }),
    );
  });

  test("days later and days between undo each other", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9000, max: 9000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test("a month later has the same day of the month, or the stated stand-in", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (from, months) => {
        const [year, month, date] = from.split("-").map(Number) as [number, number, number];
        const lastDate = new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
        const wanted = `${lastDate.slice(0, 8)}${from.slice(8)}`;
        const exists = date <= Number(lastDate.slice(8));
        expect(addMonths(from, months, "last-of-month")).toBe(exists ? wanted : lastDate);
        expect(addMonths(from, months, "first-of-next-month")).toBe(exists ? wanted : addDays(lastDate, 1));
      }),
    );
  });

  test("days that a zone left out are days all the same", () => {
    expect(addMonths("2011-11-30", 1, "last-of-month")).toBe("2011-12-30"); // Apia had none
    expect(addMonths("1994-11-30", 1, "last-of-month")).toBe("1994-12-30");
    expect(addMonths("1994-10-31", 2, "last-of-month")).toBe("1994-12-31"); // nor Kiritimati
    expect(addDays("2011-12-29", 1)).toBe("2011-12-30");
  });

  test("workdays later and workdays between undo each other, forwards and backwards", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), calendar, (from, workdays, by) => {
        const { day: to } = addWorkdays(from, workdays, by);
        expect(workdaysBetween(from, to, by).count).toBe(workdays);
      }),
    );
  });

  test("counting workdays is walking from day to day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 13_900, max: 14_500 }),
        fc.integer({ min: 1, max: 60 }),
        calendar,
        (start, workdays, by) => {
          let number = start;
          for (let left = workdays; left > 0;) if (isWorked(dayText(++number), by)) left--;
          expect(addWorkdays(dayText(start), workdays, by).day).toBe(dayText(number));
          const back = addWorkdays(dayText(number), -workdays, by).day;
          expect(workdaysBetween(back, dayText(number - 1), by).count).toBe(workdays - 1);
          expect(kindOfDay(back, by).kind).toBe("workday");
        },
      ),
    );
  });

  test("each day is what the plain data says, and only covered days are settled", () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_900, max: 14_500 }).map(dayText), calendar, (one, by) => {
        const { from, to } = by.definition.coverage;
        const kind = isWorked(one, by) ? "workday" : "rest";
        expect(kindOfDay(one, by)).toEqual({ kind, provisional: one < from || one > to });
      }),
    );
  });

  test("ranks number the workdays without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), calendar, (rank, by) => {
        const number = workdayAt(rank, by);
        expect(rankOf(number, by)).toBe(rank);
        expect(rankOf(number + 1, by)).toBe(rank + 1);
      }),
    );
  });

  test("one unit more never ends a period earlier, and counting the day of receipt never ends it later", () => {
    fc.assert(
      fc.property(input, calendar, (one, by) => {
        const { due } = must(deadline(one, by));
        expect(must(deadline({ ...one, count: one.count + 1 }, by)).due >= due).toBe(true);
        expect(must(deadline({ ...one, countsReceiptDay: false }, by)).due >= due).toBe(true);
        expect(due >= one.from).toBe(true);
      }),
    );
  });

  test("a moved deadline falls on a workday, and no workday lies between", () => {
    fc.assert(
      fc.property(
        day,
        count,
        fc.constantFrom("next-workday", "previous-workday"),
        calendar,
        (from, days, onRest, by) => {
          const result = deadline(
            { unit: "days", from, count: days + 7, countsReceiptDay: false, onRestDay: onRest },
            by,
          );
          if (!result.ok) {
            expect(result.refusal.code).toBe("due-before-receipt");
            return;
          }
          const { due, counted } = result;
          expect(counted).toBe(addDays(from, days + 7));
          expect(isWorked(due, by)).toBe(true);
          expect(onRest === "next-workday" ? due >= counted : due <= counted).toBe(true);
          expect(Math.abs(rankOf(dayNumber(due), by) - rankOf(dayNumber(counted), by))).toBeLessThanOrEqual(1);
          if (isWorked(counted, by)) expect(due).toBe(counted);
        },
      ),
    );
  });
});
