import { expect, test } from "vitest";
import * as publication from "answerable/satisfaction/publication";
import * as labels from "answerable/satisfaction/publication/labels";

test.each([
  [publication.HIDING_REASONS, labels.HIDING_REASON_LABELS],
  [publication.DISPLAY_POLICIES, labels.DISPLAY_POLICY_LABELS],
  [publication.CELL_VERDICTS, labels.CELL_VERDICT_LABELS],
])("every code of %j has words", (codes, words) => {
  expect(Object.keys(words)).toEqual([...codes]);
});

test("no two codes of a vocabulary have the same words; the Chinese words are Chinese, the English are not", () => {
  for (const words of Object.values(labels).map(Object.values)) {
    for (const language of ["en", "zh-CN"] as const) {
      const texts = words.map((label: Record<typeof language, string>) => label[language]);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text).toMatch(language === "en" ? /^[a-z ]+$/ : /^[\p{Script=Han}，]+$/u);
    }
  }
});
