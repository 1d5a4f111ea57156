import type { Label } from "../core/index.js";
import { ASSESSMENT_REFUSAL_LABELS, LIMITER_EFFECT_LABELS, LIMITER_KIND_LABELS } from "./labels.js";
import type { IndicatorScore, LimiterResult, NamedMean, SubjectResult } from "./results.js";
import { WRITERS, type Writer } from "./writer.js";

/** Writes what an indicator came to. */
export function indicatorText({ label, fact, actual, share, score }: IndicatorScore): Label {
  if (score.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[score.refusal.code];
    return inBoth(
      (write) => `${label.en}: ${write.is(fact, actual)} and gives no points (${why.en})`,
      (write) => `${label["zh-CN"]}：${write.is(fact, actual)}，不计分（${why["zh-CN"]}）`,
    );
  }
  const { value } = score;
  return inBoth(
    (write) => `${label.en}: ${write.is(fact, actual)} and gives ${write.points(value)} points, ${write.counts(share)}`,
    (write) => `${label["zh-CN"]}：${write.is(fact, actual)}，得${write.points(value)}分，${write.counts(share)}`,
  );
}

/** Writes what a mean came to, what it counts in the mean above it, and how much of the weight is known. */
export function meanText({ label, score, share, coverage }: NamedMean): Label {
  if (score.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[score.refusal.code];
    return inBoth(
      (write) => `${label.en}: no score (${why.en}); ${write.known(coverage)}`,
      (write) => `${label["zh-CN"]}：不出分（${why["zh-CN"]}）；${write.known(coverage)}`,
    );
  }
  const { value } = score;
  const part = (write: Writer, comma: string): string => (share === undefined ? "" : comma + write.counts(share));
  return inBoth(
    (write) => `${label.en}: the weighted mean is ${write.score(value)}${part(write, ", ")}; ${write.known(coverage)}`,
    (write) => `${label["zh-CN"]}：加权平均${write.score(value)}分${part(write, "，")}；${write.known(coverage)}`,
  );
}

/** Writes what came of a limiter, with the comparisons that decided it. */
export function limiterText({ limiter, effect, reasons }: LimiterResult): Label {
  const { label, kind } = limiter;
  const words = LIMITER_KIND_LABELS[kind];
  const came = LIMITER_EFFECT_LABELS[effect];
  return inBoth(
    (write) => {
      const at = limiter.kind === "cap" ? ` ${write.score(limiter.at)}` : "";
      return `${label.en} (${words.en}${at}): ${came.en}; ${reasons.map(write.reason).join("; ")}`;
    },
    (write) => {
      const at = limiter.kind === "cap" ? `${write.score(limiter.at)}分` : "";
      return `${label["zh-CN"]}（${words["zh-CN"]}${at}）：${came["zh-CN"]}；${reasons.map(write.reason).join("；")}`;
    },
  );
}

/** Writes the score that the limiters leave. */
export function scoreText(score: SubjectResult["score"]): Label {
  if (score.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[score.refusal.code];
    return { en: `no score: ${why.en}`, "zh-CN": `不出分：${why["zh-CN"]}` };
  }
  const { value } = score;
  return inBoth(
    (write) => `the score is ${write.score(value)}`,
    (write) => `得分${write.score(value)}`,
  );
}

/** Writes the grade, or why there is none. */
export function gradeText(grade: NonNullable<SubjectResult["grade"]>): Label {
  if (grade.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[grade.refusal.code];
    return { en: `no grade: ${why.en}`, "zh-CN": `不评档次：${why["zh-CN"]}` };
  }
  const { label = { en: grade.grade, "zh-CN": grade.grade } } = grade;
  return { en: `the grade is ${label.en}`, "zh-CN": `档次为${label["zh-CN"]}` };
}

function inBoth(english: (write: Writer) => string, chinese: (write: Writer) => string): Label {
  return { en: english(WRITERS.en), "zh-CN": chinese(WRITERS["zh-CN"]) };
}
