import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  chanceOfTop,
  normalDistribution,
  normalDraws,
  rankDistribution,
  simulatedRanks,
  type RankChances,
  type UnitEstimate,
} from "answerable/statistics";
import { someUnits, unitsOf } from "./estimates.js";

function distributed(estimates: readonly UnitEstimate[], options = {}): readonly RankChances[] {
  return must(rankDistribution(estimates, options)).units;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe("the distribution of ranks", () => {
  test("gives every unit some rank, and every rank some unit", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        const units = distributed(estimates);
        for (const { probabilities } of units) expect(sum(probabilities)).toBeCloseTo(1, 13);
        estimates.forEach((_, rank) => {
          expect(sum(units.map(({ probabilities }) => probabilities[rank]!))).toBeCloseTo(1, 12);
        });
      }),
    );
  });

  test("has the expected rank that chances by pairs add up to", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        distributed(estimates).forEach(({ expected }, unit) => {
          const { value, standardError } = estimates[unit]!;
          const others = estimates.filter((_, other) => other !== unit);
          const ahead = others.map((other) =>
            normalDistribution((other.value - value) / Math.hypot(other.standardError, standardError)),
          );
          expect(expected).toBeCloseTo(1 + sum(ahead), 11);
        });
      }),
    );
  });

  test("of two units is the chance that one is ahead of the other, down to the smallest", () => {
    const [first, second] = distributed(unitsOf([0, 3], [25, 4]));
    const ahead = normalDistribution(-5);
    expect(Math.abs(first!.probabilities[0]! / ahead - 1)).toBeLessThan(1e-12);
    expect(Math.abs(second!.probabilities[1]! / ahead - 1)).toBeLessThan(1e-12);
  });

  test("of equal units is even", () => {
    for (const { probabilities } of distributed(unitsOf([7, 2], [7, 2], [7, 2], [7, 2]))) {
      for (const probability of probabilities) expect(probability).toBeCloseTo(1 / 4, 13);
    }
  });

  test("turns around with the direction", () => {
    fc.assert(
      fc.property(someUnits, (estimates) => {
        const up = distributed(estimates, { direction: "ascending" });
        distributed(estimates).forEach(({ probabilities }, unit) => {
          probabilities.forEach((probability, rank) => {
            expect(up[unit]!.probabilities.at(-1 - rank)).toBeCloseTo(probability, 12);
          });
        });
      }),
    );
  });

  test("is certain across gaps that no estimate bridges, and even on either side of them", () => {
    const units = distributed(unitsOf([0, 1], [1000, 1e-3], [1000, 1e-3], [-1e9, 1e3]));
    const rounded = units.map(({ probabilities }) => probabilities.map((chance) => Math.round(chance * 1e9) / 1e9));
    expect(rounded).toEqual([
      [0, 0, 1, 0],
      [0.5, 0.5, 0, 0],
      [0.5, 0.5, 0, 0],
      [0, 0, 0, 1],
    ]);
  });

  test("keeps its digits where errors differ a millionfold", () => {
    // Next to the other two, a and c are points: the chance that b lies above 0, between 0 and 1, and below.
    const [, b] = distributed(unitsOf([1, 1e-6], [0, 1], [0, 1e-6]));
    const [above, below] = [normalDistribution(-1), 0.5];
    expect(b!.probabilities[0]).toBeCloseTo(above, 11);
    expect(b!.probabilities[1]).toBeCloseTo(1 - above - below, 11);
    expect(b!.probabilities[2]).toBeCloseTo(below, 11);
  });

  test("reads its quantiles off the ranks that are reached", () => {
    for (const level of [0.1, 0.5, 0.8, 0.95]) {
      const units = distributed(unitsOf([3, 1], [2, 1], [1, 1], [0, 1], [-1, 1]), { level });
      for (const { probabilities, low, median, high } of units) {
        const cumulative = probabilities.map((_, rank) => sum(probabilities.slice(0, rank + 1)));
        const reached = (wanted: number): number => 1 + cumulative.findIndex((chance) => chance >= wanted);
        const wanted = [(1 - level) / 2, 0.5, (1 + level) / 2].map(reached);
        expect([low, median, high]).toEqual(wanted);
      }
    }
  });

  test("has reached a probability that it misses by rounding alone", () => {
    for (let half = 1; half <= 10; half += 1) {
      const equal = Array.from({ length: 2 * half }, (_, unit) => ({ key: String(unit), value: 7, standardError: 2 }));
      for (const unit of distributed(equal, { level: 1 - 2 ** -50 })) {
        expect(unit).toMatchObject({ low: 1, median: half, high: 2 * half });
      }
    }
  });

  test("is what draws come to", () => {
    const estimates = unitsOf([70, 1], [71, 2], [72, 0.5], [69, 6], [71, 3]);
    const { units } = must(simulatedRanks(estimates, { draws: { seed: 11, count: 40_000 } }));
    distributed(estimates).forEach(({ expected, low, median, high }, unit) => {
      expect(Math.abs(units[unit]!.expected - expected)).toBeLessThan(0.03);
      expect(units[unit]).toMatchObject({ low, median, high });
    });
  });

  test("sums up the chance to be among the first", () => {
    const [first] = distributed(unitsOf([3, 1], [2, 1], [1, 1]));
    expect(chanceOfTop(first!, 2)).toBeCloseTo(1 - first!.probabilities[2]!, 13);
    expect(chanceOfTop(first!, 3)).toBeCloseTo(1, 13);
    for (const places of [0, 4, 1.5, NaN]) expect(() => chanceOfTop(first!, places)).toThrow(RangeError);
  });

  test("asks for a level that is one, and a direction there is", () => {
    expect(() => rankDistribution(unitsOf([1, 1], [2, 1]), { level: 0 })).toThrow(RangeError);
    // @ts-expect-error -- no such direction
    expect(() => rankDistribution(unitsOf([1, 1], [2, 1]), { direction: "up" })).toThrow(RangeError);
  });
});

