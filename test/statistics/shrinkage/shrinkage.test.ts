import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  BETWEEN_VARIANCES,
  PROPORTION_SHRINKAGES,
  betaDistribution,
  normalDistribution,
  overdispersion,
  shrinkMeans,
  shrinkProportions,
  type BetweenVariance,
  type ProportionShrinkage,
  type ShrunkMeans,
  type UnitCount,
  type UnitEstimate,
} from "answerable/statistics";

function countsOf(...rows: readonly (readonly [count: number, n: number])[]): UnitCount[] {
  return rows.map(([count, n], unit) => ({ key: String.fromCodePoint(97 + unit), count, n }));
}

function unitsOf(...rows: readonly (readonly [value: number, standardError: number])[]): UnitEstimate[] {
  return rows.map(([value, standardError], unit) => ({ key: String.fromCodePoint(97 + unit), value, standardError }));
}

const someCounts = fc
  .array(
    fc.integer({ min: 1, max: 60 }).chain((n) => fc.nat(n).map((count) => [count, n] as const)),
    { minLength: 2, maxLength: 8 },
  )
  .map((rows) => countsOf(...rows));
const someUnits = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 20 })), { minLength: 2, maxLength: 8 })
  .map((rows) => unitsOf(...rows));
const everyShrinkage = fc.constantFrom(...PROPORTION_SHRINKAGES);
const everyVariance = fc.constantFrom(...BETWEEN_VARIANCES);

