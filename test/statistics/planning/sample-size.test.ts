import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  groupSizeForMeans,
  groupSizeForProportions,
  kishDesignEffect,
  marginOfProportion,
  powerForProportions,
  sampleSizeForMean,
  sampleSizeForProportion,
  type SampleSize,
} from "answerable/statistics";

type Plan = Parameters<typeof sampleSizeForProportion>[0];

const proportions = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const margins = fc.integer({ min: 1, max: 20 }).map((percent) => percent / 100);
const people = fc.integer({ min: 2, max: 100_000 });

function sized(plan: Plan): SampleSize {
  return must(sampleSizeForProportion(plan)).size;
}

describe("the sample for a proportion", () => {
  test("gives the margin it was planned for, and one answer fewer does not", () => {
    fc.assert(
      fc.property(proportions, margins, people, (proportion, margin, populationSize) => {
        const { sample } = sized({ proportion, margin, populationSize });
        const marginOf = (answers: number): number =>
          must(marginOfProportion({ proportion, sample: answers, populationSize })).margin;
        expect(marginOf(sample)).toBeLessThanOrEqual(margin * (1 + 1e-9));
        if (sample > 1) expect(marginOf(sample - 1)).toBeGreaterThan(margin * (1 - 1e-9));
      }),
    );
  });

  test("is never larger than the population, comes to it by ever smaller margins, and to the endless one by ever more people", () => {
    fc.assert(
      fc.property(proportions, margins, people, (proportion, margin, populationSize) => {
        const { needed, sample, unlimited } = sized({ proportion, margin, populationSize });
        expect(needed).toBeLessThanOrEqual(Math.max(unlimited, 1));
        expect(sample).toBeLessThanOrEqual(populationSize);
        expect(sized({ proportion, margin: 1e-9, populationSize }).sample).toBe(populationSize);
        expect(sized({ proportion, margin, populationSize: 2 ** 53 - 1 }).needed).toBeCloseTo(unlimited, 6);
        expect(sized({ proportion, margin })).toMatchObject({ needed: unlimited });
      }),
    );
  });

  test("grows with the design effect, and with the level", () => {
    const plan = { proportion: 0.3, margin: 0.04 };
    const { needed } = sized(plan);
    expect(sized({ ...plan, designEffect: 1.7 }).needed).toBeCloseTo(1.7 * needed, 9);
    expect(sized({ ...plan, level: 0.99 }).needed).toBeGreaterThan(needed);
    expect(sized({ ...plan, margin: 0.02 }).needed).toBeCloseTo(4 * needed, 9);
  });

  test("is invited in full where nobody is expected to refuse, and exactly as decimals divide where some are", () => {
    fc.assert(
      fc.property(margins, fc.integer({ min: 1, max: 100 }), (margin, percent) => {
        const { sample, invited } = sized({ proportion: 0.5, margin, response: percent / 100 });
        expect(invited).toBe(Math.ceil((100 * sample) / percent));
      }),
    );
    expect(sized({ proportion: 0.5, margin: 0.05 })).toMatchObject({ sample: 385, invited: 385 });
  });

  test("depends on which correction comes first, and a little on how the population is corrected for", () => {
    const plan = { proportion: 0.5, margin: 0.05, populationSize: 1000, designEffect: 1.5 } as const;
    expect(sized(plan).needed).toBeCloseTo(365.8, 1);
    expect(sized({ ...plan, order: "population-first" }).needed).toBeCloseTo(416.6, 1);
    expect(sized({ ...plan, correction: "simplified" }).needed).toBeLessThan(sized(plan).needed);
  });
});

test("the sample for a mean of answers of 0 and 1 is that for a proportion, but for one person", () => {
  const plan = { margin: 0.05, populationSize: 800, designEffect: 1.2, response: 0.9 };
  const mean = must(sampleSizeForMean({ ...plan, standardDeviation: 0.4 })).size;
  expect(mean).toEqual(sized({ ...plan, proportion: 0.2, correction: "simplified" }));
  expect(must(sampleSizeForMean({ standardDeviation: 5, margin: 1e-6, populationSize: 30 })).size.sample).toBe(30);
});

