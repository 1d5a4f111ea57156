import * as fc from "fast-check";
import type { Condition, Fact, Facts } from "answerable/rules";

/** Few names and few numbers, so that conditions meet facts and lines meet ends. */
const NAMES = ["a", "b", "c", "d"] as const;
const number = fc.integer({ min: 0, max: 4 });

const interval = fc.tuple(number, number).map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) }));
const text = fc.constantFrom("yes", "no");
const fact: fc.Arbitrary<Fact> = fc.oneof(number, interval, interval, fc.boolean(), text, fc.constant("unknown"));
export const facts: fc.Arbitrary<Facts> = fc.dictionary(fc.constantFrom(...NAMES), fact);

const name = fc.constantFrom(...NAMES);
export const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: name,
    comparison: fc.constantFrom("at-least", "more-than", "at-most", "less-than"),
    value: number,
  }),
  fc.record({
    fact: name,
    comparison: fc.constantFrom("equals", "differs-from"),
    value: fc.oneof(number, fc.boolean(), text),
  }),
  fc.record({
    fact: name,
    comparison: fc.constant("one-of"),
    values: fc.oneof(fc.array(number, { minLength: 1, maxLength: 3 }), fc.array(text, { minLength: 1, maxLength: 2 })),
  }),
);

/** Bounds of a count over so many conditions: one or both, never always and never impossible to meet. */
function bounds(size: number): fc.Arbitrary<{ atLeast?: number; atMost?: number }> {
  const atMost = fc.integer({ min: 0, max: size - 1 }).map((most) => ({ atMost: most }));
  const atLeast = fc.integer({ min: 1, max: size }).map((least) => ({ atLeast: least }));
  if (size === 1) return fc.oneof(atLeast, atMost);
  const both = fc
    .tuple(fc.integer({ min: 1, max: size - 1 }), fc.integer({ min: 1, max: size - 1 }))
    .map(([x, y]) => ({ atLeast: Math.min(x, y), atMost: Math.max(x, y) }));
  return fc.oneof(atLeast, atMost, both);
}

export const { condition } = fc.letrec<{ condition: Condition; group: Condition[] }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.record({ all: tie("group") }),
    fc.record({ any: tie("group") }),
    fc.record({ not: tie("condition") }),
    tie("group").chain((of) => bounds(of.length).map((limits) => ({ count: { ...limits, of } }))),
  ),
  group: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }),
}));
export const group = fc.array(condition, { minLength: 1, maxLength: 4 });

/** Facts, and the same facts after somebody has found out more: a missing one found, an interval narrowed. */
export const learning: fc.Arbitrary<{ before: Facts; after: Facts }> = facts.chain((before) =>
  fc
    .tuple(...NAMES.map((known) => learned(Object.hasOwn(before, known) ? before[known] : undefined)))
    .map((found) => ({ before, after: Object.fromEntries(NAMES.map((known, index) => [known, found[index]])) })),
);

function learned(before: Fact | undefined): fc.Arbitrary<Fact | undefined> {
  if (before === undefined || before === "unknown") return fc.oneof(fc.constant(before), fact);
  if (typeof before !== "object") return fc.constant(before);
  const inside = fc.integer({ min: before.low, max: before.high });
  const narrower = fc.tuple(inside, inside).map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) }));
  return fc.oneof(inside, narrower);
}
