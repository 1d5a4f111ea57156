import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "answerable";
import * as calendars from "answerable/calendar";
import {
  addDays,
  addMonths,
  addWorkdays,
  compileCalendar,
  dayNumber,
  dayText,
  daysBetween,
  fromHolidayCn,
  kindOfDay,
  weekdayCalendar,
  workdaysBetween,
  type HolidayCnYear,
  type WorkCalendar,
} from "answerable/calendar";
import { chinaCalendar } from "answerable/calendar/china";

const coverage = { from: "2026-01-01", to: "2026-12-31" };
const weekdays: WorkCalendar = {
  id: "office",
  version: 1,
  notices: [],
  coverage,
  weekend: ["saturday", "sunday"],
  holidays: [],
  workdays: [],
};

describe("work calendars", () => {
  test("a calendar that was stored and read back compiles to the same tables", () => {
    const stored = JSON.parse(JSON.stringify(chinaCalendar.definition)) as WorkCalendar;
    expect(must(compileCalendar(stored)).calendar).toEqual(chinaCalendar);
  });

  test("a calendar without a weekend works every day, one with six free days once a week", () => {
    const of = (weekend: WorkCalendar["weekend"]) => must(compileCalendar({ ...weekdays, weekend })).calendar;
    expect(addWorkdays("2026-03-04", 10, of([])).day).toBe("2026-03-14");
    const wednesdays = of(["monday", "tuesday", "thursday", "friday", "saturday", "sunday"]);
    expect(addWorkdays("2026-03-04", 2, wednesdays).day).toBe("2026-03-18");
    expect(addWorkdays("2026-03-04", -1, wednesdays).day).toBe("2026-02-25");
  });

  test("provisionalFrom ends what is settled, and never beyond coverage", () => {
    const settledTo = (provisionalFrom?: string) =>
      must(compileCalendar(provisionalFrom === undefined ? weekdays : { ...weekdays, provisionalFrom })).calendar
        .settledTo;
    expect(dayText(settledTo())).toBe("2026-12-31");
    expect(dayText(settledTo("2026-12-29"))).toBe("2026-12-28");
    expect(dayText(settledTo("2030-01-01"))).toBe("2026-12-31");
  });

  test("calendars that list many thousand days compile", () => {
    const holidays = Array.from({ length: 200_000 }, (_, index) => dayText(index));
    expect(kindOfDay(holidays[199_999]!, must(compileCalendar({ ...weekdays, holidays })).calendar).kind).toBe("rest");
  });

  test.each([
    ["an impossible day", { holidays: ["2026-02-30"] }],
    ["a day twice", { holidays: ["2026-02-03", "2026-02-03"] }],
    ["a day as holiday and workday", { holidays: ["2026-02-03"], workdays: ["2026-02-03"] }],
    ["a week without a workday", { weekend: [...calendars.WEEKDAYS] }],
    ["a weekend day twice", { weekend: ["sunday", "sunday"] }],
    ["an unknown weekday", { weekend: ["funday"] }],
    ["coverage that ends before it begins", { coverage: { from: "2026-02-01", to: "2026-01-01" } }],
    ["a notice without a paper", { notices: [{ year: 2026, papers: [] }] }],
    ["an unknown field", { hollidays: [] }],
    ["a version of 0", { version: 0 }],
    ["a long id", { id: "x".repeat(10_000_000) }],
    ["a __proto__ key", JSON.parse('{"__proto__": 1}')],
  ])("%s is refused as invalid input", (_, wrong: object) => {
    const calendar = Object.assign(Object.create(null) as WorkCalendar, weekdays);
    for (const [name, value] of Object.entries(wrong))
      Object.defineProperty(calendar, name, { value, enumerable: true });
    expect(compileCalendar(calendar)).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(weekdayCalendar(calendar)).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
  });

  test("every exported schema converts to JSON Schema", () => {
    const schemas = Object.values(calendars).filter((value) => value instanceof z.ZodType);
    expect(schemas).toHaveLength(11);
    for (const schema of schemas) expect(() => z.toJSONSchema(schema)).not.toThrow();
  });
});

