import { expect, test } from "vitest";
import * as bulletin from "answerable/bulletin";
import * as labels from "answerable/bulletin/labels";
import { expectOwnWords } from "../label-rules.js";

test.each<[readonly string[], object]>([
  [bulletin.CHART_FORMS, labels.CHART_FORM_LABELS],
  [bulletin.NOT_RECOUNTED, labels.NOT_RECOUNTED_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
});

test("whatever can stand against publishing has words", () => {
  expect(Object.keys(labels.COMPOSE_FAULT_LABELS)).toEqual(expect.arrayContaining([...bulletin.FINDING_CODES]));
});

test.each(Object.entries(labels))("%s has words of its own for every code, in both languages", (_, words) => {
  expectOwnWords(words);
});
