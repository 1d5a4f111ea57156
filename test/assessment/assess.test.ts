import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { assess, freeze, lint, type Index, type IndexDefinition, type SubjectResult } from "answerable/assessment";
import type { Fact, Facts } from "answerable/rules";
import { definition, facts, indexWith } from "./index-of-offices.js";

function resultOf(index: Index, given: Facts): SubjectResult {
  const [result] = must(assess(index, [{ id: "water", facts: given }])).assessment.results;
  if (result === undefined) throw new Error("the only subject has a result");
  return result;
}
const scoreOf = (index: Index, given: Facts): number | string => {
  const { score } = resultOf(index, given);
  return score.status === "scored" ? score.value : score.refusal.code;
};
const gradeOf = (index: Index, given: Facts): string | undefined => {
  const { grade } = resultOf(index, given);
  return grade?.status === "withheld" ? grade.refusal.code : grade?.grade;
};
const withOnly = (fact: Fact | undefined): Facts => ({ satisfied: fact });
const only = (normalisation: object): Index => {
  const [satisfaction] = definition.parts;
  return indexWith({
    parts: [{ ...satisfaction, weight: 1, normalisation }] as IndexDefinition["parts"],
    limiters: [],
  });
};

test("a score is the weighted mean of its parts, from the leaves upwards", () => {
  const { unlimited, score, grade } = resultOf(indexWith(), facts);
  expect(unlimited.parts).toMatchObject([
    { id: "satisfaction", share: 0.6, score: { value: 90 }, actual: 0.9 },
    {
      id: "rectification",
      share: 0.4,
      score: { value: 85 },
      parts: [{ score: { value: 80 } }, { score: { value: 100 } }],
    },
  ]);
  expect(unlimited).toMatchObject({ score: { value: 88 }, coverage: 1 });
  expect(score).toEqual({ status: "scored", value: 88 });
  expect(grade).toEqual({ status: "graded", grade: "good", label: { en: "good", "zh-CN": "好" } });
});

describe("a fact becomes points", () => {
  const linear = { method: "linear", from: 0, to: 1, beyond: "hold" };
  const score = { id: "s", version: 1, below: "refuse", above: "hold" };
  const piecewise = {
    method: "piecewise",
    score: {
      ...score,
      points: [
        { x: 0, y: 0 },
        { x: 0.5, y: 80 },
        { x: 1, y: 100 },
      ],
    },
  };
  test.each<[string, object, Fact | undefined, number | string]>([
    ["linear, between the ends", linear, 0.25, 25],
    ["linear, held beyond the upper end", linear, 1.5, 100],
    ["linear, held beyond the lower end", linear, -1, 0],
    ["linear, refused beyond an end", { ...linear, beyond: "refuse" }, 1.5, "outside-points"],
    ["linear, where less is better", { ...linear, from: 30, to: 0 }, 3, 90],
    ["piecewise", piecewise, 0.25, 40],
    ["piecewise, beyond an end that refuses", piecewise, -0.1, "outside-points"],
    ["an estimate, by its point estimate", linear, { low: 0.2, high: 0.6, value: 0.3 }, 30],
    ["an estimate without one", linear, { low: 0.2, high: 0.6 }, "no-point-estimate"],
    ["a fact that is missing", linear, undefined, "unknown"],
    ["a fact that is not known", linear, "unknown", "unknown"],
    ["a text", linear, "0.5", "not-a-number"],
    ["a yes", linear, true, "not-a-number"],
  ])("%s", (_, normalisation, fact, points) => {
    const [part] = resultOf(only(normalisation), withOnly(fact)).unlimited.parts;
    expect(part?.score.status === "scored" ? part.score.value : part?.score.refusal.code).toBe(points);
  });
  test("a name that every object inherits is no fact", () => {
    const [satisfaction] = definition.parts;
    const parts = [{ ...satisfaction, fact: "constructor" }] as IndexDefinition["parts"];
    expect(resultOf(indexWith({ parts }), {}).unlimited.parts).toMatchObject([{ actual: "unknown" }]);
  });
});

