import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/core/index.js";
import { Percentages, percentage, percentages, quotient, type Rounding } from "answerable/figures";

const counts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 });
const decimals = fc.integer({ min: 0, max: 6 });
const SUMMING: readonly Rounding[] = ["largest-remainder", { absorb: "last" }, { absorb: "largest" }];
const rounding = fc.constantFrom<Rounding>("plain", "truncate", ...SUMMING);

const texts = (given: readonly number[], options: { decimals: number; rounding: Rounding }): string[] =>
  must(percentages(given, options)).percentages.parts.map(({ percent }) =>
    percent === "unknown" ? percent : percent.text,
  );

describe("percentages", () => {
  test("sum to exactly 100 where the rule promises it, in text and not only nearly", () => {
    fc.assert(
      fc.property(counts, decimals, fc.constantFrom(...SUMMING), (given, places, rule) => {
        const made = percentages(given, { decimals: places, rounding: rule });
        if (!made.ok) return;
        const { sum, parts } = made.percentages;
        const nothing = given.every((count) => count === 0);
        expect(sum).toEqual(nothing ? "unknown" : { text: (100).toFixed(places), value: 100 });
        const scale = 10n ** BigInt(places);
        const units = parts.map(({ percent }) => (percent === "unknown" ? 0n : BigInt(percent.text.replace(".", ""))));
        expect(units.reduce((total, each) => total + each, 0n)).toBe(nothing ? 0n : 100n * scale);
      }),
    );
  });

  test("lie within half a last decimal of the exact share by plain rounding, and never above it by truncation", () => {
    fc.assert(
      fc.property(counts, decimals, (given, places) => {
        const total = BigInt(given.reduce((sum, count) => sum + count, 0));
        fc.pre(total > 0n);
        const exact = given.map((count) => BigInt(count) * 100n * 10n ** BigInt(places));
        const plain = texts(given, { decimals: places, rounding: "plain" });
        const truncated = texts(given, { decimals: places, rounding: "truncate" });
        exact.forEach((share, index) => {
          const over = 2n * (BigInt(plain[index]!.replace(".", "")) * total - share);
          expect(over <= total && over > -total).toBe(true); // exactly a half goes up
          const rest = share - BigInt(truncated[index]!.replace(".", "")) * total;
          expect(rest >= 0n && rest < total).toBe(true);
        });
      }),
    );
  });

  test("by largest remainder are the truncated ones with at most one unit more", () => {
    fc.assert(
      fc.property(counts, decimals, (given, places) => {
        fc.pre(given.some((count) => count > 0));
        const truncated = texts(given, { decimals: places, rounding: "truncate" });
        const made = texts(given, { decimals: places, rounding: "largest-remainder" });
        made.forEach((text, index) => {
          const more = BigInt(text.replace(".", "")) - BigInt(truncated[index]!.replace(".", ""));
          expect(more === 0n || more === 1n).toBe(true);
        });
      }),
    );
  });

  test("are refused by name when the absorbing part is too small to absorb", () => {
    const made = percentages([...Array<number>(199).fill(1), 1], { decimals: 0, rounding: { absorb: "last" } });
    expect(made).toEqual({
      ok: false,
      refusal: {
        code: "nothing-to-absorb",
        message: "part 200 would absorb the rounding of all others and become -99",
      },
    });
  });

  test.each<[string, number[], Rounding, number, string[]]>([
    ["gives a half up", [1, 7], "plain", 1, ["12.5", "87.5"]],
    ["gives an exact half up where floating point falls short", [201, 19_799], "plain", 2, ["1.01", "99.00"]],
    ["drops the rest", [2, 1], "truncate", 2, ["66.66", "33.33"]],
    ["gives the missing unit to the largest remainder", [134, 4, 3], "largest-remainder", 2, ["95.03", "2.84", "2.13"]],
    ["gives it to the earlier part among equals", [1, 1, 1], "largest-remainder", 0, ["34", "33", "33"]],
    ["lets the last part absorb", [134, 4, 3], { absorb: "last" }, 2, ["95.04", "2.84", "2.12"]],
    ["never lets a part of 0 absorb", [134, 4, 3, 0], { absorb: "last" }, 2, ["95.04", "2.84", "2.12", "0.00"]],
    ["lets the largest part absorb", [54, 33, 2, 4], { absorb: "largest" }, 2, ["58.07", "35.48", "2.15", "4.30"]],
    ["lets the first of the largest absorb", [1, 1, 1], { absorb: "largest" }, 0, ["34", "33", "33"]],
    ["takes counts that are not whole as the decimals they print as", [0.1, 0.2], "plain", 2, ["33.33", "66.67"]],
    ["knows nothing of nothing", [0, 0], { absorb: "last" }, 2, ["unknown", "unknown"]],
  ])("%s", (_, given, rule, places, expected) => {
    expect(texts(given, { decimals: places, rounding: rule })).toEqual(expected);
  });

  test.each([
    [[1, -1], 2, /count 2 is -1/],
    [[Number.NaN], 2, /count 1 is NaN/],
    [[1, Infinity], 2, /count 2 is Infinity/],
    [[1], 1.5, /decimals is 1.5/],
    [[1], -1, /decimals is -1/],
    [[1], 11, /decimals is 11/],
  ])("throws on counts %o with %s decimals", (given, places, message) => {
    expect(() => percentages(given, { decimals: places, rounding: "plain" })).toThrow(message);
  });

  test("say what made them, and their schema recounts them", () => {
    fc.assert(
      fc.property(counts, decimals, rounding, (given, places, rule) => {
        const made = percentages(given, { decimals: places, rounding: rule });
        if (!made.ok) return;
        expect(made.percentages).toMatchObject({ rounding: rule, decimals: places });
        expect(Percentages.parse(JSON.parse(JSON.stringify(made.percentages)))).toEqual(made.percentages);
      }),
    );
  });

  test.each([
    ["another rule", { rounding: "truncate" }],
    ["a mended sum", { sum: { text: "100.00", value: 100 } }],
    ["a negative count", { parts: [{ count: -1, percent: "unknown" }] }],
    ["too many decimals", { decimals: 40 }],
    ["an unknown field", { total: 141 }],
  ])("are refused by their schema with %s", (_, change) => {
    const { percentages: made } = must(percentages([134, 4, 3], { decimals: 2, rounding: "plain" }));
    expect(Percentages.safeParse(made).success).toBe(true);
    expect(Percentages.safeParse({ ...made, ...change }).success).toBe(false);
  });
});

