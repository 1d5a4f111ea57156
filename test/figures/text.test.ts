import { describe, expect, test } from "vitest";
import { removeInjectedPinyin } from "answerable/figures";

describe("injected pinyin is taken out", () => {
  test.each([
    ["after each character", "標(biāo)準(zhǔn)", "標準"],
    ["of every tone, and of ü", "妈(mā)麻(má)马(mǎ)骂(mà)女(nǚ)儿(ér)略(lüè)", "妈麻马骂女儿略"],
    ["with every kind of beginning and end", "爭(zhēng)創(chuàng)上(shàng)優(yōu)安(ān)光(guāng)", "爭創上優安光"],
    ["in full-width brackets", "標（biāo）準", "標準"],
    ["twice after one character", "行(xíng)(háng)業(yè)", "行業"],
    ["in the middle of brackets that belong", "縣(市級(jí))", "縣(市級)"],
  ])("%s: %s", (_, damaged, clean) => {
    expect(removeInjectedPinyin(damaged)).toBe(clean);
  });
});

describe("brackets that belong to the text stay", () => {
  test.each([
    ["Chinese words", "县(市)、区(街道)"],
    ["a unit", "重量(kg)、长度(m)"],
    ["letters without a tone", "共产党(de)"],
    ["a foreign word with an accent", "咖啡(café)"],
    ["a whole word in pinyin", "发言(fāyán)"],
    ["a syllable that follows no character", "guide (nǐ)"],
    ["a number", "意见(1)"],
    ["a lost character", "確?;顒?"],
    ["nothing", "四风()"],
  ])("%s: %s", (_, text) => {
    expect(removeInjectedPinyin(text)).toBe(text);
  });
});
