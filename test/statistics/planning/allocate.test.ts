import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  ALLOCATION_METHODS,
  allocate,
  apportion,
  varianceOfStratifiedMean,
  type AllocationMethod,
  type SampledStratum,
  type StratumSample,
} from "answerable/statistics";

const stratum = fc.record({
  size: fc.integer({ min: 1, max: 60 }),
  standardDeviation: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
  cost: fc.integer({ min: 1, max: 9 }),
});
/** Strata, and a total that leaves every one of them at least one answer and none more than it has people. */
const plans = fc
  .record({
    strata: fc
      .array(stratum, { minLength: 1, maxLength: 5 })
      .map((strata) => strata.map((each, index) => ({ key: String(index), ...each }))),
    minimum: fc.integer({ min: 0, max: 8 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    method: fc.constantFrom(...ALLOCATION_METHODS),
  })
  .map(({ strata, minimum, part, method }) => {
    const sum = (of: (size: number) => number): number => strata.reduce((all, { size }) => all + of(size), 0);
    const [least, most] = [sum((size) => Math.min(size, Math.max(minimum, 1))), sum((size) => size)];
    return { strata, minimum, method, total: least + Math.floor(part * (most - least)) };
  });

type Plan = Parameters<typeof allocate>[0];

function sampled(plan: Plan): readonly StratumSample[] {
  return must(allocate(plan)).allocation.strata;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

describe("an allocation", () => {
  test("is whole, sums to the total, and keeps to minimum and size", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const strata = sampled(plan);
        expect(sum(strata.map(({ count }) => count))).toBe(plan.total);
        for (const { size, count } of strata) {
          expect(Number.isInteger(count) && count <= size && count >= Math.min(size, plan.minimum)).toBe(true);
        }
      }),
    );
  });

  test("is less than one answer away from its part before rounding, which sums to the total too", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        fc.pre(plan.method !== "wright");
        const strata = sampled(plan);
        expect(sum(strata.map(({ bounded }) => bounded))).toBeCloseTo(plan.total, 9);
        for (const { bounded, count } of strata) expect(Math.abs(count - bounded)).toBeLessThan(1 + 1e-9);
      }),
    );
  });

  test("is in proportion among all strata that are held at no bound", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const floor = plan.method === "wright" ? Math.max(plan.minimum, 1) : plan.minimum;
        const strata = sampled(plan);
        const free = strata.filter(({ size, bounded }) => bounded < size && bounded > Math.min(size, floor));
        const [rate] = free.map(({ quota, bounded }) => bounded / quota);
        for (const { quota, bounded, size } of strata) {
          if (rate === undefined || size <= floor) continue;
          // Held at a bound, it is there because its part would lie beyond it.
          if (bounded === size) expect(rate * quota).toBeGreaterThanOrEqual(size * (1 - 1e-9));
          else if (bounded === Math.min(size, floor)) expect(rate * quota).toBeLessThanOrEqual(bounded * (1 + 1e-9));
          else expect(bounded / quota).toBeCloseTo(rate, 9);
        }
      }),
    );
  });

  test("needs no bound: then the part is the quota", () => {
    const strata = [
      { key: "a", size: 400, standardDeviation: 1, cost: 1 },
      { key: "b", size: 100, standardDeviation: 2, cost: 4 },
    ];
    const quotas = (method: AllocationMethod, exponent = 0.5): readonly number[] => {
      const found = sampled({ strata, total: 60, method, exponent });
      expect(found.map(({ bounded }) => bounded)).toEqual(found.map(({ quota }) => quota));
      return found.map(({ quota }) => quota);
    };
    expect(quotas("proportional")).toEqual([48, 12]);
    expect(quotas("equal")).toEqual([30, 30]);
    expect(quotas("power")).toEqual([40, 20]); // √400 to √100
    expect(quotas("power", 0)).toEqual([30, 30]);
    expect(quotas("power", 1)).toEqual([48, 12]);
    expect(quotas("neyman")).toEqual([40, 20]); // 400 · 1 to 100 · 2
    expect(quotas("cost-optimal")).toEqual([48, 12]); // 400 to 200 ÷ √4
    expect(quotas("wright")).toEqual([40, 20]);
  });

  test("divides anew what a bound takes or leaves", () => {
    const strata = [
      { key: "full", size: 10, standardDeviation: 100 },
      { key: "large", size: 1000, standardDeviation: 1 },
      { key: "small", size: 20, standardDeviation: 1 },
    ];
    const found = sampled({ strata, total: 100, method: "neyman", minimum: 5 });
    expect(found.map(({ bounded, count }) => [bounded, count])).toEqual([
      [10, 10], // 49.5 by the method
      [85, 85],
      [5, 5], // 1 by the method
    ]);
  });

  test("holds nobody at a bound that a later one would free again", () => {
    // By measure 15, 15 and 0. The first has 12 people only, but the minimum of the last leaves 21 for the other two.
    const strata = [
      { key: "a", size: 12, standardDeviation: 2.5 },
      { key: "b", size: 30, standardDeviation: 1 },
      { key: "c", size: 20, standardDeviation: 1e-9 },
    ];
    const found = sampled({ strata, total: 30, method: "neyman", minimum: 9 });
    expect(found.map(({ bounded, count }) => [bounded, count])).toEqual([
      [10.5, 11],
      [10.5, 10],
      [9, 9],
    ]);
  });

  test("gives answers left over by halves to the earlier stratum, exactly", () => {
    // Parts of 1.5, 1.5 and 3.
    const strata = [0.1, 0.1, 0.2].map((standardDeviation, index) => ({
      key: String(index),
      size: 9,
      standardDeviation,
    }));
    expect(sampled({ strata, total: 6, method: "neyman" }).map(({ count }) => count)).toEqual([2, 1, 3]);
    // 110 times 1.1 is a little more than 121 in doubles.
    const even = [
      { key: "a", size: 121, standardDeviation: 1 },
      { key: "b", size: 110, standardDeviation: 1.1 },
    ];
    expect(sampled({ strata: even, total: 5, method: "neyman" }).map(({ count }) => count)).toEqual([3, 2]);
    const sizes = [1, 1, 1].map((_, index) => ({ key: String(index), size: 3_000_000_000_000_000 }));
    const counts = sampled({ strata: sizes, total: 8_000_000_000_000_000, method: "proportional" });
    expect(counts.map(({ count }) => count)).toEqual([2666666666666667, 2666666666666667, 2666666666666666]);
  });

  test("by Wright has the least variance of all in whole numbers", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const strata = plan.strata.slice(0, 3).map((each) => ({ ...each, size: 1 + (each.size % 7) }));
        const [least, most] = [strata.length, sum(strata.map(({ size }) => size))];
        const total = least + (plan.total % (most - least + 1));
        const found = sampled({ strata, total, method: "wright", minimum: 0 }).map(({ count }) => count);
        const best = Math.min(...everyWay(strata, total).map((counts) => variance(strata, counts)));
        expect(variance(strata, found)).toBeCloseTo(best, 12);
        const rounded = sampled({ strata, total, method: "neyman", minimum: 1 }).map(({ count }) => count);
        expect(variance(strata, found)).toBeLessThanOrEqual(variance(strata, rounded) + 1e-12);
      }),
    );
  });

  test("takes at least one answer of each stratum by Wright, and of equal gains the earlier stratum's", () => {
    const strata = [5, 5, 5].map((size, index) => ({ key: String(index), size, standardDeviation: 1 }));
    expect(sampled({ strata, total: 5, method: "wright", minimum: 0 }).map(({ count }) => count)).toEqual([2, 2, 1]);
    expect(allocate({ strata, total: 2, method: "wright", minimum: 0 })).toMatchObject({
      refusal: { code: "total-below-minimum" },
    });
    expect(allocate({ strata, total: 2, method: "neyman", minimum: 0 }).ok).toBe(true);
  });
});

