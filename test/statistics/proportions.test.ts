import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as statistics from "answerable/statistics";

const {
  PROPORTION_INTERVALS,
  agrestiCaffo,
  fisher,
  kornGraubard,
  mcnemar,
  mcnemarExact,
  mee,
  miettinenNurminen,
  newcombe,
  newcombePaired,
  phi,
  pooledZ,
  proportionInterval,
  unpooledZ,
  waldDifference,
  waldPaired,
  wilson,
} = statistics;

const wholeShare = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(3000))
  .map(([n, count]) => ({ count: count % (n + 1), n }));
const anyShare = fc
  .tuple(fc.double({ min: 0.5, max: 1e5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, part]) => ({ count: Math.min(n * part, n), n }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const interval = fc.constantFrom(...PROPORTION_INTERVALS);

describe("an interval of a proportion", () => {
  test("holds its value, stays within [0, 1], has its name and has no number that is none", () => {
    fc.assert(
      fc.property(fc.oneof(wholeShare, anyShare), level, interval, (share, level, interval) => {
        const estimate = proportionInterval(share, { interval, level });
        if (estimate.status === "withheld") {
          expect([["logit", "wald"].includes(interval), estimate.refusal.code]).toEqual([true, "no-variance"]);
          return;
        }
        const { low, value, high } = estimate;
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        expect(estimate).toMatchObject({ method: interval, level, n: share.n });
        expect(statistics.Estimated.safeParse(estimate).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("is mirrored when the property is swapped for its opposite", () => {
    fc.assert(
      fc.property(wholeShare, level, interval, ({ count, n }, level, interval) => {
        const one = proportionInterval({ count, n }, { interval, level });
        const other = proportionInterval({ count: n - count, n }, { interval, level });
        expect(one.status).toBe(other.status);
        if (one.status === "withheld" || other.status === "withheld") return;
        expect(one.low).toBeCloseTo(1 - other.high, 11);
        expect(one.high).toBeCloseTo(1 - other.low, 11);
      }),
    );
  });

  test("is not narrower at a higher level", () => {
    fc.assert(
      fc.property(wholeShare, level, interval, (share, level, interval) => {
        const [less, more] = [level, (1 + level) / 2].map((each) =>
          proportionInterval(share, { interval, level: each }),
        );
        if (less!.status === "withheld" || more!.status === "withheld") return;
        expect(more!.low).toBeLessThanOrEqual(less!.low + 1e-12);
        expect(more!.high).toBeGreaterThanOrEqual(less!.high - 1e-12);
      }),
    );
  });

  test("that is exact holds the one with mid-P, that of Agresti and Coull holds Wilson's, and so does the corrected one", () => {
    fc.assert(
      fc.property(wholeShare, level, (share, level) => {
        const pairs = [
          ["clopper-pearson", "mid-p"],
          ["agresti-coull", "wilson"],
          ["wilson-corrected", "wilson"],
        ] as const;
        for (const [wide, narrow] of pairs) {
          const [outer, inner] = [wide, narrow].map((interval) => proportionInterval(share, { interval, level }));
          if (outer!.status === "withheld" || inner!.status === "withheld") return expect.fail("withheld");
          expect(outer!.low).toBeLessThanOrEqual(inner!.low + 1e-12);
          expect(outer!.high).toBeGreaterThanOrEqual(inner!.high - 1e-12);
        }
      }),
    );
  });

  test("that is exact reaches each end where the observed count or one further out would have half of what is left over", () => {
    const choose = (n: number, k: number): number =>
      Math.exp(statistics.logGamma(n + 1) - statistics.logGamma(k + 1) - statistics.logGamma(n - k + 1));
    const atMost = (count: number, n: number, p: number): number =>
      Array.from({ length: count + 1 }, (_, k) => choose(n, k) * p ** k * (1 - p) ** (n - k)).reduce(
        (a, b) => a + b,
        0,
      );
    for (const [count, n] of [
      [3, 10],
      [1, 25],
      [29, 30],
    ] as const) {
      const estimate = proportionInterval({ count, n }, { interval: "clopper-pearson", level: 0.9 });
      if (estimate.status === "withheld") return expect.fail("withheld");
      expect(atMost(count, n, estimate.high)).toBeCloseTo(0.05, 12);
      expect(1 - atMost(count - 1, n, estimate.low)).toBeCloseTo(0.05, 12);
    }
  });

  test("of none or of all has the ends that can be computed by hand", () => {
    const none = (interval: statistics.ProportionInterval): statistics.Estimate =>
      proportionInterval({ count: 0, n: 20 }, { interval });
    const high = (estimate: statistics.Estimate): number =>
      estimate.status === "estimated" ? estimate.high : Number.NaN;
    expect(high(none("clopper-pearson"))).toBeCloseTo(1 - 0.025 ** (1 / 20), 14);
    expect(high(none("mid-p"))).toBeCloseTo(1 - 0.05 ** (1 / 20), 14);
    expect(high(none("likelihood"))).toBeCloseTo(1 - Math.exp(-(1.959963984540054 ** 2) / 40), 14);
    expect(high(none("arcsine"))).toBeCloseTo(Math.sin(1.959963984540054 / (2 * Math.sqrt(20))) ** 2, 14);
  });

  test("by likelihood are searched for down to the smallest doubles", () => {
    // A sixth among next to nothing, as a design of two clusters leaves: the low end is where 2·n·unlikeliness is the critical value.
    const share = { count: 0.00275, n: 0.0165 };
    const estimate = proportionInterval(share, { interval: "likelihood" });
    if (estimate.status === "withheld") return expect.fail(estimate.refusal.message);
    const { value, low } = estimate;
    const unlikeliness = value * Math.log(value / low) + (1 - value) * Math.log1p(-value);
    expect(low).toBeLessThan(1e-300);
    expect(2 * share.n * unlikeliness).toBeCloseTo(1.959963984540054 ** 2, 9);
  });

  test.each(PROPORTION_INTERVALS)(
    "has ends that are numbers at the least level and at the greatest: %s",
    (interval) => {
      for (const level of [Number.MIN_VALUE, 1e-17, 1 - Number.EPSILON / 2]) {
        for (const count of [0, 1, 20]) {
          const estimate = proportionInterval({ count, n: 20 }, { interval, level });
          if (estimate.status === "estimated") expect(statistics.Estimated.safeParse(estimate).success).toBe(true);
        }
      }
    },
  );

  test("of weights is that of their proportions, however large or small the weights are", () => {
    for (const unit of [Number.MIN_VALUE, 1e-200, 1, 1e200, 1e307]) {
      const share = statistics.effectiveShare({ numerator: 3 * unit, denominator: 10 * unit }, 8.5);
      expect(share.count).toBeCloseTo(2.55, 12);
    }
    expect(statistics.effectiveShare({ numerator: 1, denominator: 49 }, 49).count).toBe(1);
  });

  test.each(PROPORTION_INTERVALS)("of nothing is withheld: %s", (interval) => {
    expect(proportionInterval({ count: 0, n: 0 }, { interval })).toMatchObject({
      status: "withheld",
      refusal: { code: "no-observations" },
    });
    for (const bad of [-1, 6, Number.NaN]) {
      expect(() => proportionInterval({ count: bad, n: 5 }, { interval })).toThrow(RangeError);
    }
    for (const level of [0, 1, Number.NaN]) {
      expect(() => proportionInterval({ count: 2, n: 5 }, { interval, level })).toThrow(RangeError);
    }
  });

  test("is Wilson's when none is named, and a name that no interval has throws", () => {
    expect(proportionInterval({ count: 2, n: 5 })).toEqual(wilson({ count: 2, n: 5 }));
    // @ts-expect-error -- there is no such interval
    expect(() => proportionInterval({ count: 2, n: 5 }, { interval: "exact" })).toThrow("exact");
    for (const correction of [-0.5, Number.NaN, Infinity]) {
      expect(() => wilson({ count: 2, n: 5 }, { correction })).toThrow(RangeError);
      expect(() => newcombe({ count: 2, n: 5 }, { count: 2, n: 5 }, { correction })).toThrow(RangeError);
      expect(() => pooledZ({ count: 2, n: 5 }, { count: 2, n: 5 }, { correction })).toThrow(RangeError);
      expect(() => waldDifference({ count: 2, n: 5 }, { count: 2, n: 5 }, { correction })).toThrow(RangeError);
    }
  });
});

describe("a proportion from a sample with a design", () => {
  const design = { value: 0.3, standardError: Math.sqrt(0.21 / 100), n: 100, degreesOfFreedom: 99 };

  test("has the exact interval of its n when the design costs nothing", () => {
    const [weighted, simple] = [kornGraubard(design), statistics.clopperPearson({ count: 30, n: 100 })];
    if (weighted.status === "withheld" || simple.status === "withheld") return expect.fail("withheld");
    expect(weighted.n).toBeCloseTo(100, 10);
    expect([weighted.low - simple.low, weighted.high - simple.high].every((gap) => Math.abs(gap) < 1e-12)).toBe(true);
  });

  test("counts for less with few degrees of freedom, and the observations stand for it where nothing varies", () => {
    const few = kornGraubard({ ...design, degreesOfFreedom: 5 });
    expect(few.status === "estimated" && few.n).toBeLessThan(65);
    const none = kornGraubard({ ...design, value: 0, standardError: 0 });
    expect(none).toMatchObject({ value: 0, low: 0 });
    expect(none.status === "estimated" && none.n).toBeCloseTo(100, 10);
    expect(kornGraubard({ ...design, value: 1, standardError: 0 })).toMatchObject({ value: 1, high: 1 });
  });

  test("is withheld without observations or without a standard error, and throws for what no estimate is", () => {
    expect(kornGraubard({ ...design, n: 0 })).toMatchObject({ refusal: { code: "no-observations" } });
    expect(kornGraubard({ ...design, standardError: 0 })).toMatchObject({ refusal: { code: "no-variance" } });
    for (const bad of [
      { value: 1.1 },
      { value: Number.NaN },
      { standardError: -1 },
      { n: 1 },
      { degreesOfFreedom: 0 },
    ]) {
      expect(() => kornGraubard({ ...design, ...bad })).toThrow(RangeError);
    }
    expect(() => kornGraubard(design, { level: 1 })).toThrow(RangeError);
  });
});

describe("the difference of two proportions", () => {
  const procedures = { newcombe, agrestiCaffo, mee, miettinenNurminen, waldDifference };
  const procedure = fc.constantFrom(...Object.values(procedures));

  test("is turned around when the samples are swapped, and stays within [−1, 1]", () => {
    fc.assert(
      fc.property(wholeShare, wholeShare, level, procedure, (first, second, level, procedure) => {
        const [there, back] = [procedure(first, second, { level }), procedure(second, first, { level })];
        expect(there.status).toBe(back.status);
        if (there.status === "withheld" || back.status === "withheld") return;
        expect(there.low).toBeCloseTo(-back.high, 10);
        expect(there.high).toBeCloseTo(-back.low, 10);
        expect(-1 <= there.low && there.low <= there.value && there.value <= there.high && there.high <= 1).toBe(true);
      }),
    );
  });

  test("ends, by Mee, where the score test at that difference just does not reject, and there is 0 where the pooled z test does", () => {
    fc.assert(
      fc.property(wholeShare, wholeShare, (first, second) => {
        const test = pooledZ(first, second);
        if (test.status === "withheld" || test.pValue < 1e-10 || test.pValue > 0.99) return;
        const estimate = mee(first, second, { level: 1 - test.pValue });
        if (estimate.status === "withheld") return expect.fail("withheld");
        expect(estimate.value > 0 ? estimate.low : estimate.high).toBeCloseTo(0, 8);
      }),
    );
  });

  test("is less certain by Miettinen and Nurminen, and with a correction", () => {
    const [first, second] = [
      { count: 9, n: 10 },
      { count: 3, n: 10 },
    ];
    const width = (estimate: statistics.Estimate): number =>
      estimate.status === "estimated" ? estimate.high - estimate.low : Number.NaN;
    expect(width(miettinenNurminen(first, second))).toBeGreaterThan(width(mee(first, second)));
    expect(width(newcombe(first, second, { correction: 0.5 }))).toBeGreaterThan(width(newcombe(first, second)));
    const small = { count: 4, n: 10 };
    expect(width(waldDifference(small, second, { correction: 0.5 }))).toBeGreaterThan(
      width(waldDifference(small, second)),
    );
    expect(() => miettinenNurminen({ count: 0.2, n: 0.4 }, { count: 0.2, n: 0.4 })).toThrow(RangeError);
  });

  test.each(Object.entries(procedures))("of an empty sample is withheld: %s", (_, procedure) => {
    const [none, some] = [
      { count: 0, n: 0 },
      { count: 3, n: 7 },
    ];
    for (const [first, second] of [
      [none, some],
      [some, none],
    ] as const) {
      expect(procedure(first, second)).toMatchObject({ refusal: { code: "no-observations" } });
      expect(unpooledZ(first, second)).toMatchObject({ refusal: { code: "no-observations" } });
      expect(fisher(first, second)).toMatchObject({ pValue: 1 });
    }
    expect(() => procedure({ count: 8, n: 7 }, some)).toThrow(RangeError);
    expect(() => procedure(some, { count: 8, n: 7 })).toThrow(RangeError);
    expect(() => procedure(some, some, { level: 0 })).toThrow(RangeError);
    expect(() => fisher({ count: 0.5, n: 2 }, some)).toThrow(RangeError);
    expect(() => fisher(some, { count: 0.5, n: 2.5 })).toThrow(RangeError);
  });
});

describe("Fisher's exact test", () => {
  const small = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40))
    .map(([n, count]) => ({ count: count % (n + 1), n }));

  test("sums all tables that are no likelier than the observed one", () => {
    fc.assert(
      fc.property(small, small, (first, second) => {
        const draws = { population: first.n + second.n, successes: first.count + second.count, draws: first.n };
        const chance = (count: number): number => statistics.hypergeometricProbability(count, draws);
        const limit = chance(first.count) * (1 + 1e-7);
        let sum = 0;
        for (let count = 0; count <= first.n; count += 1) if (chance(count) <= limit) sum += chance(count);
        expect(fisher(first, second).pValue).toBeCloseTo(Math.min(sum, 1), 12);
        expect(fisher(second, first).pValue).toBeCloseTo(fisher(first, second).pValue, 12);
      }),
      { numRuns: 300 },
    );
  });

  test("of the lady tasting tea, who told 3 of 4 cups, is 34/70 (Fisher 1935, The Design of Experiments, chapter 2)", () => {
    expect(fisher({ count: 3, n: 4 }, { count: 1, n: 4 }).pValue).toBeCloseTo(34 / 70, 14);
  });
});

describe("two proportions of the same people", () => {
  const pairs = fc.record({ both: fc.nat(90), firstOnly: fc.nat(90), secondOnly: fc.nat(90), neither: fc.nat(90) });

  test("turn around when the two times are swapped", () => {
    fc.assert(
      fc.property(pairs, level, (counts, level) => {
        const swapped = { ...counts, firstOnly: counts.secondOnly, secondOnly: counts.firstOnly };
        for (const procedure of [newcombePaired, waldPaired]) {
          const [there, back] = [procedure(counts, { level }), procedure(swapped, { level })];
          expect(there.status).toBe(back.status);
          if (there.status === "withheld" || back.status === "withheld") continue;
          expect(there.low).toBeCloseTo(-back.high, 12);
          expect(-1 <= there.low && there.low <= there.value && there.value <= there.high && there.high <= 1).toBe(
            true,
          );
        }
        const [forth, against] = [mcnemar(counts), mcnemar(swapped)];
        if (forth.status === "tested" && against.status === "tested")
          expect(forth.pValue).toBeCloseTo(against.pValue, 14);
        const [one, other] = [phi(counts), phi(swapped)];
        if (one === "unknown" || other === "unknown") expect(one).toBe(other);
        else expect(one).toBeCloseTo(other, 14);
      }),
    );
  });

  test("have an exact test that sums the binomial distribution of those who changed", () => {
    expect(mcnemarExact({ both: 5, firstOnly: 1, secondOnly: 4, neither: 0 })).toMatchObject({ pValue: 2 * (6 / 32) });
    expect(mcnemarExact({ both: 5, firstOnly: 3, secondOnly: 3, neither: 0 })).toMatchObject({ pValue: 1 });
  });

  test("are withheld of nobody and where nobody changed, and throw for what counts no people", () => {
    const nobody = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    for (const procedure of [newcombePaired, waldPaired])
      expect(procedure(nobody)).toMatchObject({ refusal: { code: "no-observations" } });
    for (const procedure of [waldPaired, mcnemar, mcnemarExact])
      expect(procedure({ ...nobody, both: 3, neither: 4 })).toMatchObject({ refusal: { code: "no-variance" } });
    expect(phi({ ...nobody, both: 3, neither: 4 })).toBeCloseTo(1, 14);
    expect(phi(nobody)).toBe("unknown");
    for (const procedure of [newcombePaired, waldPaired, mcnemar, mcnemarExact, phi])
      for (const bad of [-1, 0.5, Number.NaN]) expect(() => procedure({ ...nobody, neither: bad })).toThrow(RangeError);
  });
});
