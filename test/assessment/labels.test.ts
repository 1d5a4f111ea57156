import { expect, test } from "vitest";
import { must } from "answerable";
import {
  ADJUSTMENT_EFFECTS,
  ADJUSTMENT_KINDS,
  AGGREGATIONS,
  COMPARED_AMONG,
  INDEX_FAULTS,
  LIMITER_EFFECTS,
  LIMITER_KINDS,
  MISSING_POLICIES,
  RANK_ORDERS,
  assess,
  explain,
} from "answerable/assessment";
import * as labels from "answerable/assessment/labels";
import { definition, facts, indexWith } from "./index-of-offices.js";

test.each([
  ["missing policies", MISSING_POLICIES, labels.MISSING_POLICY_LABELS],
  ["aggregations", AGGREGATIONS, labels.AGGREGATION_LABELS],
  ["adjustment kinds", ADJUSTMENT_KINDS, labels.ADJUSTMENT_KIND_LABELS],
  ["adjustment effects", ADJUSTMENT_EFFECTS, labels.ADJUSTMENT_EFFECT_LABELS],
  ["limiter kinds", LIMITER_KINDS, labels.LIMITER_KIND_LABELS],
  ["limiter effects", LIMITER_EFFECTS, labels.LIMITER_EFFECT_LABELS],
  ["comparable groups", COMPARED_AMONG, labels.COMPARED_AMONG_LABELS],
  ["rank orders", RANK_ORDERS, labels.RANK_ORDER_LABELS],
  ["index faults", INDEX_FAULTS, labels.INDEX_FAULT_LABELS],
])("every one of the %s has words in both languages, and no two the same", (_, codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label) => label[language]);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test("an explanation says why there are no points, no score and no grade, in both languages", () => {
  const given = { ...facts, fixed: undefined, cards: { low: 0, high: 1 } };
  const { assessment } = must(assess(indexWith(), [{ id: "water", facts: given }]));
  const { explanation } = must(explain(assessment, "water"));
  expect(explanation.map(({ step, text }) => [step, text.en])).toEqual([
    ["indicator", 'satisfaction: "satisfied" is 0.9 and gives 90 points, which enter no mean'],
    ["indicator", 'items fixed: "fixed" is unknown and gives no points (the fact is not known)'],
    ["indicator", 'days late: "daysLate" is 0 and gives 100 points, which enter no mean'],
    ["mean", "rectification: no score (a part has no score); 25% of the weight is known"],
    ["mean", "offices: no score (a part has no score); 70% of the weight is known"],
    ["limiter", 'overdue items (cap 79): not applied; "overdue" is 0, the line is more than 0'],
    ["limiter", 'yellow card (one-vote veto): held; "cards" is 0–1, the line is at least 1'],
    ["score", "no score: a part has no score"],
    ["grade", "no grade: a limiter cannot be decided"],
  ]);
  expect(explanation.map(({ text }) => text["zh-CN"])).toEqual([
    "满意度：“satisfied”为0.9，得90分，未计入平均分",
    "整改率：“fixed”情况不明，不计分（情况不明）",
    "超期天数：“daysLate”为0，得100分，未计入平均分",
    "整改：不出分（有指标未计分）；已知权重25%",
    "机关考核：不出分（有指标未计分）；已知权重70%",
    "超期未办（封顶79分）：未适用；“overdue”为0，界线为高于0",
    "黄牌警示（一票否决）：待定；“cards”为0–1，界线为不低于1",
    "不出分：有指标未计分",
    "不评档次：限制条件待定",
  ]);
  expect(definition.label.en).toBe("offices");
});
