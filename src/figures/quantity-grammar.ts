import { NUMERAL_CHARACTERS } from "./numerals.js";

/** Words that say how exact a number is, by what they say and where they stand. */
const HEDGES = [
  {
    kind: "at-least",
    before: ["超过", "超過", "逾", "至少", "不少于", "不少於", "over", "more than", "at least", ">=", "≥"],
    afterNumber: ["多", "余", "餘", "+"],
    afterUnit: ["以上"],
  },
  {
    kind: "about",
    before: ["大约", "大約", "约", "約", "about", "around", "~", "≈"],
    afterNumber: ["来", "來"],
    afterUnit: ["左右", "上下"],
  },
  {
    kind: "nearly",
    before: ["将近", "將近", "接近", "近", "nearly", "almost"],
    afterNumber: [],
    afterUnit: [],
  },
] as const;

/** What a hedge makes of its number. */
export type HedgedKind = (typeof HEDGES)[number]["kind"];

const HEDGED_KINDS: ReadonlyMap<string, HedgedKind> = new Map(
  HEDGES.flatMap(({ kind, before, afterNumber, afterUnit }) =>
    [...before, ...afterNumber, ...afterUnit].map((word) => [word, kind] as const),
  ),
);

/** What a hedge found by {@link SINGLE} says. */
export function hedgedKind(word: string): HedgedKind | undefined {
  return HEDGED_KINDS.get(word.toLowerCase());
}

const words = (place: "before" | "afterNumber" | "afterUnit"): string =>
  HEDGES.flatMap((hedge) => hedge[place])
    .map((word) => (word === "+" ? "\\+" : word))
    .join("|");

/** How a source blanks a number out. */
const MASK = "_×Xx某";
/** Finds a number that a source blanked out, in whole or in part. */
export const MASKED = new RegExp(`[${MASK}]`, "u");

/** 百分点 is a unit; 百分之 has become % before this is read. */
const NUMBER = `(?:[\\d.,${NUMERAL_CHARACTERS.replace("百", "")}${MASK}]|百(?!分))+`;

/** Digits, and words that would change the number before them: 半 (and a half), 以下 (or fewer), 之内 (within). */
const NO_UNIT = `${NUMERAL_CHARACTERS}几幾数數半多余餘来來以之内內不`;
const UNIT = `(?:[个個]?百分[点點]|[a-z]{1,3}[23]|(?:(?![${NO_UNIT}])[\\p{L}%‰°()·/ ])+?)`;

/** One number with hedges and a unit; `later` is the hedge inside 一个多月. */
export const SINGLE = new RegExp(
  `^(?<before>${words("before")})? ?(?<number>${NUMBER}) ?(?<more>${words("afterNumber")})?(?<scale>[万萬亿億])? ?` +
    `(?:(?<unit>${UNIT})|(?<classifier>[个個年月周天岁])(?<later>多)(?<noun>${UNIT})?)? ?` +
    `(?<after>${words("afterUnit")})?$`,
  "iu",
);

/** Two numbers and one unit, or the same unit twice. */
export const RANGE = new RegExp(
  `^(?<low>${NUMBER}) ?(?<lowUnit>${UNIT})? ?(?:[-–—−~〜]+|[至到]) ?(?<high>${NUMBER}) ?(?<unit>${UNIT})?$`,
  "iu",
);

/** Chinese numerals also begin ordinary words (一般, 十分满意), so only these units make a number of them. */
export const COUNTED_IN_WORDS: ReadonlySet<string> = new Set(
  (
    "个 個 条 條 件 项 項 户 戶 家 人 名 位 口 次 人次 份 篇 场 場 期 批 册 张 張 封 所 处 處 组 組 村 岁 歲 " +
    "元 % 分 个百分点 年 月 日 天 周 个月 個月 星期 小时 小時 分钟 米 公里 亩 畝 平方米"
  ).split(" "),
);
