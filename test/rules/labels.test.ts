import { expect, test } from "vitest";
import {
  BAND_REFUSALS,
  COMPARISONS,
  LIGHT_COLOURS,
  LIGHT_KINDS,
  LIGHT_OUTCOMES,
  OUTCOMES,
  PIECEWISE_REFUSALS,
} from "answerable/rules";
import * as labels from "answerable/rules/labels";

test.each([
  ["outcomes", labels.outcomeLabels, OUTCOMES],
  ["comparisons", labels.comparisonLabels, COMPARISONS],
  ["kinds of scheme", labels.lightKindLabels, LIGHT_KINDS],
  ["colours", labels.lightColourLabels, LIGHT_COLOURS],
  ["answers of a scheme", labels.lightOutcomeLabels, LIGHT_OUTCOMES],
  ["refusals", labels.ruleRefusalLabels, [...new Set([...BAND_REFUSALS, ...PIECEWISE_REFUSALS])]],
])("%s have words of their own for every code, and for no other, in both languages", (_, words, codes) => {
  expect(Object.keys(words).sort()).toEqual([...codes].sort());
  for (const language of ["en", "zh-CN"] as const) {
    expect(new Set(Object.values(words).map((label) => label[language])).size).toBe(codes.length);
  }
  for (const label of Object.values(words)) expect(label["zh-CN"]).toMatch(/^[\u4e00-\u9fff\uff0c]+$/);
});