describe("what is missing is never zero", () => {
  const withoutFixed = { ...facts, fixed: undefined };
  test("withhold: the means above it are withheld, and coverage says how much is known", () => {
    const { unlimited } = resultOf(indexWith(), withoutFixed);
    expect(unlimited).toMatchObject({
      score: {
        status: "withheld",
        refusal: { code: "part-withheld", message: 'index "offices" has no score: "rectification" has none' },
      },
      parts: [{ share: 0 }, { share: 0, coverage: 0.25, score: { refusal: { code: "part-withheld" } } }],
    });
    expect(unlimited.coverage).toBeCloseTo(0.6 + 0.4 * 0.25, 12);
    expect(gradeOf(indexWith(), withoutFixed)).toBe("part-withheld");
  });
  test("renormalise: the other parts share its weight, and coverage is the same", () => {
    const { unlimited } = resultOf(indexWith({ missing: "renormalise" }), withoutFixed);
    expect(unlimited.parts[1]).toMatchObject({
      share: 0.4,
      score: { value: 100 },
      parts: [{ share: 0 }, { share: 1 }],
    });
    expect(unlimited.score).toMatchObject({ value: 0.6 * 90 + 0.4 * 100 });
    expect(unlimited.coverage).toBeCloseTo(0.6 + 0.4 * 0.25, 12);
  });
  test("renormalise with nothing known has nothing to share", () => {
    expect(scoreOf(indexWith({ missing: "renormalise" }), {})).toBe("no-part-scored");
  });
});

describe("a cap", () => {
  const undecided = { ...facts, overdue: undefined };
  const low = { satisfied: 0.2, fixed: 0.75, daysLate: 15, cards: 0 };
  test.each<[string, Facts, number | string, string]>([
    ["that is met lowers a higher score to itself", { ...facts, overdue: 3 }, 79, "applied"],
    ["that is met leaves a lower score alone", { ...low, overdue: 3 }, 32, "without-effect"],
    ["that is not met leaves the score alone", facts, 88, "not-met"],
    ["that cannot be decided withholds a score it could lower", undecided, "limiter-held", "held"],
    [
      "that an interval straddles withholds it too",
      { ...undecided, overdue: { low: 0, high: 2 } },
      "limiter-held",
      "held",
    ],
    ["that cannot be decided leaves a score that it could not lower", low, 32, "without-effect"],
    ["has nothing to limit where there is no score", { satisfied: 0.5, overdue: 1 }, "part-withheld", "without-effect"],
  ])("%s", (_, given, score, effect) => {
    const result = resultOf(indexWith(), given);
    expect(result.score.status === "scored" ? result.score.value : result.score.refusal.code).toBe(score);
    expect(result.limiters[0]).toMatchObject({ effect });
  });
  test.each([{ overdue: 1 }, {}])("at the score itself has no effect, decided or not: %o", (given) => {
    const [cap] = definition.limiters;
    const index = indexWith({ limiters: [{ ...cap, at: 32 }] as IndexDefinition["limiters"] });
    const result = resultOf(index, { ...low, ...given });
    expect(result).toMatchObject({ score: { value: 32 }, limiters: [{ effect: "without-effect" }] });
  });
  test("that is met keeps its reasons", () => {
    expect(resultOf(indexWith(), { ...facts, overdue: 3 }).limiters[0]).toMatchObject({
      limiter: { id: "overdue" },
      outcome: "met",
      reasons: [{ fact: "overdue", comparison: "more-than", required: 0, actual: 3 }],
    });
  });
  test("that is lower decides among several, in whatever order they stand", () => {
    const [cap, veto] = definition.limiters;
    const other = { ...cap, id: "late", when: { fact: "late", comparison: "equals", value: true }, at: 50 };
    for (const limiters of [
      [cap, other, veto],
      [other, veto, cap],
    ] as IndexDefinition["limiters"][]) {
      expect(scoreOf(indexWith({ limiters }), { ...facts, overdue: 1, late: true })).toBe(50);
      // The undecided cap at 50 could still lower the score of 79.
      expect(scoreOf(indexWith({ limiters }), { ...facts, overdue: 1 })).toBe("limiter-held");
      // The undecided cap at 79 could not lower the score of 50.
      expect(scoreOf(indexWith({ limiters }), { ...undecided, late: true })).toBe(50);
    }
  });
});

describe("a veto", () => {
  const undecided = { ...facts, cards: undefined };
  test.each<[string, Facts, string, string]>([
    ["that is met leaves no grade, however high the score", { ...facts, cards: 1 }, "vetoed", "applied"],
    ["that is not met leaves the grade alone", facts, "good", "not-met"],
    ["that cannot be decided holds the grade", undecided, "limiter-held", "held"],
    ["that an interval straddles holds it too", { ...undecided, cards: { low: 0, high: 1 } }, "limiter-held", "held"],
  ])("%s", (_, given, grade, effect) => {
    expect(gradeOf(indexWith(), given)).toBe(grade);
    expect(scoreOf(indexWith(), given)).toBe(88);
    expect(resultOf(indexWith(), given).limiters[1]).toMatchObject({ effect });
  });
  test("that is met comes before one that cannot be decided", () => {
    const [cap, veto] = definition.limiters;
    const other = { ...veto, id: "complaint", when: { fact: "complained", comparison: "equals", value: true } };
    const index = indexWith({ limiters: [cap, other, veto] as IndexDefinition["limiters"] });
    expect(gradeOf(index, { ...facts, cards: 1 })).toBe("vetoed");
    expect(gradeOf(index, facts)).toBe("limiter-held");
  });
});

