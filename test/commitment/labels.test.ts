import { expect, test } from "vitest";
import * as commitment from "answerable/commitment";
import * as labels from "answerable/commitment/labels";

test.each([
  [commitment.PLEDGE_STATUSES, labels.PLEDGE_STATUS_LABELS],
  [Object.keys(commitment.PLEDGE_STEPS), labels.PLEDGE_STEP_LABELS],
  [commitment.REVIEW_VERDICTS, labels.REVIEW_VERDICT_LABELS],
  [commitment.VERDICTS, labels.VERDICT_LABELS],
  [commitment.STANDINGS, labels.STANDING_LABELS],
  [commitment.KINDS, labels.KIND_LABELS],
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
      expect(label["zh-CN"]).toMatch(/^[\p{Script=Han}，、]+$/u);
      expect(label.en).toMatch(/^[a-z, ]+$/);
    }
  }
});
