import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { assess } from "answerable/assessment";
import {
  consequences,
  freezeRules,
  lintRules,
  periodOf,
  type ConsequenceRules,
  type Period,
  type Trigger,
} from "answerable/assessment/consequences";
import { facts, indexWith } from "../index-of-offices.js";
import { LOW, aRule, month, months, rulesOf } from "./records.js";

const label = { en: "rules", "zh-CN": "办法" };
const written = (...rules: ConsequenceRules["rules"]): ConsequenceRules => ({ id: "rules", version: 1, label, rules });
const waits = (id: string, rule: string): ConsequenceRules["rules"][number] =>
  aRule(id, { kind: "repeated", rule, times: 1 });
const cumulative = (times: number, periods?: number): Trigger => ({ kind: "cumulative", of: LOW, times, periods });

describe("rules are linted", () => {
  test.each<[string, ConsequenceRules["rules"], readonly (readonly unknown[])[]]>([
    ["sound ones", [aRule("a", LOW), waits("b", "a"), waits("c", "b"), aRule("d", cumulative(2, 2))], []],
    ["two of one name", [aRule("a", LOW), aRule("a", LOW)], [["duplicate-id", "error", ["rules", 1, "id"]]]],
    [
      "no times in a row",
      [aRule("a", { kind: "consecutive", of: LOW, times: 0 })],
      [["no-times", "error", ["rules", 0, "trigger", "times"]]],
    ],
    ["no times in all", [aRule("a", cumulative(0, 0))], [["no-times", "error", ["rules", 0, "trigger", "times"]]]],
    [
      "no times of another",
      [aRule("a", LOW), aRule("b", { kind: "repeated", rule: "a", times: 0 })],
      [["no-times", "error", ["rules", 1, "trigger", "times"]]],
    ],
    [
      "more times than periods",
      [aRule("a", cumulative(3, 2))],
      [["more-times-than-periods", "error", ["rules", 0, "trigger", "periods"]]],
    ],
    [
      "no periods",
      [aRule("a", cumulative(1, 0))],
      [["more-times-than-periods", "error", ["rules", 0, "trigger", "periods"]]],
    ],
    [
      "once in a row",
      [aRule("a", { kind: "consecutive", of: LOW, times: 1 })],
      [["single-time", "warning", ["rules", 0, "trigger", "times"]]],
    ],
    ["once in all", [aRule("a", cumulative(1))], [["single-time", "warning", ["rules", 0, "trigger", "times"]]]],
    ["a rule that is not there", [waits("a", "b")], [["unknown-rule", "error", ["rules", 0, "trigger", "rule"]]]],
    ["a rule that waits for itself", [waits("a", "a")], [["circle", "error", ["rules", 0, "trigger", "rule"]]]],
    [
      "a circle of three, and one that waits for it",
      [waits("z", "a"), waits("a", "b"), waits("b", "c"), waits("c", "a")],
      [["circle", "error", ["rules", 1, "trigger", "rule"]]],
    ],
  ])("%s", (_, rules, expected) => {
    const definition = written(...rules);
    expect(lintRules(definition).map(({ code, severity, path }) => [code, severity, path])).toEqual(expected);
    const frozen = freezeRules(definition);
    const [first] = expected.filter(([, severity]) => severity === "error");
    expect(frozen.ok ? "frozen" : frozen.refusal.code).toBe(first?.[0] ?? "frozen");
  });
  test("a circle is named from the first of its rules on", () => {
    expect(lintRules(written(waits("a", "b"), waits("b", "a")))[0]?.message).toBe(
      'rules wait for each other: "a", "b", "a"',
    );
  });
});

describe("rules of the wrong form are refused, and the field is named", () => {
  const trigger = (given: unknown): unknown => written(aRule("a", given as Trigger));
  const line = (given: unknown): unknown => trigger({ kind: "relative", fact: "f", better: "more", line: given });
  test.each<[string, unknown, string]>([
    ["null", null, "consequence rules"],
    ["no rules", written(), "rules"],
    ["an unknown trigger", trigger({ kind: "always" }), "rules.0.trigger"],
    ["an unknown field", trigger({ ...LOW, times: 2 }), "rules.0.trigger"],
    ["a condition that is always met", trigger({ kind: "threshold", when: { all: [] } }), "rules.0.trigger.when"],
    ["half a time", trigger({ kind: "repeated", rule: "a", times: 1.5 }), "rules.0.trigger.times"],
    [
      "a count of a count",
      trigger({ kind: "consecutive", of: { kind: "consecutive", of: LOW, times: 2 }, times: 2 }),
      "rules.0.trigger.of",
    ],
    ["no places", line({ kind: "last", places: 0 }), "rules.0.trigger.line.places"],
    ["a share of all", line({ kind: "last-share", share: 1 }), "rules.0.trigger.line.share"],
    ["a share of none", line({ kind: "last-share", share: 0 }), "rules.0.trigger.line.share"],
    ["no distance", line({ kind: "distance", from: "mean", atLeast: 0 }), "rules.0.trigger.line.atLeast"],
    ["an unknown outcome", written(aRule("a", LOW, { outcome: { kind: "prison" } as never })), "rules.0.outcome"],
    [
      "an own outcome without words",
      written(aRule("a", LOW, { outcome: { kind: "other", code: "x" } as never })),
      "rules.0.outcome.label",
    ],
    ["no days for an appeal", { ...written(aRule("a", LOW)), appealDays: 0 }, "appealDays"],
  ])("%s", (_, given, named) => {
    const refused = freezeRules(given as ConsequenceRules);
    expect(refused.ok ? "frozen" : refused.refusal.code).toBe("invalid-input");
    expect(refused.ok ? "frozen" : refused.refusal.message).toContain(named);
  });
});

