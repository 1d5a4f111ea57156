import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as statistics from "answerable/statistics";

const { newcombe, normalDensity, normalDistribution, normalQuantile, pooledZ, stratifiedMean, weightedMean, wilson } =
  statistics;

const share = fc
  .tuple(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, p]) => ({ count: Math.min(n * p, n), n }));
const wholeShare = fc
  .nat(5000)
  .chain((n) => fc.nat(n + 1).map((count) => ({ count: Math.min(count, n + 1), n: n + 1 })));
const level = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

describe("the normal distribution", () => {
  test("the quantile undoes the distribution function in both tails", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: -0.01, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalDistribution(z)) / z - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  test("both tails together are 1, and the curve is even", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (z) => {
        expect(normalDistribution(z) + normalDistribution(-z)).toBeCloseTo(1, 15);
        expect(normalDensity(z)).toBe(normalDensity(-z));
      }),
    );
  });

  test("the distribution function rises across the place where the method changes", () => {
    const around = Array.from({ length: 2001 }, (_, step) => -2.001 + step * 1e-6).map(normalDistribution);
    expect(around.every((p, step) => step === 0 || p > around[step - 1]!)).toBe(true);
  });

  // Reference: mpmath 1.3, 40 digits.
  test.each([
    [-2.0000001, 0.022750126549083097],
    [-1.9999999, 0.0227501373472764],
    [-36.7, 3.651529302803418e-295],
  ])("the lower tail at %d keeps its digits", (z, expected) => {
    expect(Math.abs(normalDistribution(z) / expected - 1)).toBeLessThan(1e-14);
  });

  test("the infinities are the ends", () => {
    expect([normalDistribution(-Infinity), normalDistribution(Infinity), normalDensity(Infinity)]).toEqual([0, 1, 0]);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  });
});

