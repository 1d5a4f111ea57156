import { expectTypeOf, test } from "vitest";
import type { appeal, explainRuling, merge, recheck, summarise } from "answerable/assessment/consequences";
import {
  consequences,
  type Consequence,
  type FrozenRules,
  type ImposedConsequence,
  type Period,
  type Ruling,
  type Trigger,
} from "answerable/assessment/consequences";
import type { RefusalOf } from "answerable";

declare const rules: FrozenRules;
declare const period: Period;
declare const imposed: ImposedConsequence;

test("only what was withdrawn is taken as withdrawn", () => {
  // @ts-expect-error -- an imposed consequence stands
  consequences(rules, [], period, { withdrawn: [imposed] });
});

test("a re-check exists only where there was one", () => {
  // @ts-expect-error -- not of every status
  expectTypeOf<Consequence["recheck"]>().not.toBeNever();
  expectTypeOf<Extract<Consequence, { status: "withdrawn" }>["recheck"]["verdict"]>().toEqualTypeOf<"withdrawn">();
});

test("a step lists exactly its refusals", () => {
  expectTypeOf<RefusalOf<typeof appeal>>().toEqualTypeOf<
    "invalid-input" | "wrong-status" | "backdated" | "appeal-closed"
  >();
  expectTypeOf<RefusalOf<typeof recheck>>().toEqualTypeOf<
    "invalid-input" | "wrong-status" | "backdated" | "not-independent"
  >();
});

test("what tells of rulings and consequences lists exactly its refusals", () => {
  expectTypeOf<RefusalOf<typeof explainRuling>>().toEqualTypeOf<
    "unknown-subject" | "unknown-rule" | "another-ruling"
  >();
  expectTypeOf<RefusalOf<typeof summarise>>().toEqualTypeOf<"invalid-input" | "after-reference-day" | "duplicate-id">();
  expectTypeOf<RefusalOf<typeof merge>>().toEqualTypeOf<"different-tallies">();
});

test("what is undetermined is a ruling, and a count counts no counts", () => {
  expectTypeOf<Ruling>().toEqualTypeOf<"imposed" | "not-imposed" | "undetermined">();
  // @ts-expect-error -- `of` is what one period alone can answer
  const nested: Trigger = { kind: "consecutive", of: { kind: "repeated", rule: "a", times: 2 }, times: 2 };
  expectTypeOf(nested).toEqualTypeOf<Trigger>();
});
