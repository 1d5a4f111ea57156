import { expect, test } from "vitest";
import * as members from "answerable/campaign/members";
import * as labels from "answerable/campaign/members/labels";

test.each<[readonly string[], object]>([
  [members.MEMBER_STATUSES, labels.MEMBER_STATUS_LABELS],
  [Object.keys(members.MEMBER_STEPS), labels.MEMBER_STEP_LABELS],
  [members.MEMBER_ATTEMPT_ENDINGS, labels.MEMBER_ATTEMPT_ENDING_LABELS],
  [members.QUOTA_VERDICTS, labels.QUOTA_VERDICT_LABELS],
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