function everyWay([first, ...others]: readonly SampledStratum[], total: number): readonly (readonly number[])[] {
  if (first === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: first.size }, (_, index) => index + 1).flatMap((count) =>
    everyWay(others, total - count).map((rest) => [count, ...rest]),
  );
}

function variance(strata: readonly SampledStratum[], counts: readonly number[]): number {
  const answered = strata.map(({ size, standardDeviation = 0 }, index) => ({
    size,
    standardDeviation,
    count: counts[index]!,
  }));
  return must(varianceOfStratifiedMean(answered)).variance;
}

describe("nothing is divided", () => {
  const strata = [
    { key: "a", size: 10, standardDeviation: 1, cost: 1 },
    { key: "b", size: 20, standardDeviation: 2, cost: 1 },
  ];
  const [first, second] = strata as [SampledStratum, SampledStratum];
  const plan = { strata, total: 6, method: "neyman" } as const;
  const without = (field: "standardDeviation" | "cost"): SampledStratum[] => [first, { ...second, [field]: undefined }];

  test.each<[string, object, string, string]>([
    ["more answers than people", { total: 31 }, "population-too-small", "31 answers of 30 people cannot be had"],
    ["fewer than the minimum takes", { minimum: 4 }, "total-below-minimum", "takes 8 answers, and there are 6"],
    ["a stratum twice", { strata: [first, first] }, "repeated-key", 'stratum "a" stands there twice'],
    ["no standard deviation", { strata: without("standardDeviation") }, "no-standard-deviation", 'stratum "b"'],
    ["no cost", { strata: without("cost"), method: "cost-optimal" }, "no-cost", 'stratum "b" has no cost'],
    [
      "more than those who vary have people",
      { strata: [first, { ...second, standardDeviation: 0 }], total: 12 },
      "nothing-in-proportion",
      "1 answers are left",
    ],
    ["nobody who varies", { strata: [{ ...first, standardDeviation: 0 }] }, "nothing-in-proportion", "5 answers"],
    ["no stratum", { strata: [] }, "invalid-input", "strata"],
    ["no answer", { total: 0 }, "invalid-input", "total"],
    ["half an answer", { total: 1.5 }, "invalid-input", "total"],
    ["a size of 0", { strata: [{ ...first, size: 0 }] }, "invalid-input", "strata.0.size"],
    ["a negative deviation", { strata: [{ ...first, standardDeviation: -1 }] }, "invalid-input", "standardDeviation"],
    ["a deviation of NaN", { strata: [{ ...first, standardDeviation: NaN }] }, "invalid-input", "standardDeviation"],
    ["a deviation without measure", { strata: [{ ...first, standardDeviation: 1e101 }] }, "invalid-input", "strata.0"],
    ["a cost of 0", { strata: [{ ...first, cost: 0 }] }, "invalid-input", "strata.0.cost"],
    ["a negative minimum", { minimum: -1 }, "invalid-input", "minimum"],
    ["a power above 1", { method: "power", exponent: 1.1 }, "invalid-input", "exponent"],
    ["a negative power", { method: "power", exponent: -0.1 }, "invalid-input", "exponent"],
    ["an unknown method", { method: "fair" }, "invalid-input", "method"],
    ["an unknown field", { totals: 6 }, "invalid-input", "totals"],
  ])("of %s", (_, change, code, words) => {
    expect(allocate({ ...plan, ...change })).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringContaining(words) as string },
    });
  });

  test("whoever does not vary still gets the minimum", () => {
    const still = { ...second, standardDeviation: 0 };
    const found = sampled({ strata: [first, still], total: 8, method: "neyman", minimum: 3 });
    expect(found.map(({ count }) => count)).toEqual([5, 3]);
    expect(found.map(({ quota }) => quota)).toEqual([8, 0]);
    expect(sampled({ ...plan, strata: [still], total: 1 }).map(({ quota, count }) => [quota, count])).toEqual([[0, 1]]);
  });

  test("methods that do not read deviations or costs need none", () => {
    const bare = [
      { key: "a", size: 4 },
      { key: "b", size: 16 },
    ];
    for (const method of ["proportional", "equal", "power"] as const)
      expect(allocate({ strata: bare, total: 6, method }).ok).toBe(true);
    const deviating = without("cost");
    expect(allocate({ strata: deviating, total: 6, method: "wright" }).ok).toBe(true);
  });
});

