import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import stdlibBetaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import stdlibChiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import fCdf from "@stdlib/stats-base-dists-f-cdf";
import stdlibFQuantile from "@stdlib/stats-base-dists-f-quantile";
import hypergeometricCdf from "@stdlib/stats-base-dists-hypergeometric-cdf";
import stdlibHypergeometricQuantile from "@stdlib/stats-base-dists-hypergeometric-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import stdlibNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentCdf from "@stdlib/stats-base-dists-t-cdf";
import stdlibStudentQuantile from "@stdlib/stats-base-dists-t-quantile";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  TAILS,
  betaDistribution,
  betaQuantile,
  chiSquareDistribution,
  chiSquareQuantile,
  fDistribution,
  fQuantile,
  hypergeometricDistribution,
  hypergeometricProbability,
  hypergeometricQuantile,
  logGamma,
  normalDistribution,
  normalLogDistribution,
  normalQuantile,
  studentDistribution,
  studentQuantile,
  type Tail,
} from "answerable/statistics";

/** Numbers spread evenly over powers of ten. */
function powers(least: number, most: number): fc.Arbitrary<number> {
  return fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);
}

function expectNear(actual: number, expected: number, tolerance: number, where = ""): void {
  const allowed = tolerance * Math.abs(expected);
  expect(Math.abs(actual - expected), `${where}: ${actual} against ${expected}`).toBeLessThanOrEqual(allowed);
}

const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const degrees = powers(-0.3, 4);
const draws = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.nat(1000), fc.nat(1000))
  .map(([population, successes, drawn]) => ({
    population,
    successes: Math.round((successes / 1000) * population),
    draws: Math.round((drawn / 1000) * population),
  }));

describe("@stdlib and this library agree", () => {
  const runs = { numRuns: 500 };

  test("on the normal distribution", () => {
    fc.assert(
      fc.property(probability, (p) => {
        const z = normalQuantile(p);
        expectNear(z, stdlibNormalQuantile(p, 0, 1), 1e-11);
        expectNear(normalDistribution(z), normalCdf(z, 0, 1), 1e-11);
      }),
      runs,
    );
  });

  test("on Student's t distribution", () => {
    fc.assert(
      fc.property(probability, degrees, (p, df) => {
        const t = studentQuantile(p, df);
        expectNear(t, stdlibStudentQuantile(p, df), 1e-11);
        expectNear(studentDistribution(t, df), studentCdf(t, df), 1e-11);
      }),
      runs,
    );
  });

  // Above 1,200 degrees of freedom @stdlib 0.3 is wrong by up to 70 %: 0.0546 for the first of the figures from mpmath below.
  test("on the chi-square distribution up to 1,000 degrees of freedom", () => {
    fc.assert(
      fc.property(probability, powers(-0.3, 3), (p, df) => {
        const x = chiSquareQuantile(p, df);
        expectNear(x, stdlibChiSquareQuantile(p, df), 1e-11);
        expectNear(chiSquareDistribution(x, df), chiSquareCdf(x, df), 1e-11);
      }),
      runs,
    );
  });

  // @stdlib's own distribution function loses up to 5 digits where F is far from 1.
  test("on the F distribution", () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, numerator, denominator) => {
        const f = fQuantile(p, { numerator, denominator });
        expectNear(f, stdlibFQuantile(p, numerator, denominator), 1e-11);
        if (f < 0.1 || f > 10) return;
        expectNear(fDistribution(f, { numerator, denominator }), fCdf(f, numerator, denominator), 1e-9);
      }),
      runs,
    );
  });

  test("on the beta distribution", () => {
    fc.assert(
      fc.property(probability, powers(-0.3, 3.5), powers(-0.3, 3.5), (p, alpha, beta) => {
        const x = betaQuantile(p, { alpha, beta });
        expectNear(x, stdlibBetaQuantile(p, alpha, beta), 1e-11);
        expectNear(betaDistribution(x, { alpha, beta }), betaCdf(x, alpha, beta), 1e-11);
      }),
      runs,
    );
  });

  test("on the hypergeometric distribution", () => {
    fc.assert(
      fc.property(probability, draws, (p, given) => {
        const { population, successes, draws: drawn } = given;
        const count = hypergeometricQuantile(p, given);
        expect(count).toBe(stdlibHypergeometricQuantile(p, population, successes, drawn));
        expectNear(
          hypergeometricDistribution(count, given),
          hypergeometricCdf(count, population, successes, drawn),
          1e-10,
        );
      }),
      runs,
    );
  });
});

