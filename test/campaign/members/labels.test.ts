import { expect, test } from "vitest";
import * as members from "answerable/campaign/members";
import * as labels from "answerable/campaign/members/labels";
import { expectOwnWords } from "../../label-rules.js";

test.each<[readonly string[], object]>([
  [members.MEMBER_STATUSES, labels.MEMBER_STATUS_LABELS],
  [Object.keys(members.MEMBER_STEPS), labels.MEMBER_STEP_LABELS],
  [members.MEMBER_ATTEMPT_ENDINGS, labels.MEMBER_ATTEMPT_ENDING_LABELS],
  [members.QUOTA_VERDICTS, labels.QUOTA_VERDICT_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
});

test.each(Object.entries(labels))("%s has words of its own for every code, in both languages", (_, words) => {
  expectOwnWords(words);
});