describe("shrunk shares", () => {
  test("lie between the unit's own share and the mean of the prior, inside their interval and inside [0, 1]", () => {
    fc.assert(
      fc.property(someCounts, everyShrinkage, (counts, method) => {
        const found = shrinkProportions(counts, { method });
        fc.pre(found.ok);
        const { prior, units } = must(found).shrinkage;
        for (const { count, n, shrunk, weightOnPrior, low, high } of units) {
          const mixed = weightOnPrior * prior.mean + (1 - weightOnPrior) * (count / n);
          expect(shrunk).toBeCloseTo(mixed, 12);
          expect(weightOnPrior > 0 && weightOnPrior < 1).toBe(true);
          expect(0 <= low && low <= high && high <= 1).toBe(true);
        }
      }),
    );
  });

  test("borrow the more, the fewer observations there are", () => {
    const counts = countsOf([1, 2], [10, 20], [100, 200], [190, 200], [5, 90]);
    for (const method of PROPORTION_SHRINKAGES) {
      const weights = must(shrinkProportions(counts, { method })).shrinkage.units.map((unit) => unit.weightOnPrior);
      expect(weights[0]).toBeGreaterThan(weights[1]!);
      expect(weights[1]).toBeGreaterThan(weights[2]!);
      expect(weights[2]).toBe(weights[3]);
    }
  });

  test("turn around when the property is counted by its opposite", () => {
    fc.assert(
      fc.property(someCounts, everyShrinkage, (counts, method) => {
        const opposite = counts.map(({ key, count, n }) => ({ key, count: n - count, n }));
        const [one, other] = [counts, opposite].map((given) => shrinkProportions(given, { method }));
        expect(one!.ok).toBe(other!.ok);
        fc.pre(one!.ok && other!.ok);
        const [there, back] = [must(one!).shrinkage, must(other!).shrinkage];
        there.units.forEach(({ shrunk, low, high }, unit) => {
          expect(shrunk).toBeCloseTo(1 - back.units[unit]!.shrunk, 7);
          expect(low).toBeCloseTo(1 - back.units[unit]!.high, 7);
          expect(high).toBeCloseTo(1 - back.units[unit]!.low, 7);
        });
      }),
    );
  });

  test("have intervals that hold what the level says of the beta distribution of the true share", () => {
    const counts = countsOf([3, 10], [9, 12], [30, 40], [2, 15]);
    const { prior, units } = must(shrinkProportions(counts, { method: "kleinman", level: 0.8 })).shrinkage;
    units.forEach(({ count, n, low, high }) => {
      const shapes = { alpha: prior.alpha + count, beta: prior.beta + n - count };
      expect(betaDistribution(low, shapes)).toBeCloseTo(0.1, 12);
      expect(betaDistribution(high, shapes)).toBeCloseTo(0.9, 12);
    });
  });

  test("are most likely under maximum likelihood: every prior nearby and every other method's is less so", () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const found = shrinkProportions(counts, { method: "maximum-likelihood" });
        fc.pre(found.ok);
        const { prior } = must(found).shrinkage;
        for (const [up, down] of [
          [1.02, 1],
          [1, 1.02],
          [1 / 1.02, 1],
          [1, 1 / 1.02],
        ] as const) {
          const near = { alpha: prior.alpha * up, beta: prior.beta * down };
          expect(likelihood(counts, near)).toBeLessThan(prior.logLikelihood);
        }
        for (const method of ["kleinman", "unweighted"] as const) {
          const other = shrinkProportions(counts, { method });
          if (!other.ok) continue;
          expect(other.shrinkage.prior.logLikelihood).toBeLessThanOrEqual(prior.logLikelihood + 1e-9);
        }
      }),
    );
  });

  test("take fractions of observations, as an effective size has them", () => {
    const counts = countsOf([3.5, 10.25], [9.1, 12.7], [30, 40.5], [2.2, 15]);
    for (const method of PROPORTION_SHRINKAGES) expect(shrinkProportions(counts, { method }).ok).toBe(true);
  });

  test("are drawn to one share where that is more likely than any spread, though some spread is likelier than its neighbours", () => {
    const pairs = (number: number): UnitCount[] => {
      const extremes = Array.from({ length: 2 * number }, (_, index) => [index % 2 === 0 ? 0 : 3, 3] as const);
      return countsOf([50_000, 100_000], ...extremes);
    };
    const { prior } = must(shrinkProportions(pairs(3), { method: "maximum-likelihood" })).shrinkage;
    expect(prior.size).toBeCloseTo(0.257, 3);
    const one = { alpha: 1e9, beta: 1e9 };
    expect(prior.logLikelihood).toBeGreaterThan(likelihood(pairs(3), one));
    expect(likelihood(pairs(2), one)).toBeGreaterThan(likelihood(pairs(2), prior));
    expect(shrinkProportions(pairs(2), { method: "maximum-likelihood" })).toMatchObject({
      refusal: { code: "no-overdispersion" },
    });
  });

  test("are found where there is hardly more than chance, and where there is next to nothing but extremes", () => {
    const near = countsOf([560, 1000], [500, 1000], [440, 1000], [500, 1000], [533, 1000], [467, 1000]);
    const { prior } = must(shrinkProportions(near, { method: "maximum-likelihood" })).shrinkage;
    expect(prior.size).toBeGreaterThan(100);
    expect(prior.mean).toBeCloseTo(0.5, 3);
    const far = countsOf([0, 50], [50, 50], [50, 50], [0, 50], [1, 50]);
    const extreme = must(shrinkProportions(far, { method: "maximum-likelihood" })).shrinkage.prior;
    expect(extreme.size).toBeLessThan(0.5);
  });
});

/** By the product of the chances of one observation after another: Pólya's urn. */
function likelihood(counts: readonly UnitCount[], { alpha, beta }: { alpha: number; beta: number }): number {
  let total = 0;
  for (const { count, n } of counts) {
    for (let drawn = 0; drawn < n; drawn += 1) {
      const isOther = drawn >= count;
      total += Math.log((isOther ? beta + drawn - count : alpha + drawn) / (alpha + beta + drawn));
      total += Math.log(isOther ? (drawn + 1) / (drawn - count + 1) : 1);
    }
  }
  return total;
}

