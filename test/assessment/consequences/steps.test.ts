import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must, type Result } from "answerable";
import {
  CONSEQUENCE_STEPS,
  Consequence,
  ConsequenceEvent,
  appeal,
  consequenceDecider,
  evolveConsequence,
  impose,
  possibleConsequenceSteps,
  recheck,
  type Period,
  type WithdrawnConsequence,
} from "answerable/assessment/consequences";
import { LOW, aRule, months, replayed, resultOf, rulesOf } from "./records.js";

const rules = rulesOf(
  aRule("card", LOW),
  aRule("second", { kind: "repeated", rule: "card", times: 2 }),
  aRule("running", { kind: "consecutive", of: LOW, times: 2 }),
);
const history = months(0.8, 0.8);
const [january] = history as [Period];
const result = replayed(rules, history);
const imposing = { id: "c-1", subject: "water", rule: "card", by: "office", on: "2020-03-01" } as const;
const imposed = must(impose(rules, result, imposing));
const appealing = { grounds: "miscounted", by: "water-head", on: "2020-03-02" } as const;
const appealed = must(appeal(imposed.consequence, appealing));
const checking = { verdict: "withdrawn", reason: "it was", by: "inspection", on: "2020-03-20" } as const;
const withdrawn = must(recheck(appealed.consequence, checking));
const upheld = must(recheck(appealed.consequence, { ...checking, verdict: "upheld" }));
const codeOf = (answer: Result<object>): string => (answer.ok ? "done" : answer.refusal.code);

describe("a consequence is imposed where a rule says so", () => {
  test("and keeps the rules, the period and the last day of an appeal", () => {
    expect(imposed.consequence).toEqual({
      status: "imposed",
      id: "c-1",
      rules: rules.pin,
      rule: "card",
      outcome: { kind: "yellow-card" },
      subject: "water",
      period: { id: "2020-02", on: "2020-02-28" },
      imposed: { by: "office", on: "2020-03-01" },
      appealUntil: "2020-03-16",
      updated: { on: "2020-03-01" },
    });
  });
  test.each<[string, () => Result<object>, string]>([
    ["an id of the wrong form", () => impose(rules, result, { ...imposing, id: "" }), "invalid-input"],
    ["other rules", () => impose(rulesOf(aRule("card", LOW)), result, imposing), "definition-changed"],
    ["nobody of that name", () => impose(rules, result, { ...imposing, subject: "land" }), "unknown-subject"],
    ["no rule of that name", () => impose(rules, result, { ...imposing, rule: "cards" }), "unknown-rule"],
    ["what is not due", () => impose(rules, replayed(rules, months(0.8, 0.9)), imposing), "not-imposed"],
    ["what is not decided", () => impose(rules, replayed(rules, months(0.8, "unknown")), imposing), "undetermined"],
    ["a day before the period's", () => impose(rules, result, { ...imposing, on: "2020-02-27" }), "backdated"],
    [
      "what was withdrawn",
      () => impose(rules, replayed(rules, history, { withdrawn: [taken(withdrawn.consequence)] }), imposing),
      "already-withdrawn",
    ],
  ])("refused: %s", (_, step, code) => {
    expect(codeOf(step())).toBe(code);
  });
  test("a refusal says how many there are and how many are needed", () => {
    const open = impose(rules, replayed(rules, months(0.8, "unknown")), { ...imposing, rule: "running" });
    expect(open).toMatchObject({
      refusal: { message: 'rule "running" for "water" in period "2020-02" cannot be decided: 0 to 2 of 2 needed' },
    });
    const not = impose(rules, replayed(rules, months(0.9, 0.8)), { ...imposing, rule: "running" });
    expect(not).toMatchObject({
      refusal: { message: 'rule "running" for "water" in period "2020-02" is not due: 1 of 2 needed' },
    });
  });
});

function taken(consequence: Consequence): WithdrawnConsequence {
  if (consequence.status !== "withdrawn") throw new Error("it was withdrawn");
  return consequence;
}

describe("steps are refused", () => {
  test.each<[string, () => Result<object>, string]>([
    ["an appeal without grounds", () => appeal(imposed.consequence, { ...appealing, grounds: " " }), "invalid-input"],
    [
      "an appeal before the imposition",
      () => appeal(imposed.consequence, { ...appealing, on: "2020-02-29" }),
      "backdated",
    ],
    ["an appeal on the last day is not", () => appeal(imposed.consequence, { ...appealing, on: "2020-03-16" }), "done"],
    ["an appeal the day after", () => appeal(imposed.consequence, { ...appealing, on: "2020-03-17" }), "appeal-closed"],
    ["a second appeal", () => appeal(appealed.consequence, appealing), "wrong-status"],
    [
      "an appeal after the re-check",
      () => appeal(upheld.consequence, { ...appealing, on: "2020-03-21" }),
      "wrong-status",
    ],
    ["a re-check that nobody asked for", () => recheck(imposed.consequence, checking), "wrong-status"],
    [
      "a re-check before the appeal",
      () => recheck(appealed.consequence, { ...checking, on: "2020-03-01" }),
      "backdated",
    ],
    [
      "a re-check by who imposed it",
      () => recheck(appealed.consequence, { ...checking, by: "office" }),
      "not-independent",
    ],
    [
      "a re-check by who appealed",
      () => recheck(appealed.consequence, { ...checking, by: "water-head" }),
      "not-independent",
    ],
    ["a re-check by who is hit", () => recheck(appealed.consequence, { ...checking, by: "water" }), "not-independent"],
    [
      "an unknown verdict",
      () => recheck(appealed.consequence, { ...checking, verdict: "halved" as never }),
      "invalid-input",
    ],
    ["a second re-check", () => recheck(withdrawn.consequence, { ...checking, by: "others" }), "wrong-status"],
  ])("%s", (_, step, code) => {
    expect(codeOf(step())).toBe(code);
  });
  test("without a number of days, an appeal is possible at any time", () => {
    const { appealUntil, ...endless } = imposed.consequence;
    expect(appealUntil).toBeDefined();
    expect(codeOf(appeal(endless, { ...appealing, on: "2030-01-01" }))).toBe("done");
  });
});

