const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, "": 0 };
/** Other forms of the characters that the grammar below reads. */
const FORMS: Readonly<Record<string, string>> = { 〇: "零", 两: "二", 兩: "二", 萬: "万", 億: "亿" };
const OTHER_FORM = new RegExp(`[${Object.keys(FORMS).join("")}]`, "gu");

/** Every Chinese character that a number can be written with, for the inside of a character class. */
export const NUMERAL_CHARACTERS = `${DIGITS}十百千万亿${Object.keys(FORMS).join("")}`;

/** Digits kept exactly by a floating-point number. */
const MOST_DIGITS = 15;

const ARABIC = /^(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<place>[十百千]?)$/u;
const ONE_TO_NINE = `[${DIGITS.slice(1)}]`;
const CHINESE = new RegExp(
  `^(?:(${ONE_TO_NINE}|^)千)?零?(?:(${ONE_TO_NINE}|^)百)?零?(?:(${ONE_TO_NINE}|^)十)?((?<=^|十|零)${ONE_TO_NINE})?$`,
  "u",
);
const PLACELESS = new RegExp(`^(?:${ONE_TO_NINE}|\\d{1,3})$`, "u");
/** At least four digits without places, as years are written; two are read as a range ("三五个") and left alone. */
const POSITIONAL = new RegExp(`^[${DIGITS}]{4,${MOST_DIGITS}}$`, "u");
const PARTS = /^(?:(?<hundredMillions>.*)亿)?(?:(?<tenThousands>.*)万)?(?<ones>.*)$/u;

/**
 * Reads a number written in Arabic digits, Chinese numerals or both (`3,200`, `36.4万`, `一百二十`, `1亿2000万`).
 *
 * A bare place is one of it (`百` is 100, as in `百余`). A last digit whose place is not said is not read: `一万五` is
 * 15,000 to some and 10,005 to others.
 *
 * @param text - the number alone, in plain forms
 * @returns the number, or `undefined` when the text is not one number
 */
export function readNumeral(text: string): number | undefined {
  const plain = text.replace(OTHER_FORM, (character) => FORMS[character] ?? character);
  if (POSITIONAL.test(plain)) return Number(readDigits(plain));
  const { hundredMillions, tenThousands, ones } = PARTS.exec(plain)?.groups ?? {};
  const parts = [
    { text: hundredMillions, exponent: 8 },
    { text: tenThousands, exponent: 4 },
    { text: ones === "" ? undefined : ones, exponent: 0 },
  ].filter((part) => part.text !== undefined);
  if (parts.length > 1 && plain.includes(".")) return undefined;
  const values = parts.map((part, index) => readPart(part.text ?? "", part.exponent, index === 0));
  return values.length === 0 ? undefined : sum(values);
}

function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  const total = known.reduce((added, value) => added + value, 0);
  return known.length < values.length || total > Number.MAX_SAFE_INTEGER ? undefined : total;
}

/** Reads what stands before 亿 or 万, or at the end; only the first part may be larger than its place or leave it out. */
function readPart(text: string, exponent: number, isFirst: boolean): number | undefined {
  if (isFirst && text === "") return 10 ** exponent;
  const digits = readArabic(text) ?? readChinese(text);
  if (digits === undefined) return undefined;
  if (!isFirst && (isPlaceless(text, exponent) || Number(digits) >= 10_000)) return undefined;
  return Number(`${digits}e${exponent}`);
}

function isPlaceless(text: string, exponent: number): boolean {
  return exponent === 0 && PLACELESS.test(text);
}

/** Answers decimal text, so that scaling it stays exact: 36.4万 is 364,000. */
function readArabic(text: string): string | undefined {
  const { number, place } = ARABIC.exec(text)?.groups ?? {};
  if (number === undefined) return undefined;
  const digits = number.replaceAll(",", "");
  if (digits.replace(".", "").length > MOST_DIGITS) return undefined;
  return shift(digits, PLACES[place ?? ""] ?? 0);
}

function shift(digits: string, places: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  const moved = fraction.padEnd(places, "0");
  return `${whole}${moved.slice(0, places)}.${moved.slice(places)}0`;
}

function readChinese(text: string): string | undefined {
  const match = CHINESE.exec(text);
  if (match === null || (text.length > 1 && text.endsWith("零"))) return undefined;
  const [thousands, hundreds, tens, ones] = match.slice(1).map(readPlace);
  return `${(thousands ?? 0) * 1000 + (hundreds ?? 0) * 100 + (tens ?? 0) * 10 + (ones ?? 0)}`;
}

/** A place that is written without a digit stands for one; a place that is not written, for none. */
function readPlace(digit: string | undefined): number | undefined {
  if (digit === undefined) return undefined;
  return digit === "" ? 1 : DIGITS.indexOf(digit);
}

function readDigits(text: string): string {
  return Array.from(text, (digit) => DIGITS.indexOf(digit)).join("");
}
