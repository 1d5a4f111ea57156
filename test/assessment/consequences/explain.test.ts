import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  appeal,
  explainRuling,
  impose,
  recheck,
  type Consequences,
  type Consequence,
  type RulingStep,
  type Trigger,
  type WithdrawnConsequence,
} from "answerable/assessment/consequences";
import type { Fact } from "answerable/rules";
import { LOW, aRule, month, months, replayed, resultOf, rulesOf } from "./records.js";

const LAST = { kind: "relative", fact: "rate", better: "more", line: { kind: "last", places: 1 } } as const;
const SHARE = { ...LAST, line: { kind: "last-share", share: 0.29 } } as const;
const FAR = { ...LAST, line: { kind: "distance", from: "mean", atLeast: 0.1 } } as const;

const explained = (result: Consequences, rule = "r", consequence?: Consequence): readonly RulingStep[] =>
  must(explainRuling(result, { subject: "water", rule, ...(consequence !== undefined && { consequence }) }))
    .explanation;
const sentences = (steps: readonly RulingStep[], language: "en" | "zh-CN" = "en"): readonly string[] =>
  steps.map(({ text }) => text[language]);
const said = (steps: readonly RulingStep[], step: RulingStep["step"]): readonly string[] =>
  sentences(steps.filter((each) => each.step === step)).concat(
    sentences(
      steps.filter((each) => each.step === step),
      "zh-CN",
    ),
  );

