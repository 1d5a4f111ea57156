import { expect, test } from "vitest";
import {
  BAND_FAULTS,
  BAND_REFUSALS,
  COMPARISONS,
  LIGHT_COLOURS,
  LIGHT_FAULTS,
  LIGHT_KINDS,
  LIGHT_OUTCOMES,
  OUTCOMES,
  PIECEWISE_REFUSALS,
  POINT_FAULTS,
} from "answerable/rules";
import * as labels from "answerable/rules/labels";

test.each([
  ["outcomes", labels.OUTCOME_LABELS, OUTCOMES],
  ["comparisons", labels.COMPARISON_LABELS, COMPARISONS],
  ["kinds of scheme", labels.LIGHT_KIND_LABELS, LIGHT_KINDS],
  ["colours", labels.LIGHT_COLOUR_LABELS, LIGHT_COLOURS],
  ["answers of a scheme", labels.LIGHT_OUTCOME_LABELS, LIGHT_OUTCOMES],
  ["faults of bands", labels.BAND_FAULT_LABELS, BAND_FAULTS],
  ["faults of points", labels.POINT_FAULT_LABELS, POINT_FAULTS],
  ["faults of schemes", labels.LIGHT_FAULT_LABELS, LIGHT_FAULTS],
  ["refusals", labels.RULE_REFUSAL_LABELS, [...new Set([...BAND_REFUSALS, ...PIECEWISE_REFUSALS])]],
])("%s have words of their own for every code, and for no other, in both languages", (_, words, codes) => {
  expect(Object.keys(words).sort()).toEqual([...codes].sort());
  for (const language of ["en", "zh-CN"] as const) {
    expect(new Set(Object.values(words).map((label) => label[language])).size).toBe(codes.length);
  }
  for (const label of Object.values(words)) expect(label["zh-CN"]).toMatch(/^[\u4e00-\u9fff\uff0c]+$/);
});
