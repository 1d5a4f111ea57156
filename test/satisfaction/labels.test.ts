import { expect, test } from "vitest";
import * as satisfaction from "answerable/satisfaction";
import * as labels from "answerable/satisfaction/labels";

const vocabularies: [readonly string[], object][] = [
  [satisfaction.UNGRADED, labels.UNGRADED_LABELS],
  [satisfaction.DONT_KNOW_POLICIES, labels.DONT_KNOW_POLICY_LABELS],
  [satisfaction.EMPTY_CLASS_POLICIES, labels.EMPTY_CLASS_POLICY_LABELS],
  [satisfaction.DENOMINATORS, labels.DENOMINATOR_LABELS],
  [satisfaction.RESPONSE_REFUSALS, labels.RESPONSE_REFUSAL_LABELS],
  [satisfaction.PROTOCOL_FAULTS, labels.PROTOCOL_FAULT_LABELS],
];

test.each(vocabularies)("every code of %j has words of its own in both languages", (codes, words) => {
  expect(Object.keys(words)).toEqual([...codes]);
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label: Record<typeof language, string>) => label[language]);
    expect(new Set(texts).size).toBe(codes.length);
  }
});