describe("intervals of proportions", () => {
  test("a Wilson interval holds its value, stays in [0, 1] and reaches its ends with none and with all", () => {
    fc.assert(
      fc.property(share, level, (given, level) => {
        const estimate = wilson(given, { level });
        if (estimate.status === "withheld") return expect.fail(estimate.refusal.message);
        expect(estimate.low).toBeGreaterThanOrEqual(0);
        expect(estimate.high).toBeLessThanOrEqual(1);
        expect(estimate.low <= estimate.value && estimate.value <= estimate.high).toBe(true);
        if (given.count === 0) expect(estimate.low).toBe(0);
        if (given.count === given.n) expect(estimate.high).toBe(1);
      }),
    );
  });

  test("all of any number reaches exactly 1", () => {
    for (let n = 1; n <= 3000; n += 1) expect(wilson({ count: n, n })).toMatchObject({ high: 1 });
  });

  test("every end of a Wilson interval is a proportion that the score test would just reject", () => {
    fc.assert(
      fc.property(wholeShare, level, ({ count, n }, level) => {
        const estimate = wilson({ count, n }, { level });
        if (estimate.status === "withheld") return expect.fail(estimate.refusal.message);
        const reach = normalQuantile((1 + level) / 2);
        for (const end of [estimate.low, estimate.high].filter((end) => end > 1e-9 && end < 1 - 1e-9)) {
          const statistic = Math.abs(count / n - end) / Math.sqrt((end * (1 - end)) / n);
          expect(Math.abs(statistic / reach - 1)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test("swapping the property for its opposite mirrors the interval", () => {
    fc.assert(
      fc.property(wholeShare, ({ count, n }) => {
        const [one, other] = [wilson({ count, n }), wilson({ count: n - count, n })];
        if (one.status === "withheld" || other.status === "withheld") return expect.fail("withheld");
        expect(one.low).toBeCloseTo(1 - other.high, 14);
      }),
    );
  });

  test("a higher level and a smaller sample both widen the interval", () => {
    const width = (estimate: statistics.Estimate): number =>
      estimate.status === "estimated" ? estimate.high - estimate.low : Number.NaN;
    expect(width(wilson({ count: 30, n: 60 }, { level: 0.99 }))).toBeGreaterThan(width(wilson({ count: 30, n: 60 })));
    expect(width(wilson({ count: 3, n: 6 }))).toBeGreaterThan(width(wilson({ count: 30, n: 60 })));
  });

  test("swapping the samples turns Newcombe's interval and the z statistic around", () => {
    fc.assert(
      fc.property(share, share, (one, two) => {
        const [there, back] = [newcombe(one, two), newcombe(two, one)];
        if (there.status === "withheld" || back.status === "withheld") return expect.fail("withheld");
        expect([there.low, there.value, there.high]).toEqual([0 - back.high, 0 - back.value, 0 - back.low]);
        expect(there.low >= -1 && there.high <= 1).toBe(true);
        const [forth, against] = [pooledZ(one, two), pooledZ(two, one)];
        if (forth.status !== "tested" || against.status !== "tested") return;
        expect(forth.statistic).toBeCloseTo(-against.statistic, 8);
        expect(forth.pValue).toBeCloseTo(against.pValue, 8);
      }),
    );
  });

  test("empty samples are withheld, and equal certainty cannot be tested", () => {
    const [none, some] = [
      { count: 0, n: 0 },
      { count: 3, n: 3 },
    ];
    expect(newcombe(none, some)).toMatchObject({ refusal: { code: "no-observations" } });
    expect(newcombe(some, none)).toMatchObject({ refusal: { code: "no-observations" } });
    expect(pooledZ(some, none)).toMatchObject({ refusal: { code: "no-observations" } });
    expect(pooledZ(some, { count: 5, n: 5 })).toMatchObject({ refusal: { code: "no-variance" } });
  });
});

describe("means", () => {
  const stratum = fc.record({
    weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
    mean: fc.nat(10_000).map((hundredths) => hundredths / 100),
    n: fc.integer({ min: 30, max: 5000 }),
    variance: fc.double({ min: 0.1, max: 2500, noNaN: true }),
  });

  test("scaling all weights changes neither the mean nor its error", () => {
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        (strata, power) => {
          const scaled = strata.map((part) => ({ ...part, weight: part.weight * 2 ** power }));
          expect(stratifiedMean(scaled)).toEqual(stratifiedMean(strata));
        },
      ),
    );
  });

  test("a mean of equal values is that value, whatever the weights", () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(weights, fc.nat(1000), (given, tenths) => {
        const mean = tenths / 10;
        expect(weightedMean(given.map((weight) => ({ weight, mean })))).toBe(mean);
      }),
    );
  });

  test("a stratum divided in two equal halves keeps the mean", () => {
    const whole = stratifiedMean([{ weight: 1, mean: 50, n: 100, variance: 200 }]);
    const halves = stratifiedMean([
      { weight: 0.5, mean: 50, n: 50, variance: 200 },
      { weight: 0.5, mean: 50, n: 50, variance: 200 },
    ]);
    if (whole.status !== "estimated" || halves.status !== "estimated") return expect.fail("withheld");
    expect(halves.value).toBe(whole.value);
    expect(halves.standardError).toBeCloseTo(whole.standardError, 12);
    expect(whole.high - whole.value).toBeCloseTo(1.959963984540054 * Math.SQRT2, 12);
  });

  test.each([
    ["no-observations", { n: 0, variance: 0 }],
    ["too-few-observations", { n: 29, variance: 200 }],
    ["no-variance", { n: 30, variance: 0 }],
  ])("an interval of the mean is withheld: %s", (code, sample) => {
    expect(stratifiedMean([{ weight: 1, mean: 50, ...sample }])).toMatchObject({
      status: "withheld",
      refusal: { code },
    });
  });
});

describe("what no sample can give throws", () => {
  const badShares = [
    { count: -1, n: 5 },
    { count: 6, n: 5 },
    { count: Number.NaN, n: 5 },
    { count: 1, n: Number.NaN },
    { count: 1, n: Infinity },
    { count: 0, n: -1 },
  ];
  test.each(badShares)("$count of $n", (bad) => {
    const good = { count: 1, n: 2 };
    expect(() => wilson(bad)).toThrow(RangeError);
    expect(() => newcombe(good, bad)).toThrow(RangeError);
    expect(() => pooledZ(bad, good)).toThrow(RangeError);
    expect(() => pooledZ(good, bad)).toThrow(RangeError);
  });

  test.each([0, 1, -0.5, 95, Number.NaN])("a confidence level of %d", (level) => {
    expect(() => wilson({ count: 1, n: 2 }, { level })).toThrow(`not at ${level}`);
    expect(() => stratifiedMean([{ weight: 1, mean: 1, n: 50, variance: 1 }], { level })).toThrow(RangeError);
  });

  test.each([0, -1, Number.NaN, Infinity])("a weight of %d", (weight) => {
    expect(() => weightedMean([{ weight, mean: 1 }])).toThrow(`a weight of ${weight}`);
  });

  test("a mean of nothing, NaN deviations and impossible probabilities", () => {
    expect(() => weightedMean([])).toThrow(RangeError);
    expect(() => stratifiedMean([])).toThrow(RangeError);
    expect(() => normalDensity(Number.NaN)).toThrow(RangeError);
    expect(() => normalDistribution(Number.NaN)).toThrow(RangeError);
    for (const bad of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(bad)).toThrow(RangeError);
  });
});

describe("schemas", () => {
  test("what the procedures answer passes their schemas, and every schema converts", () => {
    const { Estimate, TestResult } = statistics;
    for (const share of [
      { count: 0, n: 0 },
      { count: 3, n: 7.5 },
    ]) {
      expect(Estimate.safeParse(wilson(share)).success).toBe(true);
      expect(TestResult.safeParse(pooledZ(share, { count: 1, n: 2 })).success).toBe(true);
    }
    for (const schema of [Estimate, statistics.Estimated, statistics.Withheld, TestResult, statistics.Tested]) {
      expect(() => z.toJSONSchema(schema)).not.toThrow();
    }
  });

  test("an estimate outside its own interval is no estimate", () => {
    const outside = { status: "estimated", value: 0.9, low: 0.1, high: 0.5, level: 0.95, method: "wilson", n: 10 };
    expect(statistics.Estimate.safeParse(outside).success).toBe(false);
  });
});
