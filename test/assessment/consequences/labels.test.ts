import { expect, test } from "vitest";
import * as parts from "answerable/assessment/consequences";
import * as labels from "answerable/assessment/consequences/labels";
import { expectOwnWords } from "../../label-rules.js";

test.each<[readonly string[], object]>([
  [parts.CONSEQUENCE_KINDS, labels.CONSEQUENCE_KIND_LABELS],
  [parts.TRIGGER_KINDS, labels.TRIGGER_KIND_LABELS],
  [parts.LINE_KINDS, labels.LINE_KIND_LABELS],
  [parts.CENTRES, labels.CENTRE_LABELS],
  [parts.BETTER, labels.BETTER_LABELS],
  [parts.RULINGS, labels.RULING_LABELS],
  [parts.RULE_FAULTS, labels.RULE_FAULT_LABELS],
  [parts.CONSEQUENCE_STATUSES, labels.CONSEQUENCE_STATUS_LABELS],
  [Object.keys(parts.CONSEQUENCE_STEPS), labels.CONSEQUENCE_STEP_LABELS],
  [parts.RECHECK_VERDICTS, labels.RECHECK_VERDICT_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
});

test.each(Object.entries(labels))("%s has words of its own for every code, in both languages", (_, words) => {
  expectOwnWords(words);
});

test("the words of the practice are those of the practice", () => {
  const words = (["talk", "interview", "yellow-card", "circular", "listing", "loss-of-awards"] as const).map(
    (kind) => labels.CONSEQUENCE_KIND_LABELS[kind]["zh-CN"],
  );
  expect(words).toEqual(["约谈提醒", "约谈", "黄牌警示", "通报批评", "挂牌督办", "取消评先资格"]);
});