// mpmath 1.3, 60 digits and more, by series of positive terms.
test.each<[string, (tail: Tail) => number, number, number]>([
  [
    "chi-square, 2,536 degrees of freedom",
    (tail) => chiSquareDistribution(2442.7230563790777, 2535.982829841687, tail),
    0.0940002040443944,
    0.9059997959556056,
  ],
  [
    "chi-square, 0.4 degrees of freedom",
    (tail) => chiSquareDistribution(1e-3, 0.4, tail),
    0.2381416230752633,
    0.7618583769247367,
  ],
  ["chi-square, far out", (tail) => chiSquareDistribution(900, 300, tail), 1, 3.0852110460656566e-61],
  ["chi-square, many degrees of freedom", (tail) => chiSquareDistribution(9.5e4, 1e5, tail), 2.9220296226664284e-30, 1],
  [
    "beta, great shapes",
    (tail) => betaDistribution(0.3, { alpha: 1500.5, beta: 2200.25 }, tail),
    1.6293713757383592e-42,
    1,
  ],
  [
    "beta, near 0",
    (tail) => betaDistribution(1e-9, { alpha: 0.5, beta: 40 }, tail),
    0.00022497171260567865,
    0.9997750282873943,
  ],
  [
    "beta, near 1",
    (tail) => betaDistribution(0.999, { alpha: 2, beta: 3 }, tail),
    0.999999996003,
    3.997000000000011e-9,
  ],
  ["t, far out", (tail) => studentDistribution(-9, 25.5, tail), 1.0780735834264042e-9, 0.9999999989219264],
  ["t, near the centre", (tail) => studentDistribution(-1e-9, 4, tail), 0.499999999625, 0.500000000375],
  ["t, nearly normal", (tail) => studentDistribution(2.5, 1e5, tail), 0.9937895404037205, 0.006210459596279523],
  [
    "hypergeometric, few",
    (tail) => hypergeometricDistribution(2, { population: 3000, successes: 1200, draws: 90 }, tail),
    8.79623416431007e-18,
    1,
  ],
  [
    "hypergeometric, many",
    (tail) => hypergeometricDistribution(300, { population: 1000, successes: 400, draws: 500 }, tail),
    1,
    4.10817346395085e-40,
  ],
])("both tails keep their digits: %s", (name, distribution, lower, upper) => {
  expectNear(distribution("lower"), lower, 1e-13, name);
  expectNear(distribution("upper"), upper, 1e-13, name);
});

