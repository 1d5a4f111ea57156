import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check, contradictory, domainsOf, foregone, type Condition } from "answerable/rules";

const atLeast = (value: number): Condition => ({ fact: "n", comparison: "at-least", value });
const is = (value: string | boolean): Condition => ({ fact: "x", comparison: "equals", value });

describe("a condition whose answer does not hang on its facts", () => {
  test.each<[string, Condition, "met" | "not-met" | undefined]>([
    ["a number beyond the end", atLeast(101), "not-met"],
    ["a number at the end", atLeast(100), undefined],
    ["a number at the other end", atLeast(0), "met"],
    ["more than the end", { fact: "n", comparison: "more-than", value: 100 }, "not-met"],
    ["a gap between two lines", { all: [atLeast(60), { not: atLeast(60) }] }, "not-met"],
    ["either side of a line", { any: [atLeast(60), { not: atLeast(60) }] }, "met"],
    [
      "either side but the line",
      { any: [{ fact: "n", comparison: "more-than", value: 60 }, { not: atLeast(60) }] },
      undefined,
    ],
    ["one text and another", { all: [is("a"), is("b")] }, "not-met"],
    ["two texts", { any: [is("a"), is("b")] }, undefined],
    ["yes or no", { any: [is(true), is(false)] }, "met"],
  ])("%s", (_, condition, answer) => {
    const domains = new Map([...domainsOf([condition]), ["n", { kind: "number", low: 0, high: 100 }] as const]);
    expect(foregone(condition, domains)).toBe(answer);
  });
});

test("of a fact that is compared as two kinds, or is not declared, nothing is concluded", () => {
  const both = { all: [{ fact: "x", comparison: "at-least", value: 3 }, is("a")] } as const;
  expect(domainsOf([both]).has("x")).toBe(false);
  expect(contradictory([{ all: [is("a"), is("b")] }], new Map())).toBeUndefined();
});

test("what is foregone is indeed so for every fact", () => {
  const line = fc.integer({ min: -2, max: 12 });
  const comparison = fc.record({
    fact: fc.constantFrom("a", "b"),
    comparison: fc.constantFrom("at-least" as const, "less-than" as const),
    value: line,
  });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small" },
      comparison,
      fc.record({ not: tie("condition") }),
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    ),
  }));
  const domains = new Map(["a", "b"].map((fact) => [fact, { kind: "number", low: 0, high: 10 }] as const));
  fc.assert(
    fc.property(
      condition,
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.integer({ min: 0, max: 10 }),
      (given, a, b) => {
        const answer = foregone(given, domains);
        if (answer !== undefined) expect(check(given, { a, b }).outcome).toBe(answer);
      },
    ),
    { numRuns: 2000 },
  );
});
