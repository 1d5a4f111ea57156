import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Estimate,
  directStandardisation,
  newcombe,
  wilson,
  type Estimated,
  type StandardisedGroup,
  type StratumShare,
} from "answerable/statistics";

type Row = readonly [group: string, stratum: string, count: number, n: number];
const shares = (rows: readonly Row[]): StratumShare[] =>
  rows.map(([group, stratum, count, n]) => ({ group, stratum, count, n }));
function estimated({ standardised }: StandardisedGroup): { value: number; low: number; high: number; n: number } {
  if (standardised.status === "withheld") throw new Error(standardised.refusal.message);
  return standardised;
}

describe("Alaska and Florida, deaths by age (Le (2003), Introductory Biostatistics, table 1.8)", () => {
  const STANDARD = { "0-4": 84_416, "5-19": 294_353, "20-44": 316_744, "45-64": 205_745, "65+": 98_742 };
  const RATES = { alaska: [405, 83.6, 261, 777.6, 4933.3], florida: [375.3, 60.3, 190.5, 1101.5, 4397.9] };
  const rows = Object.entries(RATES).flatMap(([group, rates]) =>
    rates.map((rate, index): Row => [group, Object.keys(STANDARD)[index]!, rate, 100_000]),
  );
  // The book adds expected deaths rounded to whole ones; 788.6 and 770.6 per 100,000.
  test("come to 788.6 and 770.6 per 100,000 of the 1970 population of the United States", () => {
    const { groups } = directStandardisation(shares(rows), { standard: STANDARD, least: 1, mostLost: 0 });
    const [alaska, florida] = groups.map((group) => estimated(group).value * 100_000);
    expect(Math.abs(alaska! - 788.6)).toBeLessThan(0.1);
    expect(Math.abs(florida! - 770.6)).toBeLessThan(0.1);
    expect(groups.map(({ lost }) => lost)).toEqual([0, 0]);
  });
});

// Stark and Mantel (1966), J. Natl. Cancer Inst. 37:687, in Fleiss (1981), Statistical Methods for Rates and Proportions, second
// edition, table 14.4, with all live births as the standard. Rates and intervals to three digits as `ageadjust.direct` of R's epitools
// computes them, whose manual so recreates table 1 of Fay and Feuer (1997), Statistics in Medicine 16:791.
describe("Michigan 1950 to 1964, Down's syndrome by birth order and the mother's age", () => {
  const AGES = ["under 20", "20-24", "25-29", "30-34", "35-39", "40 and over"];
  const CASES = {
    first: [107, 141, 60, 40, 39, 25],
    second: [25, 150, 110, 84, 82, 39],
    third: [3, 71, 114, 103, 108, 75],
    fourth: [1, 26, 64, 89, 137, 96],
    later: [0, 8, 63, 112, 262, 295],
  };
  const BIRTHS = {
    first: [230_061, 329_449, 114_920, 39_487, 14_208, 3052],
    second: [72_202, 326_701, 208_667, 83_228, 28_466, 5375],
    third: [15_050, 175_702, 207_081, 117_300, 45_026, 8660],
    fourth: [2293, 68_800, 132_424, 98_301, 46_075, 9834],
    later: [327, 30_666, 123_419, 149_919, 104_088, 34_392],
  };
  const ORDERS = ["first", "second", "third", "fourth", "later"] as const;
  const rows = ORDERS.flatMap((order) =>
    AGES.map((age, index): Row => [order, age, CASES[order][index]!, BIRTHS[order][index]!]),
  );
  const { groups } = directStandardisation(shares(rows), { least: 1, mostLost: 0 });

  test("rises threefold as it is counted, and falls once every birth order has the ages of all", () => {
    expect(groups.map(({ crude }) => Number((crude.count / crude.n).toPrecision(3)))).toEqual([
      0.000563, 0.000676, 0.000833, 0.00115, 0.00167,
    ]);
    expect(groups.map((group) => Number(estimated(group).value.toPrecision(3)))).toEqual([
      0.000923, 0.000912, 0.000851, 0.000927, 0.000755,
    ]);
  });

  // The gamma interval is not of the same method; where no stratum is nearly empty both are to agree.
  test.each([
    [0, 80.4, 106],
    [1, 82.4, 101],
    [2, 77.2, 94.2],
  ])("has for birth order %# an interval within 2 per 100,000 of Fay and Feuer's", (index, low, high) => {
    const own = estimated(groups[index]!);
    expect(Math.abs(own.low * 100_000 - low)).toBeLessThan(2);
    expect(Math.abs(own.high * 100_000 - high)).toBeLessThan(2);
  });
});

