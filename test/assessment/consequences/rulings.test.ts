import { describe, expect, test } from "vitest";
import type { Ruling, Trigger } from "answerable/assessment/consequences";
import type { Fact } from "answerable/rules";
import { LOW, aRule, months, replayed, resultOf, rulesOf } from "./records.js";

const [low, high, unknown, open] = [0.8, 0.9, "unknown", { low: 0.8, high: 0.9 }] as const;
const missing = undefined;
type Case = readonly [string, readonly (Fact | undefined)[], Ruling, number, number];

const rulingOn = (trigger: Trigger, rates: readonly (Fact | undefined)[]): readonly unknown[] => {
  const { ruling, counter } = resultOf(replayed(rulesOf(aRule("r", trigger)), months(high, ...rates)));
  return [ruling, counter.met, counter.possible];
};

describe("a threshold looks at the current period alone", () => {
  test.each<Case>([
    ["met", [low], "imposed", 1, 1],
    ["met before, not now", [low, high], "not-imposed", 0, 0],
    ["at the line itself", [0.85], "not-imposed", 0, 0],
    ["not known", [unknown], "undetermined", 0, 1],
    ["straddled", [open], "undetermined", 0, 1],
    ["missing now, met before", [low, missing], "undetermined", 0, 1],
  ])("%s", (_, rates, ...expected) => {
    expect(rulingOn(LOW, rates)).toEqual(expected);
  });
});

describe("two low months running", () => {
  test.each<Case>([
    ["two", [low, low], "imposed", 2, 2],
    ["one", [high, low], "not-imposed", 1, 1],
    ["two with a good one between", [low, high, low], "not-imposed", 1, 1],
    ["two that are over", [low, low, high], "not-imposed", 0, 0],
    ["three: the last two of them", [low, low, low], "imposed", 3, 3],
    ["one, and one not known", [low, unknown], "undetermined", 0, 2],
    ["one not known, and one", [unknown, low], "undetermined", 1, 2],
    ["one, and one missing", [low, missing], "undetermined", 0, 2],
    ["one straddled, and one", [open, low], "undetermined", 1, 2],
    ["a good one, and one not known", [high, unknown], "not-imposed", 0, 1],
    ["one not known, and a good one", [unknown, high], "not-imposed", 0, 0],
    ["one not known long ago changes nothing", [unknown, low, low], "imposed", 2, 3],
  ])("%s", (_, rates, ...expected) => {
    expect(rulingOn({ kind: "consecutive", of: LOW, times: 2 }, rates)).toEqual(expected);
  });
});

describe("three low months of the last four", () => {
  test.each<Case>([
    ["three with a good one between", [low, low, high, low], "imposed", 3, 3],
    ["three of five", [low, high, low, high, low], "not-imposed", 2, 2],
    ["three, and a good one now: nothing falls due twice", [low, low, low, high], "not-imposed", 3, 3],
    ["two and one not known", [low, unknown, low], "undetermined", 2, 3],
    ["three, and one not known now", [low, low, low, unknown], "undetermined", 3, 4],
    ["three, the current one among them, and one not known", [low, unknown, low, low], "imposed", 3, 4],
    ["one and one not known", [low, unknown, high], "not-imposed", 1, 2],
    ["two, and one not known now", [low, low, unknown], "undetermined", 2, 3],
    ["two, one not known, and a good one now", [low, low, unknown, high], "not-imposed", 2, 3],
  ])("%s", (_, rates, ...expected) => {
    expect(rulingOn({ kind: "cumulative", of: LOW, times: 3, periods: 4 }, rates)).toEqual(expected);
  });
});

test("a cumulative rule without a number of periods looks at all of them", () => {
  const trigger = { kind: "cumulative", of: LOW, times: 3 } as const;
  expect(rulingOn(trigger, [low, high, high, low, high, low])).toEqual(["imposed", 3, 3]);
});

test("before the first period the rules did not apply: nothing of a count is taken as given", () => {
  const twice = rulesOf(aRule("r", { kind: "consecutive", of: LOW, times: 2 }));
  expect(resultOf(replayed(twice, months(low)))).toMatchObject({
    ruling: "not-imposed",
    counter: { met: 1, possible: 1, needed: 2, of: 1 },
  });
});

test("a ruling shows the periods that were counted, oldest first, with the comparisons behind each", () => {
  const running = rulesOf(aRule("r", { kind: "consecutive", of: LOW, times: 2 }));
  const { rule, checks, counter } = resultOf(replayed(running, months(high, low, missing, low)));
  expect(rule.id).toBe("r");
  expect(counter).toEqual({ met: 1, possible: 3, needed: 2, of: 3 });
  expect(checks).toMatchObject([
    { period: "2020-02", on: "2020-02-28", outcome: "met", ground: { reasons: [{ fact: "rate", actual: 0.8 }] } },
    { period: "2020-03", outcome: "unknown", ground: { kind: "absent" } },
    { period: "2020-04", outcome: "met" },
  ]);
  const short = resultOf(replayed(running, months(high, high, low))).checks;
  expect(short.map(({ period, outcome }) => [period, outcome])).toEqual([
    ["2020-02", "not-met"],
    ["2020-03", "met"],
  ]);
});

describe("a second yellow card", () => {
  const rules = rulesOf(
    aRule("second", { kind: "repeated", rule: "card", times: 2 }, { outcome: { kind: "circular" } }),
    aRule("card", { kind: "consecutive", of: LOW, times: 2 }),
  );
  test.each<Case>([
    ["the second one", [low, low, low], "imposed", 2, 2],
    ["the first one", [low, low], "not-imposed", 1, 1],
    ["two, and none now: it does not fall due twice", [low, low, low, high], "not-imposed", 2, 2],
    ["the third one", [low, low, low, low], "imposed", 3, 3],
    ["one, and one that may be", [low, low, unknown], "undetermined", 1, 2],
    ["one that may be, and one", [unknown, low, low], "undetermined", 1, 2],
    ["none, and one that may be", [high, low, unknown], "not-imposed", 0, 1],
  ])("%s", (_, rates, ...expected) => {
    const { ruling, counter } = resultOf(replayed(rules, months(high, ...rates)));
    expect([ruling, counter.met, counter.possible]).toEqual(expected);
  });
  test("shows what the other rule came to in each period", () => {
    expect(resultOf(replayed(rules, months(low, low, low))).checks).toMatchObject([
      { outcome: "not-met", ground: { kind: "ruling", ruling: "not-imposed" } },
      { outcome: "met", ground: { kind: "ruling", ruling: "imposed" } },
      { outcome: "met", ground: { kind: "ruling", ruling: "imposed" } },
    ]);
  });
});