describe("year files", () => {
  const file = (year: number, days: [string, boolean][], papers = [`${year}`]): HolidayCnYear => {
    return { year, papers, days: days.map(([date, isOffDay]) => ({ name: "节", date, isOffDay })) };
  };
  const read = (...files: HolidayCnYear[]) => fromHolidayCn({ files, id: "x" });
  const code = (...files: HolidayCnYear[]) => {
    const result = read(...files);
    return result.ok ? "ok" : result.refusal.code;
  };

  test("of two files that name a day, the later year's holds, in whichever order they come", () => {
    const [early, late] = [
      file(2026, [["2026-12-31", true]]),
      file(2027, [
        ["2026-12-31", false],
        ["2028-01-03", true],
      ]),
    ];
    for (const files of [
      [early, late],
      [late, early],
    ]) {
      expect(must(read(...files)).calendar).toEqual({
        id: "x",
        version: 1,
        notices: [
          { year: 2026, papers: ["2026"] },
          { year: 2027, papers: ["2027"] },
        ],
        coverage: { from: "2026-01-01", to: "2027-12-31" },
        provisionalFrom: "2027-12-29",
        weekend: ["saturday", "sunday"],
        holidays: ["2028-01-03"],
        workdays: ["2026-12-31"],
      });
    }
  });

  test("a file that names another one's papers and more supersedes it whole", () => {
    const first = file(2020, [["2020-01-31", false]], ["a"]);
    const second = file(2020, [["2020-01-31", true]], ["a", "b"]);
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      expect(must(read(...files)).calendar).toMatchObject({
        holidays: ["2020-01-31"],
        workdays: [],
        notices: [{ papers: ["a", "b"] }],
      });
    }
  });

  test("what cannot be decided is refused", () => {
    expect(code(file(2020, [], ["a"]), file(2020, [], ["a"]))).toBe("year-twice");
    expect(code(file(2020, [], ["a"]), file(2020, [], ["b", "c"]))).toBe("year-twice");
    expect(code(file(2020, []), file(2022, []))).toBe("year-missing");
    expect(code(file(2020, [], []))).toBe("notice-missing");
    expect(
      code(
        file(2020, [
          ["2020-01-01", true],
          ["2020-01-01", false],
        ]),
      ),
    ).toBe("day-contradicted");
    expect(code(file(2020, [["2020-02-30", true]]))).toBe("invalid-input");
    expect(code()).toBe("invalid-input");
  });

  test("the gap between years is named", () => {
    expect(read(file(2019, []), file(2020, []), file(2023, []))).toMatchObject({
      refusal: { message: "there is no file for 2021, between 2020 and 2023" },
    });
  });
});

describe("a programmer's error throws", () => {
  test.each([
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2025-02-29",
    "1900-02-29",
    "2026-1-1",
    "",
    "26-01-01",
    "２０２６-01-01",
    " 2026-01-01",
    "2026-01-01\n",
    "-2026-01-01",
    "9".repeat(10_000_000),
  ])("%.20s is no day", (wrong) => {
    expect(() => dayNumber(wrong)).toThrow(RangeError);
    expect(() => addDays(wrong, 1)).toThrow(RangeError);
    expect(() => addMonths(wrong, 1, "last-of-month")).toThrow(RangeError);
    expect(() => daysBetween("2026-01-01", wrong)).toThrow(RangeError);
    expect(() => kindOfDay(wrong, chinaCalendar)).toThrow(RangeError);
    expect(() => workdaysBetween(wrong, "2026-01-01", chinaCalendar)).toThrow(RangeError);
  });

  test.each([0.5, NaN, Infinity, 1e9])("%d days, months or workdays lead to no day", (count) => {
    expect(() => addDays("2026-01-01", count)).toThrow(RangeError);
    expect(() => addMonths("2026-01-01", count, "last-of-month")).toThrow(RangeError);
    expect(() => addWorkdays("2026-01-01", count, chinaCalendar)).toThrow(RangeError);
  });
});

test("no workday later is the day itself, and nothing lies between a day and itself", () => {
  expect(addWorkdays("2026-02-28", 0, chinaCalendar)).toEqual({ day: "2026-02-28", provisional: false });
  expect(workdaysBetween("2030-02-28", "2030-02-28", chinaCalendar)).toEqual({ count: 0, provisional: false });
});

test.each([
  ["2026-12-25", 1, "2026-12-28", false],
  ["2026-12-25", 2, "2026-12-29", true],
  ["2007-01-08", -1, "2007-01-05", false],
  ["2007-01-04", -1, "2006-12-31", true],
  ["2006-12-31", 1, "2007-01-04", false],
  ["2026-12-29", -1, "2026-12-28", false],
  ["2027-01-01", -1, "2026-12-31", true],
])("%s and %i workdays is %s, provisional: %s", (from, count, day, provisional) => {
  expect(addWorkdays(from, count, chinaCalendar)).toEqual({ day, provisional });
  expect(workdaysBetween(from, day, chinaCalendar)).toEqual({ count, provisional });
});
