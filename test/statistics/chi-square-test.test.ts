import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goodnessOfFit, homogeneity, pooledZ } from "answerable/statistics";

describe("homogeneity", () => {
  // Agresti (2007), An Introduction to Categorical Data Analysis, second edition, 2.4.4: 30.1 on 2 degrees of freedom.
  test("of party identification by gender is that which is published", () => {
    const party = homogeneity([
      [762, 327, 468],
      [484, 239, 477],
    ]);
    expect(party).toMatchObject({ method: "chi-square", degreesOfFreedom: 2 });
    if (party.status !== "tested") return expect.fail("withheld");
    expect(party.statistic.toFixed(1)).toBe("30.1");
    expect(party.pValue).toBeLessThan(0.0001);
  });

  const count = fc.integer({ min: 6, max: 200 });
  test("of two groups and two answers is the square of the pooled test", () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const both = homogeneity([
          [a, b],
          [c, d],
        ]);
        const z = pooledZ({ count: a, n: a + b }, { count: c, n: c + d });
        if (both.status !== "tested" || z.status !== "tested") return;
        expect(both.statistic).toBeCloseTo(z.statistic ** 2, 8);
        expect(both.pValue).toBeCloseTo(z.pValue, 10);
      }),
    );
  });

  test("knows no order of groups or answers, and nothing of empty ones", () => {
    const many = fc.integer({ min: 20, max: 100 });
    const row = fc.tuple(many, many, many);
    fc.assert(
      fc.property(row, row, (one, other) => {
        const plain = homogeneity([one, other]);
        const turned = homogeneity([
          [0, 0, 0, 0],
          [...other.toReversed(), 0],
          [...one.toReversed(), 0],
        ]);
        if (plain.status !== "tested" || turned.status !== "tested") return expect.fail("withheld");
        expect(turned.degreesOfFreedom).toBe(plain.degreesOfFreedom);
        expect(turned.statistic).toBeCloseTo(plain.statistic, 9);
      }),
    );
  });

  test.each<[string, number[][], string]>([
    ["nothing", [], "no-observations"],
    ["empty rows", [[0, 0]], "no-observations"],
    ["one group", [[5, 9]], "one-category"],
    [
      "one answer",
      [
        [5, 0],
        [9, 0],
      ],
      "one-category",
    ],
    [
      "a cell expected below 1",
      [
        [1, 300],
        [1, 900],
      ],
      "too-few-observations",
    ],
    [
      "more than a fifth of the cells below 5",
      [
        [4, 40],
        [4, 40],
      ],
      "too-few-observations",
    ],
  ])("is withheld over %s", (_, table, code) => {
    expect(homogeneity(table)).toMatchObject({ status: "withheld", refusal: { code } });
  });

  test("is tested where exactly a fifth of the cells is expected below 5, and none below 1", () => {
    const columns = [2, 10, 10, 10, 10];
    expect(homogeneity([columns, columns])).toMatchObject({ status: "tested", statistic: 0 });
    expect(homogeneity([columns.slice(0, 4), columns.slice(0, 4)])).toMatchObject({ status: "withheld" });
  });

  test.each<[string, number[][]]>([
    ["rows of different length", [[1, 2], [1]]],
    ["half a count", [[1.5, 2]]],
    ["a negative count", [[-1, 2]]],
    ["NaN", [[NaN, 2]]],
  ])("throws over %s", (_, table) => {
    expect(() => homogeneity(table)).toThrow(RangeError);
  });
});

describe("goodness of fit", () => {
  // Mendel (1866), Versuche über Pflanzen-Hybriden: 0.47 on 3 degrees of freedom.
  test("of Mendel's peas to 9 : 3 : 3 : 1, whatever the shares sum to", () => {
    for (const shares of [[9, 3, 3, 1], [9, 3, 3, 1].map((share) => share / 16)]) {
      const peas = goodnessOfFit([315, 108, 101, 32], shares);
      expect(peas).toMatchObject({ degreesOfFreedom: 3 });
      expect(peas.status === "tested" && [peas.statistic.toFixed(2), peas.pValue.toFixed(3)]).toEqual([
        "0.47",
        "0.925",
      ]);
    }
  });

  test.each<[string, number[], number[], string]>([
    ["nothing", [0, 0], [1, 1], "no-observations"],
    ["one category", [7], [1], "one-category"],
    ["too few", [3, 3], [1, 1], "too-few-observations"],
  ])("is withheld over %s", (_, counts, shares, code) => {
    expect(goodnessOfFit(counts, shares)).toMatchObject({ status: "withheld", refusal: { code } });
  });

  test.each<[string, number[], number[]]>([
    ["other numbers of counts and shares", [1, 2], [1]],
    ["a share of 0", [1, 2], [1, 0]],
    ["a share of NaN", [1, 2], [1, NaN]],
    ["half a count", [0.5, 2], [1, 1]],
  ])("throws over %s", (_, counts, shares) => {
    expect(() => goodnessOfFit(counts, shares)).toThrow(RangeError);
  });
});
