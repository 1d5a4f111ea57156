import { expect, test } from "vitest";
import * as supervision from "answerable/ledger/supervision";
import * as labels from "answerable/ledger/supervision/labels";

test.each<[readonly string[], object]>([
  [supervision.LISTING_STATUSES, labels.LISTING_STATUS_LABELS],
  [Object.keys(supervision.LISTING_STEPS), labels.LISTING_STEP_LABELS],
  [supervision.CADENCE_UNITS, labels.CADENCE_UNIT_LABELS],
  [supervision.ORDER_STATUSES, labels.ORDER_STATUS_LABELS],
  [Object.keys(supervision.ORDER_STEPS), labels.ORDER_STEP_LABELS],
  [supervision.FINDINGS, labels.FINDING_LABELS],
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
