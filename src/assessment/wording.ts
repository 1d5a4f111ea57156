import type { Label } from "../core/index.js";
import {
  ADJUSTMENT_EFFECT_LABELS,
  ADJUSTMENT_KIND_LABELS,
  ASSESSMENT_REFUSAL_LABELS,
  LIMITER_EFFECT_LABELS,
  LIMITER_KIND_LABELS,
} from "./labels.js";
import type { Limiter } from "./limiter.js";
import type { AdjustmentResult, IndicatorScore, LimiterResult, NamedMean, SubjectResult } from "./results.js";
import { inBoth, type Writer } from "./writer.js";

/** Writes what an indicator came to. */
export function indicatorText({ label, fact, actual, share, score, beside }: IndicatorScore): Label {
  if (score.status === "withheld") {
    const why = ASSESSMENT_REFUSAL_LABELS[score.refusal.code];
    const counted = (write: Writer, comma: string): string => (share === 0 ? "" : comma + write.counts(share));
    return inBoth(
      (write) => `${label.en}: ${write.is(fact, actual)} and gives no points (${why.en})${counted(write, ", ")}`,
      (write) => `${label["zh-CN"]}：${write.is(fact, actual)}，不计分（${why["zh-CN"]}）${counted(write, "，")}`,
    );
  }
  const { value } = score;
  return inBoth(
    (write) => {
      const others = beside === undefined ? "" : ` (${write.beside(beside)})`;
      return `${label.en}: ${write.is(fact, actual)}${others} and gives ${write.points(value)} points, ${write.counts(share)}`;
    },
    (write) => {
      const others = beside === undefined ? "" : `（${write.beside(beside)}）`;
      return `${label["zh-CN"]}：${write.is(fact, actual)}${others}，得${write.points(value)}分，${write.counts(share)}`;
    },
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

/** Writes what an adjustment came to and the score it leaves. */
export function adjustmentText({ adjustment, effect, actual, reasons, amount, score }: AdjustmentResult): Label {
  const { label, kind } = adjustment;
  const [words, came] = [ADJUSTMENT_KIND_LABELS[kind], ADJUSTMENT_EFFECT_LABELS[effect]];
  const fact = factOf(adjustment);
  const why = (write: Writer, and: string): string =>
    [...(actual === undefined ? [] : [write.is(fact, actual)]), ...reasons.map(write.reason)].join(and);
  const left = score.status === "scored" ? score.value : undefined;
  return inBoth(
    (write) => {
      const much =
        amount === undefined ? "" : ` ${kind === "coefficient" ? write.score(amount) : write.points(amount)}`;
      const leaves = left === undefined ? "" : `, which leaves ${write.score(left)}`;
      return `${label.en} (${words.en}${much}): ${came.en}; ${why(write, "; ")}${leaves}`;
    },
    (write) => {
      const much =
        amount === undefined ? "" : kind === "coefficient" ? write.score(amount) : `${write.points(amount)}分`;
      const leaves = left === undefined ? "" : `，得${write.score(left)}分`;
      return `${label["zh-CN"]}（${words["zh-CN"]}${much}）：${came["zh-CN"]}；${why(write, "；")}${leaves}`;
    },
  );
}

function factOf(adjustment: AdjustmentResult["adjustment"]): string {
  if (adjustment.kind === "coefficient") return adjustment.fact;
  return "fact" in adjustment.award ? adjustment.award.fact : "";
}

/** Writes what came of a limiter, with the comparisons that decided it and who waived it. */
export function limiterText({ limiter, effect, reasons, waiver }: LimiterResult): Label {
  const { label, kind } = limiter;
  const [words, came] = [LIMITER_KIND_LABELS[kind], LIMITER_EFFECT_LABELS[effect]];
  return inBoth(
    (write) => {
      const until = waiver && ` by ${waiver.by} until ${waiver.until} (${waiver.why})`;
      return `${label.en} (${words.en}${spaced(measureOf(limiter, write))}): ${came.en}${until ?? ""}; ${reasons.map(write.reason).join("; ")}`;
    },
    (write) => {
      const until = waiver && `（${waiver.by}，至${waiver.until}：${waiver.why}）`;
      return `${label["zh-CN"]}（${words["zh-CN"]}${measureOf(limiter, write)}）：${came["zh-CN"]}${until ?? ""}；${reasons.map(write.reason).join("；")}`;
    },
  );
}

function spaced(words: string): string {
  return words === "" ? "" : ` ${words}`;
}

/** How far a limiter reaches. */
function measureOf(limiter: Limiter, write: Writer): string {
  switch (limiter.kind) {
    case "floor":
    case "cap":
      return write.limit(limiter.at);
    case "downgrade":
      return write.grades(limiter.by);
    case "cap-grade":
      return limiter.grade;
    case "exclude":
    case "hold":
    case "veto":
      return "";
  }
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
  const { label = { en: grade.grade, "zh-CN": grade.grade }, earned, beyondQuota } = grade;
  const lowered =
    earned === undefined
      ? { en: "", "zh-CN": "" }
      : beyondQuota === true
        ? { en: `; the score earns ${earned}, beyond the quota of it`, "zh-CN": `；按得分为${earned}，超出名额` }
        : { en: `; the score alone earns ${earned}`, "zh-CN": `；按得分为${earned}` };
  return { en: `the grade is ${label.en}${lowered.en}`, "zh-CN": `档次为${label["zh-CN"]}${lowered["zh-CN"]}` };
}
