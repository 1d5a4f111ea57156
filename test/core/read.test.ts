import * as z from "zod";
import { describe, expect, test } from "vitest";
import { CalendarDay, DueMoment, IdText, Instant, Meta, Words, readInput } from "../../src/core/index.js";

const Input = z.strictObject({ id: IdText, words: Words, meta: Meta.optional() });
const good = { id: "a", words: "something is wrong" };

test("a good input is read as it is", () => {
  expect(readInput(Input, good, "test")).toEqual({ ok: true, value: good });
});

describe("a bad input is refused and names every field at fault", () => {
  const deep = JSON.parse(`${'{"a":'.repeat(200)}1${"}".repeat(200)}`) as unknown;
  test.each([
    ["not an object", 7, []],
    ["nothing", undefined, []],
    ["a list", [good], []],
    ["an unknown field", { ...good, extra: 1 }, []],
    ["a missing field", { id: "a" }, ["words"]],
    ["an empty id", { ...good, id: "" }, ["id"]],
    ["an id with a control character", { ...good, id: "a\u0000b" }, ["id"]],
    ["an id that is too long", { ...good, id: "x".repeat(201) }, ["id"]],
    ["blank words", { ...good, words: " \n\t" }, ["words"]],
    ["ten million characters", { ...good, words: "x".repeat(10_000_000) }, ["words"]],
    ["NaN in the app's data", { ...good, meta: { share: NaN } }, ["meta"]],
    ["infinity in the app's data", { ...good, meta: { share: Infinity } }, ["meta"]],
    ["a function in the app's data", { ...good, meta: { run: () => 1 } }, ["meta"]],
    ["a __proto__ key", JSON.parse('{"id":"a","words":"w","__proto__":{"admin":true}}') as unknown, ["__proto__"]],
    ["a __proto__ key inside", { ...good, meta: JSON.parse('{"__proto__":1}') as unknown }, ["meta"]],
    ["bottomless nesting", { ...good, meta: { deep } }, ["meta"]],
  ])("%s", (_, input, path) => {
    const read = readInput(Input, input, "test");
    expect(read).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    if (read.ok) return;
    expect(read.refusal.message).toMatch(/^test(?: "a")?: .*[^.]$/);
    expect(read.refusal.message.length).toBeLessThan(1_000);
    expect(read.refusal.issues?.[0]?.path.slice(0, path.length)).toEqual(path);
  });
});

test("all issues stand in the refusal, the first five in its message", () => {
  const Wide = z.strictObject(Object.fromEntries("abcdefg".split("").map((name) => [name, z.number()])));
  const read = readInput(Wide, {}, "test");
  if (read.ok) throw new Error("an empty input was taken");
  expect(read.refusal.issues).toHaveLength(7);
  expect(read.refusal.message).toContain("e: ");
  expect(read.refusal.message).not.toContain("f: ");
  expect(read.refusal.message).toContain("(and 2 more)");
});

describe("days and instants", () => {
  test.each(["2024-02-29", "2000-02-29", "2026-12-31"])("%s is a day", (day) => {
    expect(CalendarDay.safeParse(day).success).toBe(true);
  });
  test.each([
    "2026-02-30",
    "2025-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00:00Z",
    "",
  ])("%s is none", (text) => {
    expect(CalendarDay.safeParse(text).success).toBe(false);
  });
  test.each(["2016-01-05T03:30:00-05:00", "2016-01-05T03:30:00Z", "2016-01-05T03:30:00.125+08:00"])(
    "%s is an instant",
    (text) => {
      expect(Instant.safeParse(text).success).toBe(true);
    },
  );
  test.each(["2016-01-05 03:30:00", "2016-01-05T03:30:00", "2016-02-30T03:30:00Z", "2016-01-05T25:30:00Z"])(
    "%s is none: it names no moment",
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
      expect(DueMoment.safeParse(text).success).toBe(false);
    },
  );
});

describe("a moment lies on its day wherever on earth that is", () => {
  const Stamped = z.strictObject({ on: CalendarDay, at: Instant.optional() });
  test.each([
    ["as the day begins in Kiritimati", "2014-03-21T10:00:00Z", true],
    ["a second before", "2014-03-21T09:59:59Z", false],
    ["as the day ends at Baker Island", "2014-03-23T11:59:59Z", true],
    ["a second later", "2014-03-23T12:00:00Z", false],
    ["at noon in Chengdu", "2014-03-22T12:00:00+08:00", true],
  ])("%s", (_, at, isOnIt) => {
    const read = readInput(Stamped, { on: "2014-03-22", at }, "test");
    expect(read.ok).toBe(isOnIt);
    if (!read.ok)
      expect(read.refusal.issues).toEqual([{ path: ["at"], message: "lies on another day than 2014-03-22" }]);
  });
});
