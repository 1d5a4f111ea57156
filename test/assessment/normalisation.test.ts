import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { assess, freeze, lint, type IndexDefinition, type Normalisation, type Subject } from "answerable/assessment";
import { assessAll, assessOne, indexOf, label, scoreOf } from "./offices.js";

const steps = (scores: readonly [number, number]): Normalisation => ({
  method: "steps",
  table: {
    id: "steps",
    version: 1,
    range: { from: { at: 0, included: true } },
    bands: [
      { score: scores[0], from: { at: 0, included: true }, to: { at: 3, included: false } },
      { score: scores[1], from: { at: 3, included: true } },
    ],
  },
});
const top: Normalisation = { method: "ratio-to-top", among: "all" };
const rank = (changes: object = {}): Normalisation => ({
  ...{ method: "rank", among: "all", better: "more", first: 100, perPlace: 2, least: 0 },
  ...changes,
});
const standard = (changes: object = {}): Normalisation => ({
  ...{ method: "standard-score", among: "all", better: "more", centre: 50, spread: 10 },
  ...changes,
});

function scores(normalisation: Normalisation, facts: readonly unknown[], category?: readonly string[]): unknown[] {
  const subjects = facts.map((x, index) => ({ id: `s${index}`, category: category?.[index], facts: { x } }) as Subject);
  return assessAll(indexOf({}, normalisation), subjects).map(({ unlimited }) => {
    const score = unlimited.parts[0]?.score;
    return score?.status === "scored" ? score.value : score?.refusal.code;
  });
}

describe("points by a step table", () => {
  test("are those of the band", () => {
    expect(scores(steps([40, 100]), [0, 2.9, 3, 1000])).toEqual([40, 40, 100, 100]);
  });
  test("are none where no band is", () => {
    expect(scores(steps([40, 100]), [-1])).toEqual(["in-no-band"]);
  });
  test("lie on the scale", () => {
    expect(lint(indexOf({ limiters: [] }, steps([40, 101])) as IndexDefinition)).toEqual([
      expect.objectContaining({ code: "off-scale", message: '"x" scores 101 in row 2, off the scale of 0 to 100' }),
    ]);
  });
});

describe("the ratio to the top", () => {
  test("is 100 at the greatest of all, and each share of it below", () => {
    expect(scores(top, [50, 200, 0, 100])).toEqual([25, 100, 0, 50]);
  });
  test("knows no negative number, and nothing where all are 0", () => {
    expect(scores(top, [-1, 4])).toEqual(["below-zero", 100]);
    expect(scores(top, [0, 0])).toEqual(["no-top", "no-top"]);
  });
  test("compares within a category where it is asked to", () => {
    const within: Normalisation = { method: "ratio-to-top", among: "category" };
    expect(scores(within, [50, 100, 8, 4], ["county", "county", "city", "city"])).toEqual([50, 100, 100, 50]);
    expect(scores(within, [50])).toEqual(["no-category"]);
  });
  test("holds nothing against what is not known", () => {
    expect(scores(top, ["unknown", 10])).toEqual(["unknown", 100]);
  });
});

describe("points by rank", () => {
  test("fall by the place, equals sharing the better one", () => {
    expect(scores(rank(), [90, 95, 90, 80])).toEqual([98, 100, 98, 94]);
  });
  test("go to the least where less is better", () => {
    expect(scores(rank({ better: "less" }), [3, 1, 2])).toEqual([96, 100, 98]);
  });
  test("never fall below the least", () => {
    expect(scores(rank({ perPlace: 30, least: 45 }), [4, 3, 2, 1])).toEqual([100, 70, 45, 45]);
  });
  test("leave out those whose fact is not known", () => {
    expect(scores(rank(), ["unknown", 1])).toEqual(["unknown", 100]);
  });
  test("need a first place above the least", () => {
    const refused = freeze(indexOf({}, rank({ first: 50, least: 50 })));
    expect(refused.ok ? "frozen" : refused.refusal.code).toBe("invalid-input");
  });
});

