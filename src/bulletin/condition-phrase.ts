import type { Label, Language } from "../core/index.js";
import type { Comparison, Condition, CountCondition, Scalar } from "../rules/index.js";
import { COMPARISON_LABELS } from "../rules/labels.js";
import { joined, type Phrase } from "./phrase.js";

/** Writes a condition in words, each group within brackets where it stands in another. */
export function conditionPhrase(condition: Condition, language: Language): Phrase {
  if ("fact" in condition) return comparisonPhrase(condition, language);
  if ("not" in condition) return [NOT[language], ...bracketed(condition.not, language)];
  if ("count" in condition) return countPhrase(condition, language);
  const [parts, word] = "all" in condition ? [condition.all, AND] : [condition.any, OR];
  return joined(
    parts.map((each) => bracketed(each, language)),
    word[language],
  );
}

const AND: Label = { en: " and ", "zh-CN": "，且" };
const OR: Label = { en: " or ", "zh-CN": "，或" };
const NOT: Label = { en: "not ", "zh-CN": "非" };
const OPEN: Label = { en: "(", "zh-CN": "（" };
const CLOSE: Label = { en: ")", "zh-CN": "）" };

function bracketed(condition: Condition, language: Language): Phrase {
  const phrase = conditionPhrase(condition, language);
  return "fact" in condition ? phrase : [OPEN[language], ...phrase, CLOSE[language]];
}

function countPhrase({ count: { atLeast, atMost, of } }: CountCondition, language: Language): Phrase {
  const bound = (code: "at-least" | "at-most", number: number | undefined): readonly string[] =>
    number === undefined ? [] : [COMPARISON_LABELS[code][language] + SPACE[language] + exactly(number, language)];
  const bounds = [...bound("at-least", atLeast), ...bound("at-most", atMost)];
  const parts = of.map((each): Phrase => [OPEN[language], ...conditionPhrase(each, language), CLOSE[language]]);
  const head = language === "en" ? `${bounds.join(" and ")} of ` : `下列条件中成立的项数${bounds.join("且")}：`;
  return [head, ...joined(parts, COMMA[language])];
}

const SPACE: Label = { en: " ", "zh-CN": "" };
const COMMA: Label = { en: ", ", "zh-CN": "、" };

function comparisonPhrase(comparison: Comparison, language: Language): Phrase {
  const { fact } = comparison;
  const verb = COMPARISON_LABELS[comparison.comparison][language];
  const values: readonly Scalar[] = comparison.comparison === "one-of" ? comparison.values : [comparison.value];
  const written = values.map((each): Phrase => valuePhrase(each, language));
  return [{ words: fact }, language === "en" ? ` is ${verb} ` : verb, ...joined(written, COMMA[language])];
}

/** A text stands in quotation marks, so that it is seen where it ends. */
function valuePhrase(value: Scalar, language: Language): Phrase {
  if (typeof value === "string") return ["“", { words: value }, "”"];
  if (typeof value === "boolean") return [(value ? YES : NO)[language]];
  return [exactly(value, language)];
}

const YES: Label = { en: "yes", "zh-CN": "是" };
const NO: Label = { en: "no", "zh-CN": "否" };

/** Significant digits that tell every number from every other. */
const EXACT = 21;

/** A rounded number could stand on the other side of a line. */
function exactly(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: EXACT }).format(value);
}