describe("the sentences", () => {
  test("of an undetermined ruling say what is missing", () => {
    const running = rulesOf(aRule("r", { kind: "consecutive", of: LOW, times: 3 }));
    const steps = explained(replayed(running, months(0.9, 0.8, undefined, { low: 0.8, high: 0.9 })));
    expect(steps.map(({ step }) => step)).toEqual(["rule", "check", "check", "check", "counter", "missing", "ruling"]);
    expect(sentences(steps)).toEqual([
      'rule (yellow card): due when the condition on "rate" is met, in a row: 3',
      '"2020-02" (2020-02-28): met; "rate" is 0.8, the line is less than 0.85',
      '"2020-03" (2020-03-28): unknown; the subject is missing from it',
      '"2020-04" (2020-04-28): cannot be decided; "rate" is 0.8–0.9, the line is less than 0.85',
      "met in a row: 0–3, needed: 3, periods looked at: 3",
      'what is missing: the subject in "2020-03"; "rate" in "2020-04"',
      '"water" in "2020-04": undetermined (yellow card)',
    ]);
    expect(sentences(steps, "zh-CN")).toEqual([
      "规则（黄牌警示）：达到关于“rate”的条件，连续3期",
      "“2020-02”（2020-02-28）：达到；“rate”为0.8，界线为低于0.85",
      "“2020-03”（2020-03-28）：情况不明；本期缺该对象",
      "“2020-04”（2020-04-28）：无法判定；“rate”为0.8–0.9，界线为低于0.85",
      "连续达到0–3期，需3期，共查3期",
      "待查明：“2020-03”该对象的情况；“2020-04”的“rate”",
      "“water”在“2020-04”：待定（黄牌警示）",
    ]);
  });

  test("of a place and of a distance state both sides of the line", () => {
    const rules = rulesOf(aRule("last", LAST), aRule("share", SHARE), aRule("far", FAR));
    const of = (land: Fact): Consequences =>
      replayed(rules, [month(1, { water: { rate: 0.8 }, land: { rate: land }, sea: { rate: 0.9 } })]);
    const known = of(1);
    expect(said(explained(known, "share"), "check")).toEqual([
      '"2020-01" (2020-01-28): not met; "rate" is 0.8, worse 0 and better 2 of the group of 3, the line is the last 0',
      "“2020-01”（2020-01-28）：未达到；“rate”为0.8，同类3个中较差的0个、较好的2个，界线为末0位",
    ]);
    expect(said(explained(known, "far"), "check")).toEqual([
      '"2020-01" (2020-01-28): met; "rate" is 0.8, the mean of the group of 3 is 0.9, the line is worse by 0.1',
      "“2020-01”（2020-01-28）：达到；“rate”为0.8，同类3个的平均数为0.9，界线为差0.1",
    ]);
    const open = explained(of("unknown"), "last");
    expect(said(open, "check")[0]).toContain("worse 0–1 and better 1–2 of the group of 3");
    expect(said(open, "missing")).toEqual([
      'what is missing: "rate" throughout the group in "2020-01"',
      "待查明：“2020-01”同类各对象的“rate”",
    ]);
    const middle = said(explained(of("unknown"), "far"), "check");
    expect(middle[0]).toContain("the mean of the group of 3 is unknown");
    expect(middle[1]).toContain("同类3个的平均数情况不明");
  });

  test.each<[Trigger, string, string]>([
    [LAST, '"rate" is in the last 1 of the group', "“rate”列同类末1位"],
    [SHARE, '"rate" is in the last 29% of the group', "“rate”列同类末29%"],
    [FAR, '"rate" is worse than the mean of the group by at least 0.1', "“rate”比同类平均数至少差0.1"],
    [
      { kind: "cumulative", of: LAST, times: 2, periods: 3 },
      '"rate" is in the last 1 of the group, and so in 2 of the last 3 periods',
      "“rate”列同类末1位，近3期内2期",
    ],
    [
      { kind: "cumulative", of: LOW, times: 2 },
      'the condition on "rate" is met, and so in 2 of all periods',
      "达到关于“rate”的条件，累计2期",
    ],
    [
      { kind: "repeated", rule: "card", times: 2 },
      'rule "card" imposes its consequence, as the number 2 or later',
      "规则“card”第2次及以后作出处理",
    ],
  ])("of a rule say when it is due: %j", (trigger, english, chinese) => {
    const rules = rulesOf(aRule("card", LOW), aRule("r", trigger));
    expect(said(explained(replayed(rules, months(0.9))), "rule")).toEqual([
      `rule (yellow card): due when ${english}`,
      `规则（黄牌警示）：${chinese}`,
    ]);
  });

  test("use the words that an app brings for its own outcome", () => {
    const label = { en: "another post", "zh-CN": "调离岗位" };
    const rules = rulesOf(aRule("r", LOW, { outcome: { kind: "other", code: "post", label } }));
    expect(said(explained(replayed(rules, months(0.8))), "ruling")).toEqual([
      '"water" in "2020-01": imposed (another post)',
      "“water”在“2020-01”：应予处理（调离岗位）",
    ]);
  });

  test("say of a count that was filled before why nothing falls due", () => {
    const rules = rulesOf(aRule("r", { kind: "cumulative", of: LOW, times: 2 }));
    expect(said(explained(replayed(rules, months(0.8, 0.8, 0.9))), "ruling")).toEqual([
      '"water" in "2020-03": not imposed (yellow card); the count was filled before, and this period adds nothing',
      "“water”在“2020-03”：不予处理（黄牌警示）；次数此前已满，本期未增加",
    ]);
    expect(said(explained(replayed(rules, months(0.8, 0.9))), "ruling")[0]).toMatch(/\(yellow card\)$/);
  });
});