describe("standard scores", () => {
  test("count deviations from the mean of all", () => {
    // Mean 5, standard deviation 2 over all eight (a sample's would be 2.14).
    expect(scores(standard(), [2, 4, 4, 4, 5, 5, 7, 9])).toEqual([35, 45, 45, 45, 50, 50, 60, 70]);
  });
  test("turn round where less is better", () => {
    expect(scores(standard({ better: "less" }), [0, 2])).toEqual([60, 40]);
  });
  test("stay on the scale", () => {
    expect(scores(standard({ spread: 100 }), [0, 2])).toEqual([0, 100]);
  });
  test("are none where all are equal, however they round", () => {
    expect(new Set(scores(standard(), Array(10).fill(0.1)))).toEqual(new Set(["no-spread"]));
  });
});

test("an estimate is compared by its point estimate", () => {
  expect(scores(top, [{ low: 10, high: 90, value: 50 }, 100])).toEqual([50, 100]);
});

test("the points of one subject do not hang on the order of the others", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 12 }),
      fc.constantFrom(top, rank(), standard()),
      (facts, normalisation) => {
        expect(scores(normalisation, facts.toReversed())).toEqual(scores(normalisation, facts).toReversed());
      },
    ),
  );
});

const two = (changes: Partial<IndexDefinition>): ReturnType<typeof indexOf> => {
  const part = (id: string, weight: number) =>
    ({
      kind: "indicator",
      id,
      label,
      weight,
      fact: id,
      normalisation: { method: "linear", from: 0, to: 100, beyond: "refuse" },
    }) as const;
  return indexOf({ parts: [part("a", 0.25), part("b", 0.75)], ...changes });
};

describe("how parts become one", () => {
  test("geometrically, a weak part weighs more than in the mean", () => {
    expect(scoreOf(assessOne(two({ aggregation: "geometric" }), { a: 16, b: 81 }))).toBeCloseTo(
      16 ** 0.25 * 81 ** 0.75,
      12,
    );
    expect(scoreOf(assessOne(two({}), { a: 16, b: 81 }))).toBe(64.75);
  });
  test("geometrically, a part of 0 points leaves 0", () => {
    expect(scoreOf(assessOne(two({ aggregation: "geometric" }), { a: 0, b: 100 }))).toBe(0);
  });
  test("a branch has a rule of its own, or that of the index for what is missing", () => {
    const inner = { kind: "dimension", id: "d", label, weight: 1, parts: two({}).parts } as const;
    const asked = (changes: object, missing: "withhold" | "renormalise" | "zero") =>
      scoreOf(assessOne(indexOf({ missing, parts: [{ ...inner, ...changes }] }), { b: 80 }));
    expect(asked({}, "renormalise")).toBe(80);
    expect(asked({}, "withhold")).toBe("no-part-scored");
    expect(asked({ missing: "zero" }, "withhold")).toBe(60);
  });
  test("a mean lies between its parts, however it is taken", () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(points, points, fc.constantFrom("arithmetic" as const, "geometric" as const), (a, b, aggregation) => {
        const score = scoreOf(assessOne(two({ aggregation }), { a, b }));
        expect(score).toBeGreaterThanOrEqual(Math.min(a, b));
        expect(score).toBeLessThanOrEqual(Math.max(a, b));
      }),
    );
  });
  test("what is not reported counts 0 only where the index says so", () => {
    const result = assessOne(two({ missing: "zero" }), { b: 80 });
    expect(scoreOf(result)).toBe(60);
    expect(result.unlimited.coverage).toBe(0.75);
    expect(result.unlimited.parts.map(({ share }) => share)).toEqual([0.25, 0.75]);
  });
  test("too little that is known gives no score", () => {
    const asked = { missing: "renormalise", leastCoverage: 0.75 } as const;
    expect(scoreOf(assessOne(two(asked), { b: 80 }))).toBe(80);
    expect(scoreOf(assessOne(two(asked), { a: 80 }))).toBe("too-little-known");
  });
});

test("what a subject is held against stands beside its points", () => {
  const index = must(freeze(indexOf({}, rank()))).index;
  const { assessment } = must(
    assess(
      index,
      [3, 5].map((x) => ({ id: `s${x}`, facts: { x } })),
    ),
  );
  expect(assessment.results.map(({ unlimited }) => unlimited.parts[0])).toMatchObject([
    { beside: { count: 2, place: 2 } },
    { beside: { count: 2, place: 1 } },
  ]);
});