describe("overdispersion", () => {
  test("is 0 where shares differ by what chance makes of equal ones, and 1 where all have all or none", () => {
    // Half of 100 observations each: chance alone would spread shares by 0.05.
    const by = (distance: number): number => {
      const counts = countsOf([50 + distance, 100], [50 - distance, 100]);
      return must(overdispersion(counts, "kleinman")).overdispersion.correlation;
    };
    expect(by(Math.sqrt(12.5))).toBeCloseTo(0, 12);
    expect(by(2)).toBeLessThan(0);
    expect(by(10)).toBeGreaterThan(0);
    const extremes = countsOf([100, 100], [0, 100], [100, 100], [0, 100]);
    expect(must(overdispersion(extremes, "unweighted")).overdispersion.correlation).toBeGreaterThanOrEqual(1);
  });

  test("is the same by both weights where all units have as many observations", () => {
    const counts = countsOf([3, 20], [9, 20], [15, 20], [4, 20]);
    const [kleinman, unweighted] = (["kleinman", "unweighted"] as const).map(
      (weights) => must(overdispersion(counts, weights)).overdispersion,
    );
    expect(kleinman!.mean).toBeCloseTo(unweighted!.mean, 14);
    expect(kleinman!.correlation).toBeCloseTo(unweighted!.correlation, 12);
  });
});

describe("shares are not shrunk", () => {
  const varied = countsOf([3, 10], [9, 10]);

  test.each<[string, readonly UnitCount[], string, string]>([
    ["of nobody", [], "too-few-units", "0 came"],
    ["of one unit", countsOf([3, 10]), "too-few-units", "1 came"],
    ["of a unit given twice", [...varied, ...varied], "repeated-key", 'unit "a" stands there twice'],
    ["of a count of NaN", countsOf([NaN, 10], [1, 10]), "no-share", 'unit "a" has a count of NaN of 10'],
    ["of a negative count", countsOf([1, 10], [-1, 10]), "no-share", 'unit "b" has a count of -1 of 10'],
    ["of more than all", countsOf([1, 10], [11, 10]), "no-share", "a count of 11 of 10"],
    ["of observations without end", countsOf([1, Infinity], [1, 10]), "no-share", "1 of Infinity"],
    ["of n that is NaN", countsOf([1, NaN], [1, 10]), "no-share", "1 of NaN"],
    ["of no observations", countsOf([0, 0], [1, 10]), "too-few-observations", 'unit "a" has 0 observations'],
    ["of half an observation", countsOf([0.5, 0.5], [1, 10]), "too-few-observations", "0.5 observations"],
    ["where all have all", countsOf([10, 10], [7, 7]), "no-variance", "all of the observations of 2 units"],
    ["where none has any", countsOf([0, 10], [0, 7]), "no-variance", "none of the observations of 2 units"],
    ["of one observation each", countsOf([1, 1], [0, 1], [1, 1]), "single-observations", "none of 3 units"],
    ["that are equal", countsOf([5, 10], [5, 10]), "no-overdispersion", "2 units differ by no more than chance"],
    ["of all or none", countsOf([10, 10], [0, 10], [8, 8]), "all-or-none", "each of 3 units"],
  ])("%s", (_, counts, code, words) => {
    for (const method of PROPORTION_SHRINKAGES) {
      expect(shrinkProportions(counts, { method }), method).toMatchObject({
        ok: false,
        refusal: { code, message: expect.stringContaining(words) as string },
      });
    }
  });

  test("by a method, weights or a level that does not exist", () => {
    expect(() => shrinkProportions(varied, { method: "guess" as ProportionShrinkage })).toThrow(RangeError);
    expect(() => shrinkProportions(varied, { method: "kleinman", level: 1 })).toThrow(RangeError);
    expect(() => overdispersion(varied, "maximum-likelihood" as "kleinman")).toThrow(RangeError);
  });
});

function shrunk(estimates: readonly UnitEstimate[], method: BetweenVariance, level = 0.95): ShrunkMeans {
  return must(shrinkMeans(estimates, { method, level })).shrinkage;
}