describe("laws", () => {
  const tail = fc.constantFrom(...TAILS);
  const small = powers(-100, -0.001);
  const families = fc.oneof(
    powers(-0.5, 4).map((df) => ({
      name: "chi-square",
      distribution: (x: number, side: Tail) => chiSquareDistribution(x, df, side),
      quantile: (p: number, side: Tail) => chiSquareQuantile(p, df, side),
    })),
    powers(0, 4).map((df) => ({
      name: "t",
      distribution: (x: number, side: Tail) => studentDistribution(x, df, side),
      quantile: (p: number, side: Tail) => studentQuantile(p, df, side),
    })),
    fc.tuple(powers(0, 4), powers(0, 4)).map(([numerator, denominator]) => ({
      name: "F",
      distribution: (x: number, side: Tail) => fDistribution(x, { numerator, denominator }, side),
      quantile: (p: number, side: Tail) => fQuantile(p, { numerator, denominator }, side),
    })),
    fc.tuple(powers(-0.5, 4), powers(-0.5, 4)).map(([alpha, beta]) => ({
      name: "beta",
      distribution: (x: number, side: Tail) => betaDistribution(x, { alpha, beta }, side),
      quantile: (p: number, side: Tail) => betaQuantile(p, { alpha, beta }, side),
    })),
  );

  test("the distribution function undoes the quantile, however small the tail", () => {
    fc.assert(
      fc.property(families, small, tail, ({ name, distribution, quantile }, p, side) => {
        const x = quantile(p, side);
        // Where the point has too few digits left to say the tail (near 1, or below the smallest double), nothing can be undone.
        if ((name === "beta" && x > 0.9) || Math.abs(x) < 1e-290) return;
        expectNear(distribution(x, side), p, 1e-10, name);
      }),
      { numRuns: 1000 },
    );
  });

  test("both tails together are 1", () => {
    fc.assert(
      fc.property(families, probability, ({ distribution, quantile }, p) => {
        const x = quantile(p, "lower");
        expect(distribution(x, "lower") + distribution(x, "upper")).toBeCloseTo(1, 14);
        expectNear(quantile(1 - p, "upper"), x, 1e-8);
      }),
    );
  });

  test("the square of t is F, F with endless degrees of freedom is chi-square, and chi-square with one is the square of normal", () => {
    fc.assert(
      fc.property(probability, degrees, (p, df) => {
        const t = studentQuantile(p / 2, df, "upper");
        expectNear(fQuantile(p, { numerator: 1, denominator: df }, "upper"), t * t, 1e-12);
        expectNear(
          fQuantile(p, { numerator: df, denominator: 1e12 }, "upper") * df,
          chiSquareQuantile(p, df, "upper"),
          1e-9,
        );
        expectNear(chiSquareQuantile(p, 1, "upper"), normalQuantile(p / 2) ** 2, 1e-11);
      }),
    );
  });

  test("t is even, and its middle is 0", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), degrees, (t, df) => {
        expect(studentDistribution(-t, df)).toBe(studentDistribution(t, df, "upper"));
      }),
    );
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentDistribution(0, 3)).toBe(0.5);
  });

  test("mirrored shapes mirror the beta distribution", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), powers(-0.5, 3), powers(-0.5, 3), (steps, alpha, beta) => {
        const x = steps / 1024;
        expectNear(
          betaDistribution(x, { alpha, beta }),
          betaDistribution(1 - x, { alpha: beta, beta: alpha }, "upper"),
          1e-13,
        );
      }),
    );
  });

  test("Γ(x + 1) is x Γ(x), and Γ(x) Γ(1 − x) is π / sin πx", () => {
    fc.assert(
      fc.property(powers(-3, 6), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (x, part) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(
          1e-15 * (10 + Math.abs(logGamma(x))),
        );
        expect(logGamma(part) + logGamma(1 - part)).toBeCloseTo(Math.log(Math.PI / Math.sin(Math.PI * part)), 13);
      }),
    );
  });

  test("the logarithm of the normal distribution is that of the probability, and goes on where that ends", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 8, noNaN: true }), (z) => {
        expectNear(Math.exp(normalLogDistribution(z)), normalDistribution(z), 1e-12);
      }),
    );
    // mpmath 1.3
    expectNear(normalLogDistribution(-50), -1254.8313611394199, 1e-15);
    expectNear(normalLogDistribution(9), -1.1285884059538405e-19, 1e-14);
    expect([normalLogDistribution(-Infinity), normalLogDistribution(Infinity)]).toEqual([-Infinity, -0]);
  });

  test("hypergeometric probabilities are those of drawing one by one, and their sums are its tails", () => {
    fc.assert(
      fc.property(draws, fc.nat(2000), (given, at) => {
        const { population, successes, draws: drawn } = given;
        const least = Math.max(0, drawn + successes - population);
        const most = Math.min(drawn, successes);
        const count = least + (at % (most - least + 1));
        let [below, all] = [0, 0];
        for (let each = least; each <= most; each += 1) {
          const here = hypergeometricProbability(each, given);
          all += here;
          if (each <= count) below += here;
        }
        expect(all).toBeCloseTo(1, 12);
        expect(hypergeometricDistribution(count, given)).toBeCloseTo(below, 12);
        expect(hypergeometricDistribution(count, given, "upper")).toBeCloseTo(1 - below, 12);
        expect(hypergeometricQuantile(hypergeometricDistribution(count, given), given)).toBeLessThanOrEqual(count);
        // Whether the sample or those with the property are called the draws is the same.
        expectNear(
          hypergeometricProbability(count, { population, successes: drawn, draws: successes }),
          hypergeometricProbability(count, given),
          1e-12,
        );
      }),
    );
  });

  test("a quantile of the hypergeometric is the first count that reaches its probability", () => {
    fc.assert(
      fc.property(draws, probability, tail, (given, p, side) => {
        const count = hypergeometricQuantile(p, given, side);
        const reaches = (at: number): boolean => {
          const found = hypergeometricDistribution(at, given, side);
          return side === "lower" ? found >= p : found <= p;
        };
        expect([reaches(count), reaches(count - 1)]).toEqual([true, false]);
      }),
    );
  });
});

