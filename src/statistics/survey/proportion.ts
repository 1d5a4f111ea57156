import { withhold, type Estimate, type Withheld } from "../estimate.js";
import { arcsine } from "../arcsine.js";
import { kornGraubard } from "../korn-graubard.js";
import { likelihoodInterval } from "../likelihood.js";
import { logit } from "../logit.js";
import { DEFAULT_LEVEL, MOST_OBSERVATIONS, normalReach } from "../share.js";
import { wald } from "../wald.js";
import { wilson } from "../wilson.js";
import type { AnswerColumn } from "./columns.js";
import { reach, whyNoInterval, type SurveyInterval, type SurveyIntervalRefusal } from "./confidence-interval.js";
import type { SurveyDesign } from "./design.js";
import { effectiveSize } from "./effective-size.js";
import { checkName } from "./names.js";
import { profiledLikelihood } from "./profiled-likelihood.js";
import { scoredShare, type ScoredShare } from "./scored-share.js";
import { answersOf } from "./answers.js";
import { negativeWeight } from "./negative-weights.js";
import { mean } from "./mean.js";
import { SURVEY_PROPORTION_INTERVALS, type SurveyProportionInterval } from "./proportion-intervals.js";
import type { EstimateOptions, SurveyEstimate, SurveyRefusal } from "./survey-estimate.js";

/** How a proportion is estimated. */
export interface SurveyProportionOptions extends EstimateOptions {
  /** `wilson` when absent. */
  readonly interval?: SurveyProportionInterval;
}

/**
 * Estimates the proportion of the population, or of a subgroup of it, that answered yes.
 *
 * All intervals stay in [0, 1]. Where the proportion is p and its variance V, `wilson` takes the effective size p(1 − p) ÷ V, `beta`
 * the same adjusted for few degrees of freedom, and the others Student's t in place of the normal quantile: `logit` and `asin` are
 * even on their scale, `exact-likelihood` inverts the likelihood ratio test scaled by the design effect n ÷ (n − 1)·nV ÷ p(1 − p),
 * `likelihood` reads the same ends off a profile as R does (see the decision on likelihood ends), and `mean` is value and multiple of
 * the standard error. A proportion of 0 or 1 has no variance: `wilson` then takes Kish's effective size and `beta` the number of answers,
 * and the interval of the others is withheld; so is one with `beyond-range` that no effective size up to 1e15 stands for. Withheld as {@link mean} is, and with `negative-weight` after a linear calibration. Sources: Korn and Graubard
 * (1998), Survey Methodology 24:193; Rao and Scott (1984), Annals of Statistics 12:46; Dean and Pagano (2015), J. Survey Statist.
 * Methodol. 3:484; Venables and Ripley (2002), Modern Applied Statistics with S, 8.4.
 *
 * @param design - the sample or a subgroup
 * @param answers - yes and no, or 1 and 0, for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param options - the interval, `wilson` when absent, its level, 0.95 when absent, degrees of freedom and what is done with a single
 *   cluster
 * @throws RangeError when the answers are not as many as the sample has rows, one is neither 0 nor 1, the level is not between 0 and 1,
 *   or no interval has that name
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#proportion}
 */
export function proportion(
  design: SurveyDesign,
  answers: AnswerColumn,
  { interval = "wilson", ...options }: SurveyProportionOptions = {},
): SurveyEstimate | Withheld<SurveyRefusal | "negative-weight"> {
  checkName(SURVEY_PROPORTION_INTERVALS, interval, "interval of a proportion");
  for (const row of design.members) {
    const answer = answers[row];
    if (typeof answer === "number" && answer !== 0 && answer !== 1 && !Number.isNaN(answer))
      throw new RangeError(`the answer at row ${row} is ${answer}, neither yes nor no`);
  }
  const negative = negativeWeight(design);
  if (negative !== undefined) return negative;
  const estimate = mean(design, answers, options);
  if (estimate.status === "withheld") return estimate;
  const { value, n, standardError } = estimate;
  const degreesOfFreedom = options.degreesOfFreedom ?? estimate.degreesOfFreedom;
  const kish = effectiveSize(design, answers);
  const fit = (): ScoredShare => scoredShare(design.weights, answersOf(design, answers));
  const known = { value, n, standardError, degreesOfFreedom, kish, fit, level: options.level ?? DEFAULT_LEVEL };
  return { ...estimate, kind: "proportion", interval: intervalOf(known, interval) };
}