describe("a grade", () => {
  test("follows the score after the caps", () => {
    expect(gradeOf(indexWith(), { ...facts, overdue: 1 })).toBe("fair");
  });
  test("is absent where the index has none", () => {
    const { bands, ...ungraded } = definition;
    expect(bands).toBeDefined();
    expect(resultOf(must(freeze(ungraded)).index, facts)).not.toHaveProperty("grade");
  });
});

test("an assessment keeps the pin of its index and the order of its subjects", () => {
  const index = indexWith();
  const { assessment } = must(
    assess(index, [
      { id: "b", facts },
      { id: "a", facts: {} },
    ]),
  );
  expect(assessment.index).toEqual(index.pin);
  expect(assessment.results.map(({ subject }) => subject)).toEqual(["b", "a"]);
});

describe("an index is linted", () => {
  const [satisfaction, rectification] = definition.parts;
  const [cap, veto] = definition.limiters;
  const flat = { ...satisfaction, normalisation: { method: "linear", from: 1, to: 1, beyond: "hold" } };
  const pointed = (points: readonly object[]): object => ({
    ...satisfaction,
    normalisation: { method: "piecewise", score: { id: "s", version: 1, below: "hold", above: "hold", points } },
  });
  test.each<[string, object, string, string, readonly (string | number)[]]>([
    [
      "two parts of one name",
      { parts: [satisfaction, { ...rectification, weight: 0.4, id: "satisfaction" }] },
      "duplicate-id",
      "error",
      ["parts", 1, "id"],
    ],
    ["two limiters of one name", { limiters: [cap, veto, cap] }, "duplicate-id", "error", ["limiters", 2, "id"]],
    ["uneven weights", { parts: [satisfaction] }, "weights-not-one", "warning", ["parts"]],
    ["a scale without length", { parts: [flat, rectification] }, "flat-scale", "error", ["parts", 0, "normalisation"]],
    [
      "points off the scale",
      {
        parts: [
          pointed([
            { x: 0, y: 0 },
            { x: 1, y: 120 },
          ]),
          rectification,
        ],
      },
      "off-scale",
      "error",
      ["parts", 0, "normalisation"],
    ],
    [
      "points below the scale",
      {
        parts: [
          pointed([
            { x: 0, y: -0.5 },
            { x: 1, y: 100 },
          ]),
          rectification,
        ],
      },
      "off-scale",
      "error",
      ["parts", 0, "normalisation"],
    ],
    [
      "unsorted points",
      {
        parts: [
          pointed([
            { x: 1, y: 0 },
            { x: 0, y: 100 },
          ]),
          rectification,
        ],
      },
      "unsorted",
      "error",
      ["parts", 0, "normalisation", "score", "points", 1],
    ],
    [
      "a cap that limits nothing",
      { limiters: [{ ...cap, at: 100 }] },
      "idle-limiter",
      "warning",
      ["limiters", 0, "at"],
    ],
    [
      "grades with a gap",
      { bands: { ...definition.bands, bands: definition.bands?.bands.slice(1) } },
      "gap",
      "error",
      ["bands", "bands"],
    ],
  ])("%s", (_, changes, code, severity, path) => {
    const faulty = { ...definition, ...changes } as IndexDefinition;
    const findings = lint(faulty);
    expect(findings).toEqual([expect.objectContaining({ code, severity })]);
    expect(findings[0]?.path.slice(0, path.length)).toEqual(path);
    const frozen = freeze(faulty);
    expect(frozen.ok ? "frozen" : frozen.refusal.code).toBe(severity === "error" ? code : "frozen");
  });
  test("a part of a part may not take the name of another branch", () => {
    const inner = { ...rectification, parts: [{ ...satisfaction, weight: 1 }] };
    expect(lint({ ...definition, parts: [satisfaction, inner] } as IndexDefinition)).toMatchObject([
      { code: "duplicate-id", path: ["parts", 1, "parts", 0, "id"] },
    ]);
  });
});
