import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NO_QUANTITIES,
  QUANTITY_KINDS,
  Quantity,
  addQuantities,
  addQuantity,
  endsOf,
  mergeQuantities,
  quantityOf,
  type QuantityKind,
  type QuantitySum,
} from "answerable/figures";

test("quantities have a sum", () => {
  // #region add-quantities
  const seminars: Quantity[] = [
    { kind: "exact", value: 30, unit: "场" },
    { kind: "at-least", value: 700, unit: "场" },
    { kind: "unknown", unit: "场" },
  ];
  expect(addQuantities(seminars)).toEqual({ kind: "at-least", value: 730, unit: "场" });
  expect(addQuantities([])).toEqual({ kind: "exact", value: 0 });
  // #endregion add-quantities
});

describe("quantities without a common counting word have no sum", () => {
  const [bags, barrels, bare] = [
    { kind: "exact", value: 12, unit: "袋" },
    { kind: "exact", value: 12, unit: "桶" },
    { kind: "exact", value: 12 },
  ] as const;
  test.each([
    [[bags, barrels], '"袋" and in "桶"'],
    [[bags, bags, bare], '"袋" and in no counting word'],
    [[bare, bags], 'no counting word and in "袋"'],
    [[{ kind: "unknown" }, bags] as const, 'no counting word and in "袋"'],
  ])("%j", (quantities, words) => {
    expect(() => addQuantities(quantities)).toThrow(RangeError);
    expect(() => addQuantities(quantities)).toThrow(words);
  });
});

const value = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
const quantities: Readonly<Record<QuantityKind, fc.Arbitrary<Quantity>>> = {
  exact: value.map((number) => ({ kind: "exact", value: number })),
  "at-least": value.map((number) => ({ kind: "at-least", value: number })),
  about: value.map((number) => ({ kind: "about", value: number })),
  nearly: value.map((number) => ({ kind: "nearly", value: number })),
  between: fc.tuple(value, value).map(([a, b]) => ({ kind: "between", low: Math.min(a, b), high: Math.max(a, b) })),
  unknown: fc.constant({ kind: "unknown" }),
};
const some = fc.array(fc.oneof(...Object.values(quantities)), { maxLength: 12 });
/** Those that lose nothing by being told, so that sums of them may be added again. */
const plain = fc.array(fc.oneof(quantities.exact, quantities["at-least"], quantities.between, quantities.unknown), {
  minLength: 1,
  maxLength: 8,
});
const sumOf = (all: readonly Quantity[]): QuantitySum => all.reduce(addQuantity, NO_QUANTITIES);
const kindsOf = (all: readonly Quantity[]): readonly QuantityKind[] => [...new Set(all.map(({ kind }) => kind))];

describe("for any quantities", () => {
  test("the order does not matter", () => {
    fc.assert(
      fc.property(some, (all) => {
        expect(addQuantities([...all].reverse())).toEqual(addQuantities(all));
      }),
    );
  });

  test("grouping does not matter, as sums", () => {
    fc.assert(
      fc.property(some, some, some, (first, second, third) => {
        const [a, b, c] = [sumOf(first), sumOf(second), sumOf(third)];
        const left = mergeQuantities(mergeQuantities(a, b), c);
        expect(mergeQuantities(a, mergeQuantities(b, c))).toEqual(left);
        expect(quantityOf(left)).toEqual(addQuantities([...first, ...second, ...third]));
      }),
    );
  });

  test("nor as told, where none is vague", () => {
    fc.assert(
      fc.property(plain, plain, (first, second) => {
        expect(addQuantities([addQuantities(first), addQuantities(second)])).toEqual(
          addQuantities([...first, ...second]),
        );
      }),
    );
  });

  test("one by itself is its own sum, and adding exactly 0 changes nothing that is certain", () => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(quantities)), (quantity) => {
        const own =
          quantity.kind === "between" && quantity.low === quantity.high
            ? { kind: "exact", value: quantity.low }
            : quantity;
        expect(addQuantities([quantity])).toEqual(own);
        const withNone = quantity.kind === "unknown" ? { kind: "at-least", value: 0 } : own;
        expect(addQuantities([quantity, { kind: "exact", value: 0 }])).toEqual(withNone);
      }),
    );
  });

  test("the sum can be written and read", () => {
    fc.assert(
      fc.property(some, (all) => {
        expect(Quantity.parse(JSON.parse(JSON.stringify(addQuantities(all))))).toEqual(addQuantities(all));
      }),
    );
  });
});

/** A number that a quantity may stand for: `about` within half of it, `at-least` up to twice as much, nothing known up to 9. */
const meant = (quantity: Quantity, share: number): number => {
  switch (quantity.kind) {
    case "exact":
      return quantity.value;
    case "at-least":
      return quantity.value * (1 + share);
    case "about":
      return quantity.value * (0.5 + share);
    case "nearly":
      return quantity.value * (0.5 + share / 2);
    case "between":
      return quantity.low + (quantity.high - quantity.low) * share;
    case "unknown":
      return 9 * share;
  }
};

describe("a sum claims nothing that its parts do not", () => {
  const slack = 1e-6; // the parts are multiplied in floating point here
  test("whatever they stand for, it lies between its ends", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(...Object.values(quantities)), fc.double({ min: 0, max: 1, noNaN: true }))),
        (all) => {
          const total = all.reduce((sum, [quantity, share]) => sum + meant(quantity, share), 0);
          const ends = endsOf(sumOf(all.map(([quantity]) => quantity)));
          if (ends === "unknown") return;
          expect(total).toBeGreaterThanOrEqual(ends.low - slack);
          expect(total).toBeLessThanOrEqual(ends.high + slack);
        },
      ),
    );
  });

  test("it is never of a surer kind than the vaguest part", () => {
    const surely: Readonly<Record<QuantityKind, readonly QuantityKind[]>> = {
      exact: QUANTITY_KINDS,
      between: ["exact", "between", "about", "at-least", "unknown"],
      nearly: ["nearly", "about", "at-least", "unknown"],
      about: ["about", "at-least", "unknown"],
      "at-least": ["at-least"],
      unknown: ["at-least", "unknown"],
    };
    fc.assert(
      fc.property(some, (all) => {
        for (const kind of kindsOf(all)) expect(surely[kind]).toContain(addQuantities(all).kind);
      }),
    );
  });
});
