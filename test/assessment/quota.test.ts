import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeze, type GradeQuota, type Subject } from "answerable/assessment";
import { assessAll, bands, gradeOf, indexOf, limiter } from "./offices.js";

const third: GradeQuota = { numerator: 1, denominator: 3, among: "all" };

function grades(
  scores: readonly (number | undefined)[],
  quota: GradeQuota = third,
  categories: readonly string[] = [],
) {
  const subjects = scores.map((x, index): Subject => {
    const category = categories[index];
    return { id: `s${index}`, facts: { x }, ...(category !== undefined && { category }) };
  });
  return assessAll(indexOf({ bands, quota }), subjects);
}
const given = (...parameters: Parameters<typeof grades>) => grades(...parameters).map(gradeOf);

describe("at most a third have the top grade", () => {
  test.each<[string, readonly (number | undefined)[], readonly string[]]>([
    ["fewer than may", [90, 70, 70], ["a", "b", "b"]],
    ["more than may: the lowest scores lose it", [90, 95, 85, 70, 70, 70], ["a", "a", "b", "b", "b", "b"]],
    ["of equals at the line none keeps it", [95, 90, 90, 70, 70, 70], ["a", "b", "b", "b", "b", "b"]],
    ["a third is rounded down", [95, 90, 70, 70, 70], ["a", "b", "b", "b", "b"]],
    ["of two nobody", [95, 70], ["b", "b"]],
    [
      "those without a grade are not among those of whom it is a third",
      [95, undefined, undefined],
      ["b", "no-part-scored", "no-part-scored"],
    ],
  ])("%s", (_, scores, expected) => {
    expect(given(scores)).toEqual(expected);
  });

  test("the grade that the score earns stays visible", () => {
    const [, beyond] = grades([95, 90, 70]);
    expect(beyond?.grade).toEqual({ status: "graded", grade: "b", earned: "a", beyondQuota: true });
  });
  test("in each category, where it is asked for", () => {
    const within: GradeQuota = { ...third, among: "category" };
    expect(given([95, 90, 70, 99, 98, 97], within, ["x", "x", "x", "y", "y", "y"])).toEqual([
      "a",
      "b",
      "b",
      "a",
      "b",
      "b",
    ]);
    expect(given([95, 90, 85], within)).toEqual(["b", "b", "b"]);
  });
  test("who was downgraded from the top grade takes no place in the quota", () => {
    const index = indexOf({
      bands,
      quota: { numerator: 1, denominator: 2, among: "all" },
      limiters: [limiter("downgrade", "card", { by: 1 })],
    });
    const results = assessAll(index, [
      { id: "one", facts: { x: 99, card: true } },
      { id: "two", facts: { x: 90, card: false } },
    ]);
    expect(results.map(gradeOf)).toEqual(["b", "a"]);
  });
});

test("the share is never exceeded, and nobody keeps the top grade below one who lost it", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 4 }), (points, numerator) => {
      const results = given(points, { numerator, denominator: 5, among: "all" });
      const kept = points.filter((_, index) => results[index] === "a");
      const lost = points.filter((point, index) => point >= 80 && results[index] !== "a");
      expect(kept.length * 5).toBeLessThanOrEqual(points.length * numerator);
      for (const one of kept) for (const other of lost) expect(one).toBeGreaterThan(other);
      const next = Math.max(...lost, -1);
      const equals = lost.filter((point) => point === next).length;
      if (lost.length > 0) expect((kept.length + equals) * 5).toBeGreaterThan(points.length * numerator);
    }),
  );
});

test("a quota needs grades, and is less than all", () => {
  const codeOf = (definition: ReturnType<typeof indexOf>) => {
    const refused = freeze(definition);
    return refused.ok ? "frozen" : refused.refusal.code;
  };
  expect(codeOf(indexOf({ quota: third }))).toBe("no-grades");
  expect(codeOf(indexOf({ bands, quota: { ...third, numerator: 3 } }))).toBe("invalid-input");
});
