import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { assess, explain, freeze, type Adjustment, type IndexDefinition } from "answerable/assessment";
import { assessOne, indexOf, scoreOf, when } from "./offices.js";

const label = { en: "step", "zh-CN": "调整" };
const satisfied = { method: "linear", from: 0, to: 100, beyond: "refuse" } as const;
const coefficient: Adjustment = {
  kind: "coefficient",
  id: "satisfaction",
  label,
  fact: "satisfied",
  normalisation: satisfied,
};
const bonus: Adjustment = { kind: "bonus", id: "praise", label, award: { when: when("praised"), points: 5 } };
const deduction: Adjustment = {
  kind: "deduction",
  id: "complaints",
  label,
  award: { fact: "complaints", each: 2, atMost: 7 },
};

const withSteps = (adjustments: readonly Adjustment[], changes: Partial<IndexDefinition> = {}) =>
  indexOf({ adjustments, ...changes });

describe("steps from the mean to the score", () => {
  test.each<[string, readonly Adjustment[], object, number | string]>([
    ["a coefficient multiplies", [coefficient], { x: 80, satisfied: 90 }, 72],
    ["a bonus adds", [bonus], { x: 80, praised: true }, 85],
    ["a bonus is not given where its condition is not met", [bonus], { x: 80, praised: false }, 80],
    ["a bonus is not given on credit", [bonus], { x: 80 }, 80],
    ["a deduction takes points for each", [deduction], { x: 80, complaints: 2 }, 76],
    ["a deduction ends at its limit", [deduction], { x: 80, complaints: 9 }, 73],
    ["a deduction of none takes none", [deduction], { x: 80, complaints: 0 }, 80],
    ["a deduction that cannot be counted withholds", [deduction], { x: 80 }, "adjustment-held"],
    ["a negative count is no count", [deduction], { x: 80, complaints: -1 }, "adjustment-held"],
    ["a coefficient that is not known withholds", [coefficient], { x: 80 }, "adjustment-held"],
    ["a coefficient off its scale withholds", [coefficient], { x: 80, satisfied: 101 }, "adjustment-held"],
    ["no score is left without one", [bonus], { praised: true }, "no-part-scored"],
    ["no score falls below 0", [deduction], { x: 3, complaints: 9 }, 0],
    ["no score rises above 100", [bonus], { x: 98, praised: true }, 100],
    ["only the end is held within the scale", [bonus, deduction], { x: 98, praised: true, complaints: 2 }, 99],
    ["the order is that of the index", [bonus, coefficient], { x: 75, praised: true, satisfied: 50 }, 40],
    ["the other order", [coefficient, bonus], { x: 75, praised: true, satisfied: 50 }, 42.5],
  ])("%s", (_, steps, facts, score) => {
    expect(scoreOf(assessOne(withSteps(steps), { ...facts }))).toBe(score);
  });
});

test("a higher end lets bonuses rise above 100", () => {
  expect(scoreOf(assessOne(withSteps([bonus], { highest: 110 }), { x: 98, praised: true }))).toBe(103);
});

test("limiters are applied to what the steps leave", () => {
  const cap = { kind: "cap", id: "cap", label, when: when("late"), at: 84 } as const;
  const index = withSteps([bonus], { limiters: [cap] });
  const given = assessOne(index, { x: 80, praised: true, late: true });
  expect([given.adjusted, given.score]).toEqual([
    { status: "scored", value: 85 },
    { status: "scored", value: 84 },
  ]);
});

test("each step says what it came to and what it leaves", () => {
  const { index } = must(freeze(withSteps([coefficient, bonus, deduction])));
  const { assessment } = must(assess(index, [{ id: "county", facts: { x: 80, satisfied: 86.19, praised: true } }]));
  const { explanation } = must(explain(assessment, "county"));
  const told = explanation.filter(({ step }) => step === "adjustment").map(({ text }) => text);
  expect(told.map(({ en }) => en)).toEqual([
    'step (coefficient 0.8619): applied; "satisfied" is 86.19, which leaves 68.952',
    'step (bonus 5): applied; "praised" is yes, the line is equal to yes, which leaves 73.952',
    'step (deduction): held; "complaints" is unknown',
  ]);
  expect(told[0]?.["zh-CN"]).toBe("调整（系数0.8619）：已适用；“satisfied”为86.19，得68.952分");
});

test("a coefficient is never above 1, and a deduction never raises a score", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      fc.nat(20),
      (x, share, complaints) => {
        const score = scoreOf(assessOne(withSteps([coefficient, deduction]), { x, satisfied: share, complaints }));
        expect(score).toBeLessThanOrEqual(x);
        expect(score).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("two steps of one name are refused", () => {
  const refused = freeze(withSteps([bonus, { ...deduction, id: "praise" }]));
  expect(refused.ok ? "frozen" : refused.refusal.code).toBe("duplicate-id");
});