describe("ends", () => {
  test("of what is distributed", () => {
    for (const side of TAILS) {
      const [none, all] = side === "lower" ? [0, 1] : [1, 0];
      for (const below of [-Infinity, -1, 0]) {
        expect(chiSquareDistribution(below, 3, side)).toBe(none);
        expect(fDistribution(below, { numerator: 2, denominator: 3 }, side)).toBe(none);
        expect(betaDistribution(below, { alpha: 2, beta: 3 }, side)).toBe(none);
      }
      expect(chiSquareDistribution(Infinity, 3, side)).toBe(all);
      expect(chiSquareDistribution(1e9, 3, side)).toBe(all);
      expect(fDistribution(Infinity, { numerator: 2, denominator: 3 }, side)).toBe(all);
      expect(betaDistribution(1.5, { alpha: 2, beta: 3 }, side)).toBe(all);
      expect(studentDistribution(-Infinity, 3, side)).toBe(none);
      expect(studentDistribution(Infinity, 3, side)).toBe(all);
      const drawn = { population: 10, successes: 4, draws: 8 };
      expect([1, 1.5, 4, 9].map((count) => hypergeometricDistribution(count, drawn, side))).toEqual([
        none,
        none,
        all,
        all,
      ]);
    }
  });

  test("of probabilities", () => {
    const [lowest, highest] = [0, 1];
    expect([chiSquareQuantile(lowest, 3), chiSquareQuantile(highest, 3)]).toEqual([0, Infinity]);
    expect([chiSquareQuantile(lowest, 3, "upper"), chiSquareQuantile(highest, 3, "upper")]).toEqual([Infinity, 0]);
    expect([studentQuantile(lowest, 3), studentQuantile(highest, 3)]).toEqual([-Infinity, Infinity]);
    const both = { numerator: 2, denominator: 3 };
    expect([fQuantile(lowest, both), fQuantile(highest, both)]).toEqual([0, Infinity]);
    const shapes = { alpha: 2, beta: 3 };
    expect([betaQuantile(lowest, shapes), betaQuantile(highest, shapes)]).toEqual([0, 1]);
    const drawn = { population: 10, successes: 4, draws: 8 };
    expect([hypergeometricQuantile(lowest, drawn), hypergeometricQuantile(highest, drawn)]).toEqual([2, 4]);
  });

  test("of drawing: nothing, everything, from nothing, and counts that cannot come up", () => {
    expect(hypergeometricProbability(0, { population: 9, successes: 4, draws: 0 })).toBe(1);
    expect(hypergeometricProbability(4, { population: 9, successes: 4, draws: 9 })).toBe(1);
    expect(hypergeometricProbability(0, { population: 0, successes: 0, draws: 0 })).toBe(1);
    expect(
      [-1, 1.5, 5].map((count) => hypergeometricProbability(count, { population: 9, successes: 4, draws: 5 })),
    ).toEqual([0, 0, 0]);
  });
});

test.each<[string, () => number]>([
  ["a gamma function at 0", () => logGamma(0)],
  ["a gamma function at NaN", () => logGamma(Number.NaN)],
  ["no point", () => chiSquareDistribution(Number.NaN, 2)],
  ["no point of t", () => studentDistribution(Number.NaN, 2)],
  ["no point of F", () => fDistribution(Number.NaN, { numerator: 1, denominator: 1 })],
  ["no point of beta", () => betaDistribution(Number.NaN, { alpha: 1, beta: 1 })],
  ["no count", () => hypergeometricDistribution(Number.NaN, { population: 3, successes: 2, draws: 1 })],
  ["no single count", () => hypergeometricProbability(Number.NaN, { population: 3, successes: 2, draws: 1 })],
  ["no z", () => normalLogDistribution(Number.NaN)],
  ["no degrees of freedom", () => chiSquareDistribution(1, 0)],
  ["no degrees of freedom of a quantile", () => chiSquareQuantile(0.5, -1)],
  ["NaN degrees of freedom", () => studentDistribution(1, Number.NaN)],
  ["endless degrees of freedom", () => studentQuantile(0.5, Infinity)],
  ["no numerator", () => fDistribution(1, { numerator: 0, denominator: 1 })],
  ["no denominator", () => fQuantile(0.5, { numerator: 1, denominator: 0 })],
  ["no first shape", () => betaDistribution(0.5, { alpha: 0, beta: 1 })],
  ["no second shape", () => betaQuantile(0.5, { alpha: 1, beta: 0 })],
  ["a probability below 0", () => chiSquareQuantile(-0.1, 2)],
  ["a probability above 1", () => studentQuantile(1.1, 2)],
  ["no probability of F", () => fQuantile(Number.NaN, { numerator: 1, denominator: 1 })],
  ["no probability of beta", () => betaQuantile(2, { alpha: 1, beta: 1 })],
  ["no probability of counts", () => hypergeometricQuantile(2, { population: 3, successes: 2, draws: 1 })],
  ["more drawn than there are", () => hypergeometricProbability(1, { population: 3, successes: 2, draws: 4 })],
  [
    "more with the property than there are",
    () => hypergeometricProbability(1, { population: 3, successes: 4, draws: 2 }),
  ],
  ["fewer than none drawn", () => hypergeometricDistribution(1, { population: 3, successes: 2, draws: -1 })],
  ["half a population", () => hypergeometricQuantile(0.5, { population: 3.5, successes: 2, draws: 1 })],
])("what does not exist throws: %s", (_, compute) => {
  expect(compute).toThrow(RangeError);
});
