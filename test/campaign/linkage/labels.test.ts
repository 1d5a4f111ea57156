import { expect, test } from "vitest";
import * as linkage from "answerable/campaign/linkage";
import * as labels from "answerable/campaign/linkage/labels";
import { expectOwnWords } from "../../label-rules.js";

test.each<[readonly string[], object]>([
  [linkage.DIRECTIONS, labels.DIRECTION_LABELS],
  [linkage.REFERRAL_STATUSES, labels.REFERRAL_STATUS_LABELS],
  [Object.keys(linkage.REFERRAL_STEPS), labels.REFERRAL_STEP_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
});

test.each(Object.entries(labels))("%s has words of its own for every code, in both languages", (_, words) => {
  expectOwnWords(words);
});
