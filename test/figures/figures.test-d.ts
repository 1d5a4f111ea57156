import { expectTypeOf, test } from "vitest";
import {
  agrees,
  percentage,
  percentages,
  readQuantity,
  type Decimal,
  type Quantity,
  type Rate,
  type Reconciliation,
} from "answerable/figures";

test("an unknown number has no value to count with", () => {
  expectTypeOf<Extract<Quantity, { kind: "unknown" }>>().not.toHaveProperty("value");
  expectTypeOf<Rate["value"]>().toEqualTypeOf<number | "unknown">();
  expectTypeOf<Reconciliation["difference"]>().toEqualTypeOf<number | "unknown">();
});

test("a vague number is never compared without a tolerance", () => {
  // @ts-expect-error -- there is no hidden tolerance
  agrees({ kind: "about", value: 1000 }, 980);
});

test("a rounding rule is named", () => {
  // @ts-expect-error -- no default rule
  percentages([1, 2], { decimals: 2 });
  // @ts-expect-error -- absorbing the difference is no rule for a single percentage
  percentage({ numerator: 1, denominator: 2 }, { decimals: 2, rounding: { absorb: "last" } });
  expectTypeOf(percentage).returns.toEqualTypeOf<Decimal | "unknown">();
});

test("a refusal lists exactly its codes", () => {
  const read = readQuantity("");
  if (!read.ok) expectTypeOf(read.refusal.code).toEqualTypeOf<"invalid-input" | "unreadable-quantity">();
  const made = percentages([], { decimals: 0, rounding: "plain" });
  if (!made.ok) expectTypeOf(made.refusal.code).toEqualTypeOf<"nothing-to-absorb">();
});

test("what is published is not changed", () => {
  const reconciliation = {} as Reconciliation;
  // @ts-expect-error -- a reconciliation is read-only
  reconciliation.stated = 1;
});
