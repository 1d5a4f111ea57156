import { describe, expect, test } from "vitest";
import { must } from "answerable";
import type { Index, Limiter, Subject } from "answerable/assessment";
import {
  weightSensitivity,
  type WeightSensitivity,
  type WeightSensitivityOptions,
} from "answerable/assessment/sensitivity";
import { dimension, indexOf, indicator, subjectsOf } from "./offices.js";

const two = [indicator("a", 0.6), indicator("b", 0.4)];
const even = [indicator("a", 1), indicator("b", 1)];
const label = { en: "late", "zh-CN": "超期" };

function moves(index: Index, subjects: readonly Subject[], options?: WeightSensitivityOptions): WeightSensitivity {
  return must(weightSensitivity(index, subjects, options)).sensitivity;
}

function cap(at: number): Limiter {
  return { kind: "cap", id: "late", label, when: { fact: "late", comparison: "equals", value: true }, at };
}

test("equal weights, and each part left out, raised and lowered by the change", () => {
  // x and y: written 60.4 and 56; equal 55.5, 60; without a 31, 80; a raised 62.96, 53.91; a lowered 56.94, 58.82;
  // without b 80, 40; b raised 57.73, 58.18; b lowered 63.67, 53.33. The line between the grades is 60.
  const { scenarios, subjects, kind } = moves(indexOf(two), subjectsOf({ x: [80, 31], y: [40, 80] }, ["a", "b"]));
  expect([kind, scenarios]).toEqual(["weights", 7]);
  expect(subjects).toMatchObject([
    {
      subject: "x",
      written: 1,
      ranks: { low: 1, median: 1, high: 2 },
      unranked: 0,
      grade: { written: "good", kept: { numerator: 3, denominator: 7, value: 3 / 7 } },
      mostMoved: { scenario: { kind: "equal" }, rank: 2 },
    },
    {
      subject: "y",
      written: 2,
      ranks: { low: 1, median: 1, high: 2 },
      grade: { written: "poor", kept: { numerator: 5, denominator: 7 } },
      mostMoved: { scenario: { kind: "equal" }, rank: 1 },
    },
  ]);
});

test("lowering the one weight by a quarter says more than raising the other by a quarter", () => {
  // 70 and 47 are worth 60 where the one weight is at least 1.3 times the other: without b, and at 1 to 0.75, not at 1.25 to 1.
  const [x] = moves(indexOf(even), subjectsOf({ x: [70, 47] }, ["a", "b"])).subjects;
  expect(x?.grade).toMatchObject({ written: "poor", kept: { numerator: 5, denominator: 7 } });
});

test("a smaller change moves less: the weights are raised and lowered by no more than it", () => {
  const { subjects } = moves(indexOf(two), subjectsOf({ x: [80, 31], y: [40, 80] }, ["a", "b"]), { change: 0.01 });
  expect(subjects[0]).toMatchObject({ ranks: { median: 1 }, grade: { kept: { numerator: 5 } } });
});

describe("the weights that say something are those of parts that are not alone in their mean", () => {
  test.each([
    ["a single part", [indicator("a", 1)], 1],
    ["a branch with a single leaf", [indicator("a", 1), dimension("d", 1, [indicator("b", 1)])], 1 + 3 * 2],
    ["a single branch", [dimension("d", 1, [indicator("a", 1), indicator("b", 1)])], 1 + 3 * 2],
    ["a branch beside a leaf", [indicator("c", 1), dimension("d", 1, even)], 1 + 3 * 4],
  ])("%s", (_, parts, count) => {
    const subjects = subjectsOf({ x: [80, 30, 40] }, ["a", "b", "c"]);
    expect(moves(indexOf(parts), subjects).scenarios).toBe(count);
    expect(moves(indexOf(parts), subjects, { draws: { seed: 1, count: 5 } }).scenarios).toBe(count + 5);
  });
  test("a weight inside a branch moves ranks", () => {
    // x and y: written 50 and 50.5; b raised 53.3 and 49.3.
    const subjects = subjectsOf({ x: [80, 20], y: [40, 61] }, ["a", "b"]);
    const [x] = moves(indexOf([dimension("d", 1, even)]), subjects).subjects;
    expect(x).toMatchObject({ written: 2, mostMoved: { scenario: { kind: "raised", part: "a" }, rank: 1 } });
  });
  test("parts are made equal in every mean, not across the tree", () => {
    // Written 0.5 · 60 + 0.5 · 0; equal means give the same, equal leaves would give 20.
    const parts = [indicator("a", 2), dimension("d", 2, [indicator("b", 1), indicator("c", 3)])];
    const [x] = moves(indexOf(parts), subjectsOf({ x: [60, 0, 0], y: [29, 29, 29] }, ["a", "b", "c"])).subjects;
    expect(x).toMatchObject({ written: 1, mostMoved: { scenario: { kind: "left-out", part: "a" } } });
  });
  test("a branch that is left out takes its parts with it", () => {
    const parts = [indicator("a", 1), dimension("d", 9, [indicator("b", 1), indicator("c", 1)])];
    const [x] = moves(indexOf(parts), subjectsOf({ x: [40, 0, 0], y: [0, 50, 50] }, ["a", "b", "c"])).subjects;
    expect(x).toMatchObject({ written: 2, mostMoved: { scenario: { kind: "left-out", part: "d" }, rank: 1 } });
  });
});

