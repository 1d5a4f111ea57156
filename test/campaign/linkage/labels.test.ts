import { expect, test } from "vitest";
import * as linkage from "answerable/campaign/linkage";
import * as labels from "answerable/campaign/linkage/labels";

test.each<[readonly string[], object]>([
  [linkage.DIRECTIONS, labels.DIRECTION_LABELS],
  [linkage.REFERRAL_STATUSES, labels.REFERRAL_STATUS_LABELS],
  [Object.keys(linkage.REFERRAL_STEPS), labels.REFERRAL_STEP_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
});

test.each(Object.entries(labels))("%s has words of its own for every code, in both languages", (_, words) => {
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label) => label[language]);
    expect(new Set(texts).size).toBe(texts.length);
  }
  for (const label of Object.values(words)) {
    expect(label["zh-CN"]).toMatch(/^[\p{Script=Han}，、]+$/u);
    expect(label.en).toMatch(/^[a-z', -]+$/);
  }
});
