import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NO_QUANTITIES,
  QuantitySum,
  addQuantity,
  endsOf,
  mergeQuantities,
  quantityOf,
  type Quantity,
} from "answerable/figures";

const sumOf = (quantities: readonly Quantity[]): QuantitySum => quantities.reduce(addQuantity, NO_QUANTITIES);
const exact = (value: number): Quantity => ({ kind: "exact", value });

test("quantities are added up and merged", () => {
  // #region quantity-sum
  const here = addQuantity(addQuantity(NO_QUANTITIES, { kind: "exact", value: 30 }), { kind: "exact", value: 0.1 });
  const there = addQuantity(NO_QUANTITIES, { kind: "at-least", value: 700 });
  expect(quantityOf(here, "seminars")).toEqual({ kind: "exact", value: 30.1, unit: "seminars" });
  expect(quantityOf(mergeQuantities(here, there), "seminars")).toEqual({
    kind: "at-least",
    value: 730.1,
    unit: "seminars",
  });
  // #endregion quantity-sum
});

test("a sum has ends, between which it certainly lies", () => {
  // #region ends-of-sum
  const hall = addQuantity(NO_QUANTITIES, { kind: "exact", value: 30 });
  expect(endsOf(addQuantity(hall, { kind: "between", low: 80, high: 100 }))).toEqual({ low: 110, high: 130 });
  expect(endsOf(addQuantity(hall, { kind: "unknown" }))).toEqual({ low: 30, high: Number.MAX_VALUE });
  // #endregion ends-of-sum
});

test.each<[string, readonly Quantity[], Quantity]>([
  ["nothing is exactly 0", [], exact(0)],
  [
    "exact parts give an exact sum, to the cent",
    [exact(141_094.8), exact(1_485_539.54), exact(0.1), exact(0.2)],
    exact(1_626_634.64),
  ],
  ["a span gives a span", [exact(5), { kind: "between", low: 80, high: 100 }], { kind: "between", low: 85, high: 105 }],
  ["a span of one number is that number", [exact(5), { kind: "between", low: 7, high: 7 }], exact(12)],
  ["a floor gives a floor", [exact(5), { kind: "at-least", value: 20 }], { kind: "at-least", value: 25 }],
  ["an unknown part leaves a floor", [exact(5), { kind: "unknown" }], { kind: "at-least", value: 5 }],
  ["unknown parts alone are unknown, not 0", [{ kind: "unknown" }, { kind: "unknown" }], { kind: "unknown" }],
  ["a vague part makes the sum vague", [exact(5), { kind: "about", value: 1000 }], { kind: "about", value: 1005 }],
  ["a near miss stays below", [exact(5), { kind: "nearly", value: 3000 }], { kind: "nearly", value: 3005 }],
  [
    "but not beside a span, which is taken at its lower end",
    [
      { kind: "nearly", value: 3000 },
      { kind: "between", low: 80, high: 100 },
    ],
    { kind: "about", value: 3080 },
  ],
  [
    "nor beside a vague part",
    [
      { kind: "nearly", value: 3000 },
      { kind: "about", value: 10 },
    ],
    { kind: "about", value: 3010 },
  ],
  [
    "a vague part beside the unknown leaves nothing certain",
    [{ kind: "about", value: 9 }, { kind: "unknown" }],
    { kind: "unknown" },
  ],
  ["exactly 0 beside the unknown is at least 0", [exact(0), { kind: "unknown" }], { kind: "at-least", value: 0 }],
  [
    "more than the largest number is at least that",
    [exact(Number.MAX_VALUE), exact(Number.MAX_VALUE)],
    { kind: "at-least", value: Number.MAX_VALUE },
  ],
  [
    "of a vague part beside an open one nothing is certain",
    [exact(5), { kind: "about", value: 1000 }, { kind: "at-least", value: 30 }],
    { kind: "at-least", value: 35 },
  ],
])("%s", (_, parts, sum) => {
  expect(quantityOf(sumOf(parts))).toEqual(sum);
});

const value = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ kind: fc.constantFrom("exact", "at-least", "about", "nearly"), value }),
  fc.tuple(value, value).map(([a, b]) => ({ kind: "between" as const, low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constant({ kind: "unknown" as const }),
);

test("sums are the same in any order and grouping, and survive being written and read", () => {
  fc.assert(
    fc.property(fc.array(quantities, { maxLength: 20 }), fc.nat(), (all, cut) => {
      const at = all.length === 0 ? 0 : cut % all.length;
      const merged = mergeQuantities(sumOf(all.slice(at).reverse()), sumOf(all.slice(0, at)));
      expect(merged).toEqual(sumOf(all));
      expect(QuantitySum.parse(JSON.parse(JSON.stringify(merged)))).toEqual(merged);
    }),
  );
});

test.each<[string, Quantity, number]>([
  ["about", { kind: "about", value: 1000 }, Number.MAX_VALUE],
  ["nearly", { kind: "nearly", value: 3000 }, 3000],
  ["at-least", { kind: "at-least", value: 0 }, Number.MAX_VALUE],
])("%s has the ends that its words promise", (_, quantity, high) => {
  expect(endsOf(addQuantity(NO_QUANTITIES, quantity))).toEqual({ low: 0, high });
});

test("the ends of the unknown are unknown, and those of nothing are 0", () => {
  expect(endsOf(addQuantity(NO_QUANTITIES, { kind: "unknown" }))).toBe("unknown");
  expect(endsOf(sumOf([{ kind: "unknown" }, { kind: "nearly", value: 3 }]))).toBe("unknown");
  expect(endsOf(NO_QUANTITIES)).toEqual({ low: 0, high: 0 });
});

describe("a stored sum that no quantities have does not pass the schema", () => {
  const kinds = (some: Partial<QuantitySum["kinds"]>): QuantitySum["kinds"] => ({ ...NO_QUANTITIES.kinds, ...some });
  test.each<[string, object]>([
    ["of nothing, with something certain", { low: "1", high: "1" }],
    ["of nothing, at most something", { high: "1" }],
    ["of nothing, about something", { about: "1" }],
    ["exact, with two ends", { kinds: kinds({ exact: 2 }), low: "1", high: "2" }],
    ["exact and about, with two ends", { kinds: kinds({ exact: 1, about: 1 }), low: "1", high: "2", about: "3" }],
    ["upside down", { kinds: kinds({ between: 1 }), low: "10", high: "9.5" }],
    ["nearly, at most more than itself", { kinds: kinds({ nearly: 1 }), high: "9", about: "8" }],
    ["spelled with idle zeros", { kinds: kinds({ exact: 1 }), low: "1.50", high: "1.50" }],
    ["spelled with leading zeros", { kinds: kinds({ exact: 1 }), low: "01", high: "01" }],
    ["below 0", { kinds: kinds({ exact: 1 }), low: "-1", high: "-1" }],
    ["longer than any", { kinds: kinds({ exact: 1 }), low: "1".repeat(100_000), high: "1".repeat(100_000) }],
    ["of half a quantity", { kinds: kinds({ exact: 0.5 }) }],
    ["of a kind nobody knows", { kinds: { ...NO_QUANTITIES.kinds, some: 1 } }],
  ])("%s", (_, changes) => {
    expect(QuantitySum.safeParse({ ...NO_QUANTITIES, ...changes }).success).toBe(false);
  });
});
