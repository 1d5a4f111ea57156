import { expect, test } from "vitest";
import * as bulletin from "answerable/bulletin";
import * as labels from "answerable/bulletin/labels";

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
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label) => label[language]);
    expect(new Set(texts).size).toBe(texts.length);
  }
  for (const label of Object.values(words)) {
    expect(label["zh-CN"]).toMatch(/^[\p{Script=Han}，、]+$/u);
    expect(label.en).toMatch(/^[a-z', -]+$/);
  }
});
