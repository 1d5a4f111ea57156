import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  JOINT_RANK_METHODS,
  MARGINAL_RANK_METHODS,
  normalQuantile,
  rankIntervals,
  type RankIntervalOptions,
  type RankedUnit,
  type UnitEstimate,
} from "answerable/statistics";
import { someUnits, unitsOf } from "./estimates.js";

const draws = { seed: 2003, count: 400 };
/** Every method there is, with draws where it needs them. */
const EVERY: readonly RankIntervalOptions[] = [
  ...MARGINAL_RANK_METHODS.map((method) => ({ joint: false as const, ...withDraws(method) })),
  ...JOINT_RANK_METHODS.map((method) => ({ joint: true as const, ...withDraws(method) })),
] as readonly RankIntervalOptions[]; // the two lists and their draws go together, which a map cannot say

function withDraws(method: string): object {
  return method.startsWith("simulated") ? { method, draws } : { method };
}

function ranked(estimates: readonly UnitEstimate[], options: RankIntervalOptions): readonly RankedUnit[] {
  return must(rankIntervals(estimates, options)).ranking.units;
}

function ends(units: readonly RankedUnit[]): readonly (readonly [number, number])[] {
  return units.map(({ low, high }) => [low, high]);
}

/** Whether every interval of the one lies within that of the other. */
function within(inner: readonly RankedUnit[], outer: readonly RankedUnit[]): boolean {
  return inner.every(({ low, high }, unit) => low >= outer[unit]!.low && high <= outer[unit]!.high);
}

const every = fc.constantFrom(...EVERY);

describe("rank intervals by any method", () => {
  test("hold the rank of the estimate, within 1 and the number of units", () => {
    fc.assert(
      fc.property(someUnits, every, (estimates, options) => {
        for (const { rank, low, high } of ranked(estimates, options)) {
          expect(1 <= low && low <= rank && rank <= high && high <= estimates.length).toBe(true);
        }
      }),
    );
  });

  test("hold some order of all units: no k units share fewer than k ranks", () => {
    fc.assert(
      fc.property(someUnits, every, (estimates, options) => {
        const units = ranked(estimates, options);
        estimates.forEach((_, place) => {
          expect(units.filter(({ high }) => high <= place + 1).length).toBeLessThanOrEqual(place + 1);
          expect(units.filter(({ low }) => low > place).length).toBeLessThanOrEqual(estimates.length - place);
        });
      }),
    );
  });

  test("turn around with the direction", () => {
    fc.assert(
      fc.property(someUnits, every, (estimates, options) => {
        const turned = estimates.map(({ value, ...unit }) => ({ ...unit, value: 0 - value }));
        const ascending = ranked(turned, { ...options, direction: "ascending" });
        expect(ends(ascending)).toEqual(ends(ranked(estimates, options)));
        expect(ascending.map(({ rank }) => rank)).toEqual(ranked(estimates, options).map(({ rank }) => rank));
      }),
    );
  });

  test("do not depend on unit of measurement, origin, or the order of the units", () => {
    const computed = fc.constantFrom(...EVERY.filter((options) => !("draws" in options)));
    fc.assert(
      fc.property(someUnits, computed, (estimates, options) => {
        const moved = estimates.map(({ key, value, standardError }) => ({
          key,
          value: value * 8 - 64,
          standardError: standardError * 8,
        }));
        const plain = ends(ranked(estimates, options));
        expect(ends(ranked(moved, options))).toEqual(plain);
        expect(ends(ranked(estimates.toReversed(), options)).toReversed()).toEqual(plain);
      }),
    );
  });

  test("are all of the ranks where all units are equal, and one rank each where they are far apart", () => {
    for (const options of EVERY) {
      expect(ends(ranked(unitsOf([5, 1], [5, 2], [5, 3]), options))).toEqual([
        [1, 3],
        [1, 3],
        [1, 3],
      ]);
      expect(ends(ranked(unitsOf([0, 1], [900, 2], [500, 3]), options))).toEqual([
        [3, 3],
        [1, 1],
        [2, 2],
      ]);
    }
  });

  test("are wider at a higher level", () => {
    fc.assert(
      fc.property(someUnits, every, (estimates, options) => {
        const [lower, higher] = [0.8, 0.95].map((level) => ranked(estimates, { ...options, level }));
        expect(within(lower!, higher!)).toBe(true);
      }),
    );
  });

  test("come with the largest of numbers", () => {
    const great = unitsOf([1.7e308, 1e306], [-1.7e308, 1.7e307], [0, 1.7e308]);
    const small = great.map((unit) => ({
      ...unit,
      value: unit.value / 2 ** 1000,
      standardError: unit.standardError / 2 ** 1000,
    }));
    for (const options of EVERY) expect(ends(ranked(great, options))).toEqual(ends(ranked(small, options)));
    for (const least of [1e-300, 1e-17, 3e-17, 1e-16]) {
      const unlike = unitsOf([0, 1 / least], [0, least], [0, 1], [least, least]);
      for (const options of EVERY) {
        expect(ranked(unlike, options).every(({ criticalValue }) => criticalValue > 1 && criticalValue < 4)).toBe(true);
      }
    }
  });
});

