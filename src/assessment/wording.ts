import type { Label, Language } from "../core/index.js";
import type { Fact, Reason } from "../rules/index.js";
import { COMPARISON_LABELS, OUTCOME_LABELS } from "../rules/labels.js";
import { ASSESSMENT_REFUSAL_LABELS, LIMITER_EFFECT_LABELS, LIMITER_KIND_LABELS } from "./labels.js";
import type { IndicatorScore, LimiterResult, MeanScore, SubjectResult } from "./results.js";

/** Writes what an indicator came to. */
export function indicatorText({ label, fact, actual, share, score }: IndicatorScore): Label {
  if (score.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[score.refusal.code];
    return inBoth(
      (write) => `${label.en}: "${fact}" is ${write.fact(actual)} and gives no points (${why.en})`,
      (write) => `${label["zh-CN"]}:“${fact}”为${write.fact(actual)},不得分(${why["zh-CN"]})`,
    );
  }
  const { value } = score;
  return inBoth(
    (write) =>
      `${label.en}: "${fact}" is ${write.fact(actual)} and gives ${write.number(value)} points, ` +
      `which count ${write.percent(share)}`,
    (write) =>
      `${label["zh-CN"]}:“${fact}”为${write.fact(actual)},得${write.number(value)}分,占${write.percent(share)}`,
  );
}

/** Writes what a mean came to, and how much of the weight is known. */
export function meanText({ label, score, coverage }: MeanScore & { readonly label: Label }): Label {
  if (score.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[score.refusal.code];
    return inBoth(
      (write) => `${label.en}: no score (${why.en}); ${write.percent(coverage)} of the weight is known`,
      (write) => `${label["zh-CN"]}:不出分(${why["zh-CN"]});已知权重${write.percent(coverage)}`,
    );
  }
  const { value } = score;
  return inBoth(
    (write) =>
      `${label.en}: the weighted mean is ${write.number(value)}; ${write.percent(coverage)} of the weight is known`,
    (write) => `${label["zh-CN"]}:加权平均${write.number(value)}分;已知权重${write.percent(coverage)}`,
  );
}

/** Writes what came of a limiter, with the comparisons that decided it. */
export function limiterText({ limiter, effect, reasons }: LimiterResult): Label {
  const { label, kind } = limiter;
  const came = LIMITER_EFFECT_LABELS[effect];
  const named = (language: Language): string => {
    const words = LIMITER_KIND_LABELS[kind][language];
    return limiter.kind === "cap" ? `${words} ${WRITERS[language].number(limiter.at)}` : words;
  };
  return inBoth(
    (write) => `${label.en} (${named("en")}): ${came.en}; ${reasons.map(write.reason).join("; ")}`,
    (write) => `${label["zh-CN"]}(${named("zh-CN")}):${came["zh-CN"]};${reasons.map(write.reason).join(";")}`,
  );
}

/** Writes the score that the limiters leave. */
export function scoreText(score: SubjectResult["score"]): Label {
  if (score.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[score.refusal.code];
    return { en: `no score: ${why.en}`, "zh-CN": `不出分:${why["zh-CN"]}` };
  }
  return inBoth(
    (write) => `the score is ${write.number(score.value)}`,
    (write) => `得分${write.number(score.value)}`,
  );
}

/** Writes the grade, or why there is none. */
export function gradeText(grade: NonNullable<SubjectResult["grade"]>): Label {
  if (grade.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[grade.refusal.code];
    return { en: `no grade: ${why.en}`, "zh-CN": `不评档次:${why["zh-CN"]}` };
  }
  const { label = { en: grade.grade, "zh-CN": grade.grade } } = grade;
  return { en: `the grade is ${label.en}`, "zh-CN": `档次为${label["zh-CN"]}` };
}

/** How the values in a sentence are written in one language. */
interface Writer {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly fact: (fact: Fact) => string;
  readonly reason: (reason: Reason) => string;
}

const WRITERS: Readonly<Record<Language, Writer>> = { en: writerOf("en"), "zh-CN": writerOf("zh-CN") };

function inBoth(english: (write: Writer) => string, chinese: (write: Writer) => string): Label {
  return { en: english(WRITERS.en), "zh-CN": chinese(WRITERS["zh-CN"]) };
}

function writerOf(language: Language): Writer {
  const rounded = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percentage = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  // A fact is written exactly: a rounded one could stand on the other side of the line it is compared with.
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  const fact = (given: Fact): string => {
    if (typeof given === "number") return exact.format(given);
    if (typeof given === "boolean") return YES_NO[`${given}`][language];
    if (typeof given === "string") return given === "unknown" ? OUTCOME_LABELS.unknown[language] : given;
    return `${exact.format(given.low)}–${exact.format(given.high)}`;
  };
  const reason = ({ fact: name, comparison, required, actual }: Reason): string => {
    const wanted = (typeof required === "object" ? required : [required]).map(fact).join(", ");
    const asked = COMPARISON_LABELS[comparison][language];
    return language === "en"
      ? `"${name}" is ${fact(actual)}, the line is ${asked} ${wanted}`
      : `“${name}”为${fact(actual)},界线为${asked}${wanted}`;
  };
  return {
    number: (value) => rounded.format(value),
    percent: (share) => percentage.format(share),
    fact,
    reason,
  };
}

const YES_NO = {
  true: { en: "yes", "zh-CN": "是" },
  false: { en: "no", "zh-CN": "否" },
} as const satisfies Record<string, Label>;