const states = [imposed, appealed, upheld, withdrawn].map(({ consequence }) => consequence);

test.each(states.map((state) => [state.status, state] as const))(
  "an %s consequence lists the steps of the table",
  (status, state) => {
    const answers = possibleConsequenceSteps(state, { actor: "others", on: "2020-03-10" });
    const possible = answers
      .filter((each) => each.possible || each.refusal.code !== "wrong-status")
      .map(({ step }) => step);
    expect(possible).toEqual(
      Object.entries(CONSEQUENCE_STEPS)
        .filter(([, { from }]) => (from as readonly string[]).includes(status))
        .map(([step]) => step),
    );
  },
);

describe("events", () => {
  const events: readonly ConsequenceEvent[] = [imposed.event, appealed.event, withdrawn.event];
  test("lead to the same state as the steps, and both pass their schemas as JSON", () => {
    let state: Consequence | undefined;
    for (const [index, event] of events.entries()) {
      state = evolveConsequence(state, ConsequenceEvent.parse(JSON.parse(JSON.stringify(event))));
      expect(state).toEqual([imposed, appealed, withdrawn][index]?.consequence);
      expect(Consequence.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }
    expect(evolveConsequence(appealed.consequence, upheld.event)).toEqual(upheld.consequence);
  });
  test.each<[string, () => unknown, string]>([
    ["a second imposition", () => evolveConsequence(imposed.consequence, imposed.event), "second time"],
    ["an appeal of nothing", () => evolveConsequence(undefined, appealed.event), "never imposed"],
    [
      "an event of another",
      () => evolveConsequence({ ...imposed.consequence, id: "c-2" as never }, appealed.event),
      "c-2",
    ],
    ["an event of another status", () => evolveConsequence(imposed.consequence, withdrawn.event), "it is imposed"],
    [
      "an event before the last one",
      () => evolveConsequence(imposed.consequence, { ...appealed.event, on: "2020-01-01" }),
      "2020-01-01",
    ],
    ["an unknown event", () => evolveConsequence(imposed.consequence, { type: "forgiven" } as never), "forgiven"],
  ])("that cannot follow throw: %s", (_, evolve, named) => {
    expect(evolve).toThrow(DamagedHistoryError);
    expect(evolve).toThrow(named);
  });
});

test("without what is due there is nothing to impose by command", () => {
  expect(codeOf(consequenceDecider().decide({ type: "impose", ...imposing }, undefined))).toBe("unknown-command");
  const rechecked = consequenceDecider().decide({ type: "recheck", ...checking }, appealed.consequence);
  expect(must(rechecked).events).toEqual([withdrawn.event]);
});

describe("what is withdrawn counts no longer", () => {
  const late = { ...imposing, on: "2020-02-01" };
  const first = must(impose(rules, replayed(rules, [january]), late)).consequence;
  const objection = must(appeal(first, { ...appealing, on: "2020-02-02" })).consequence;
  const gone = taken(must(recheck(objection, checking)).consequence);
  test("in a rule that counts consequences, and the trace says so", () => {
    expect(resultOf(result, "water", 1).ruling).toBe("imposed");
    const again = replayed(rules, history, { withdrawn: [gone] });
    expect(resultOf(again, "water", 1)).toMatchObject({
      ruling: "not-imposed",
      counter: { met: 1, possible: 1, needed: 2 },
      checks: [
        { outcome: "not-met", ground: { kind: "ruling", ruling: "imposed", withdrawn: "c-1" } },
        { outcome: "met", ground: { kind: "ruling", ruling: "imposed" } },
      ],
    });
    expect(again.register.map(({ period, rule, withdrawn: id }) => [period, rule, id])).toEqual([
      ["2020-01", "card", "c-1"],
      ["2020-02", "card", undefined],
      ["2020-02", "running", undefined],
    ]);
  });
  test("what periods say counts as before", () => {
    expect(resultOf(replayed(rules, history, { withdrawn: [gone] }), "water", 2).ruling).toBe("imposed");
  });
  test("a consequence that the replay no longer finds due was withdrawn rightly", () => {
    const corrected = replayed(rules, months(0.9, 0.8), { withdrawn: [gone] });
    expect(corrected.register.every((entry) => entry.withdrawn === undefined)).toBe(true);
  });
  test.each<[string, object, string]>([
    ["other rules", { rules: { ...gone.rules, id: "others" } }, '"others"'],
    ["no such rule", { rule: "cards" }, 'no rule is called "cards"'],
    ["no such period", { period: { id: "2019", on: "2019-01-01" } }, 'no period is called "2019"'],
    ["nobody of the period", { subject: "land" }, 'no subject "land"'],
  ])("refused: of %s", (_, changes, named) => {
    const again = (): unknown => replayed(rules, history, { withdrawn: [{ ...gone, ...changes }] });
    expect(again).toThrow('unknown-consequence: consequence "c-1" is withdrawn');
    expect(again).toThrow(named);
  });
});
