import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  Check,
  check,
  factsOf,
  readCondition,
  type Condition,
  type Fact,
  type Facts,
  type Outcome,
} from "answerable/rules";

const atLeast = (value: number, fact = "rate"): Condition => ({ fact, comparison: "at-least", value });

describe("a number at the line", () => {
  test.each<["at-least" | "more-than" | "at-most" | "less-than", Outcome, Outcome, Outcome]>([
    ["at-least", "not-met", "met", "met"],
    ["more-than", "not-met", "not-met", "met"],
    ["at-most", "met", "met", "not-met"],
    ["less-than", "met", "not-met", "not-met"],
  ])("%s answers %s below it, %s on it and %s above it", (comparison, below, on, above) => {
    const outcomes = [0.5, 0.6, 0.7].map((rate) => check({ fact: "rate", comparison, value: 0.6 }, { rate }).outcome);
    expect(outcomes).toEqual([below, on, above]);
  });
});

describe("an interval", () => {
  test.each<["at-least" | "more-than" | "at-most" | "less-than", Outcome, Outcome]>([
    ["at-least", "met", "undetermined"],
    ["more-than", "undetermined", "not-met"],
    ["at-most", "undetermined", "met"],
    ["less-than", "not-met", "undetermined"],
  ])("%s answers %s when the line is its lower end and %s when it is its upper end", (comparison, lower, upper) => {
    const outcomes = [0.4, 0.8].map(
      (value) => check({ fact: "rate", comparison, value }, { rate: { low: 0.4, high: 0.8 } }).outcome,
    );
    expect(outcomes).toEqual([lower, upper]);
  });

  test("straddling the line is undetermined, whichever side its point estimate lies on", () => {
    for (const value of [0.85, 0.95]) {
      expect(check(atLeast(0.9), { rate: { low: 0.8, high: 0.97, value } }).outcome).toBe("undetermined");
    }
  });

  test.each<[Condition, Outcome]>([
    [{ fact: "rate", comparison: "equals", value: 2 }, "undetermined"],
    [{ fact: "rate", comparison: "equals", value: 4 }, "not-met"],
    [{ fact: "rate", comparison: "differs-from", value: 4 }, "met"],
    [{ fact: "rate", comparison: "one-of", values: [0, 3] }, "undetermined"],
    [{ fact: "rate", comparison: "one-of", values: [0, 4] }, "not-met"],
  ])("from 1 to 3 answers %j with %s", (rule, expected) => {
    expect(check(rule, { rate: { low: 1, high: 3 } }).outcome).toBe(expected);
  });

  test("of no width is a number", () => {
    const rule: Condition = { fact: "rate", comparison: "equals", value: 2 };
    expect(check(rule, { rate: { low: 2, high: 2 } }).outcome).toBe("met");
    expect(check(rule, { rate: { low: 1, high: 1 } }).outcome).toBe("not-met");
  });
});

describe("a fact that cannot be judged", () => {
  test.each<[string, Facts]>([
    ["missing", {}],
    ["undefined", { rate: undefined }],
    ["the word unknown", { rate: "unknown" }],
    ["inherited", Object.create({ rate: 1 }) as Facts],
  ])("that is %s answers unknown, and so does its negation", (_, facts) => {
    const expected = [{ fact: "rate", comparison: "at-least", required: 0.9, actual: "unknown", outcome: "unknown" }];
    expect(check(atLeast(0.9), facts)).toEqual({ outcome: "unknown", reasons: expected });
    expect(check({ not: atLeast(0.9) }, facts)).toEqual({ outcome: "unknown", reasons: expected });
  });

  test.each(["__proto__", "constructor", "toString"])("named %s is not found among what objects inherit", (fact) => {
    expect(check({ fact, comparison: "differs-from", value: "x" }, {}).outcome).toBe("unknown");
  });

  test.each<[Condition, Fact]>([
    [atLeast(0.9), "95 %"],
    [atLeast(0.9), true],
    [{ fact: "rate", comparison: "equals", value: "1" }, 1],
    [{ fact: "rate", comparison: "differs-from", value: "1" }, 1],
    [{ fact: "rate", comparison: "differs-from", value: true }, "true"],
    [
      { fact: "rate", comparison: "one-of", values: ["1"] },
      { low: 1, high: 1 },
    ],
  ])("%j never passes or fails on the wrong kind %j, and the reason shows what was given", (rule, actual) => {
    const answer = check(rule, { rate: actual });
    expect(answer.outcome).toBe("unknown");
    expect(answer.reasons[0]?.actual).toEqual(actual);
  });

  test.each<[string, unknown, string]>([
    ["NaN", NaN, "NaN"],
    ["an infinity", Infinity, "Infinity"],
    ["null", null, "null"],
    ["an interval upside down", { low: 2, high: 1 }, '{"low":2,"high":1}'],
    ["an interval without end", { low: 1, high: Infinity }, '{"low":1,"high":null}'],
    ["an interval of texts", { low: "1", high: "2" }, '{"low":"1","high":"2"}'],
  ])("%s is no fact: it throws with the fact's name", (_, value, shown) => {
    const facts = { rate: value } as Facts; // what JavaScript and unchecked data can hand over
    expect(() => check(atLeast(0.9), facts)).toThrow(new TypeError(`fact "rate" is ${shown}, which no rule can read`));
  });
});