describe("an apportionment", () => {
  const weights = fc.array(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    { minLength: 1, maxLength: 9 },
  );

  test("is whole, sums to the total, and is less than one unit away from every part", () => {
    fc.assert(
      fc.property(weights, fc.nat(1000), (parts, total) => {
        fc.pre(sum(parts) > 0);
        const { counts } = must(apportion(parts, total));
        expect(sum(counts)).toBe(total);
        counts.forEach((count, index) => {
          expect(Math.abs(count - (total * parts[index]!) / sum(parts))).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });

  test("of nothing is nothing, and to nobody is refused", () => {
    expect(must(apportion([1, 2], 0)).counts).toEqual([0, 0]);
    const refusal = { code: "nothing-in-proportion", message: "none of the 2 weights is above 0" };
    expect(apportion([0, 0], 3)).toEqual({ ok: false, refusal });
    expect(apportion([], 3).ok).toBe(false);
  });

  test.each([
    [[-1, 2], 3],
    [[NaN, 2], 3],
    [[Infinity, 2], 3],
    [[1, 2], -1],
    [[1, 2], 1.5],
    [[1, 2], 2 ** 53],
  ])("of %j in %d throws", (parts, total) => {
    expect(() => apportion(parts, total)).toThrow(RangeError);
  });
});

describe("the variance of a stratified mean", () => {
  test("of one stratum is that of a sample without replacement, and 0 when all are asked", () => {
    const of = (count: number): number =>
      must(varianceOfStratifiedMean([{ size: 50, standardDeviation: 6, count }])).variance;
    expect(of(10)).toBeCloseTo((36 / 10) * (1 - 10 / 50), 12);
    expect(of(50)).toBe(0);
  });

  test("has no number where nobody is asked", () => {
    const rows = [
      { size: 5, standardDeviation: 1, count: 1 },
      { size: 5, standardDeviation: 1, count: 0 },
    ];
    const refusal = { code: "empty-stratum", message: "nobody is asked in stratum 2 of 2" };
    expect(varianceOfStratifiedMean(rows)).toEqual({ ok: false, refusal });
  });

  test.each([
    ["no stratum", []],
    ["more answers than people", [{ size: 5, standardDeviation: 1, count: 6 }]],
    ["a negative count", [{ size: 5, standardDeviation: 1, count: -1 }]],
    ["a count of NaN", [{ size: 5, standardDeviation: 1, count: NaN }]],
    ["a size of 0", [{ size: 0, standardDeviation: 1, count: 0 }]],
    ["an infinite size", [{ size: Infinity, standardDeviation: 1, count: 1 }]],
    ["a negative deviation", [{ size: 5, standardDeviation: -1, count: 1 }]],
    ["an infinite deviation", [{ size: 5, standardDeviation: Infinity, count: 1 }]],
  ])("of %s throws", (_, rows) => {
    expect(() => varianceOfStratifiedMean(rows)).toThrow(RangeError);
  });
});
