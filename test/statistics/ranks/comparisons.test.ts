import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  JOINT_RANK_METHODS,
  adjustPValues,
  pairwiseTests,
  pointRanks,
  rankDistribution,
  rankIntervals,
  simulatedRanks,
  tieBands,
  topSet,
  withinCategories,
  type UnitEstimate,
} from "answerable/statistics";
import { someUnits, unitsOf } from "./estimates.js";

describe("point ranks", () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });

  test("are one more than the number of better values", () => {
    fc.assert(
      fc.property(values, (given) => {
        const better = (value: number): number => given.filter((other) => other > value).length;
        expect(pointRanks(given)).toEqual(given.map((value) => 1 + better(value)));
      }),
    );
  });

  test("that equal values average sum to what ranks without ties do", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("ascending" as const, "descending" as const), (given, direction) => {
        const ranks = pointRanks(given, { direction, ties: "average" });
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((given.length * (given.length + 1)) / 2);
        expect(ranks.map((rank, index) => ranks[given.indexOf(given[index]!)] === rank)).not.toContain(false);
      }),
    );
  });

  test("of 0 and −0 are equal, and infinities are the ends", () => {
    expect(pointRanks([0, -0, Infinity, -Infinity])).toEqual([2, 2, 1, 4]);
    expect(pointRanks([])).toEqual([]);
  });

  test.each<[number[], object]>([
    [[1, NaN], {}],
    [[1], { direction: "up" }],
    [[1], { ties: "highest" }],
  ])("of %j by %j throw", (given, options) => {
    expect(() => pointRanks(given, options)).toThrow(RangeError);
  });
});

describe("pairwise tests", () => {
  test("are of every two units once, and the sign says which is greater", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        const { tests } = must(pairwiseTests(estimates));
        expect(tests).toHaveLength((estimates.length * (estimates.length - 1)) / 2);
        const valueOf = new Map(estimates.map(({ key, value }) => [key, value]));
        for (const { first, second, statistic, chanceOfFirst } of tests) {
          const difference = valueOf.get(first)! - valueOf.get(second)!;
          expect(Math.sign(statistic)).toBe(Math.sign(difference));
          expect(Math.sign(chanceOfFirst - 0.5)).toBe(Math.sign(difference));
        }
      }),
    );
  });

  test("have a statistic however far apart the values are", () => {
    const [test] = must(pairwiseTests(unitsOf([1.7e308, 1e307], [-1.7e308, 1e307]))).tests;
    expect(test?.statistic).toBeCloseTo(34 / Math.SQRT2, 10);
  });

  test("carry the correction that is named", () => {
    const estimates = unitsOf([3, 1], [2, 1], [-1, 1]);
    const tests = must(pairwiseTests(estimates, { correction: "bonferroni" })).tests;
    const pValues = tests.map(({ pValue }) => pValue);
    const adjusted = tests.map((test) => test.adjusted);
    expect(adjusted).toEqual(adjustPValues(pValues, { correction: "bonferroni" }));
    expect(tests[1]?.pValue).toBeCloseTo(0.0046777, 6); // z = 4 ÷ √2
    // @ts-expect-error -- no such correction
    expect(() => pairwiseTests(estimates, { correction: "none" })).toThrow(RangeError);
  });
});

describe("tie bands", () => {
  test("hold every unit once, the better bands first, and in none of them two that are known to differ", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        const { bands, units } = must(tieBands(estimates));
        expect(bands.flat().sort()).toEqual(estimates.map(({ key }) => key).sort());
        for (const { key, band, rank, tiedWith } of units) {
          expect(bands[band - 1]).toContain(key);
          expect(bands[band - 1]!.every((other) => other === key || tiedWith.includes(other))).toBe(true);
          expect(units.every((other) => other.band >= band || other.rank <= rank)).toBe(true);
        }
      }),
    );
  });

  test("begin where a unit is known to differ from one of the band before", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        const { bands, units } = must(tieBands(estimates));
        bands.slice(1).forEach(([first], before) => {
          const { tiedWith } = units.find(({ key }) => key === first)!;
          expect(bands[before]!.every((other) => tiedWith.includes(other))).toBe(false);
        });
      }),
    );
  });

  test("are mutual ties: whoever is tied with another, the other is with them", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        const { units } = must(tieBands(estimates));
        for (const { key, tiedWith } of units) {
          expect(tiedWith).not.toContain(key);
          for (const other of tiedWith) expect(units.find((unit) => unit.key === other)!.tiedWith).toContain(key);
        }
      }),
    );
  });

  test("are told apart by the level, the correction and the direction", () => {
    // One pair, z = 2: p is 0.0455.
    const estimates = unitsOf([2 * Math.SQRT2, 1], [0, 1]);
    expect(must(tieBands(estimates)).bands).toEqual([["a"], ["b"]]);
    expect(must(tieBands(estimates, { direction: "ascending" })).bands).toEqual([["b"], ["a"]]);
    expect(must(tieBands(estimates, { level: 0.96 })).bands).toEqual([["a", "b"]]);
    const three = [...estimates, ...unitsOf([0, 1], [0, 1], [1, 1]).slice(2)];
    expect(must(tieBands(three)).bands).toEqual([["a", "c", "b"]]);
    expect(must(tieBands(three, { correction: "bonferroni" })).units[0]?.tiedWith).toEqual(["b", "c"]);
    expect(() => tieBands(estimates, { level: 1 })).toThrow(RangeError);
  });

  test("part two whose p-value is just what the level leaves", () => {
    const estimates = unitsOf([1, 1], [0, 1]);
    const [test] = must(pairwiseTests(estimates)).tests;
    const level = 1 - test!.pValue;
    expect(1 - level).toBe(test!.pValue);
    expect(must(tieBands(estimates, { level })).bands).toEqual([["a"], ["b"]]);
  });

  test("may part two that are tied with each other, and say so", () => {
    const { bands, units } = must(tieBands(unitsOf([10, 1], [7.5, 1], [5, 1]), { level: 0.9 }));
    expect(bands).toEqual([["a", "b"], ["c"]]);
    expect(units[2]).toMatchObject({ band: 2, tiedWith: ["b"] });
  });
});