describe("a standardised share", () => {
  const cells = fc.tuple(fc.integer({ min: 10, max: 90 }), fc.double({ min: 0, max: 1, noNaN: true }));
  const tables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([groups, strata]) =>
    fc.array(cells, { minLength: groups * strata, maxLength: groups * strata }).map((list) =>
      shares(
        list.map(([n, share], index): Row => {
          return [`g${Math.floor(index / strata)}`, `s${index % strata}`, Math.round(n * share), n];
        }),
      ),
    ),
  );
  const whole = { least: 1, mostLost: 0 };

  test("lies between the group's strata and inside its interval, which stays in [0, 1]", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const group of directStandardisation(table, whole).groups) {
          const own = table.filter((share) => share.group === group.group).map(({ count, n }) => count / n);
          const { value, low, high } = estimated(group);
          expect(value).toBeGreaterThanOrEqual(Math.min(...own));
          expect(value).toBeLessThanOrEqual(Math.max(...own));
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
          expect(Estimate.parse(group.standardised)).toEqual(group.standardised);
        }
      }),
    );
  });

  test("of one group alone, pooled, is its crude share; of one stratum, its Wilson interval", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const alone = table.filter(({ group }) => group === "g0");
        const [group] = directStandardisation(alone, whole).groups;
        expect(estimated(group!).value).toBeCloseTo(group!.crude.count / group!.crude.n, 12);
        const [one] = directStandardisation(alone.slice(0, 1), whole).groups;
        const { low, high } = wilson(alone[0]!) as { low: number; high: number };
        expect(estimated(one!).low).toBeCloseTo(low, 12);
        expect(estimated(one!).high).toBeCloseTo(high, 12);
      }),
    );
  });

  test("of strata with one and the same share is that share to the last digit", () => {
    const table = shares(["s", "t", "u"].map((stratum): Row => ["g", stratum, 9, 10]));
    for (const standard of [
      { s: 1, t: 1, u: 1 },
      { s: 1, t: 2, u: 4 },
      { s: 1, t: 3, u: 6 },
    ]) {
      expect(estimated(directStandardisation(table, { ...whole, standard }).groups[0]!).value).toBe(0.9);
    }
  });

  test("of two strata of equal weight has half of Newcombe's interval for p minus (1 - q)", () => {
    fc.assert(
      fc.property(cells, cells, fc.constantFrom(0.9, 0.95, 0.99), ([n, share], [m, other], level) => {
        const [one, two] = [
          { count: Math.round(n * share), n },
          { count: Math.round(m * other), n: m },
        ] as const;
        const table = shares([
          ["g", "s", one.count, n],
          ["g", "t", two.count, m],
        ]);
        const options = { ...whole, standard: { s: 1, t: 1 }, level };
        const { value, low, high } = estimated(directStandardisation(table, options).groups[0]!);
        const difference = newcombe(one, { count: m - two.count, n: m }, { level }) as Estimated;
        expect(value).toBeCloseTo((1 + difference.value) / 2, 12);
        expect(low).toBeCloseTo((1 + difference.low) / 2, 12);
        expect(high).toBeCloseTo((1 + difference.high) / 2, 12);
      }),
    );
  });

  test("does not depend on the other groups, by a given standard, nor on the order in which anything is given", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const names = [...new Set(table.map(({ stratum }) => stratum))];
        const standard = Object.fromEntries(names.map((name, index) => [name, index + 1]));
        const turned = Object.fromEntries(Object.entries(standard).toReversed());
        const all = directStandardisation(table, { ...whole, standard });
        const other = directStandardisation(table.toReversed(), { ...whole, standard: turned });
        for (const group of all.groups) {
          const own = table.filter((share) => share.group === group.group);
          expect(directStandardisation(own, { ...whole, standard }).groups).toEqual([group]);
          const again = estimated(other.groups.find((each) => each.group === group.group)!);
          expect(again.value).toBeCloseTo(estimated(group).value, 12);
          expect(again.low).toBeCloseTo(estimated(group).low, 12);
          expect(again.high).toBeCloseTo(estimated(group).high, 12);
        }
      }),
    );
  });

  test("is after a stratum was dropped what it would be had nobody ever asked for that stratum", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 9 }), (table, n) => {
        const names = [...new Set(table.map(({ stratum }) => stratum))];
        const standard = Object.fromEntries(names.map((name, index) => [name, index + 1]));
        const small: StratumShare = { group: table[0]!.group, stratum: "small", count: n, n };
        const more = { standard: { ...standard, small: 1 }, least: 10, mostLost: 0.5 };
        const dropped = directStandardisation([...table, small], more).groups;
        const never = directStandardisation(table, { ...whole, standard }).groups;
        dropped.forEach((group, index) => {
          expect(group.dropped).toEqual(["small"]);
          expect(estimated(group).value).toBeCloseTo(estimated(never[index]!).value, 12);
          expect(estimated(group).high).toBeCloseTo(estimated(never[index]!).high, 12);
          expect(estimated(group).n).toBe(estimated(never[index]!).n);
        });
      }),
    );
  });

  test("does not depend on the group's own mix: twice as many in one stratum, in the same proportion, change no value", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const standard = Object.fromEntries(table.map(({ stratum }, index) => [stratum, index + 1]));
        const more = table.map((share) =>
          share.stratum === "s0" ? { ...share, count: 2 * share.count, n: 2 * share.n } : share,
        );
        const [before, after] = [table, more].map((each) => directStandardisation(each, { ...whole, standard }).groups);
        before!.forEach((group, index) => {
          expect(estimated(after![index]!).value).toBeCloseTo(estimated(group).value, 12);
        });
      }),
    );
  });

  test("depends on neither the unit of the standard's weights nor the names", () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0.001, max: 1000, noNaN: true }), (table, factor) => {
        const weightOf = (stratum: string): number => Number(stratum.slice(1)) + 1;
        const names = [...new Set(table.map(({ stratum }) => stratum))];
        const standard = Object.fromEntries(names.map((name) => [name, weightOf(name)]));
        const other = Object.fromEntries(names.map((name) => [`other ${name}`, weightOf(name) * factor]));
        const renamed = table.map((share) => ({ ...share, stratum: `other ${share.stratum}` }));
        const before = directStandardisation(table, { ...whole, standard }).groups;
        const after = directStandardisation(renamed, { ...whole, standard: other }).groups;
        before.forEach((group, index) => {
          expect(estimated(after[index]!).value).toBeCloseTo(estimated(group).value, 12);
        });
      }),
    );
  });
});

