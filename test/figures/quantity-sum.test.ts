import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  NO_QUANTITIES,
  QUANTITY_KINDS,
  QuantitySum,
  addQuantity,
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

test.each<[string, readonly Quantity[], Quantity]>([
  ["nothing is exactly 0", [], exact(0)],
  [
    "exact parts give an exact sum, to the cent",
    [exact(141_094.8), exact(1_485_539.54), exact(0.1), exact(0.2)],
    exact(1_626_634.64),
  ],
  ["a span gives a span", [exact(5), { kind: "between", low: 80, high: 100 }], { kind: "between", low: 85, high: 105 }],
  ["a floor gives a floor", [exact(5), { kind: "at-least", value: 20 }], { kind: "at-least", value: 25 }],
  ["an unknown part leaves a floor", [exact(5), { kind: "unknown" }], { kind: "at-least", value: 5 }],
  ["unknown parts alone are unknown, not 0", [{ kind: "unknown" }, { kind: "unknown" }], { kind: "unknown" }],
  ["a vague part makes the sum vague", [exact(5), { kind: "about", value: 1000 }], { kind: "about", value: 1005 }],
  ["and so does a near miss", [{ kind: "nearly", value: 3000 }], { kind: "about", value: 3000 }],
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

test("a sum never claims more than its parts", () => {
  fc.assert(
    fc.property(fc.array(quantities, { minLength: 1, maxLength: 20 }), (all) => {
      const sum = quantityOf(sumOf(all));
      const has = (kind: Quantity["kind"]): boolean => all.some((quantity) => quantity.kind === kind);
      if (sum.kind === "exact")
        expect(QUANTITY_KINDS.filter(has).every((kind) => kind === "exact" || kind === "between")).toBe(true);
      if (has("unknown") || has("at-least")) expect(["at-least", "unknown"]).toContain(sum.kind);
      if (has("about") || has("nearly")) expect(["about", "at-least"]).toContain(sum.kind);
    }),
  );
});
