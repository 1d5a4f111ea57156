import { expect, test } from "vitest";
import * as listing from "answerable/assessment/listing";
import * as labels from "answerable/assessment/listing/labels";

test.each<[readonly string[], object]>([
  [listing.LISTING_STATUSES, labels.LISTING_STATUS_LABELS],
  [Object.keys(listing.LISTING_STEPS), labels.LISTING_STEP_LABELS],
  [listing.LISTING_GROUNDS, labels.LISTING_GROUND_LABELS],
  [listing.CRITERION_RATINGS, labels.CRITERION_RATING_LABELS],
  [listing.CHOICES, labels.CHOICE_LABELS],
  [listing.LISTING_FAULTS, labels.LISTING_FAULT_LABELS],
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