describe("a consequence with its appeal and re-check", () => {
  const rules = rulesOf(aRule("r", LOW), aRule("second", { kind: "repeated", rule: "r", times: 1 }));
  const history = months(0.8);
  const result = replayed(rules, history);
  const imposed = must(
    impose(rules, result, { id: "c-1", subject: "water", rule: "r", by: "office", on: "2020-02-01" }),
  ).consequence;
  const against = { grounds: "miscounted", by: "water-head", on: "2020-02-03" };
  const appealed = must(appeal(imposed, against)).consequence;
  const checking = { reason: "two ballots were", by: "inspection", on: "2020-02-20" };
  const upheld = must(recheck(appealed, { ...checking, verdict: "upheld" })).consequence;
  const withdrawn = must(recheck(appealed, { ...checking, verdict: "withdrawn" })).consequence as WithdrawnConsequence;
  const afterRuling = (given: Consequence, on = result): readonly RulingStep[] => explained(on, "r", given).slice(4);

  test("is told as far as it went, in both languages", () => {
    expect(sentences(afterRuling(imposed))).toEqual([
      'imposed as "c-1" by office on 2020-02-01 under version 1 of "rules", open to appeal until 2020-02-16; nobody has appealed',
    ]);
    expect(sentences(afterRuling(appealed))).toEqual([
      'imposed as "c-1" by office on 2020-02-01 under version 1 of "rules", open to appeal until 2020-02-16',
      "appealed by water-head on 2020-02-03: miscounted; not checked again yet",
    ]);
    expect(sentences(afterRuling(upheld)).slice(1)).toEqual([
      "appealed by water-head on 2020-02-03: miscounted",
      "checked again by inspection on 2020-02-20: it stands; two ballots were",
    ]);
    expect(sentences(afterRuling(imposed), "zh-CN")).toEqual([
      "office于2020-02-01依“rules”第1版作出处理“c-1”，申诉期截至2020-02-16；尚无申诉",
    ]);
    expect(sentences(afterRuling(appealed), "zh-CN")[1]).toBe("water-head于2020-02-03申诉：miscounted；尚待复核");
    expect(sentences(afterRuling(withdrawn), "zh-CN").slice(1)).toEqual([
      "water-head于2020-02-03申诉：miscounted",
      "inspection于2020-02-20复核：撤销；two ballots were",
    ]);
  });

  test("may be appealed at any time where the rules say no day", () => {
    const { appealUntil, ...endless } = imposed;
    expect(appealUntil).toBeDefined();
    expect(sentences(afterRuling(endless))[0]).toContain("open to appeal without a last day");
    expect(sentences(afterRuling(endless), "zh-CN")[0]).toContain("申诉期未定期限");
  });

  test("is named where it was withdrawn, also in a rule that counts it", () => {
    const again = replayed(rules, history, { withdrawn: [withdrawn] });
    expect(said(explained(again), "ruling")).toEqual([
      '"water" in "2020-01": imposed (yellow card); withdrawn on appeal as "c-1"',
      "“water”在“2020-01”：应予处理（黄牌警示）；已作为“c-1”经申诉撤销",
    ]);
    expect(said(explained(again, "second"), "check")).toEqual([
      '"2020-01" (2020-01-28): not met; rule "r" came to: imposed, withdrawn on appeal as "c-1"',
      "“2020-01”（2020-01-28）：未达到；规则“r”的结论：应予处理，已作为“c-1”经申诉撤销",
    ]);
  });

  test("without its cause is told with what the replay says now", () => {
    const corrected = replayed(rules, months(0.9));
    expect(sentences(afterRuling(imposed, corrected))[0]).toMatch(
      /; nobody has appealed; the replay now says: not imposed$/,
    );
    expect(sentences(afterRuling(imposed, corrected), "zh-CN")[0]).toMatch(/；尚无申诉；按现有情况重算：不予处理$/);
    const open = replayed(rules, months("unknown"));
    expect(said(explained(open, "second"), "missing")).toEqual([
      'what is missing: what rule "r" comes to in "2020-01"',
      "待查明：“2020-01”规则“r”的结论",
    ]);
  });

  test("of an earlier version of the rules is explained, with that version named", () => {
    const later = { ...imposed, rules: { ...imposed.rules, version: 7 } };
    expect(sentences(afterRuling(later))[0]).toContain('under version 7 of "rules"');
  });

  const other = (changes: object): Consequence => ({ ...imposed, ...changes });
  test.each<[string, string, object]>([
    ["nobody of that name", "unknown-subject", { subject: "land" }],
    ["no rule of that name", "unknown-rule", { rule: "third" }],
    ["of other rules", "another-ruling", { consequence: other({ rules: { ...imposed.rules, id: "others" } }) }],
    ["of another rule", "another-ruling", { consequence: other({ rule: "second" }) }],
    ["of another subject", "another-ruling", { consequence: other({ subject: "land" }) }],
    ["of another period", "another-ruling", { consequence: other({ period: { id: "2019-12", on: "2019-12-28" } }) }],
  ])("refused: %s", (_, code, changes) => {
    const answer = explainRuling(result, { subject: "water", rule: "r", ...changes });
    expect(answer.ok ? "explained" : answer.refusal.code).toBe(code);
  });
});

