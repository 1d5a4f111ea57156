import { expect, test } from "vitest";
import * as listing from "answerable/assessment/listing";
import * as labels from "answerable/assessment/listing/labels";
import { expectOwnWords } from "../../label-rules.js";

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
  expectOwnWords(words);
});
