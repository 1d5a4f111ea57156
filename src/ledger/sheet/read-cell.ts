import { removeInjectedPinyin, toPlainForms } from "../../core/index.js";
import type { Handling } from "../schema/index.js";

/**
 * How a copy blanks out what it must not say. Within a word or a product (`li_wei`, `Exxon`, `3×5`, `X光`, `某些`) the same
 * characters blank nothing.
 */
const MASKS = [
  "(?<![a-z0-9])_+|_+(?![a-z0-9])",
  "(?<!\\d ?)[×*]+|[×*]+(?! ?\\d)",
  "某(?![些种種个個])",
  "(?<![a-z])x{2,}(?![a-z])|(?<=\\p{Script=Han})x(?![a-z])|(?<![a-z])x(?![光射])(?=\\p{Script=Han})|^x$",
];
/** What stands where a copy lost characters: `確?;顒?dòng)` was 確保活動, and “” had a word in it. */
const LOSSES = ["\\?;", "\\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\\)", "“ *”", "‘ *’", "「 *」", "《 *》", "、 *、"];
const HOLE = new RegExp([...MASKS, ...LOSSES].join("|"), "iu");
const HOLES = new RegExp(HOLE.source, "giu");

const NOTHING = /^(?:[-–—/]+|无|無|none|n\/a)$/iu;
const UNKNOWN = /^(?:unknown|未知|不详|不詳|不明|待定)$/iu;

/** In both scripts, because the table that folds one into the other is larger than everything else here. */
const HANDLING_WORDS: Readonly<Record<Handling, string>> = {
  immediate:
    "immediate 立行立改 即知即改 立知立改 边学边改 邊學邊改 边查边改 邊查邊改 立即整改 马上整改 馬上整改 当下改 當下改 能够当下改 能夠當下改",
  "time-limited":
    "time-limited 限期整改 限期 限时整改 限時整改 短期攻坚 短期攻堅 中期推进 中期推進 分阶段整改 分階段整改",
  "long-term": "long-term 长期坚持 長期堅持 长期整改 長期整改 长期 長期 持续整改 持續整改 持续推进 持續推進",
};
const HANDLING_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HANDLING_WORDS).flatMap(([handling, words]) => words.split(" ").map((word) => [word, handling])),
);

/** Tells whether something in a cell was blanked out or lost. */
export function hasHole(text: string): boolean {
  return HOLE.test(withoutPinyin(text));
}

/** Tells whether a cell says that there is nothing. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(toPlainForms(text));
}

/** Reads a name, which is unknown as soon as a part of it is. */
export function readName(text: string): string | undefined {
  if (saysNothing(text)) return undefined;
  return saysUnknown(text) || hasHole(text) ? "unknown" : removeInjectedPinyin(text);
}

/** Reads several names, each known or not. */
export function readNames(text: string): readonly string[] | undefined {
  const names = text.split(/[、，,；;\r\n]+/u).map((part) => part.trim());
  const read = names.filter((name) => name !== "").flatMap((name) => readName(name) ?? []);
  return read.length === 0 ? undefined : read;
}

/** Reads words, which are unknown when nothing is left of them. */
export function readWords(text: string): string | undefined {
  if (saysNothing(text)) return undefined;
  const left = withoutPinyin(text).replace(HOLES, "");
  return saysUnknown(text) || !/[\p{L}\p{N}]/u.test(left) ? "unknown" : removeInjectedPinyin(text);
}

/** Reads how an item is to be handled, or `"unknown"` where the words are not one of the three. */
export function readHandling(text: string): string | undefined {
  return saysNothing(text)
    ? undefined
    : (HANDLING_OF.get(withoutPinyin(text).replace(/\s+/gu, "").toLowerCase()) ?? "unknown");
}

function saysUnknown(text: string): boolean {
  return UNKNOWN.test(toPlainForms(text));
}

function withoutPinyin(text: string): string {
  return removeInjectedPinyin(toPlainForms(text));
}
