import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KAPPA_WEIGHTS, kappa, type KappaWeights, type RaterAgreement } from "answerable/statistics";

type Table = readonly (readonly number[])[];
/** Two pathologists on 118 slides. Agresti (2002), Categorical Data Analysis, second edition, table 10.8. */
const CARCINOMA = [
  [22, 2, 2, 0],
  [5, 7, 14, 0],
  [0, 2, 36, 0],
  [0, 1, 17, 10],
];
/** Husbands and wives, 91 couples. Hout, Duncan and Sobel (1987); the data set `SexualFun` of the R package vcd. */
const COUPLES = [
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
];

function estimated(agreement: RaterAgreement): { value: number; standardError: number; low: number; high: number } {
  const { kappa: found } = agreement;
  if (found.status === "withheld") throw new Error(found.refusal.message);
  return found;
}

test.each<[string, Table, KappaWeights, number, number]>([
  ["Agresti, section 10.5.2", CARCINOMA, "none", 0.493, 0.057],
  ["vcd, unweighted", COUPLES, "none", 0.1293, 0.0686],
  ["vcd, equal spacing", COUPLES, "linear", 0.2374, 0.0783],
])("%s", (_, table, weights, value, error) => {
  const found = estimated(kappa(table, { weights }));
  const digits = String(value).length - 2;
  expect(found.value).toBeCloseTo(value, digits);
  expect(found.standardError).toBeCloseTo(error, digits);
});

describe("kappa", () => {
  const tables = fc
    .integer({ min: 2, max: 5 })
    .chain((size) =>
      fc.array(fc.array(fc.nat(12), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );
  const weightings = fc.constantFrom(...KAPPA_WEIGHTS);
  const isGiven = (table: Table, weights: KappaWeights): boolean =>
    kappa(table, { weights }).kappa.status === "estimated";

  test("lies between −1 and 1, inside its interval, and is the agreement beyond chance", () => {
    fc.assert(
      fc.property(tables, weightings, (table, weights) => {
        fc.pre(isGiven(table, weights));
        const agreement = kappa(table, { weights });
        const { value, low, high } = estimated(agreement);
        expect(-1 <= low && low <= value && value <= high && high <= 1).toBe(true);
        const [observed, expected] = [Number(agreement.observed), Number(agreement.expected)];
        expect(observed >= 0 && observed <= 1 + 1e-12 && expected >= 0 && expected < 1).toBe(true);
        expect(value).toBeCloseTo((observed - expected) / (1 - expected), 12);
      }),
    );
  });

  test("does not depend on which rater is called the first, nor on the direction of the order", () => {
    fc.assert(
      fc.property(tables, weightings, (table, weights) => {
        fc.pre(isGiven(table, weights));
        const turned = table.map((_, index) => table.map((row) => row[index]!));
        const backwards = table.map((row) => row.toReversed()).toReversed();
        for (const other of [turned, backwards]) {
          expect(estimated(kappa(other, { weights })).value).toBeCloseTo(
            estimated(kappa(table, { weights })).value,
            12,
          );
          expect(estimated(kappa(other, { weights })).standardError).toBeCloseTo(
            estimated(kappa(table, { weights })).standardError,
            12,
          );
        }
      }),
    );
  });

  test("without weights does not depend on any order of the categories", () => {
    const [a, b, c, d] = CARCINOMA as [number[], number[], number[], number[]];
    const shuffled = [c, a, d, b].map(([w, x, y, z]) => [y!, w!, z!, x!]);
    expect(estimated(kappa(shuffled)).value).toBeCloseTo(estimated(kappa(CARCINOMA)).value, 12);
    expect(estimated(kappa(shuffled, { weights: "linear" })).value).not.toBeCloseTo(
      estimated(kappa(CARCINOMA, { weights: "linear" })).value,
      3,
    );
  });

  test("is 0 where the ratings have nothing to do with each other", () => {
    const independent = [1, 2, 3].map((row) => [4, 5, 6].map((column) => row * column));
    for (const weights of KAPPA_WEIGHTS) expect(estimated(kappa(independent, { weights })).value).toBeCloseTo(0, 12);
  });

  test("of four times the subjects has half the standard error", () => {
    fc.assert(
      fc.property(tables, weightings, (table, weights) => {
        fc.pre(isGiven(table, weights));
        const [once, fourTimes] = [1, 4].map((times) =>
          estimated(
            kappa(
              table.map((row) => row.map((count) => times * count)),
              { weights },
            ),
          ),
        );
        expect(fourTimes!.value).toBeCloseTo(once!.value, 12);
        expect(fourTimes!.standardError).toBeCloseTo(once!.standardError / 2, 9);
      }),
    );
  });

  test("of two categories is the same with any weights, and a wider interval at a higher level", () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    const [none, linear, quadratic] = KAPPA_WEIGHTS.map((weights) => estimated(kappa(table, { weights })).value);
    expect(none).toBeCloseTo(0.4, 12); // (0.7 − 0.5) ÷ (1 − 0.5), by hand
    expect([linear, quadratic]).toEqual([none, none]);
    expect(estimated(kappa(table, { level: 0.99 })).low).toBeLessThan(estimated(kappa(table)).low);
  });

  test("counts a near miss for more with linear weights, and for more yet with quadratic ones", () => {
    const nearMisses = [
      [10, 5, 0],
      [5, 10, 5],
      [0, 5, 10],
    ];
    const [none, linear, quadratic] = KAPPA_WEIGHTS.map((weights) => estimated(kappa(nearMisses, { weights })).value);
    expect(none!).toBeLessThan(linear!);
    expect(linear!).toBeLessThan(quadratic!);
  });
});

describe("no kappa is given", () => {
  test.each<[string, Table, object]>([
    [
      "of no subject",
      [
        [0, 0],
        [0, 0],
      ],
      { n: 0, observed: "unknown", expected: "unknown", code: "no-observations" },
    ],
    [
      "of one category",
      [
        [7, 0],
        [0, 0],
      ],
      { n: 7, observed: 1, expected: 1, code: "one-category" },
    ],
    ["of one category alone", [[7]], { n: 7, observed: 1, expected: 1, code: "one-category" }],
    [
      "where each has one category of their own",
      [
        [0, 7],
        [0, 0],
      ],
      { n: 7, observed: 0, expected: 0, code: "no-variance" },
    ],
    [
      "where all agree",
      [
        [7, 0],
        [0, 7],
      ],
      { n: 14, observed: 1, expected: 0.5, code: "no-variance" },
    ],
  ])("%s", (_, table, { code, ...rest }: { code?: string }) => {
    expect(kappa(table)).toMatchObject({ ...rest, kappa: { status: "withheld", refusal: { code } } });
  });

  test.each<[string, Table, object]>([
    ["without a row", [], {}],
    ["that is not square", [[1, 2]], {}],
    [
      "with half a subject",
      [
        [0.5, 1],
        [1, 1],
      ],
      {},
    ],
    [
      "with fewer than none",
      [
        [-1, 1],
        [1, 1],
      ],
      {},
    ],
    [
      "with NaN",
      [
        [NaN, 1],
        [1, 1],
      ],
      {},
    ],
    [
      "at a level of 1",
      [
        [1, 1],
        [1, 1],
      ],
      { level: 1 },
    ],
  ])("for a table %s: it throws", (_, table, options) => {
    expect(() => kappa(table, options)).toThrow(RangeError);
  });
});