const TRIGGERS: readonly Trigger[] = [
  LOW,
  { kind: "consecutive", of: LOW, times: 2 },
  { kind: "consecutive", of: LOW, times: 3 },
  { kind: "cumulative", of: LOW, times: 2, periods: 3 },
  { kind: "cumulative", of: LOW, times: 2 },
  { kind: "repeated", rule: "0", times: 2 },
];
const rules = rulesOf(...TRIGGERS.map((trigger, index) => aRule(String(index), trigger)));
const rate = fc.constantFrom<Fact | undefined>(0.8, 0.8, 0.9, "unknown", { low: 0.8, high: 0.9 }, undefined);
const histories = fc
  .tuple(fc.constantFrom<Fact>(0.8, 0.9, "unknown"), fc.array(rate, { maxLength: 5 }))
  .map(([first, others]) => [first, ...others]);
const anyRule = fc.nat({ max: TRIGGERS.length - 1 });

test("every period that was counted is named in the sentences, and no other", () => {
  fc.assert(
    fc.property(histories, anyRule, (rates, rule) => {
      const result = replayed(rules, months(...rates));
      const counted = resultOf(result, "water", rule).checks.map(({ period }) => period);
      const steps = explained(result, String(rule));
      for (const language of ["en", "zh-CN"] as const) {
        const text = sentences(steps, language).join();
        const named = months(...rates)
          .map(({ id }) => id)
          .filter((id) => text.includes(id));
        expect(named).toEqual(counted);
      }
      expect(steps.flatMap(({ step, data }) => (step === "check" ? [data.period] : []))).toEqual(counted);
    }),
  );
});

/** Every history in which the rates at some places are decided one way or the other. */
function decided(rates: readonly (Fact | undefined)[], places: readonly number[]): readonly (Fact | undefined)[][] {
  return places.reduce<(Fact | undefined)[][]>(
    (all, place) => all.flatMap((each) => [0.8, 0.9].map((known) => each.with(place, known))),
    [[...rates]],
  );
}

test("what is missing decides the ruling once it is known, and nothing of it could be spared", () => {
  let missed = 0;
  fc.assert(
    fc.property(histories, anyRule, (rates, rule) => {
      const rulingOf = (given: readonly (Fact | undefined)[]): string =>
        resultOf(replayed(rules, months(...given)), "water", rule).ruling;
      const steps = explained(replayed(rules, months(...rates)), String(rule));
      const missing = steps.flatMap(({ step, data }) =>
        step === "missing" ? data.map(({ period }) => Number(period.slice(-2)) - 1) : [],
      );
      expect(missing.length > 0).toBe(rulingOf(rates) === "undetermined");
      missed += missing.length;
      for (const known of decided(rates, missing)) expect(rulingOf(known)).not.toBe("undetermined");
      const open = rates.flatMap((each, place) => (typeof each === "number" ? [] : [place]));
      for (const place of missing) {
        const others = decided(
          rates,
          open.filter((each) => each !== place),
        );
        expect(others.map(rulingOf)).toContain("undetermined");
      }
    }),
  );
  expect(missed).toBeGreaterThan(50);
});
