import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rate, type RateDefinition } from "answerable/figures";
import { Fact, Facts, check, factOf, intervalOf } from "answerable/rules";

const words = { en: "ballots", "zh-CN": "票" };
const satisfied: RateDefinition = { id: "satisfied", label: words, numerator: words, denominator: words };

test("a rate over nothing is unknown to a rule, not zero", () => {
  const share = factOf(rate(satisfied, { numerator: 0, denominator: 0 }));
  expect(share).toBe("unknown");
  expect(check({ fact: "satisfied", comparison: "less-than", value: 0.6 }, { satisfied: share }).outcome).toBe(
    "unknown",
  );
});

test("a rate that is exactly the threshold written in hundredths meets at-least and not more-than", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 1000 }), (percent, times) => {
      const satisfiedRate = factOf(rate(satisfied, { numerator: percent * times, denominator: 100 * times }));
      const line = Number((percent / 100).toFixed(2));
      const facts = { rate: satisfiedRate };
      expect(check({ fact: "rate", comparison: "at-least", value: line }, facts).outcome).toBe("met");
      expect(check({ fact: "rate", comparison: "more-than", value: line }, facts).outcome).toBe("not-met");
    }),
  );
});

test("an estimate is read by its interval; what else it carries is left behind", () => {
  const estimate = { value: 0.9, low: 0.8, high: 0.95, level: 0.95, method: "wilson" };
  expect(intervalOf(estimate)).toEqual({ value: 0.9, low: 0.8, high: 0.95 });
  expect(intervalOf({ low: 1, high: 1 })).toEqual({ low: 1, high: 1 });
});

test.each([
  { low: 2, high: 1 },
  { low: NaN, high: 1 },
  { low: 0, high: Infinity },
])("an estimate from $low to $high is a programmer's error", ({ low, high }) => {
  expect(() => intervalOf({ low, high })).toThrow(new RangeError(`estimate from ${low} to ${high} is no interval`));
});

test.each([
  NaN,
  Infinity,
  null,
  {},
  [],
  { low: 1 },
  { low: 2, high: 1 },
  { low: 1, high: 2, level: 0.9 },
  "x".repeat(1001),
])("the schema takes no %j for a fact", (value) => {
  expect(Fact.safeParse(value).success).toBe(false);
});

test.each([0, -1.5, true, "kept", { low: 1, high: 1 }, { low: 1, high: 2, value: 1.5 }])(
  "the schema takes %j",
  (value) => {
    expect(Facts.parse({ a: value })).toEqual({ a: value });
  },
);