describe("the margin of a proportion", () => {
  test("is nothing when all are asked, one person too", () => {
    expect(must(marginOfProportion({ proportion: 0.5, sample: 7, populationSize: 7 })).margin).toBe(0);
    expect(must(marginOfProportion({ proportion: 0.5, sample: 1, populationSize: 1 })).margin).toBe(0);
  });

  test("grows with the root of the design effect", () => {
    const plan = { proportion: 0.4, sample: 100 };
    const { margin } = must(marginOfProportion(plan));
    expect(must(marginOfProportion({ ...plan, designEffect: 4 })).margin).toBeCloseTo(2 * margin, 12);
    expect(must(marginOfProportion({ ...plan, level: 0.99 })).margin).toBeGreaterThan(margin);
    expect(margin).toBeCloseTo(0.096, 3); // 1.96 · √(0.24 ÷ 100)
  });
});

describe("two groups", () => {
  test("of the size that a power needs have that power", () => {
    fc.assert(
      fc.property(proportions, proportions, fc.integer({ min: 30, max: 99 }), (first, second, percent) => {
        fc.pre(first !== second);
        const power = percent / 100;
        const { needed } = must(groupSizeForProportions({ first, second, power })).size;
        expect(must(powerForProportions({ first, second, perGroup: needed })).power).toBeCloseTo(power, 9);
      }),
    );
  });

  test("may change places, and be counted by the other answer", () => {
    const { size } = must(groupSizeForProportions({ first: 0.2, second: 0.3, power: 0.8 }));
    expect(must(groupSizeForProportions({ first: 0.3, second: 0.2, power: 0.8 })).size).toEqual(size);
    expect(must(groupSizeForProportions({ first: 0.8, second: 0.7, power: 0.8 })).size.needed).toBeCloseTo(
      size.needed,
      9,
    );
    expect(size.perGroup).toBe(Math.ceil(size.needed));
  });

  test("need more for a higher level, and at least one answer each", () => {
    const plan = { first: 0.2, second: 0.3, power: 0.8 };
    const size = (level: number): number => must(groupSizeForProportions({ ...plan, level })).size.needed;
    expect(size(0.99)).toBeGreaterThan(size(0.95));
    const power = (level: number): number =>
      must(powerForProportions({ first: 0.2, second: 0.3, perGroup: 99, level })).power;
    expect(power(0.99)).toBeLessThan(power(0.95));
    expect(must(groupSizeForProportions({ ...plan, power: 1e-6 })).size).toEqual({ needed: 0, perGroup: 1 });
  });

  // Lachin (1981): 2 · (1.96 + 1.2816)² for half a standard deviation's quarter, by hand.
  test("with means apart by half a standard deviation need 85 each for a power of 90 %", () => {
    const plan = { difference: 1, standardDeviation: 2, power: 0.9 };
    const { size } = must(groupSizeForMeans(plan));
    expect(size.needed).toBeCloseTo(84.06, 2);
    expect(size.perGroup).toBe(85);
    expect(must(groupSizeForMeans({ ...plan, difference: 0.5 })).size.needed).toBeCloseTo(4 * size.needed, 9);
    expect(must(groupSizeForMeans({ ...plan, level: 0.99 })).size.needed).toBeGreaterThan(size.needed);
    expect(must(groupSizeForMeans({ ...plan, power: 1e-9 })).size).toEqual({ needed: 0, perGroup: 1 });
  });
});

