import { expect } from "vitest";
import type { Label } from "answerable";

/** Expects each code of a vocabulary to have words that no other code has, in both languages and their own script. */
export function expectOwnWords(words: Readonly<Record<string, Label>>): void {
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label) => label[language]);
    expect(new Set(texts).size).toBe(texts.length);
  }
  for (const label of Object.values(words)) {
    expect(label["zh-CN"]).toMatch(/^[\p{Script=Han}，、]+$/u);
    expect(label.en).toMatch(/^[a-z', -]+$/);
  }
}