describe("shrunk means", () => {
  test("lie between the unit's own value and the mean, the uncertain ones nearer to it", () => {
    fc.assert(
      fc.property(someUnits, everyVariance, (estimates, method) => {
        const { mean, betweenVariance, units } = shrunk(estimates, method);
        expect(betweenVariance).toBeGreaterThanOrEqual(0);
        for (const { value, standardError, weightOnPrior, spread, spreadGivenMean, ...unit } of units) {
          expect(unit.shrunk).toBeCloseTo(weightOnPrior * mean + (1 - weightOnPrior) * value, 10);
          expect(unit.low <= unit.shrunk && unit.shrunk <= unit.high).toBe(true);
          expect(spreadGivenMean).toBeLessThanOrEqual(Math.min(spread, standardError));
          for (const other of units) {
            if (other.standardError > standardError) expect(other.weightOnPrior).toBeGreaterThanOrEqual(weightOnPrior);
          }
        }
      }),
    );
  });

  test("move with unit of measurement and origin", () => {
    fc.assert(
      fc.property(someUnits, everyVariance, (estimates, method) => {
        const moved = estimates.map(({ key, value, standardError }) => ({
          key,
          value: 4 * value - 32,
          standardError: 4 * standardError,
        }));
        const [here, there] = [shrunk(estimates, method), shrunk(moved, method)];
        expect(Math.abs(there.betweenVariance - 16 * here.betweenVariance)).toBeLessThan(
          1e-6 * (1 + here.betweenVariance),
        );
        expect(there.mean).toBeCloseTo(4 * here.mean - 32, 5);
      }),
    );
  });

  test("of units that differ by no more than chance are all the mean, whose uncertainty is left", () => {
    for (const method of BETWEEN_VARIANCES) {
      const { betweenVariance, mean, meanStandardError, heterogeneity, units } = shrunk(
        unitsOf([70, 2], [70.5, 2], [69.5, 2]),
        method,
      );
      expect(betweenVariance).toBe(0);
      expect([mean, meanStandardError]).toEqual([70, expect.closeTo(2 / Math.sqrt(3), 12)]);
      expect(heterogeneity).toMatchObject({ degreesOfFreedom: 2, share: 0 });
      for (const unit of units) {
        expect(unit).toMatchObject({ weightOnPrior: 1, spreadGivenMean: 0 });
        expect([unit.shrunk, unit.spread]).toEqual([expect.closeTo(70, 12), expect.closeTo(meanStandardError, 12)]);
      }
    }
  });

  test("of equal units have no heterogeneity at all", () => {
    for (const method of BETWEEN_VARIANCES) {
      expect(shrunk(unitsOf([7, 1], [7, 2]), method).heterogeneity).toEqual({
        statistic: 0,
        degreesOfFreedom: 1,
        share: 0,
      });
    }
  });

  test("have, with equal errors, the variance of the values less that of the errors", () => {
    // Values 0, 6 and 12 of error 3: their variance is 36, and by maximum likelihood 24.
    const estimates = unitsOf([0, 3], [6, 3], [12, 3]);
    const variances = BETWEEN_VARIANCES.map((method) => shrunk(estimates, method).betweenVariance);
    expect(variances).toEqual([27, 27, 15, 27].map((variance) => expect.closeTo(variance, 10) as number));
    const { heterogeneity } = shrunk(estimates, "paule-mandel");
    expect(heterogeneity).toEqual({ statistic: 8, degreesOfFreedom: 2, share: 0.75 });
  });

  test("make the heterogeneity by Paule and Mandel what it should be", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        const { betweenVariance, mean } = shrunk(estimates, "paule-mandel");
        const spread = estimates.reduce(
          (sum, { value, standardError }) => sum + (value - mean) ** 2 / (standardError ** 2 + betweenVariance),
          0,
        );
        if (betweenVariance > 0) expect(spread).toBeCloseTo(estimates.length - 1, 8);
        else expect(spread).toBeLessThanOrEqual(estimates.length - 1 + 1e-9);
      }),
    );
  });

  test.each(["maximum-likelihood", "restricted-maximum-likelihood"] as const)(
    "are most likely by %s: no variance on a fine grid is more so",
    (method) => {
      fc.assert(
        fc.property(someUnits, (estimates) => {
          const { betweenVariance } = shrunk(estimates, method);
          const most = logDensity(estimates, betweenVariance, method);
          for (let between = 0; between < 12_000; between = between * 1.1 + 0.05) {
            expect(logDensity(estimates, between, method)).toBeLessThanOrEqual(most + 1e-9);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  test("find the higher of two peaks, of which one is at no variance at all", () => {
    // Two sure units agree that there is none; of those that are far apart and unsure, three are too few to outweigh them.
    const estimates = (unsure: number): UnitEstimate[] => {
      const far = Array.from({ length: unsure }, (_, index) => [index % 2 === 0 ? -63 : 63, 20] as const);
      return unitsOf([0, 0.1], [0.02, 0.1], ...far);
    };
    expect(shrunk(estimates(3), "maximum-likelihood").betweenVariance).toBe(0);
    expect(shrunk(estimates(4), "maximum-likelihood").betweenVariance).toBeCloseTo(2087.12, 2);
    for (const unsure of [3, 4]) {
      const { betweenVariance } = shrunk(estimates(unsure), "maximum-likelihood");
      const most = logDensity(estimates(unsure), betweenVariance, "maximum-likelihood");
      for (const between of [0, 1, 100, 1000, 2000, 3000, 5000]) {
        expect(logDensity(estimates(unsure), between, "maximum-likelihood")).toBeLessThanOrEqual(most + 1e-9);
      }
    }
  });

  test("have intervals that hold what the level says of the normal distribution of the true value", () => {
    const { units } = shrunk(unitsOf([0, 3], [6, 1], [12, 2]), "dersimonian-laird", 0.8);
    for (const { low, high, shrunk: centre, spread } of units) {
      expect(normalDistribution((low - centre) / spread)).toBeCloseTo(0.1, 12);
      expect(normalDistribution((high - centre) / spread)).toBeCloseTo(0.9, 12);
    }
  });

  test("come with errors as different as they may be", () => {
    for (const method of BETWEEN_VARIANCES) {
      const { mean, betweenVariance, units } = shrunk(unitsOf([0, 1e-50], [-1e34, 1e50], [1e34, 1e20]), method);
      const numbers = units.map(({ key: _, ...numbers }) => Object.values(numbers));
      expect([mean, betweenVariance, ...numbers.flat()].every(Number.isFinite), method).toBe(true);
    }
  });
});

/** Of the values under a normal distribution of true ones, up to what does not depend on its variance. */
function logDensity(estimates: readonly UnitEstimate[], between: number, method: BetweenVariance): number {
  const weights = estimates.map(({ standardError }) => 1 / (standardError ** 2 + between));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const mean = estimates.reduce((sum, { value }, unit) => sum + (weights[unit]! / weight) * value, 0);
  const terms = estimates.map(({ value }, unit) => Math.log(weights[unit]!) - weights[unit]! * (value - mean) ** 2);
  const restricted = method === "restricted-maximum-likelihood" ? Math.log(weight) : 0;
  return (terms.reduce((sum, term) => sum + term, 0) - restricted) / 2;
}

describe("means are not shrunk", () => {
  test.each<[string, readonly UnitEstimate[], string, string]>([
    ["of one unit", unitsOf([1, 1]), "too-few-units", "1 came"],
    ["of a unit given twice", [...unitsOf([1, 1]), ...unitsOf([1, 1])], "repeated-key", "twice"],
    ["of NaN", unitsOf([1, 1], [NaN, 1]), "no-number", 'unit "b"'],
    ["of an error of 0", unitsOf([1, 0], [1, 1]), "no-standard-error", 'unit "a"'],
    ["of values too great", unitsOf([1.1e50, 1e49], [1, 1]), "out-of-range", 'unit "a" is 1.1e+50 ± 1e+49'],
    ["of errors too great", unitsOf([1, 1], [1, 1.1e50]), "out-of-range", 'unit "b"'],
    ["of errors too small", unitsOf([0, 0.9e-50], [1, 1]), "out-of-range", 'unit "a"'],
  ])("%s", (_, estimates, code, words) => {
    for (const method of BETWEEN_VARIANCES) {
      expect(shrinkMeans(estimates, { method })).toMatchObject({
        ok: false,
        refusal: { code, message: expect.stringContaining(words) as string },
      });
    }
  });

  test("by a method or a level that does not exist", () => {
    const estimates = unitsOf([1, 1], [2, 1]);
    expect(() => shrinkMeans(estimates, { method: "guess" as BetweenVariance })).toThrow(RangeError);
    expect(() => shrinkMeans(estimates, { method: "paule-mandel", level: 0 })).toThrow(RangeError);
  });
});