describe("among methods", () => {
  const marginal = (method: "bonferroni" | "holm" | "exact" | "exact-step-down") => (estimates: UnitEstimate[]) =>
    ranked(estimates, { joint: false, method });
  const joint = (method: "separate-intervals" | "bonferroni" | "holm" | "tukey") => (estimates: UnitEstimate[]) =>
    ranked(estimates, { joint: true, method });

  test.each([
    ["steps", marginal("holm"), marginal("bonferroni")],
    ["steps of the exact value", marginal("exact-step-down"), marginal("exact")],
    ["the exact value", marginal("exact"), marginal("bonferroni")],
    ["joint steps", joint("holm"), joint("bonferroni")],
    ["the studentized range", joint("tukey"), joint("bonferroni")],
    ["asking for one unit", marginal("bonferroni"), joint("bonferroni")],
    ["asking for one unit exactly", marginal("exact"), joint("tukey")],
    ["differences", joint("tukey"), joint("separate-intervals")],
  ])("%s makes intervals no wider", (_, narrow, wide) => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        expect(within(narrow(estimates), wide(estimates))).toBe(true);
      }),
    );
  });

  test("two units are told apart at the same lead by all that compare differences", () => {
    const reach = normalQuantile(0.975);
    for (const options of EVERY) {
      const [{ criticalValue }] = ranked(unitsOf([1, 3], [2, 4]), options) as [RankedUnit];
      if (!("draws" in options) && options.method !== "separate-intervals") {
        expect(criticalValue).toBeCloseTo(reach, 12);
      }
    }
  });

  test("the exact value is that of one difference where only the one's error counts, and of independent ones where only theirs do", () => {
    for (const least of [1e-300, 1e-20]) {
      const units = ranked(unitsOf([0, least], [0, 1], [0, 1 / least]), { joint: false, method: "exact" });
      expect(units[0]!.criticalValue).toBeCloseTo(normalQuantile((1 + Math.sqrt(0.95)) / 2), 12);
      expect(units[2]!.criticalValue).toBeCloseTo(normalQuantile(0.975), 12);
    }
  });

  test("steps go on with what the last one left, and show the critical value of the first", () => {
    // z 2.6 and 2.1 against one: both together ask for 2.24, and once the first has fallen, the other for 1.96.
    const estimates = unitsOf([0, 1e-6], [2.6, 1], [2.1, 1]);
    const source = { seed: 3, count: 20_000 };
    const one = (options: RankIntervalOptions): RankedUnit => ranked(estimates, options)[0]!;
    for (const [once, inSteps] of [
      [{ method: "bonferroni" }, { method: "holm" }],
      [{ method: "exact" }, { method: "exact-step-down" }],
      [
        { method: "simulated", draws: source },
        { method: "simulated-step-down", draws: source },
      ],
    ] as const) {
      const [first, last] = [one({ joint: false, ...once }), one({ joint: false, ...inSteps })];
      expect([first.low, last.low]).toEqual([2, 3]);
      expect(last.criticalValue).toBe(first.criticalValue);
    }
  });

  test("a lead that as many draws reach as the level lets is not beyond them", () => {
    const estimates = unitsOf([2, 1], [0, 1]);
    const low = (most: number): number => {
      const options = { joint: true, method: "simulated", draws: Array.from({ length: 20 }, () => [most, 0]) } as const;
      return ranked(estimates, options)[1]!.low;
    };
    expect([low(2), low(1.99)]).toEqual([1, 2]);
  });

  test("draws come to what the integral says", () => {
    const estimates = unitsOf([70, 1], [71, 2], [72, 0.5], [69, 6], [75, 3]);
    const many = { seed: 7, count: 40_000 };
    const exact = ranked(estimates, { joint: false, method: "exact" });
    const simulated = ranked(estimates, { joint: false, method: "simulated", draws: many });
    simulated.forEach(({ criticalValue }, unit) => {
      expect(Math.abs(criticalValue - exact[unit]!.criticalValue)).toBeLessThan(0.04);
    });
    const even = estimates.map((unit) => ({ ...unit, standardError: 1 }));
    const [tukey] = ranked(even, { joint: true, method: "tukey" });
    const [drawn] = ranked(even, { joint: true, method: "simulated", draws: many });
    expect(Math.abs(tukey!.criticalValue - drawn!.criticalValue)).toBeLessThan(0.04);
  });

  // Pearson and Hartley (1966), Biometrika Tables for Statisticians I, table 29, infinite degrees of freedom.
  test.each([
    [2, 0.95, 2.77],
    [3, 0.95, 3.31],
    [10, 0.95, 4.47],
    [20, 0.95, 5.01],
    [5, 0.99, 4.6],
  ])("the studentized range of %d at %d is %d", (units, level, quantile) => {
    const estimates = Array.from({ length: units }, (_, unit) => ({ key: String(unit), value: 0, standardError: 1 }));
    const [first] = ranked(estimates, { joint: true, method: "tukey", level });
    expect(first!.criticalValue * Math.SQRT2).toBeCloseTo(quantile, 2);
  });

  // mpmath 1.3, 25 digits.
  test("the studentized range of a thousand keeps its digits", () => {
    const estimates = Array.from({ length: 1000 }, (_, unit) => ({ key: String(unit), value: 0, standardError: 1 }));
    const [first] = ranked(estimates, { joint: true, method: "tukey" });
    expect(first!.criticalValue).toBeCloseTo(5.211113569560087, 12);
  });

  test("separate intervals hold together at the level, and those that touch do not overlap", () => {
    const [first] = ranked(unitsOf([0, 1], [0, 1]), { joint: true, level: 0.81 });
    expect(first!.criticalValue).toBeCloseTo(normalQuantile(0.95), 12); // two intervals at 0.9 each
    const reach = first!.criticalValue;
    const apart = (distance: number): boolean =>
      ranked(unitsOf([0, 1], [distance, 1]), { joint: true, level: 0.81 })[0]!.low === 2;
    expect([apart(2 * reach - 1e-9), apart(2 * reach)]).toEqual([false, true]);
  });
});