describe("strata too small", () => {
  const table = shares([
    ["a", "easy", 8, 10],
    ["a", "hard", 5, 10],
    ["b", "easy", 9, 10],
    ["b", "hard", 1, 2],
    ["c", "hard", 10, 10],
  ]);
  const standard = { easy: 3, hard: 1 };

  test("are dropped for all that are compared, and said with the part of the standard they weigh", () => {
    const { strata, groups } = directStandardisation(table, { standard, least: 5, mostLost: 0.25 });
    expect(strata).toEqual([
      { stratum: "easy", weight: 0.75 },
      { stratum: "hard", weight: 0.25 },
    ]);
    const [a, b, c] = groups;
    expect([a, b]).toMatchObject([
      { standardised: { value: 0.8, n: 10 }, dropped: ["hard"], lost: 0.25 },
      { standardised: { value: 0.9, n: 10 }, dropped: ["hard"], lost: 0.25 },
    ]);
    expect(c).toEqual({
      group: "c",
      crude: { count: 10, n: 10 },
      dropped: ["easy"],
      lost: 0.75,
      standardised: {
        status: "withheld",
        refusal: { code: "too-much-lost", message: '"c" drops 0.75 of the standard\'s weight, more than 0.25' },
      },
    });
  });

  test("are dropped for one group alone where that is asked for", () => {
    const { groups } = directStandardisation(table, { standard, least: 5, mostLost: 0.25, drop: "alone" });
    expect(groups).toMatchObject([
      { standardised: { value: 0.75 * 0.8 + 0.25 * 0.5, n: 20 }, dropped: [], lost: 0 },
      { standardised: { value: 0.9, n: 10 }, dropped: ["hard"], lost: 0.25 },
      { standardised: { status: "withheld" }, dropped: ["easy"] },
    ]);
  });

  test("withhold all that are compared where together they are too much", () => {
    const crossed = shares([
      ["a", "easy", 8, 10],
      ["a", "hard", 0, 1],
      ["a", "harder", 5, 10],
      ["b", "easy", 0, 1],
      ["b", "hard", 4, 10],
      ["b", "harder", 6, 10],
    ]);
    const mix = { easy: 1, hard: 1, harder: 2 };
    const { groups } = directStandardisation(crossed, { standard: mix, least: 5, mostLost: 0.25 });
    for (const each of groups) {
      expect(each).toMatchObject({ lost: 0.5, standardised: { refusal: { code: "too-much-lost" } } });
    }
  });

  test.each([
    ["a given standard", { s: 0.1, t: 0.2, u: 0.7 }],
    ["the pooled one", undefined],
  ])("may weigh exactly what may be lost of %s, though 0.1 and 0.2 come to more than 0.3", (_, mix) => {
    const own = shares([
      ["a", "s", 1, 1],
      ["a", "t", 1, 2],
      ["a", "u", 3, 7],
    ]);
    const options = { ...(mix !== undefined && { standard: mix }), least: 5 };
    const [exactly] = directStandardisation(own, { ...options, mostLost: 0.3 }).groups;
    expect(exactly).toMatchObject({ dropped: ["s", "t"], standardised: { value: 3 / 7, n: 7 } });
    const [less] = directStandardisation(own, { ...options, mostLost: 0.299 }).groups;
    expect(less).toMatchObject({ standardised: { refusal: { code: "too-much-lost" } } });
  });

  test("are those of the standard that no group knows, too", () => {
    const [group] = directStandardisation(table.slice(0, 1), { standard, least: 1, mostLost: 0.25 }).groups;
    expect(group).toMatchObject({ dropped: ["hard"], lost: 0.25, standardised: { value: 0.8 } });
  });

  test("are not those of exactly the least", () => {
    const { groups } = directStandardisation(table.slice(0, 4), { standard, least: 2, mostLost: 0 });
    expect(groups.map(({ standardised, lost }) => [standardised.status, lost])).toEqual([
      ["estimated", 0],
      ["estimated", 0],
    ]);
  });

  test("of no observation at all there is nothing", () => {
    const { strata, groups } = directStandardisation(shares([["a", "easy", 0, 0]]), { least: 1, mostLost: 0 });
    expect(strata).toEqual([{ stratum: "easy", weight: 0 }]);
    expect(groups).toMatchObject([{ dropped: ["easy"], lost: 0 }]);
    expect(groups[0]?.standardised).toMatchObject({ refusal: { code: "no-observations" } });
    expect(directStandardisation([], { least: 1, mostLost: 0 })).toEqual({ strata: [], groups: [] });
  });
});

