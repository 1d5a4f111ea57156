import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check, type Condition, type Facts, type Outcome } from "answerable/rules";
import { comparison, condition, facts, group, learning } from "./generate.js";

const outcome = (rule: Condition, known: Facts): Outcome => check(rule, known).outcome;
const not = (rule: Condition): Condition => ({ not: rule });

/** Both sides give the same outcome, whatever the facts. */
function same<Parts>(parts: fc.Arbitrary<Parts>, sides: (parts: Parts) => readonly [Condition, Condition]): void {
  fc.assert(
    fc.property(parts, facts, (chosen, known) => {
      const [left, right] = sides(chosen);
      expect(outcome(left, known)).toBe(outcome(right, known));
    }),
    { numRuns: 500 },
  );
}

describe("laws of the four-valued logic", () => {
  test("De Morgan: not all is any not, and not any is all not", () => {
    same(group, (parts) => [not({ all: parts }), { any: parts.map(not) }]);
    same(group, (parts) => [not({ any: parts }), { all: parts.map(not) }]);
  });

  test("two negations are none", () => {
    same(condition, (rule) => [not(not(rule)), rule]);
  });

  test("saying a condition twice says nothing more", () => {
    same(condition, (rule) => [{ all: [rule, rule] }, rule]);
    same(condition, (rule) => [{ any: [rule, rule] }, rule]);
  });

  test("order does not matter", () => {
    const reordered = group.chain((parts) =>
      fc.shuffledSubarray(parts, { minLength: parts.length }).map((mixed) => [parts, mixed] as const),
    );
    same(reordered, ([parts, mixed]) => [{ all: parts }, { all: mixed }]);
    same(reordered, ([parts, mixed]) => [{ any: parts }, { any: mixed }]);
    same(reordered, ([parts, mixed]) => [
      { count: { atLeast: 1, atMost: parts.length, of: parts } },
      { count: { atLeast: 1, of: mixed } },
    ]);
  });

  test("grouping does not matter", () => {
    same(fc.tuple(group, group), ([some, others]) => [
      { all: [{ all: some }, { all: others }] },
      { all: [...some, ...others] },
    ]);
    same(fc.tuple(group, group), ([some, others]) => [
      { any: [{ any: some }, { any: others }] },
      { any: [...some, ...others] },
    ]);
  });

  test("counting all of them is all, and counting one of them is any", () => {
    same(group, (of) => [{ count: { atLeast: of.length, of } }, { all: of }]);
    same(group, (of) => [{ count: { atLeast: 1, of } }, { any: of }]);
    same(group, (of) => [{ count: { atMost: 0, of } }, not({ any: of })]);
  });

  test("at most so many is not more than so many, and at least so many is enough of the others failing", () => {
    const counted = group
      .filter((of) => of.length > 1)
      .chain((of) => fc.integer({ min: 1, max: of.length - 1 }).map((k) => ({ of, k })));
    same(counted, ({ of, k }) => [{ count: { atMost: k, of } }, not({ count: { atLeast: k + 1, of } })]);
    same(counted, ({ of, k }) => [
      { count: { atLeast: k, of } },
      { count: { atMost: of.length - k, of: of.map(not) } },
    ]);
  });

  test("opposite comparisons are each other's negation", () => {
    const opposite = { "at-least": "less-than", "more-than": "at-most", equals: "differs-from" } as const;
    const line = fc.record({ fact: fc.constant("a"), value: fc.integer({ min: 0, max: 4 }) });
    for (const [one, other] of Object.entries(opposite)) {
      same(line, (read) => [
        { ...read, comparison: one } as Condition, // one of three codes that all take a number
        not({ ...read, comparison: other }),
      ]);
    }
  });
});

const KNOWLEDGE = { unknown: 0, undetermined: 1, met: 2, "not-met": 2 };

test("knowing more never reverses a decided outcome, and never makes an open one less known", () => {
  fc.assert(
    fc.property(condition, learning, (rule, { before, after }) => {
      const [then, now] = [outcome(rule, before), outcome(rule, after)];
      if (KNOWLEDGE[then] === 2) expect(now).toBe(then);
      else expect(KNOWLEDGE[now]).toBeGreaterThanOrEqual(KNOWLEDGE[then]);
    }),
    { numRuns: 3000 },
  );
});

test("an interval answers met or not met exactly when every number in it does", () => {
  fc.assert(
    fc.property(comparison, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), (rule, x, y) => {
      const [low, high] = [Math.min(x, y), Math.max(x, y)];
      // Lines are drawn at whole numbers only, so halves stand for everything between them.
      const inside = Array.from({ length: 2 * (high - low) + 1 }, (_, step) => low + step / 2);
      const answers = new Set(inside.map((value) => outcome(rule, { a: value, b: value, c: value, d: value })));
      const whole = { low, high };
      const expected = answers.size === 1 ? [...answers][0] : "undetermined";
      expect(outcome(rule, { a: whole, b: whole, c: whole, d: whole })).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

describe("reasons", () => {
  test("a decided outcome follows from the facts in its reasons alone", () => {
    fc.assert(
      fc.property(condition, facts, (rule, known) => {
        const { outcome: decided, reasons } = check(rule, known);
        fc.pre(decided === "met" || decided === "not-met");
        expect(check(rule, Object.fromEntries(reasons.map(({ fact, actual }) => [fact, actual]))).outcome).toBe(
          decided,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("an open outcome names only comparisons that are open in the same way, and at least one", () => {
    fc.assert(
      fc.property(condition, facts, (rule, known) => {
        const { outcome: open, reasons } = check(rule, known);
        fc.pre(open === "unknown" || open === "undetermined");
        expect(new Set(reasons.map((reason) => reason.outcome))).toEqual(new Set([open]));
      }),
      { numRuns: 2000 },
    );
  });
});
