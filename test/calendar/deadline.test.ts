import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compileCalendar, deadline, weekdayCalendar, type DeadlineInput, type OnRestDay } from "answerable/calendar";
import { chinaCalendar } from "answerable/calendar/china";

const inMonths = (from: string, count: number, countsReceiptDay: boolean): DeadlineInput => {
  return { from, unit: "months", count, countsReceiptDay, missingDay: "last-of-month", onRestDay: "keep" };
};
const inDays = (from: string, count: number, onRestDay: OnRestDay): DeadlineInput => {
  return { from, unit: "days", count, countsReceiptDay: false, onRestDay };
};
const due = (input: DeadlineInput) => must(deadline(input, chinaCalendar)).due;

describe("months", () => {
  test.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-12-31", 2, "2024-02-29"],
    ["2026-03-31", 12, "2027-03-31"],
  ])("%s and %i months end on %s when the day of receipt does not count", (from, count, expected) => {
    expect(due(inMonths(from, count, false))).toBe(expected);
  });

  test.each([
    ["2026-01-01", 1, "2026-01-31"],
    ["2026-03-01", 1, "2026-03-31"],
    ["2026-01-15", 1, "2026-02-14"],
    ["2026-01-31", 1, "2026-02-28"], // German Civil Code, section 188 (3): "30 February" is missing
    ["2026-01-29", 1, "2026-02-28"],
    ["2024-03-01", 12, "2025-02-28"],
  ])("%s and %i months end on %s when it does", (from, count, expected) => {
    expect(due(inMonths(from, count, true))).toBe(expected);
  });

  test("the first of the next month stands in for a missing day where the rule says so", () => {
    expect(due({ ...inMonths("2026-01-31", 1, false), missingDay: "first-of-next-month" } as DeadlineInput)).toBe(
      "2026-03-01",
    );
    expect(due({ ...inMonths("2026-01-31", 2, false), missingDay: "first-of-next-month" } as DeadlineInput)).toBe(
      "2026-03-31",
    );
  });
});

test("days and weeks count every day, from the day of receipt or the one after it", () => {
  expect(due(inDays("2026-02-10", 10, "keep"))).toBe("2026-02-20");
  expect(due({ ...inDays("2026-02-10", 10, "keep"), countsReceiptDay: true })).toBe("2026-02-19");
  expect(due({ from: "2026-02-10", unit: "weeks", count: 2, countsReceiptDay: false, onRestDay: "keep" })).toBe(
    "2026-02-24",
  );
});

test("a rest day at the end stays, moves on or moves back, and what was counted is kept", () => {
  const end = (onRestDay: OnRestDay) => must(deadline(inDays("2026-02-10", 8, onRestDay), chinaCalendar));
  expect(end("keep")).toEqual({ ok: true, due: "2026-02-18", counted: "2026-02-18", provisional: false });
  expect(end("next-workday")).toEqual({ ok: true, due: "2026-02-24", counted: "2026-02-18", provisional: false });
  expect(end("previous-workday")).toEqual({ ok: true, due: "2026-02-14", counted: "2026-02-18", provisional: false });
});

test("a day of receipt counts as a workday only if it is one", () => {
  const workdays = (from: string, countsReceiptDay: boolean) =>
    due({ from, unit: "workdays", count: 1, countsReceiptDay });
  expect(workdays("2026-03-06", true)).toBe("2026-03-06"); // a Friday
  expect(workdays("2026-03-06", false)).toBe("2026-03-09");
  expect(workdays("2026-03-07", true)).toBe("2026-03-09"); // a Saturday
});

describe("a deadline is provisional when it rests on a day that no notice settles", () => {
  const provisional = (input: DeadlineInput) => must(deadline(input, chinaCalendar)).provisional;
  const workdays = (from: string, count: number): DeadlineInput => {
    return { from, unit: "workdays", count, countsReceiptDay: false };
  };

  test.each([
    ["ends on the last settled day", workdays("2026-12-25", 1), false],
    ["ends in the last days of December before the next notice", workdays("2026-12-28", 1), true],
    ["ends beyond coverage", workdays("2026-12-01", 40), true],
    ["begins before coverage", workdays("2006-12-30", 5), true],
    ["begins to count on the first settled day", workdays("2006-12-31", 5), false],
    ["keeps its last day whatever it is", inDays("2026-12-20", 30, "keep"), false],
    ["moves from an unsettled day", inDays("2026-12-20", 11, "next-workday"), true],
    ["moves within settled days", inDays("2026-02-10", 8, "next-workday"), false],
  ])("it %s", (_, input, expected) => {
    expect(provisional(input)).toBe(expected);
  });
});