test.each<[string, readonly Row[], object]>([
  [
    "one cell twice",
    [
      ["a", "s", 1, 2],
      ["a", "s", 1, 2],
    ],
    {},
  ],
  ["more than all", [["a", "s", 3, 2]], {}],
  [
    "more than all in a stratum that is dropped",
    [
      ["a", "s", 1, 0],
      ["a", "t", 1, 2],
    ],
    {},
  ],
  ["NaN", [["a", "s", NaN, 2]], {}],
  ["a stratum that is not in the standard", [["a", "s", 1, 2]], { standard: { t: 1 } }],
  ["a stratum called as what every object has", [["a", "constructor", 1, 2]], { standard: { t: 1 } }],
  ["a standard of 0", [["a", "s", 1, 2]], { standard: { s: 0 } }],
  ["a standard without end", [["a", "s", 1, 2]], { standard: { s: Infinity } }],
  ["a standard below 0", [["a", "s", 1, 2]], { standard: { s: 2, t: -1 } }],
  ["a least of 0", [["a", "s", 1, 2]], { least: 0 }],
  ["a least of NaN", [["a", "s", 1, 2]], { least: NaN }],
  ["less than nothing that may be lost", [["a", "s", 1, 2]], { mostLost: -0.1 }],
  ["everything that may be lost", [["a", "s", 1, 2]], { mostLost: 1 }],
  ["a level of 1", [["a", "s", 1, 2]], { level: 1 }],
  ["a level of 1, though nothing is estimated", [], { level: 1 }],
])("%s throws", (_, rows, options) => {
  expect(() => directStandardisation(shares(rows), { least: 1, mostLost: 0, ...options })).toThrow(RangeError);
});