describe("what is no history is refused by name", () => {
  const [first, second, third] = months(0.9, 0.9, 0.9) as [Period, Period, Period];
  test.each<[string, readonly Period[], string, string]>([
    ["a day that does not exist", [{ ...first, on: "2020-02-30" }], "invalid-input", "on"],
    ["an unknown field", [{ ...first, unit: "water" } as Period], "invalid-input", "unit"],
    ["a fact that is none", [month(1, { water: { rate: NaN } })], "invalid-input", "subjects.0.facts.rate"],
    [
      "days that run backwards",
      [second, first],
      "out-of-order",
      'period "2020-01" of 2020-01-28 stands behind period "2020-02"',
    ],
    ["the current one before its history", [first, third, second], "out-of-order", 'period "2020-02"'],
    ["a period twice", [first, second, { ...third, id: "2020-02" }], "duplicate-id", 'period "2020-02" is given twice'],
    [
      "a name twice, not one after the other",
      [first, second, { ...third, id: "2020-01" }],
      "duplicate-id",
      '"2020-01"',
    ],
    [
      "two of one day",
      [first, { ...second, on: first.on }],
      "same-day",
      'period "2020-02" is of the same day as period "2020-01"',
    ],
    [
      "a subject twice",
      [{ ...first, subjects: [...first.subjects, ...first.subjects] }],
      "duplicate-id",
      '"water" stands twice in period "2020-01"',
    ],
    ["a subject there and gone", [first, { ...second, gone: ["water"] }], "duplicate-id", 'subject "water"'],
    [
      "a subject gone that never was there",
      [first, { ...second, gone: ["land"] }],
      "unknown-subject",
      'subject "land" is gone in period "2020-02"',
    ],
    ["a subject gone from the first on", [{ ...first, gone: ["land"] }], "unknown-subject", '"land"'],
    [
      "a subject gone twice",
      [first, { ...second, subjects: [], gone: ["water"] }, { ...third, subjects: [], gone: ["water"] }],
      "unknown-subject",
      '"water"',
    ],
  ])("%s", (_, periods, code, named) => {
    const refused = consequences(rulesOf(aRule("a", LOW)), periods.slice(0, -1), periods.at(-1)!);
    expect(refused.ok ? "replayed" : refused.refusal.code).toBe(code);
    expect(refused.ok ? "replayed" : refused.refusal.message).toContain(named);
  });
});

test("rules that were never frozen throw where they wait for one that is not there", () => {
  const { pin } = rulesOf(aRule("a", LOW));
  const [only] = months(0.8) as [Period];
  expect(() => consequences({ definition: written(waits("a", "b")), pin }, [], only)).toThrow(RangeError);
});

describe("a period of an assessment", () => {
  const of = (...subjects: readonly object[]) =>
    must(
      assess(
        indexWith(),
        subjects.map((given, index) => ({ id: `s${index}`, facts: { ...facts, ...given } })),
      ),
    ).assessment;
  const when = { id: "2020", on: "2020-12-31" };
  const limiters = { "limiter:overdue": false, "limiter:yellow-card": false };
  test.each<[string, object, object]>([
    ["says score, grade and limiters", {}, { score: 88, grade: "good", ...limiters }],
    [
      "knows no grade where a veto is met",
      { cards: 1 },
      { score: 88, grade: "unknown", ...limiters, "limiter:yellow-card": true },
    ],
    [
      "knows no score where a cap is held",
      { overdue: undefined },
      { score: "unknown", grade: "unknown", ...limiters, "limiter:overdue": "unknown" },
    ],
    [
      "knows what straddles as little",
      { cards: { low: 0, high: 1 } },
      { score: 88, grade: "unknown", ...limiters, "limiter:yellow-card": "unknown" },
    ],
    [
      "says of a cap that is met below itself that it is met",
      { satisfied: 0.1, overdue: 1 },
      { score: 40, grade: "poor", ...limiters, "limiter:overdue": true },
    ],
  ])("%s", (_, given, expected) => {
    expect(must(periodOf(of(given), when)).period.subjects[0]?.facts).toEqual(expected);
  });
  test("keeps categories and says who is gone", () => {
    const { assessment } = must(assess(indexWith(), [{ id: "water", category: "office", facts }]));
    const { period } = must(periodOf(assessment, { ...when, gone: ["land"] }));
    expect(period).toMatchObject({ ...when, subjects: [{ id: "water", category: "office" }], gone: ["land"] });
    expect(must(periodOf(assessment, when)).period).not.toHaveProperty("gone");
  });
  test("adds to each subject its own facts only", () => {
    const { period } = must(periodOf(of({}, {}), { ...when, facts: { s1: { complaints: 2 } } }));
    expect(period.subjects.map((subject) => subject.facts["complaints"])).toEqual([undefined, 2]);
  });
  test.each([
    ["somebody who was not assessed", { land: { complaints: 1 } }, "unknown-subject"],
    ["what every object inherits", { constructor: { complaints: 1 } }, "unknown-subject"],
    ["a score", { s0: { score: 100 } }, "fact-taken"],
    ["a limiter", { s0: { "limiter:overdue": false } }, "fact-taken"],
  ])("refuses a further fact about %s", (_, given, code) => {
    const refused = periodOf(of({}), { ...when, facts: given });
    expect(refused.ok ? "made" : refused.refusal.code).toBe(code);
  });
});