describe("a single percentage", () => {
  test("equals the first of two parts by the same rule", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), decimals, fc.constantFrom("plain", "truncate"), (part, rest, places, rule) => {
        const printing = { decimals: places, rounding: rule };
        const { parts } = must(percentages([part, rest], printing)).percentages;
        expect(percentage({ numerator: part, denominator: part + rest }, printing)).toEqual(parts[0]?.percent);
      }),
    );
  });

  test("is a quotient a hundred times over", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), (numerator, denominator) => {
        const share = { numerator, denominator };
        const percent = percentage(share, { decimals: 0, rounding: "truncate" });
        const plain = quotient(share, { decimals: 2, rounding: "truncate" });
        expect(
          percent !== "unknown" && plain !== "unknown" && plain.text.replace(".", "").replace(/^0+(?=\d)/, ""),
        ).toBe(percent !== "unknown" && percent.text);
      }),
    );
  });

  test("is unknown over nothing and refuses to divide nonsense", () => {
    expect(quotient({ numerator: 3, denominator: 0 }, { decimals: 2, rounding: "plain" })).toBe("unknown");
    expect(() => quotient({ numerator: -3, denominator: 1 }, { decimals: 2, rounding: "plain" })).toThrow(
      /numerator is -3/,
    );
    expect(() => percentage({ numerator: 3, denominator: Number.NaN }, { decimals: 2, rounding: "plain" })).toThrow(
      /denominator is NaN/,
    );
    expect(() => percentage({ numerator: 3, denominator: 4 }, { decimals: 2.5, rounding: "plain" })).toThrow(
      /decimals/,
    );
  });
});
