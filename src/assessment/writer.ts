import type { Label, Language } from "../core/index.js";
import type { Fact, Reason } from "../rules/index.js";
import { COMPARISON_LABELS, OUTCOME_LABELS } from "../rules/labels.js";
import type { Beside } from "./results.js";

/** How the parts of a sentence that hold values are written in one language. */
export interface Writer {
  readonly points: (value: number) => string;
  readonly score: (value: number) => string;
  /** Says where a floor or cap lies. */
  readonly limit: (at: number) => string;
  /** Says how many grades. */
  readonly grades: (count: number) => string;
  /** Says what a fact was held against. */
  readonly beside: (others: Beside) => string;
  /** Says what a fact is. */
  readonly is: (name: string, fact: Fact) => string;
  /** Says what a share counts in the mean above it. */
  readonly counts: (share: number) => string;
  /** Says how much of the weight is known. */
  readonly known: (coverage: number) => string;
  readonly reason: (reason: Reason) => string;
  /** Writes a number or another fact exactly. */
  readonly fact: (fact: Fact) => string;
  /** Writes a share in percent, exactly. */
  readonly share: (share: number) => string;
}

const YES_NO = {
  true: { en: "yes", "zh-CN": "是" },
  false: { en: "no", "zh-CN": "否" },
} as const satisfies Record<string, Label>;

/** Significant digits that tell every number from every other, however small. */
const EXACT = 21;

interface Formats {
  readonly points: (value: number) => string;
  readonly score: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly share: (share: number) => string;
  readonly fact: (fact: Fact) => string;
}

function formatsOf(language: Language): Formats {
  const formatter = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(language, options);
    return (value) => format.format(value);
  };
  // A fact is written exactly: a rounded one could stand on the other side of the line it is compared with.
  const exact = formatter({ maximumSignificantDigits: EXACT });
  return {
    points: formatter({ maximumFractionDigits: 2 }),
    score: formatter({ maximumFractionDigits: 6 }),
    percent: formatter({ style: "percent", maximumFractionDigits: 1 }),
    share: formatter({ style: "percent", maximumSignificantDigits: EXACT }),
    fact: (fact) => {
      if (typeof fact === "number") return exact(fact);
      if (typeof fact === "boolean") return YES_NO[`${fact}`][language];
      if (typeof fact === "string") return fact === "unknown" ? OUTCOME_LABELS.unknown[language] : fact;
      return `${exact(fact.low)}–${exact(fact.high)}`;
    },
  };
}

function englishWriter({ points, score, percent, share, fact }: Formats): Writer {
  const is: Writer["is"] = (name, actual) => `"${name}" is ${fact(actual)}`;
  return {
    points,
    score,
    limit: score,
    grades: (count) => `by ${points(count)}`,
    beside: (others) => {
      if ("place" in others) return `place ${points(others.place)} of ${points(others.count)}`;
      if ("greatest" in others) return `the greatest of ${points(others.count)} is ${fact(others.greatest)}`;
      const { mean, standardDeviation, count } = others;
      return `the mean of ${points(count)} is ${score(mean)}, their standard deviation ${score(standardDeviation)}`;
    },
    is,
    counts: (part) => (part === 0 ? "which enter no mean" : `which count ${percent(part)}`),
    known: (coverage) => `${percent(coverage)} of the weight is known`,
    reason: ({ fact: name, actual, comparison, required }) =>
      `${is(name, actual)}, the line is ${COMPARISON_LABELS[comparison].en} ${listOf(required).map(fact).join(", ")}`,
    fact,
    share,
  };
}

function chineseWriter({ points, score, percent, share, fact }: Formats): Writer {
  const is: Writer["is"] = (name, actual) => `“${name}”${actual === "unknown" ? "" : "为"}${fact(actual)}`;
  return {
    points,
    score,
    limit: (at) => `${score(at)}分`,
    grades: (count) => `${points(count)}档`,
    beside: (others) => {
      if ("place" in others) return `${points(others.count)}个中列第${points(others.place)}`;
      if ("greatest" in others) return `${points(others.count)}个中最高为${fact(others.greatest)}`;
      const { mean, standardDeviation, count } = others;
      return `${points(count)}个的平均值为${score(mean)}，标准差为${score(standardDeviation)}`;
    },
    is,
    counts: (part) => (part === 0 ? "未计入平均分" : `占权重${percent(part)}`),
    known: (coverage) => `已知权重${percent(coverage)}`,
    reason: ({ fact: name, actual, comparison, required }) =>
      `${is(name, actual)}，界线为${COMPARISON_LABELS[comparison]["zh-CN"]}${listOf(required).map(fact).join("、")}`,
    fact,
    share,
  };
}

function listOf(required: Reason["required"]): readonly Fact[] {
  return typeof required === "object" ? required : [required];
}

/** One writer for each language. */
const WRITERS: Readonly<Record<Language, Writer>> = {
  en: englishWriter(formatsOf("en")),
  "zh-CN": chineseWriter(formatsOf("zh-CN")),
};

/** Writes a sentence in every language, each with the writer of its own. */
export function inBoth(english: (write: Writer) => string, chinese: (write: Writer) => string): Label {
  return { en: english(WRITERS.en), "zh-CN": chinese(WRITERS["zh-CN"]) };
}