describe("simulated ranks", () => {
  const estimates = unitsOf([3, 1], [2, 1], [1, 1]);

  test("are those of the estimates where nothing is drawn, and follow the draws where something is", () => {
    const { units, draws } = must(
      simulatedRanks(estimates, {
        draws: [
          [0, 0, 0],
          [0, 0, 2.5],
        ],
      }),
    );
    expect(draws).toBe(2);
    expect(units.map(({ expected, low, high }) => [expected, low, high])).toEqual([
      [1.5, 1, 2],
      [2.5, 2, 3],
      [2, 1, 3],
    ]);
  });

  test("share the first place where draws are equal, and turn around with the direction", () => {
    const draws = [[-1, 0, 0]];
    const by = (direction: "ascending" | "descending"): number[] =>
      must(simulatedRanks(estimates, { draws, direction })).units.map(({ median }) => median);
    expect(by("descending")).toEqual([1, 1, 3]);
    expect(by("ascending")).toEqual([2, 2, 1]);
  });

  test("have the first of 40 draws as what 0.025 of them do not exceed", () => {
    const draws = Array.from({ length: 40 }, (_, draw) => [draw === 7 ? -9 : 0, 0, 0]);
    const turned = draws.map(([first = 0]) => [-first - 9, 0, 0]);
    expect(must(simulatedRanks(estimates, { draws })).units[0]).toMatchObject({ low: 1, median: 1, high: 1 });
    expect(must(simulatedRanks(estimates, { draws: turned })).units[0]).toMatchObject({ low: 1, median: 3, high: 3 });
  });

  test("interpolate between two ranks where that is asked", () => {
    const draws = [0, 0, 0, 2.5].map((third) => [0, 0, third]);
    const at = (quantile: "inverse" | "interpolated"): object =>
      must(simulatedRanks(estimates, { draws, quantile, level: 0.6 })).units[0]!;
    expect(at("inverse")).toMatchObject({ low: 1, median: 1, high: 2 });
    expect(at("interpolated")).toMatchObject({ low: 1, median: 1, high: expect.closeTo(1.4, 12) as number });
  });

  test("are refused where draws do not fit, and throw where nothing has that name", () => {
    const refused = { ok: false, refusal: { code: "draws-do-not-fit" } };
    expect(simulatedRanks(estimates, { draws: [[0, 0]] })).toMatchObject(refused);
    expect(() => simulatedRanks(estimates, { draws: [[0, 0, 0]], level: 1 })).toThrow(RangeError);
    // @ts-expect-error -- no such quantile
    expect(() => simulatedRanks(estimates, { draws: [[0, 0, 0]], quantile: "nearest" })).toThrow(RangeError);
  });
});

describe("draws by a seed", () => {
  test("stay the same in every version", () => {
    expect(normalDraws({ seed: 2003, count: 2 }, 2)).toEqual([
      [0.5422350995662197, -0.6834910890190355],
      [-0.04931956291720279, 0.6060604818451663],
    ]);
  });

  test("are standard normal and independent of each other", () => {
    const [units, count] = [4, 20_000];
    const rows = normalDraws({ seed: 1, count }, units);
    const mean = (of: (row: readonly number[]) => number): number => sum(rows.map(of)) / count;
    const error = 5 / Math.sqrt(count);
    for (let one = 0; one < units; one += 1) {
      expect(Math.abs(mean((row) => row[one]!))).toBeLessThan(error);
      expect(Math.abs(mean((row) => row[one]! ** 2) - 1)).toBeLessThan(error * Math.SQRT2);
      expect(Math.abs(mean((row) => normalDistribution(row[one]!) - 0.5))).toBeLessThan(error * 0.3);
      for (const tail of [-2, -1, 1, 2]) {
        expect(Math.abs(mean((row) => Number(row[one]! < tail)) - normalDistribution(tail))).toBeLessThan(error / 2);
      }
      for (let other = 0; other < one; other += 1) {
        expect(Math.abs(mean((row) => row[one]! * row[other]!))).toBeLessThan(error);
      }
    }
  });

  test("of neighbouring seeds have nothing to do with each other", () => {
    const [one, other] = [5, 6].map((seed) => normalDraws({ seed, count: 20_000 }, 1).flat());
    const products = one!.map((draw, index) => draw * other![index]!);
    expect(Math.abs(sum(products) / products.length)).toBeLessThan(5 / Math.sqrt(products.length));
  });

  test.each([
    [{ seed: -1, count: 1 }, 1],
    [{ seed: 2 ** 32, count: 1 }, 1],
    [{ seed: 0.5, count: 1 }, 1],
    [{ seed: 0, count: 0 }, 1],
    [{ seed: 0, count: 1.5 }, 1],
    [{ seed: 0, count: 1 }, 0],
  ])("%o for %d units throws", (source, units) => {
    expect(() => normalDraws(source, units)).toThrow(RangeError);
  });

  test("the ends of the range are seeds", () => {
    expect(normalDraws({ seed: 0, count: 1 }, 1)).not.toEqual(normalDraws({ seed: 2 ** 32 - 1, count: 1 }, 1));
  });
});
