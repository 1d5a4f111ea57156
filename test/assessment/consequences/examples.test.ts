import { expect, test } from "vitest";
import { must } from "answerable";
import * as assessment from "answerable/assessment";
import {
  appeal,
  consequenceDecider,
  consequences,
  evolveConsequence,
  explainRuling,
  freezeRules,
  impose,
  lintRules,
  merge,
  possibleConsequenceSteps,
  recheck,
  summarise,
  summaryOf,
  tally,
  type Consequence,
  type ConsequenceEvent,
} from "answerable/assessment/consequences";
import { definition, facts, indexWith } from "../index-of-offices.js";

const label = { en: "windows", "zh-CN": "窗口考核" };
const written = {
  id: "windows",
  version: 1,
  label,
  appealDays: 15,
  rules: [
    {
      id: "interview",
      label: { en: "two low months running", "zh-CN": "连续两个月排名靠后" },
      outcome: { kind: "interview" },
      trigger: {
        kind: "consecutive",
        of: { kind: "relative", fact: "satisfied", better: "more", line: { kind: "last", places: 1 } },
        times: 2,
      },
    },
  ],
} as const;
const month = (id: string, water: number, land: number | "unknown"): assessment.Period => ({
  id,
  on: `${id}-28`,
  subjects: [
    { id: "water", facts: { satisfied: water } },
    { id: "land", facts: { satisfied: land } },
  ],
});
const { rules } = must(freezeRules(written));
const january = month("2020-01", 0.9, 0.95);
const february = month("2020-02", 0.8, 0.96);
const result = must(consequences(rules, [january], february)).consequences;
const imposing = { id: "c-1", subject: "water", rule: "interview", by: "office", on: "2020-03-02" };
const imposed = must(impose(rules, result, imposing));

test("rules are linted and frozen before they are used", () => {
  // #region lint-rules
  const again = { ...written.rules[0], id: "again", trigger: { kind: "repeated", rule: "warning", times: 2 } } as const;
  const findings = lintRules({ ...written, rules: [...written.rules, again] });
  expect(findings).toMatchObject([
    { code: "unknown-rule", message: 'rule "again" waits for "warning", and no rule is called so' },
  ]);
  // #endregion lint-rules
  // #region freeze-rules
  const frozen = must(freezeRules(written)).rules;
  expect(frozen.pin).toMatchObject({ id: "windows", version: 1 });
  // #endregion freeze-rules
});

test("a history is replayed", () => {
  // #region consequences
  const replayed = must(assessment.consequences(rules, [january], february)).consequences;
  const [water] = replayed.results;
  expect(water?.rulings[0]).toMatchObject({
    ruling: "imposed",
    counter: { met: 2, needed: 2 },
    checks: [
      { period: "2020-01", ground: { standing: { worse: { most: 0 }, places: 1 } } },
      { period: "2020-02", outcome: "met" },
    ],
  });
  expect(replayed.register).toMatchObject([{ period: "2020-02", subject: "water", outcome: { kind: "interview" } }]);

  // Nobody knows how the other one did in March: it may have done worse.
  const march = month("2020-03", 0.8, "unknown");
  const open = must(assessment.consequences(rules, [january, february], march)).consequences;
  expect(open.results[0]?.rulings[0]?.ruling).toBe("undetermined");
  // #endregion consequences
});

test("a period is made from an assessment", () => {
  const { assessment: assessed } = must(assessment.assess(indexWith(), [{ id: "water", facts }]));
  expect(definition.limiters.map(({ id }) => id)).toEqual(["overdue", "yellow-card"]);
  // #region period-of
  const added = { water: { complaints: 1 } };
  const { period } = must(assessment.periodOf(assessed, { id: "2020", on: "2020-12-31", facts: added }));
  expect(period.subjects[0]?.facts).toEqual({
    score: 88,
    grade: "good",
    "limiter:overdue": false,
    "limiter:yellow-card": false,
    complaints: 1,
  });
  // #endregion period-of
});