describe("who is among the first", () => {
  test("is certain of no more than there are places, and possible of no fewer", () => {
    const methods = JOINT_RANK_METHODS.filter((method) => method === "holm" || method === "separate-intervals");
    fc.assert(
      fc.property(someUnits, fc.constantFrom(...methods), fc.nat(7), (estimates, method, more) => {
        const places = 1 + (more % estimates.length);
        const { top } = must(topSet(estimates, places, { joint: true, method }));
        expect(top.certain.length).toBeLessThanOrEqual(places);
        expect(top.possible.length).toBeGreaterThanOrEqual(places);
        expect(top.certain.every((key) => top.possible.includes(key))).toBe(true);
        expect(must(topSet(estimates, estimates.length)).top.certain).toHaveLength(estimates.length);
      }),
    );
  });

  test("follows the direction and the level, and carries the ranking it was read off", () => {
    const estimates = unitsOf([9, 1], [5, 1], [1, 1]);
    expect(must(topSet(estimates, 1, { joint: true, direction: "ascending" })).top.possible).toEqual(["b", "c"]);
    const { top } = must(topSet(estimates, 2, { joint: true, level: 0.5 }));
    expect(top).toMatchObject({ places: 2, certain: ["a", "b"], possible: ["a", "b"], ranking: { level: 0.5 } });
  });

  test("is not told of more places than units, nor of half a place", () => {
    const message = "there are 3 places for 2 units";
    const estimates = unitsOf([1, 1], [2, 1]);
    expect(topSet(estimates, 3)).toEqual({ ok: false, refusal: { code: "too-many-places", message } });
    for (const places of [0, -1, 1.5, NaN]) expect(() => topSet(estimates, places)).toThrow(RangeError);
  });
});

test("units are compared with those of their own category only", () => {
  const units = unitsOf([1, 1], [50, 1], [100, 1], [150, 1]).map((unit, index) => ({
    ...unit,
    category: index % 2 === 0 ? "counties" : "bureaus",
  }));
  const lone = { key: "x", value: 1, standardError: 1, category: "provinces" };
  const answers = withinCategories([...units, lone], (own) => rankIntervals(own, { joint: true }));
  expect(answers.map(({ category }) => category)).toEqual(["counties", "bureaus", "provinces"]);
  expect(answers[0]?.answer).toEqual(rankIntervals([units[0]!, units[2]!], { joint: true }));
  expect(answers[1]?.answer).toMatchObject({
    ranking: {
      units: [
        { key: "b", low: 2 },
        { key: "d", high: 1 },
      ],
    },
  });
  expect(answers[2]?.answer).toMatchObject({ ok: false, refusal: { code: "too-few-units" } });
});

describe("no comparison of any kind is made of", () => {
  const askers: readonly ((estimates: readonly UnitEstimate[]) => object)[] = [
    (estimates) => rankIntervals(estimates, { joint: true }),
    (estimates) => rankIntervals(estimates, { joint: false, method: "exact" }),
    (estimates) => rankDistribution(estimates),
    (estimates) => simulatedRanks(estimates, { draws: { seed: 1, count: 10 } }),
    (estimates) => pairwiseTests(estimates),
    (estimates) => tieBands(estimates),
    (estimates) => topSet(estimates, 1),
  ];

  test.each<[string, readonly UnitEstimate[], string, string]>([
    ["nobody", [], "too-few-units", "a comparison needs 2 units, and 0 came"],
    ["one unit", unitsOf([1, 1]), "too-few-units", "a comparison needs 2 units, and 1 came"],
    ["a unit given twice", [...unitsOf([1, 1]), ...unitsOf([2, 1])], "repeated-key", 'unit "a" stands there twice'],
    ["NaN", unitsOf([1, 1], [NaN, 1]), "no-number", 'unit "b" has the value NaN'],
    ["an infinite value", unitsOf([-Infinity, 1], [1, 1]), "no-number", 'unit "a" has the value -Infinity'],
    ["an error of 0", unitsOf([1, 1], [2, 0]), "no-standard-error", 'unit "b" has a standard error of 0'],
    ["a negative error", unitsOf([1, -1], [2, 1]), "no-standard-error", "a standard error of -1"],
    ["an error of NaN", unitsOf([1, NaN], [2, 1]), "no-standard-error", "a standard error of NaN"],
    ["an infinite error", unitsOf([1, 1], [2, Infinity]), "no-standard-error", "a standard error of Infinity"],
    ["an error lost in its value", unitsOf([70, 1e-15], [71, 1]), "no-standard-error", "beside the value 70"],
  ])("%s", (_, estimates, code, words) => {
    for (const ask of askers) {
      expect(ask(estimates)).toMatchObject({
        ok: false,
        refusal: { code, message: expect.stringContaining(words) as string },
      });
    }
  });

  test("an error that is just seen is one", () => {
    for (const ask of askers) expect(ask(unitsOf([70, 1e-12], [71, 1]))).toMatchObject({ ok: true });
  });
});
