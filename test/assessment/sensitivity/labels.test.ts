import { expect, test } from "vitest";
import { SENSITIVITY_KINDS, WEIGHT_SCENARIO_KINDS } from "answerable/assessment/sensitivity";
import * as labels from "answerable/assessment/sensitivity/labels";

test.each([
  ["kinds", SENSITIVITY_KINDS, labels.SENSITIVITY_KIND_LABELS],
  ["scenarios", WEIGHT_SCENARIO_KINDS, labels.WEIGHT_SCENARIO_LABELS],
])("every one of the %s has words", (_, codes, words) => {
  expect(Object.keys(words)).toEqual([...codes]);
});

test.each(Object.entries(labels))("no two of %s have the same words", (_, words) => {
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label) => label[language]);
    expect(new Set(texts).size).toBe(texts.length);
  }
});
