import { expect, test } from "vitest";
import * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import * as labels from "answerable/campaign/deliverables/labels";
import { plan } from "./records.js";
import { expectOwnWords } from "../../label-rules.js";

test.each<[readonly string[], object]>([
  [deliverables.DELIVERABLE_STATUSES, labels.DELIVERABLE_STATUS_LABELS],
  [Object.keys(deliverables.DELIVERABLE_STEPS), labels.DELIVERABLE_STEP_LABELS],
  [deliverables.REVIEW_VERDICTS, labels.REVIEW_VERDICT_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
});

test("the measures have the words of the facts that the plan implies", () => {
  const implied = campaign.impliedFacts(plan).filter(({ id }) => !id.endsWith(".rounds"));
  const measures = Object.entries(labels.DELIVERABLE_MEASURE_LABELS);
  expect(new Set(implied.map(({ id }) => id.split(".")[1]))).toEqual(new Set(measures.map(([measure]) => measure)));
  for (const { id, label } of implied) {
    const [, words] = measures.find(([measure]) => id.endsWith(`.${measure}`))!;
    expect(label.en).toMatch(new RegExp(`: ${words.en}$`));
    expect(label["zh-CN"]).toMatch(new RegExp(`：${words["zh-CN"]}$`));
  }
});

test.each(Object.entries(labels))("%s has words of its own for every code, in both languages", (_, words) => {
  expectOwnWords(words);
});
