const TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
const SYLLABLE = `(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouü${TONED}]{1,3}(?:ng|n|r)?`;
/** Syllables with their tones, each in brackets, right after the character that they read. */
const INJECTED_PINYIN = new RegExp(`(?<=\\p{Script=Han})(?:[(（](?=[a-zü]*[${TONED}])${SYLLABLE}[)）])+`, "gu");

/**
 * Takes out the pinyin that some web copies inject after Chinese characters: `標(biāo)準(zhǔn)` becomes `標準`.
 *
 * Only single syllables in brackets that carry a tone mark are taken out, so `重量(kg)`, `县(市)` and `咖啡(café)` stay. Characters
 * that the same copies lost are not guessed at.
 *
 * @param text - text as copied
 * @returns the text without the injected syllables, otherwise unchanged
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#remove-injected-pinyin}
 */
export function removeInjectedPinyin(text: string): string {
  return text.replace(INJECTED_PINYIN, "");
}

/**
 * Writes full-width letters, digits, signs and spaces in their plain forms (`３，２００％` becomes `3,200%`).
 *
 * This is Unicode's compatibility composition (NFKC); Chinese characters stay as they are.
 *
 * @param text - text in any form
 */
export function toPlainForms(text: string): string {
  return text.normalize("NFKC");
}
