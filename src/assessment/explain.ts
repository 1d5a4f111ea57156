import { refuse, type Label, type Result } from "../core/index.js";
import type {
  AdjustmentResult,
  Assessment,
  IndicatorScore,
  LimiterResult,
  NamedMean,
  PartScore,
  SubjectResult,
} from "./results.js";
import { adjustmentText, gradeText, indicatorText, limiterText, meanText, scoreText } from "./wording.js";

/** One step on the way from the facts to the grade: a sentence in each language, and the very data it states. */
export type ExplanationStep =
  | { readonly step: "indicator"; readonly text: Label; readonly data: IndicatorScore }
  | { readonly step: "mean"; readonly text: Label; readonly data: NamedMean }
  | { readonly step: "adjustment"; readonly text: Label; readonly data: AdjustmentResult }
  | { readonly step: "limiter"; readonly text: Label; readonly data: LimiterResult }
  | { readonly step: "score"; readonly text: Label; readonly data: SubjectResult["score"] }
  | { readonly step: "grade"; readonly text: Label; readonly data: NonNullable<SubjectResult["grade"]> };

/**
 * Tells the way from a subject's facts to its grade: every indicator, every mean over its parts, every adjustment, every
 * limiter with the comparisons that decided it, the score and the grade, in that order.
 *
 * A sentence states no number that is not in the data beside it. Points are written to two decimals and shares in percent to
 * one; means and scores, which are held against caps and bands, to six; facts exactly. Refuses with `unknown-subject`.
 *
 * @param assessment - what {@link assess} gave
 * @param subject - one of its subjects
 * @example
 * {@includeCode ../../test/assessment/examples.test.ts#explain}
 */
export function explain(
  { results, label }: Assessment,
  subject: string,
): Result<{ explanation: readonly ExplanationStep[] }, "unknown-subject"> {
  const result = results.find((each) => each.subject === subject);
  if (result === undefined) return refuse("unknown-subject", `no subject "${subject}" was assessed`);
  const { unlimited, adjustments, limiters, score, grade } = result;
  return {
    ok: true,
    explanation: [
      ...meanSteps({ ...unlimited, label }),
      ...adjustments.map((data): ExplanationStep => ({ step: "adjustment", text: adjustmentText(data), data })),
      ...limiters.map((data): ExplanationStep => ({ step: "limiter", text: limiterText(data), data })),
      { step: "score", text: scoreText(score), data: score },
      ...(grade === undefined ? [] : [{ step: "grade", text: gradeText(grade), data: grade } as const]),
    ],
  };
}

/** The parts come before the mean that rests on them. */
function meanSteps(data: NamedMean): readonly ExplanationStep[] {
  return [...data.parts.flatMap(partSteps), { step: "mean", text: meanText(data), data }];
}

function partSteps(part: PartScore): readonly ExplanationStep[] {
  if (part.kind === "dimension") return meanSteps(part);
  return [{ step: "indicator", text: indicatorText(part), data: part }];
}
