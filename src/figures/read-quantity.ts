import * as z from "zod";
import { readInput, refuse, removeInjectedPinyin, toPlainForms, type Refused, type Result } from "../core/index.js";
import { readNumeral } from "./numerals.js";
import { COUNTED_IN_WORDS, MASKED, RANGE, SINGLE, hedgedKind } from "./quantity-grammar.js";
import type { Quantity } from "./quantity.js";

const LONGEST_TEXT = 100;
const QuantityText = z.string().max(LONGEST_TEXT);

/** `3²` and `3½` would become 32 and 31⁄2 in plain forms; the ² of `m²` stands after a letter and is no part of the number. */
const RAISED = /(?<!\p{L})\p{No}/u;

type Groups = Readonly<Partial<Record<string, string>>>;
type Reading = { readonly ok: true; readonly quantity: Quantity } | Refused<"unreadable-quantity">;

/**
 * Reads a published number as the Chinese sources write it, with its hedge and its unit.
 *
 * Reads `3200多条`, `近3000人`, `4万多人次`, `50余`, `百余`, `20名以上`, `一周左右`, `一个多月`, `36.4万元`, `80-100`, `79.2%`,
 * `百分之六十六`, `40,000+`, in full-width forms, in traditional characters and with injected pinyin. A masked number (`_`,
 * `××个`, `xx万余元`, `20_年`) is `unknown` and keeps its unit. Values are exact: 36.4万 is 364,000.
 *
 * Refuses with `invalid-input` what is no text or longer than 100 characters, and with `unreadable-quantity` whatever
 * is not one number: two hedges that disagree (`约3200多`), a number whose place is left open (`一万五`, `5-10万`), an upper
 * bound (`20人以下`), a date, or words.
 *
 * @param text - the number with its hedge and unit, and nothing else
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#read-quantity}
 */
export function readQuantity(text: string): Result<{ quantity: Quantity }, "invalid-input" | "unreadable-quantity"> {
  const read = readInput(QuantityText, text, "quantity");
  if (!read.ok) return read;
  if (RAISED.test(read.value)) return unreadable(text, "has a raised, circled or fractional digit");
  const plain = removeInjectedPinyin(toPlainForms(read.value))
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/百分之(.+)$/u, "$1%");
  const range = RANGE.exec(plain)?.groups;
  if (range !== undefined) return readRange(text, range);
  const single = SINGLE.exec(plain)?.groups;
  if (single !== undefined) return readSingle(text, single);
  return unreadable(text, "is not one number with its unit");
}

function readRange(text: string, { low = "", lowUnit, high = "", unit }: Groups): Reading {
  if (lowUnit !== undefined && lowUnit !== unit) return unreadable(text, "has two units");
  if (MASKED.test(low + high)) return { ok: true, quantity: withUnit({ kind: "unknown" }, unit) };
  if (/[万萬亿億]$/u.test(high) && !/[万萬亿億]$/u.test(low))
    return unreadable(text, "leaves open how large its low end is");
  const [from, to] = [readNumeral(low), readNumeral(high)];
  if (from === undefined || to === undefined) return unreadable(text, "has an end that is not one number");
  if (from > to) return unreadable(text, `runs down from ${from} to ${to}`);
  return { ok: true, quantity: withUnit({ kind: "between", low: from, high: to }, unit) };
}

function readSingle(text: string, groups: Groups): Reading {
  const { number = "", more, scale = "", classifier = "", noun = "" } = groups;
  const unit = groups["unit"] ?? (classifier + noun || undefined);
  if (MASKED.test(number)) return { ok: true, quantity: withUnit({ kind: "unknown" }, unit) };
  if (!/\d/u.test(number) && unit !== undefined && !COUNTED_IN_WORDS.has(unit)) {
    return unreadable(text, `counts "${unit}" in words, which may be no number`);
  }
  if (/^[百千万萬亿億]/u.test(number) && more === undefined) return unreadable(text, "names a place and no digit");
  const value = readNumeral(number + scale);
  if (value === undefined) return unreadable(text, "is not one number");
  const kinds = new Set([groups["before"], more, groups["later"], groups["after"]].flatMap(kindsOf));
  const [kind = "exact", ...others] = kinds;
  if (others.length > 0) return unreadable(text, `says both "${[kind, ...others].join('" and "')}"`);
  return { ok: true, quantity: withUnit({ kind, value }, unit) };
}

function kindsOf(word: string | undefined) {
  return word === undefined ? [] : (hedgedKind(word) ?? []);
}

/** The unit goes last, and stays away when none is written. */
function withUnit<Kind extends Quantity>(quantity: Kind, unit: string | undefined): Kind {
  return unit === undefined ? quantity : { ...quantity, unit };
}

function unreadable(text: string, why: string): Refused<"unreadable-quantity"> {
  return refuse("unreadable-quantity", `"${text}" ${why}`);
}
