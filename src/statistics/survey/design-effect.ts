import { withhold, type Withheld } from "../estimate.js";
import { answersOf } from "./answers.js";
import type { AnswerColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";
import { mean } from "./mean.js";
import { checkName } from "./names.js";
import { negativeWeight } from "./negative-weights.js";
import type { SurveyRefusal } from "./survey-estimate.js";
import { total } from "./total.js";
import { varianceAmong } from "./variance.js";

/**
 * With which simple random sample of as many answers a design is compared: one drawn `without-replacement` from as many people as the
 * weights stand for, or one drawn `with-replacement`.
 */
export const SIMPLE_SAMPLES = ["without-replacement", "with-replacement"] as const;
/** With which simple random sample a design is compared. */
export type SimpleSample = (typeof SIMPLE_SAMPLES)[number];

/** Of what a design effect is, and with what the design is compared. */
export interface DesignEffectOptions {
  /** `mean` when absent. */
  readonly of?: "mean" | "total";
  /** `without-replacement` when absent. */
  readonly comparedWith?: SimpleSample;
}

/** How many times as large as in a simple random sample a variance is. */
export interface DesignEffect {
  readonly status: "estimated";
  /** Above 1 where the design costs precision. */
  readonly value: number;
  /** Rows with an answer and a weight above 0. */
  readonly n: number;
  /** As many answers of a simple random sample would tell as much: n ÷ value; `"unknown"` where no variance is left. */
  readonly effectiveSize: number | "unknown";
}

/**
 * The design effect: the variance under the design over that of a simple random sample with as many answers.
 *
 * The latter is S² ÷ n for a mean, with the variance S² among the answers, times N² for a total, where N is the sum of weights, and
 * times 1 − n ÷ N when drawn without replacement. Withheld as {@link mean} is, with `negative-weight` after a linear calibration, with `no-variance` when all answers are equal, and with
 * `whole-population` when weights of 1 leave nobody outside the sample. Source: Kish (1965), Survey Sampling, 8.2.
 *
 * @param design - the sample or a subgroup
 * @param answers - one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param options - of a mean or a total, and the simple random sample to compare with
 * @throws RangeError when the answers are not as many as the sample has rows, one is beyond ±1e50, or nothing has a name that was given
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#design-effect}
 */
export function designEffect(
  design: SurveyDesign,
  answers: AnswerColumn,
  { of = "mean", comparedWith = "without-replacement" }: DesignEffectOptions = {},
): DesignEffect | Withheld<SurveyRefusal | "no-variance" | "whole-population" | "negative-weight"> {
  checkName(["mean", "total"], of, "estimate with a design effect");
  checkName(SIMPLE_SAMPLES, comparedWith, "simple sample");
  const negative = negativeWeight(design);
  if (negative !== undefined) return negative;
  const estimate = of === "mean" ? mean(design, answers) : total(design, answers);
  if (estimate.status === "withheld") return estimate;
  const { n, weight, standardError } = estimate;
  const among = n === 1 ? 0 : varianceAmong(design, answersOf(design, answers));
  if (among === 0) return withhold("no-variance", `all ${n} answers are equal`);
  const left = comparedWith === "with-replacement" ? 1 : 1 - n / weight;
  if (!(left > 0)) return withhold("whole-population", `${n} answers stand for no more than ${weight} people`);
  const simple = (among / n) * left * (of === "mean" ? 1 : weight ** 2);
  const value = standardError ** 2 / simple;
  if (!(simple > 0 && simple < Infinity && value < Infinity))
    return withhold(
      "beyond-range",
      `a variance of ${simple} in a simple sample is too great or too small for a double`,
    );
  return { status: "estimated", value, n, effectiveSize: value === 0 ? "unknown" : n / value };
}