test("a ranking says how it was made", () => {
  const estimates = unitsOf([1, 1], [2, 2], [3, 3]);
  const even = unitsOf([1, 1], [2, 1], [3, 1]);
  const made = (units: readonly UnitEstimate[], options: RankIntervalOptions): object =>
    must(rankIntervals(units, options)).ranking;
  expect(made(estimates, { joint: true })).toMatchObject({
    joint: true,
    level: 0.95,
    direction: "descending",
    method: "separate-intervals",
    basis: "exact",
    draws: 0,
  });
  expect(made(estimates, { joint: false, level: 0.9 })).toMatchObject({ method: "holm", basis: "bound", level: 0.9 });
  expect(made(estimates, { joint: true, method: "bonferroni" })).toMatchObject({ basis: "bound" });
  expect(made(estimates, { joint: true, method: "tukey" })).toMatchObject({ basis: "bound" });
  expect(made(even, { joint: true, method: "tukey" })).toMatchObject({ basis: "exact" });
  expect(made(estimates, { joint: false, method: "exact-step-down" })).toMatchObject({ basis: "exact" });
  const simulated = { method: "simulated-step-down", draws } as const;
  expect(made(estimates, { joint: true, ...simulated })).toMatchObject({ basis: "simulated", draws: 400 });
});

describe("no ranking", () => {
  const estimates = unitsOf([1, 1], [2, 2]);
  test.each<[string, RankIntervalOptions, string, string]>([
    [
      "of a row with too few numbers",
      { joint: true, method: "simulated", draws: [[0, 1], [0]] },
      "draws-do-not-fit",
      "draw 2 has 1 finite numbers for 2 units",
    ],
    [
      "of a draw of NaN",
      { joint: true, method: "simulated", draws: [[0, NaN]] },
      "draws-do-not-fit",
      "draw 1 has 1 finite numbers for 2 units",
    ],
    ["of no draw", { joint: true, method: "simulated", draws: [] }, "draws-do-not-fit", "there is no draw"],
    [
      "of 19 draws at 0.95",
      { joint: false, method: "simulated", draws: { seed: 1, count: 19 } },
      "too-few-draws",
      "19 draws",
    ],
  ])("%s", (_, options, code, words) => {
    expect(rankIntervals(estimates, options)).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringContaining(words) as string },
    });
  });

  test.each([
    [20, 0.95],
    [10, 0.9],
  ])("but %d draws are enough at %d", (count, level) => {
    const options = { joint: true, level, method: "simulated", draws: { seed: 1, count } } as const;
    expect(rankIntervals(estimates, options).ok).toBe(true);
  });

  test.each<[string, object]>([
    ["a level of 1", { joint: true, level: 1 }],
    ["an unknown method", { joint: true, method: "guess" }],
    ["a marginal method asked for jointly", { joint: true, method: "exact" }],
    ["a joint method asked for one by one", { joint: false, method: "tukey" }],
    ["a simulation without draws", { joint: true, method: "simulated" }],
    ["draws for a method that needs none", { joint: true, method: "tukey", draws }],
    ["an unknown direction", { joint: true, direction: "sideways" }],
  ])("%s throws", (_, options) => {
    expect(() => rankIntervals(estimates, options as RankIntervalOptions)).toThrow(RangeError);
  });
});
