import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { PiecewiseScore, lintPiecewise, piecewiseScore } from "answerable/rules";

/** City-captain form: solved at once 90 % or more is 25 points, minus 1 for every percentage point below. */
const solvedAtOnce: PiecewiseScore = {
  id: "solved-at-once",
  version: 1,
  points: [
    { x: 65, y: 0 },
    { x: 90, y: 25 },
  ],
  below: "refuse",
  above: "hold",
};
const points = (...coordinates: readonly (readonly [number, number])[]): PiecewiseScore => ({
  ...solvedAtOnce,
  points: coordinates.map(([x, y]) => ({ x, y })),
});

describe("the one-stop rule", () => {
  test.each([
    [100, 25],
    [90, 25],
    [89, 24],
    [88.5, 23.5],
    [70, 5],
    [65, 0],
  ])("gives %d %% solved at once %d points", (value, score) => {
    expect(must(piecewiseScore(solvedAtOnce, value)).score).toBe(score);
  });

  test("is silent below the last point it states, unless somebody sets a floor", () => {
    expect(piecewiseScore(solvedAtOnce, 64.9)).toMatchObject({
      refusal: {
        code: "outside-points",
        message: 'score "solved-at-once": 64.9 lies below the first point 65, where the rule is silent',
      },
    });
    expect(must(piecewiseScore({ ...solvedAtOnce, below: "hold" }, 3)).score).toBe(0);
  });

  test("is silent above the last point too, unless it is held there", () => {
    expect(piecewiseScore({ ...solvedAtOnce, above: "refuse" }, 90.1)).toMatchObject({
      refusal: {
        code: "outside-points",
        message: 'score "solved-at-once": 90.1 lies above the last point 90, where the rule is silent',
      },
    });
  });
});

const coordinates = fc
  .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 })
  .chain((xs) =>
    fc
      .array(fc.integer({ min: -20, max: 20 }), { minLength: xs.length, maxLength: xs.length })
      .map((ys) => ({ xs: xs.sort((a, b) => a - b), ys })),
  )
  .map(({ xs, ys }) => xs.map((x, index) => [x, ys[index]!] as const));

describe("laws of a piecewise score", () => {
  test("every point has exactly its own score", () => {
    fc.assert(
      fc.property(coordinates, (rows) => {
        for (const [x, y] of rows) expect(must(piecewiseScore(points(...rows), x)).score).toBe(y);
      }),
    );
  });

  test("a whole share of whole points is whole, and no rounding leaves the two scores", () => {
    expect(must(piecewiseScore(points([0, 0], [49, 49]), 1)).score).toBe(1);
    expect(must(piecewiseScore(points([-93, -35.5], [-0.3, 51.4]), -0.30000000000000154)).score).toBe(51.4);
    expect(must(piecewiseScore(points([-55.8, 32.8], [0.8, -71.7]), 0.7999999999999962)).score).toBe(-71.7);
  });

  test("between two points the score lies between theirs, and in the middle it is their mean", () => {
    fc.assert(
      fc.property(coordinates, fc.nat(4), fc.double({ min: 0, max: 1, noNaN: true }), (rows, at, where) => {
        const [left, right] = [rows[at % (rows.length - 1)]!, rows[(at % (rows.length - 1)) + 1]!];
        const { score } = must(piecewiseScore(points(...rows), left[0] + where * (right[0] - left[0])));
        expect(score).toBeGreaterThanOrEqual(Math.min(left[1], right[1]));
        expect(score).toBeLessThanOrEqual(Math.max(left[1], right[1]));
        expect(must(piecewiseScore(points(...rows), (left[0] + right[0]) / 2)).score).toBeCloseTo(
          (left[1] + right[1]) / 2,
          12,
        );
      }),
    );
  });

  test("scores that rise from point to point never fall between", () => {
    const value = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(coordinates, value, value, (rows, one, other) => {
        const ys = rows.map(([, y]) => y).sort((a, b) => a - b);
        const rising: PiecewiseScore = {
          ...points(...rows.map(([x], index) => [x, ys[index]!] as const)),
          below: "hold",
        };
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
          (x) => must(piecewiseScore(rising, x)).score,
        );
        expect(low).toBeLessThanOrEqual(high!);
      }),
    );
  });
});

describe("the linter", () => {
  test.each<[string, PiecewiseScore, string, string]>([
    ["a value with two scores", points([1, 0], [1, 5]), "duplicate-x", "1 has two scores, 0 and 5"],
    ["points that turn back", points([2, 0], [1, 5]), "unsorted", "1 stands after 2; points rise in x"],
    ["NaN for a value", points([1, 0], [NaN, 5]), "not-finite", "point (NaN, 5) is not finite"],
    ["an infinite score", points([1, 0], [2, Infinity]), "not-finite", "point (2, Infinity) is not finite"],
  ])("names %s, and no score is given by such points", (_, rule, code, message) => {
    expect(lintPiecewise(rule)).toEqual([{ code, severity: "error", path: ["points", 1], message }]);
    expect(piecewiseScore(rule, 1)).toMatchObject({
      refusal: { code: "unsound-points", message: `score "solved-at-once": ${message}` },
    });
  });

  test("has nothing to say of points that rise", () => {
    expect(lintPiecewise(solvedAtOnce)).toEqual([]);
  });
});

test("an unknown value has no score, not the lowest", () => {
  expect(piecewiseScore(solvedAtOnce, "unknown")).toMatchObject({ refusal: { code: "unknown" } });
});

test.each([NaN, Infinity])("a value of %d is a programmer's error", (value) => {
  expect(() => piecewiseScore(solvedAtOnce, value)).toThrow(TypeError);
});

test.each<[string, object]>([
  ["one point", { points: [{ x: 1, y: 1 }] }],
  [
    "a coordinate too large to multiply",
    {
      points: [
        { x: 0, y: 0 },
        { x: 1e16, y: 1 },
      ],
    },
  ],
  [
    "NaN",
    {
      points: [
        { x: 0, y: NaN },
        { x: 1, y: 1 },
      ],
    },
  ],
  ["no word on what happens below", { below: undefined }],
  ["an unknown field", { weight: 1 }],
])("the schema refuses %s", (_, fault) => {
  expect(PiecewiseScore.safeParse({ ...solvedAtOnce, ...fault }).success).toBe(false);
});