describe("which reasons decide", () => {
  const facts: Facts = { rate: 0.8, held: true, returned: { low: 10, high: 30 } };
  const held: Condition = { fact: "held", comparison: "equals", value: true };
  const returned = atLeast(20, "returned");
  const missing = atLeast(1, "visits");
  const failing = atLeast(0.9);
  const named = (rule: Condition): readonly string[] => check(rule, facts).reasons.map(({ fact }) => fact);

  test.each<[string, Condition, Outcome, string[]]>([
    ["a failed all names what failed", { all: [held, missing, returned, failing] }, "not-met", ["rate"]],
    ["an all that is met names everything", { all: [held, held] }, "met", ["held", "held"]],
    ["an unknown all names what is missing", { all: [held, missing, returned] }, "unknown", ["visits"]],
    ["an undetermined all names what straddles", { all: [held, returned] }, "undetermined", ["returned"]],
    ["an any that is met names what met it", { any: [missing, held, failing, returned] }, "met", ["held"]],
    ["a failed any names everything", { any: [failing, { not: held }] }, "not-met", ["rate", "held"]],
    ["an unknown any names what is missing", { any: [failing, returned, missing] }, "unknown", ["visits"]],
    ["a count too small names what failed", { count: { atLeast: 2, of: [held, failing] } }, "not-met", ["rate"]],
    [
      "a count too large names what was met",
      { count: { atMost: 1, of: [held, held, failing] } },
      "not-met",
      ["held", "held"],
    ],
    [
      "a count within its upper bound names what failed",
      { count: { atMost: 1, of: [held, failing] } },
      "met",
      ["rate"],
    ],
    [
      "a count within two bounds names both sides",
      { count: { atLeast: 1, atMost: 1, of: [held, failing] } },
      "met",
      ["held", "rate"],
    ],
  ])("%s", (_, rule, outcome, expected) => {
    expect(check(rule, facts).outcome).toBe(outcome);
    expect(named(rule)).toEqual(expected);
  });

  test("below a not, a reason keeps the outcome of its own comparison", () => {
    expect(check({ not: held }, facts)).toEqual({
      outcome: "not-met",
      reasons: [{ fact: "held", comparison: "equals", required: true, actual: true, outcome: "met" }],
    });
  });

  test("an answer passes its own schema, so that it can be kept with a verdict", () => {
    const answer = check({ any: [returned, { fact: "level", comparison: "one-of", values: ["a", "b"] }] }, facts);
    expect(Check.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });
});

test("factsOf names every fact once, from any depth", () => {
  const rule: Condition = {
    all: [
      atLeast(1, "a"),
      { not: { any: [atLeast(1, "b"), atLeast(2, "a")] } },
      { count: { atLeast: 1, of: [atLeast(1, "c")] } },
    ],
  };
  expect(factsOf(rule)).toEqual(["a", "b", "c"]);
});

const nested = (depth: number): unknown => {
  let rule: unknown = atLeast(1);
  for (let level = 0; level < depth; level += 1) rule = { not: rule };
  return rule;
};

describe("reading a condition", () => {
  test("gives back what it was given", () => {
    const rule = {
      any: [
        { count: { atLeast: 1, atMost: 1, of: [atLeast(1), { not: atLeast(2) }] } },
        { fact: "level", comparison: "one-of", values: ["a"] },
      ],
    };
    expect(must(readCondition(JSON.parse(JSON.stringify(rule)))).condition).toEqual(rule);
  });

  test.each<[string, unknown, RegExp]>([
    ["nothing", undefined, /is not a condition/],
    ["a number", 5, /is not a condition/],
    ["a list", [atLeast(1)], /expected object/],
    ["an empty object", {}, /comparison/],
    ["an empty all", { all: [] }, /all: too small/],
    ["an empty any", { any: [] }, /any: too small/],
    ["two groups at once", { all: [atLeast(1)], any: [atLeast(1)] }, /unrecognized key: "any"/i],
    ["an unknown comparison", { fact: "a", comparison: "over", value: 1 }, /comparison: Invalid discriminator/],
    ["an unknown field", { ...atLeast(1), unit: "points" }, /unrecognized key: "unit"/i],
    ["a blank fact", atLeast(1, ""), /fact/],
    ["a fact with a control character", atLeast(1, "a\nb"), /control character/],
    ["a text where a number belongs", { all: [{ ...atLeast(1), value: "1" }] }, /all\.0: value: .*expected number/],
    ["NaN", atLeast(NaN), /value/],
    ["an infinity", atLeast(Infinity), /value/],
    ["a text of 10 MB", { fact: "a", comparison: "equals", value: "x".repeat(10_000_000) }, /value/],
    [
      "the requirement to be unknown",
      { fact: "a", comparison: "equals", value: "unknown" },
      /nothing can be required to be it/,
    ],
    [
      "unknown among the values",
      { fact: "a", comparison: "one-of", values: ["x", "unknown"] },
      /nothing can be required/,
    ],
    ["values of two kinds", { fact: "a", comparison: "one-of", values: ["x", 1] }, /values/],
    ["no values", { fact: "a", comparison: "one-of", values: [] }, /values/],
    ["a count without bounds", { count: { of: [atLeast(1)] } }, /needs atLeast or atMost/],
    ["a count that is never met", { count: { atLeast: 2, of: [atLeast(1)] } }, /can never be met/],
    ["a count that is always met", { count: { atMost: 1, of: [atLeast(1)] } }, /is always met/],
    ["a count of at least none", { count: { atLeast: 0, of: [atLeast(1)] } }, /count\.atLeast/],
    ["a count of halves", { count: { atLeast: 1.5, of: [atLeast(1), atLeast(2)] } }, /count\.atLeast/],
    [
      "bounds upside down",
      { count: { atLeast: 2, atMost: 1, of: [atLeast(1), atLeast(2)] } },
      /atLeast is above atMost/,
    ],
    ["a __proto__ key", JSON.parse('{"all":[{"__proto__":{"any":[]}}]}'), /__proto__: is not a usable name/],
    ["a nest that nobody can read", nested(33), /nested deeper than 32 levels/],
    ["one of lists", { all: [{ any: [{ count: { atLeast: 1, of: [nested(30)] } }] }] }, /nested deeper than 32 levels/],
    ["a nest 10,000 deep", nested(10_000), /nested deeper than 64 levels/],
  ])("refuses %s and says what is wrong", (_, input, message) => {
    const read = readCondition(input);
    expect(read).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringMatching(message) as string },
    });
  });

  test("leaves room in what can be judged for conditions that are put together", () => {
    expect(must(readCondition(nested(32))).condition).toEqual(nested(32));
    expect(check(nested(64) as Condition, { rate: 1 }).outcome).toBe("met");
    const tooDeep = nested(65) as Condition; // built in memory, past the reader
    expect(() => check(tooDeep, { rate: 1 })).toThrow(new RangeError("condition is nested deeper than 64 levels"));
  });
});