describe("what cannot be planned", () => {
  const proportion = { proportion: 0.5, margin: 0.05 };
  const mean = { standardDeviation: 20, margin: 2 };
  const margin = { proportion: 0.5, sample: 100 };
  const groups = { first: 0.2, second: 0.3, power: 0.8 };
  const samples = { first: 0.2, second: 0.3, perGroup: 50 };
  const means = { difference: 1, standardDeviation: 2, power: 0.8 };
  const bad = { below: -0.5, zero: 0, none: NaN, endless: Infinity };

  test.each<[string, (change: object) => { readonly ok: boolean }, object]>([
    ["a sample for a proportion", (change) => sampleSizeForProportion({ ...proportion, ...change }), proportion],
    ["a sample for a mean", (change) => sampleSizeForMean({ ...mean, ...change }), mean],
    ["a margin", (change) => marginOfProportion({ ...margin, ...change }), margin],
    ["a group size", (change) => groupSizeForProportions({ ...groups, ...change }), groups],
    ["a power", (change) => powerForProportions({ ...samples, ...change }), samples],
    ["a group size for means", (change) => groupSizeForMeans({ ...means, ...change }), means],
  ])("%s with a field that is negative, 0, no number or without end", (_, ask, plan) => {
    expect(ask({}).ok).toBe(true);
    for (const field of [...Object.keys(plan), "level"]) {
      for (const value of Object.values(bad)) {
        const answer = ask({ [field]: value });
        expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
        expect(answer).toMatchObject({ refusal: { message: expect.stringContaining(field) as string } });
      }
    }
    for (const field of ["first", "second", "proportion", "power", "level"]) {
      if (field in plan || field === "level") expect(ask({ [field]: 1 }).ok).toBe(false);
    }
    expect(ask({ unknown: 1 })).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
  });

  test.each([
    ["a response of 0", { response: 0 }],
    ["a response above 1", { response: 1.1 }],
    ["a design effect of 0", { designEffect: 0 }],
    ["half a person", { populationSize: 10.5 }],
    ["nobody", { populationSize: 0 }],
    ["a margin of 1", { margin: 1 }],
    ["an unknown order", { order: "any" }],
    ["an unknown correction", { correction: "none" }],
  ])("%s", (_, change) => {
    const answer = sampleSizeForProportion({ ...proportion, ...change } as Plan);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
  });

  test("more people than there are", () => {
    const small = { ...proportion, populationSize: 60, designEffect: 2 } as const;
    expect(sampleSizeForProportion({ ...small, order: "population-first" })).toEqual({
      ok: false,
      refusal: {
        code: "population-too-small",
        message: "105 answers take 105 invitations, and there are 60 people",
      },
    });
    expect(sampleSizeForProportion({ ...small, response: 0.5 })).toMatchObject({ ok: false });
    expect(marginOfProportion({ ...margin, populationSize: 99 })).toEqual({
      ok: false,
      refusal: { code: "population-too-small", message: "100 answers of 99 people cannot be had" },
    });
  });

  test("a difference of nothing", () => {
    const refused = { ok: false, refusal: { code: "no-difference" } };
    expect(groupSizeForProportions({ ...groups, second: 0.2 })).toMatchObject(refused);
    expect(powerForProportions({ ...samples, second: 0.2 })).toMatchObject(refused);
  });
});

describe("Kish's design effect", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 });

  test("is 1 for equal weights and more for others, and the effective size is what it divides the sample into", () => {
    fc.assert(
      fc.property(weights, (given) => {
        const { designEffect, effectiveSize } = must(kishDesignEffect(given)).effect;
        expect(designEffect).toBeGreaterThanOrEqual(1);
        expect(designEffect * effectiveSize).toBeCloseTo(given.length, 9);
        expect(must(kishDesignEffect(given.map(() => 7))).effect).toEqual({
          designEffect: 1,
          effectiveSize: given.length,
        });
      }),
    );
  });

  test("is not less than 1 by rounding either", () => {
    expect(must(kishDesignEffect([1, 1, 1 - 2 ** -52])).effect).toEqual({ designEffect: 1, effectiveSize: 3 });
  });

  test("reads columns, and weights of any magnitude", () => {
    const { effect } = must(kishDesignEffect([1, 2, 3]));
    expect(must(kishDesignEffect(Float64Array.of(1, 2, 3))).effect).toEqual(effect);
    for (const scale of [2 ** 1000, 2 ** -1000]) {
      expect(must(kishDesignEffect([scale, 2 * scale, 3 * scale])).effect).toEqual(effect);
    }
  });

  test.each([
    [[], "no-weights", "there is no weight"],
    [[1, 0], "weight-not-positive", "weight 2 is 0"],
    [[-1], "weight-not-positive", "weight 1 is -1"],
    [[1, NaN], "weight-not-positive", "weight 2 is NaN"],
    [[Infinity], "weight-not-positive", "weight 1 is Infinity"],
  ])("of %j is refused", (given, code, message) => {
    expect(kishDesignEffect(given)).toEqual({ ok: false, refusal: { code, message } });
  });
});

test.each<[string, () => unknown]>([
  ["a margin that nobody can reach", () => sampleSizeForProportion({ proportion: 0.5, margin: 1e-200 })],
  ["a mean that varies without end", () => sampleSizeForMean({ standardDeviation: 1e300, margin: 1e-300 })],
  ["a mean that does not vary", () => sampleSizeForMean({ standardDeviation: 1e-300, margin: 1e300 })],
  ["invitations beyond counting", () => sampleSizeForProportion({ proportion: 0.5, margin: 1e-7, response: 1e-9 })],
  ["means too close", () => groupSizeForMeans({ difference: 1e-300, standardDeviation: 1e300, power: 0.8 })],
  ["shares too close", () => groupSizeForProportions({ first: 0.5, second: 0.5 + 2 ** -52, power: 0.8 })],
])("%s asks for no number of answers", (_, plan) => {
  expect(plan()).toMatchObject({ ok: false, refusal: { code: "beyond-range" } });
});
