import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rate, Ratio, rate, ratio, type RateDefinition } from "answerable/figures";

const definition: RateDefinition = {
  id: "closing",
  label: { en: "Closing rate", "zh-CN": "销号率" },
  numerator: { en: "Items closed", "zh-CN": "已销号问题" },
  denominator: { en: "Items registered", "zh-CN": "登记问题" },
};
const amount = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e12, noNaN: true }));
const counts = fc.tuple(amount, amount).map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));

describe("a rate", () => {
  test("lies in [0, 1], or is unknown exactly over a denominator of 0", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { value } = rate(definition, given);
        if (value === "unknown") expect(given.denominator).toBe(0);
        else expect(value >= 0 && value <= 1).toBe(true);
        expect(value === "unknown").toBe(given.denominator === 0);
      }),
    );
  });

  test("is the same after a trip through JSON and its own schema", () => {
    fc.assert(
      fc.property(counts, fc.nat(9), (given, count) => {
        const made = rate(definition, { ...given, excluded: [{ reason: "not-yet-due", count }] });
        const back: unknown = JSON.parse(JSON.stringify(made));
        expect(Rate.parse(back)).toEqual(Rate.parse(made));
      }),
    );
  });

  test("drops an exclusion of nothing and keeps the others in order", () => {
    const excluded = [
      { reason: "do-not-know", count: 2 },
      { reason: "blank", count: 0 },
      { reason: "spoilt", count: 1 },
    ];
    expect(rate(definition, { numerator: 1, denominator: 2, excluded }).excluded).toEqual([excluded[0], excluded[2]]);
  });

  test.each([
    ["a numerator above the denominator", { numerator: 3, denominator: 2 }, /numerator 3 exceeds denominator 2/],
    ["a negative count", { numerator: -1, denominator: 2 }, /numerator is -1/],
    ["NaN", { numerator: Number.NaN, denominator: 2 }, /numerator is NaN/],
    ["an infinite denominator", { numerator: 1, denominator: Infinity }, /denominator is Infinity/],
  ])("throws on %s, naming the rate", (_, given, message) => {
    expect(() => rate(definition, given)).toThrow(RangeError);
    expect(() => rate(definition, given)).toThrow(message);
    expect(() => rate(definition, given)).toThrow(/"closing"/);
  });
});

describe("the schema of a rate", () => {
  const good = rate(definition, { numerator: 1, denominator: 3 });

  test.each([
    ["a rounded value", { ...good, value: 0.33 }],
    ["a value where there is no denominator", { ...good, numerator: 0, denominator: 0, value: 0 }],
    ["unknown where there is a denominator", { ...good, value: "unknown" }],
    ["a numerator above the denominator", { ...good, numerator: 6, value: 2 }],
    ["an unknown field", { ...good, note: "rounded" }],
    ["no definition", { ...good, definition: undefined }],
    ["a share in per cent", { ...good, value: 33.3 }],
    ["NaN", { ...good, value: Number.NaN }],
  ])("refuses %s", (_, given) => {
    expect(Rate.safeParse(given).success).toBe(false);
  });
});

describe("a ratio", () => {
  test("may exceed 1, and is unknown over a denominator of 0", () => {
    expect(ratio(definition, { numerator: 920, denominator: 653 }).value).toBe(920 / 653);
    expect(ratio(definition, { numerator: 5, denominator: 0 }).value).toBe("unknown");
  });

  test("is the same after a trip through JSON and its own schema", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (numerator, denominator) => {
        const made = ratio(definition, { numerator, denominator });
        expect(Ratio.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
      }),
    );
  });

  test("is refused by its schema when the value is not the quotient", () => {
    const made = ratio(definition, { numerator: 3, denominator: 2 });
    expect(Ratio.safeParse({ ...made, value: 1.4 }).success).toBe(false);
    expect(Ratio.safeParse({ ...made, value: "unknown" }).success).toBe(false);
  });

  test.each([
    [{ numerator: -1, denominator: 2 }, /"closing": numerator is -1/],
    [{ numerator: 1, denominator: Number.NaN }, /"closing": denominator is NaN/],
    [{ numerator: 1e308, denominator: 1e-308 }, /"closing": value is Infinity/],
  ])("throws on %o", (given, message) => {
    expect(() => ratio(definition, given)).toThrow(message);
  });
});
