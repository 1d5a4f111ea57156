import { expect, test } from "vitest";
import * as commitment from "answerable/commitment";
import * as labels from "answerable/commitment/labels";

test.each([
  [commitment.PLEDGE_STATUSES, labels.PLEDGE_STATUS_LABELS],
  [Object.keys(commitment.PLEDGE_STEPS), labels.PLEDGE_STEP_LABELS],
  [commitment.MAKER_KINDS, labels.MAKER_KIND_LABELS],
  [commitment.KINDS, labels.KIND_LABELS],
  [commitment.MATTERS, labels.MATTER_LABELS],
  [commitment.TERMS, labels.TERM_LABELS],
  [commitment.AMBITIONS, labels.AMBITION_LABELS],
  [commitment.REVIEW_VERDICTS, labels.REVIEW_VERDICT_LABELS],
  [commitment.OBJECTION_VERDICTS, labels.OBJECTION_VERDICT_LABELS],
  [commitment.REVISION_VERDICTS, labels.REVISION_VERDICT_LABELS],
  [commitment.EVALUATORS, labels.EVALUATOR_LABELS],
  [commitment.CHANGE_CAUSES, labels.CHANGE_CAUSE_LABELS],
  [commitment.DELIVERY_FORMS, labels.DELIVERY_FORM_LABELS],
  [commitment.OPEN_STANDINGS, labels.OPEN_STANDING_LABELS],
  [commitment.TIMINGS, labels.TIMING_LABELS],
  [commitment.TEXT_STATES, labels.TEXT_STATE_LABELS],
  [commitment.MILESTONE_STATES, labels.MILESTONE_STATE_LABELS],
  [commitment.OCCURRENCE_STATES, labels.OCCURRENCE_STATE_LABELS],
  [commitment.ADMISSION_CODES, labels.ADMISSION_LABELS],
  [commitment.VOCABULARY_CODES, labels.VOCABULARY_LABELS],
  [commitment.RATE_BASES, labels.RATE_BASIS_LABELS],
])("every code of %j has words, in both languages its own", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
  for (const language of ["en", "zh-CN"] as const) {
    const used = Object.values(words).map((label) => label[language]);
    expect(new Set(used).size).toBe(codes.length);
  }
});

test("the Chinese words are Chinese and the English words are not", () => {
  for (const words of Object.values(labels)) {
    for (const label of Object.values(words)) {
      expect(label["zh-CN"]).toMatch(/^[\p{Script=Han}，、“”]+$/u);
      expect(label.en).toMatch(/^[a-z,' -]+$/);
    }
  }
});

test("the words of the default verdicts are each their own", () => {
  for (const language of ["en", "zh-CN"] as const) {
    const used = commitment.DEFAULT_VERDICTS.verdicts.map(({ label }) => label[language]);
    expect(new Set(used).size).toBe(used.length);
  }
});
