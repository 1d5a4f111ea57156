import {
  contrast,
  mean,
  variance,
  within,
  withhold,
  type DesignEffect,
  type SurveyDesign,
  type SurveyEstimate,
  type Withheld,
} from "../../statistics/index.js";
import type { Scored, ScoredQuestion } from "../results.js";
import type { DomainFinder } from "./domains.js";
import type { SampleQuestion, SampleQuestionScore, SampleTotalScore } from "./results.js";

/**
 * Estimates the score of a question: the means of the points within each class and channel, put together with the weights that the
 * protocol gives them, whoever answered. That is direct standardisation to the mix of the protocol.
 *
 * Its design effect compares with simple random samples of as many answers from each class and channel, Σ W²S² ÷ n. Sources: Särndal,
 * Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.5 and 5.7; Kish (1965), Survey Sampling, 8.2.
 *
 * @param parts - finds the group's part of one class and channel
 * @param score - what it comes to by the weights of the sample
 * @param points - what each response's answer is worth, NaN where it enters no score
 * @param level - confidence level of the interval
 */
export function estimateScore(
  parts: DomainFinder,
  { interval: _, ...score }: ScoredQuestion,
  points: Float64Array,
  level: number,
): SampleQuestionScore {
  const cells = score.parts.filter(({ weight }) => weight > 0).map((part) => ({ ...part, design: parts(part) }));
  const estimate = putTogether(
    cells.map(({ design }) => mean(design, points, { level })),
    cells.map(({ weight }) => weight),
    { value: score.value, level },
  );
  return { ...score, estimate, designEffect: effectOf(cells, points, estimate) };
}

/**
 * Estimates the score over all questions, with the covariance that comes of the same people answering them.
 *
 * @param questions - the estimated questions of a group
 * @param score - what all of them come to
 * @param level - confidence level of the interval
 */
export function estimateTotal(
  questions: readonly SampleQuestion[],
  { interval: _, ...score }: Scored,
  level: number,
): SampleTotalScore {
  const estimates = questions.flatMap((question) =>
    question.status === "shown" && question.score.status === "scored" ? [question.score.estimate] : [],
  );
  const weights = score.parts.map(({ weight }) => weight);
  return { ...score, estimate: putTogether(estimates, weights, { value: score.value, level }) };
}

/** A sum of estimates with weights; of a single one it is that one itself. */
function putTogether(
  estimates: readonly (SurveyEstimate | Withheld)[],
  weights: readonly number[],
  { value, level }: { readonly value: number; readonly level: number },
): SurveyEstimate | Withheld {
  const [first] = estimates;
  const withheld = estimates.find(({ status }) => status === "withheld");
  if (withheld !== undefined) return withheld;
  const whole = estimates.length === 1 && first !== undefined ? first : contrast(estimates, weights, { level });
  return whole.status === "withheld" ? whole : { ...whole, value };
}

interface WeighedCell {
  readonly weight: number;
  readonly design: SurveyDesign;
}

function effectOf(
  cells: readonly WeighedCell[],
  points: Float64Array,
  estimate: SurveyEstimate | Withheld,
): DesignEffect | Withheld {
  if (estimate.status === "withheld") return estimate;
  let simple = 0;
  for (const { weight, design } of cells) {
    const among = variance(
      within(design, (row) => !Number.isNaN(points[row])),
      points,
      { oneCluster: "zero" },
    );
    if (among.status === "withheld") return among;
    simple += (weight ** 2 * among.value) / among.n;
  }
  const { n, standardError } = estimate;
  if (simple === 0) return withhold("no-variance", `all answers of ${n} are worth the same within their class`);
  const value = standardError ** 2 / simple;
  return { status: "estimated", value, n, effectiveSize: value === 0 ? "unknown" : n / value };
}