test("a ruling is explained", () => {
  // #region explain-ruling
  const asked = { subject: "water", rule: "interview", consequence: imposed.consequence };
  const { explanation } = must(explainRuling(result, asked));
  expect(explanation.map(({ text }) => text.en)).toEqual([
    'two low months running (interview): due when "satisfied" is in the last 1 of the group, in a row: 2',
    '"2020-01" (2020-01-28): met; "satisfied" is 0.9, worse 0 and better 1 of the group of 2, the line is the last 1',
    '"2020-02" (2020-02-28): met; "satisfied" is 0.8, worse 0 and better 1 of the group of 2, the line is the last 1',
    "met in a row: 2, needed: 2, periods looked at: 2",
    '"water" in "2020-02": imposed (interview)',
    'imposed as "c-1" by office on 2020-03-02 under version 1 of "windows", open to appeal until 2020-03-17; nobody has appealed',
  ]);
  // #endregion explain-ruling
});

test("what is due is imposed, appealed and checked again", () => {
  // #region impose
  const { consequence, event } = must(
    impose(rules, result, { id: "c-1", subject: "water", rule: "interview", by: "office", on: "2020-03-02" }),
  );
  expect(consequence).toMatchObject({ status: "imposed", outcome: { kind: "interview" }, appealUntil: "2020-03-17" });
  // #endregion impose
  // #region appeal
  const against = { grounds: "two of the ballots are of another office", by: "water-head", on: "2020-03-10" };
  const appealed = must(appeal(consequence, against)).consequence;
  const verdict = { verdict: "withdrawn", reason: "they are", on: "2020-03-20" } as const;
  expect(recheck(appealed, { ...verdict, by: "office" })).toMatchObject({ refusal: { code: "not-independent" } });
  const checked = must(recheck(appealed, { ...verdict, by: "inspection" })).consequence;
  expect(checked.status).toBe("withdrawn");
  // #endregion appeal
  // #region possible-steps
  const steps = possibleConsequenceSteps(appealed, { actor: "office", on: "2020-03-20" });
  expect(steps).toMatchObject([
    { step: "appeal", possible: false, refusal: { code: "wrong-status" } },
    { step: "recheck", possible: false, refusal: { code: "not-independent" } },
  ]);
  // #endregion possible-steps
  // #region evolve
  const events: readonly ConsequenceEvent[] = [event, must(appeal(consequence, against)).event];
  const state = events.reduce<Consequence | undefined>(evolveConsequence, undefined);
  expect(state).toEqual(appealed);
  // #endregion evolve
});

test("consequences are summed up", () => {
  const against = { grounds: "miscounted", by: "water-head", on: "2020-03-10" };
  const { consequence: waiting } = must(appeal({ ...imposed.consequence, id: "c-2" as never }, against));
  const checking = { verdict: "withdrawn", reason: "it was", by: "inspection", on: "2020-03-20" } as const;
  const { consequence: withdrawn } = must(recheck({ ...waiting, id: "c-3" as never }, checking));
  // #region summarise
  const { summary } = must(summarise([imposed.consequence, waiting, withdrawn], { asOf: "2020-03-31" }));
  expect(summary.overall.byStatus).toEqual({ imposed: 1, appealed: 1, upheld: 0, withdrawn: 1 });
  expect(summary.byOutcome).toMatchObject([{ key: { kind: "interview" }, imposed: 3 }]);
  expect(summary.overall.rates.withdrawn).toMatchObject({
    numerator: 1,
    denominator: 1,
    excluded: [
      { reason: "not-appealed", count: 1 },
      { reason: "appeal-pending", count: 1 },
    ],
  });
  // #endregion summarise
  // #region tally
  const counting = { asOf: "2020-03-31" };
  const [first, second] = [[imposed.consequence], [waiting, withdrawn]].map(
    (part) => must(tally(part, counting)).tally,
  );
  expect(summaryOf(must(merge(first!, second!)).tally)).toEqual(summary);
  // #endregion tally
});

test("commands come in, events go out", () => {
  expect(imposed.consequence.status).toBe("imposed");
  // #region decider
  const { decide, evolve, initialState } = consequenceDecider({ rules, result });
  const { events } = must(decide({ type: "impose", ...imposing }, initialState));
  const state = events.reduce<Consequence | undefined>(evolve, initialState);
  const command = { type: "appeal", grounds: "miscounted", by: "water-head", on: "2020-03-10" };
  expect(must(decide(command, state)).events).toMatchObject([{ type: "consequence-appealed", consequence: "c-1" }]);
  // #endregion decider
});
