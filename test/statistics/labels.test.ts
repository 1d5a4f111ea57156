import { expect, test } from "vitest";
import * as statistics from "answerable/statistics";
import * as labels from "answerable/statistics/labels";

const vocabularies: [readonly string[], object][] = [
  [statistics.INTERVAL_METHODS, labels.INTERVAL_METHOD_LABELS],
  [statistics.TEST_METHODS, labels.TEST_METHOD_LABELS],
  [statistics.P_VALUE_CORRECTIONS, labels.P_VALUE_CORRECTION_LABELS],
  [[...statistics.MARGINAL_RANK_METHODS, ...statistics.JOINT_RANK_METHODS], labels.RANK_METHOD_LABELS],
  [statistics.RANK_BASES, labels.RANK_BASIS_LABELS],
  [[...statistics.PROPORTION_SHRINKAGES, ...statistics.BETWEEN_VARIANCES], labels.SHRINKAGE_LABELS],
  [statistics.ALLOCATION_METHODS, labels.ALLOCATION_LABELS],
];

test.each(vocabularies)("every name of %j has words of its own in both languages", (names, words) => {
  expect(new Set(Object.keys(words))).toEqual(new Set(names));
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label: Record<typeof language, string>) => label[language]);
    expect(new Set(texts).size).toBe(new Set(names).size);
  }
});