describe("limiters count in every scenario", () => {
  test("a cap holds under any weights", () => {
    // Without its cap x would be first throughout; y falls below 55 only where a is left out.
    const [x, y] = subjectsOf({ x: [100, 90], y: [70, 50] }, ["a", "b"]) as [Subject, Subject];
    const late = { ...x, facts: { ...x.facts, late: true } };
    const punctual = { ...y, facts: { ...y.facts, late: false } };
    const [capped] = moves(indexOf(even, { limiters: [cap(55)] }), [late, punctual]).subjects;
    expect(capped).toMatchObject({
      written: 2,
      ranks: { low: 1, median: 2, high: 2 },
      mostMoved: { scenario: { kind: "left-out", part: "a" }, rank: 1 },
    });
  });
  test("a scenario that a cap leaves without a score is counted, and keeps no grade", () => {
    // 77.5 as written, under the cap whether or not it applies; 85 without a, where it cannot be decided.
    const [x] = moves(indexOf(even, { limiters: [cap(80)] }), subjectsOf({ x: [70, 85] }, ["a", "b"])).subjects;
    expect(x).toMatchObject({ unranked: 1, grade: { kept: { numerator: 6, denominator: 7 } } });
  });
});

test("who has no rank as written takes part in no scenario, and is listed with the reason", () => {
  const subjects = subjectsOf({ x: [50, 50], newcomer: [90] }, ["a", "b"]);
  const { subjects: ranked, unranked } = moves(indexOf(even), subjects);
  expect(ranked).toMatchObject([{ subject: "x", ranks: { low: 1, high: 1 } }]);
  expect(unranked).toMatchObject([{ subject: "newcomer", reason: { code: "part-withheld" } }]);
});

test("ranks are those asked for: within categories, from the last, equals sharing the mean", () => {
  const subjects = subjectsOf({ x: [50, 50], y: [80, 80], z: [80, 80] }, ["a", "b"]);
  const placed = (options: WeightSensitivityOptions): unknown =>
    moves(
      indexOf(even),
      subjects.map((each) => ({ ...each, category: each.id === "x" ? "one" : "other" })),
      options,
    ).subjects.map(({ written, ranks }) => [written, ranks.low, ranks.high]);
  expect(placed({})).toEqual([
    [3, 3, 3],
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(placed({ order: "last-first" })).toEqual([
    [1, 1, 1],
    [2, 2, 2],
    [2, 2, 2],
  ]);
  expect(placed({ ties: "average" })).toEqual([
    [3, 3, 3],
    [1.5, 1.5, 1.5],
    [1.5, 1.5, 1.5],
  ]);
  expect(placed({ within: "category" })).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ]);
});

test("an index without grades has ranks alone", () => {
  const { bands: _, ...plain } = indexOf(even).definition;
  const index = { ...indexOf(even), definition: plain };
  expect(moves(index, subjectsOf({ x: [50, 50] }, ["a", "b"])).subjects[0]).not.toHaveProperty("grade");
});

test("drawn weights are uniform around the written ones, each by itself", () => {
  // 70 and 48 are worth 60 where the one weight is at least 1.2 times the other: for two numbers uniform from 0.75 to 1.25, in
  // 0.2042 of all cases. Of the 7 scenarios that are named, 4 keep the grade.
  const count = 1500;
  const [x] = moves(indexOf(even), subjectsOf({ x: [70, 48] }, ["a", "b"]), { draws: { seed: 7, count } }).subjects;
  expect(Math.abs(((x?.grade?.kept.numerator ?? NaN) - 4) / count - (1 - 0.2042))).toBeLessThan(0.035);
});

test("the same seed draws the same weights, and another one others", () => {
  const subjects = subjectsOf({ x: [80, 45], y: [55, 81], z: [66, 66] }, ["a", "b"]);
  const [one, again, other] = [1, 1, 2].map((seed) => moves(indexOf(even), subjects, { draws: { seed, count: 60 } }));
  expect(again).toEqual(one);
  expect(other?.subjects).not.toEqual(one?.subjects);
});

describe("what cannot be asked is refused", () => {
  const [x] = subjectsOf({ x: [50, 50] }, ["a", "b"]) as [Subject];
  test.each<[string, readonly unknown[], WeightSensitivityOptions, string, string]>([
    ["nobody", [], {}, "nothing-to-rank", "none of 0 subjects has a rank"],
    ["nobody with a score", [{ id: "x", facts: {} }], {}, "nothing-to-rank", "none of 1 subjects"],
    ["a subject of the wrong form", [null], {}, "invalid-input", "assess subject"],
    ["a subject twice", [x, x], {}, "duplicate-id", '"x" is given twice'],
    ["no draws", [x], { draws: { seed: 1, count: 0 } }, "draws-out-of-range", "and not 0"],
    ["half a draw", [x], { draws: { seed: 1, count: 1.5 } }, "draws-out-of-range", "and not 1.5"],
    ["too many draws", [x], { draws: { seed: 1, count: 10_001 } }, "draws-out-of-range", "from 1 to 10000"],
  ])("%s", (_, subjects, options, code, message) => {
    const refused = weightSensitivity(indexOf(even), subjects as Subject[], options);
    expect(refused.ok ? "answered" : refused.refusal.code).toBe(code);
    expect(refused.ok ? "answered" : refused.refusal.message).toContain(message);
  });
  test.each([
    ["raised", 1e6],
    ["lowered", 1e-6],
  ])("a weight that may not be %s", (_, weight) => {
    const refused = weightSensitivity(indexOf([indicator("a", weight), indicator("b", 1)]), [x]);
    expect(refused.ok ? "answered" : refused.refusal.code).toBe("weights-out-of-range");
  });
  test.each([0, 1, -0.1, NaN])("a change of %s is the caller's error", (change) => {
    expect(() => weightSensitivity(indexOf(even), [x], { change })).toThrow(RangeError);
  });
  test("so is a seed that is none", () => {
    expect(() => weightSensitivity(indexOf(even), [x], { draws: { seed: -1, count: 1 } })).toThrow(RangeError);
  });
});