interface KnownProportion {
  readonly value: number;
  readonly standardError: number;
  readonly n: number;
  readonly degreesOfFreedom: number;
  readonly kish: number;
  readonly fit: () => ScoredShare;
  readonly level: number;
}

const PROCEDURES: Readonly<Record<SurveyProportionInterval, (known: KnownProportion) => Estimate>> = {
  wilson: (known) => wilson(shareOf(known, sizeByVariance(known)), known),
  beta: (known) => kornGraubard(known, known),
  logit: (known) => logit(shareOf(known, sizeByStudent(known)), known),
  asin: (known) => arcsine(shareOf(known, sizeByStudent(known)), known),
  likelihood: profiled,
  "exact-likelihood": exactLikelihood,
  mean: (known) => wald(shareOf(known, sizeByStudent(known)), known),
};

function exactLikelihood(known: KnownProportion): Estimate {
  return likelihoodInterval(shareOf(known, (sizeByStudent(known) * (known.n - 1)) / known.n), known);
}

/** Read off a profile, and exact where the profile does not come as far. */
function profiled(known: KnownProportion): Estimate {
  const exact = exactLikelihood(known);
  if (exact.status === "withheld") return exact;
  const { value, level, degreesOfFreedom } = known;
  const [low, high] = profiledLikelihood({ ...known, fit: known.fit(), reach: reach(level, degreesOfFreedom) });
  return {
    ...exact,
    low: Number.isNaN(low) ? exact.low : Math.min(low, value),
    high: Number.isNaN(high) ? exact.high : Math.max(high, value),
  };
}

function intervalOf(
  known: KnownProportion,
  method: SurveyProportionInterval,
): SurveyInterval | Withheld<SurveyIntervalRefusal> {
  const { value, standardError, degreesOfFreedom, level } = known;
  const isCertain = value === 0 || value === 1;
  const hasSize = isCertain && (method === "wilson" || method === "beta");
  // The beta interval judges the variance by n − 1 degrees of freedom beside those of the design.
  const left = method === "beta" ? Math.min(degreesOfFreedom, known.n - 1) : degreesOfFreedom;
  const refusal = whyNoInterval(hasSize ? 1 : standardError, left) ?? whyNoSize(known);
  if (refusal !== undefined) return refusal;
  const estimate = PROCEDURES[method](known);
  if (estimate.status === "withheld") return beyondRange(estimate.refusal.message);
  return { status: "estimated", low: estimate.low, high: estimate.high, level, method, degreesOfFreedom };
}

/** A share may be so close to 0 or 1, or known so exactly, that no number of observations would tell as much. */
function whyNoSize(known: KnownProportion): Withheld<"beyond-range"> | undefined {
  const size = sizeByVariance(known);
  return size > 0 && size <= MOST_OBSERVATIONS
    ? undefined
    : beyondRange(`${known.value} is known as by ${size} answers`);
}

function sizeByVariance({ value, standardError, kish }: KnownProportion): number {
  return standardError === 0 ? kish : (value / standardError) * ((1 - value) / standardError);
}

/** With this many observations a normal interval is as wide as one by Student's t with the size that the variance gives. */
function sizeByStudent(known: KnownProportion): number {
  return sizeByVariance(known) * (normalReach(known.level) / reach(known.level, known.degreesOfFreedom)) ** 2;
}

function beyondRange(message: string): Withheld<"beyond-range"> {
  return withhold("beyond-range", message);
}

function shareOf({ value }: KnownProportion, n: number): { readonly count: number; readonly n: number } {
  return { count: Math.min(value * n, n), n };
}