test("a moved deadline rests on both days, the one it leaves and the one it reaches", () => {
  const until = (to: string) => {
    const { calendar } = must(
      weekdayCalendar({ id: "x", weekend: ["saturday", "sunday"], coverage: { from: "2026-01-01", to } }),
    );
    return must(compileCalendar(calendar)).calendar;
  };
  const fromFriday = (onRestDay: OnRestDay, to: string) =>
    must(deadline(inDays("2026-03-06", 1, onRestDay), until(to)));
  expect(fromFriday("next-workday", "2026-03-08")).toMatchObject({ due: "2026-03-09", provisional: true });
  expect(fromFriday("next-workday", "2026-03-09")).toMatchObject({ due: "2026-03-09", provisional: false });
  expect(fromFriday("previous-workday", "2026-03-06")).toMatchObject({ due: "2026-03-06", provisional: true });
  expect(fromFriday("previous-workday", "2026-03-07")).toMatchObject({ due: "2026-03-06", provisional: false });
});

describe("refusals", () => {
  const code = (input: unknown) => {
    const result = deadline(input as DeadlineInput, chinaCalendar);
    return result.ok ? "ok" : result.refusal.code;
  };
  const sound = inDays("2026-02-10", 8, "keep");

  test.each([
    ["an impossible day", { ...sound, from: "2026-02-30" }],
    ["an unknown field", { ...sound, holiday: "keep" }],
    ["an unknown unit", { ...sound, unit: "years" }],
    ["no count", { ...sound, count: undefined }],
    ["a count of 0", { ...sound, count: 0 }],
    ["a fraction", { ...sound, count: 1.5 }],
    ["not a number", { ...sound, count: NaN }],
    ["infinity", { ...sound, count: Infinity }],
    ["an unstated choice", { ...sound, onRestDay: undefined }],
    ["a missing day without a stand-in", { ...sound, unit: "months" }],
    ["a choice that the unit does not have", { ...sound, unit: "workdays" }],
    ["a long text", { ...sound, from: "2".repeat(10_000_000) }],
    ["a __proto__ key", JSON.parse('{"__proto__": {"count": 1}}')],
    ["nothing", undefined],
    ["null", null],
    ["text", "2026-02-10"],
  ])("%s is invalid input", (_, input) => {
    expect(code(input)).toBe("invalid-input");
  });

  test("a period that ends after the year 9999 is out of range, in every unit", () => {
    for (const count of [3_000_000, Number.MAX_SAFE_INTEGER]) {
      expect(code({ ...sound, count })).toBe("out-of-range");
      expect(code({ ...sound, count, onRestDay: "next-workday" })).toBe("out-of-range");
      expect(code({ ...inMonths("2026-02-10", 1, false), count })).toBe("out-of-range");
      expect(code({ from: "2026-02-10", unit: "workdays", count, countsReceiptDay: false })).toBe("out-of-range");
    }
  });

  test("a period that would be moved to before its receipt is refused with both days", () => {
    const input: DeadlineInput = { ...inDays("2026-03-07", 1, "previous-workday"), countsReceiptDay: true };
    expect(deadline(input, chinaCalendar)).toMatchObject({
      refusal: { code: "due-before-receipt", message: expect.stringMatching(/2026-03-07.*2026-03-06/) as string },
    });
  });
});

test("a weekend of Friday and Saturday makes Sunday the next workday", () => {
  const { calendar } = must(
    weekdayCalendar({ id: "x", weekend: ["friday", "saturday"], coverage: { from: "2026-01-01", to: "2026-12-31" } }),
  );
  const office = must(compileCalendar(calendar)).calendar;
  expect(must(deadline(inDays("2026-03-05", 1, "next-workday"), office)).due).toBe("2026-03-08");
});
