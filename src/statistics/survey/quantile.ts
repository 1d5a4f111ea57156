import type { Withheld } from "../estimate.js";
import { DEFAULT_LEVEL, checkLevel } from "../share.js";
import { answersOf, weightedAverage, type Answers } from "./answers.js";
import { codeAt, numberAt, type AnswerColumn } from "./columns.js";
import type { SurveyIntervalOptions, SurveyIntervalRefusal } from "./confidence-interval.js";
import type { SurveyDesign } from "./design.js";
import { contributionsToMean, nobody } from "./mean.js";
import { checkName } from "./names.js";
import { negativeWeight } from "./negative-weights.js";
import {
  QUANTILE_INTERVALS,
  errorOf,
  quantileEnds,
  type QuantileEnds,
  type QuantileInterval,
} from "./quantile-interval.js";
import { QUANTILE_RULES, quantileOf, type Ordered, type QuantileRule } from "./quantile-rules.js";
import { finish, type SurveyRefusal } from "./survey-estimate.js";

/** How a quantile is read off, and how its interval is made. */
export interface QuantileOptions extends SurveyIntervalOptions {
  /** `hf7` when absent. */
  readonly rule?: QuantileRule;
  /** `mean` when absent: by Student's t around the share; `beta` is Korn and Graubard's. */
  readonly interval?: QuantileInterval;
}

/** A quantile estimated from a sample with a design. */
export interface SurveyQuantile {
  readonly status: "estimated";
  /** In the unit of the answers. */
  readonly value: number;
  readonly probability: number;
  readonly rule: QuantileRule;
  /** The interval's width over twice the standard errors that it reaches; `"unknown"` where an end is. */
  readonly standardError: number | "unknown";
  /** Rows with an answer and a weight above 0. */
  readonly n: number;
  /** Rows with a weight above 0 and no answer. */
  readonly missing: number;
  readonly interval: QuantileEnds | Withheld<SurveyIntervalRefusal>;
}

/**
 * Estimates a quantile of the population, or of a subgroup of it, with Woodruff's interval: that of the share at or below the quantile,
 * its ends read back to answers.
 *
 * Withheld as {@link mean} is, and with `negative-weight` after a linear calibration; the interval with `no-variance` when the share varies in no sample (all answers are at or below the
 * quantile, say). Sources: Woodruff (1952), J. Amer. Statist. Assoc. 47:635; with the beta interval, Korn and Graubard (1998), Survey
 * Methodology 24:193.
 *
 * @param design - the sample or a subgroup
 * @param answers - one for each row of the whole sample; `null`, `undefined` and NaN are missing
 * @param probability - the share at or below the quantile, in [0, 1]; 0.5 is the median
 * @param options - rule, interval, its level, 0.95 when absent, and degrees of freedom
 * @throws RangeError when the answers are not as many as the sample has rows, one is beyond ±1e50, the probability is not in [0, 1], the
 *   level is not between 0 and 1, or no rule or interval has that name
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#quantile}
 */
export function quantile(
  design: SurveyDesign,
  answers: AnswerColumn,
  probability: number,
  { rule = "hf7", interval = "mean", level = DEFAULT_LEVEL, degreesOfFreedom }: QuantileOptions = {},
): SurveyQuantile | Withheld<SurveyRefusal | "negative-weight"> {
  checkLevel(level);
  checkName(QUANTILE_RULES, rule, "rule for quantiles");
  checkName(QUANTILE_INTERVALS, interval, "interval of a quantile");
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is no share`);
  const negative = negativeWeight(design);
  if (negative !== undefined) return negative;
  const given = answersOf(design, answers);
  if (given.rows.length === 0) return nobody(given.missing);
  const ordered = orderedOf(design, given);
  const value = Number(quantileOf(ordered, probability, rule));
  const share = shareUpTo(design, given, value);
  if (share.status === "withheld") return share;
  const known = { ...share, degreesOfFreedom: degreesOfFreedom ?? share.degreesOfFreedom };
  const ends = quantileEnds(known, { interval, level }, (end) => quantileOf(ordered, end, rule));
  const { missing } = given;
  return {
    status: "estimated",
    value,
    probability,
    rule,
    standardError: errorOf(ends),
    n: share.n,
    missing,
    interval: ends,
  };
}

function orderedOf({ weights }: SurveyDesign, { rows, values }: Answers): Ordered {
  const order = Int32Array.from(values.keys()).sort((one, other) => numberAt(values, one) - numberAt(values, other));
  let sum = 0;
  const cumulated = Float64Array.from(order, (place) => (sum += numberAt(weights, codeAt(rows, place))));
  return { values: Float64Array.from(order, (place) => numberAt(values, place)), cumulated };
}

/** The share of the population whose answer is no greater. */
function shareUpTo(design: SurveyDesign, answers: Answers, value: number): ReturnType<typeof finish> {
  const below = { ...answers, values: answers.values.map((answer) => (answer <= value ? 1 : 0)) };
  const share = weightedAverage(design, below);
  const contributions = contributionsToMean(design, below, share);
  return finish(design, { kind: "proportion", value: share, answers, contributions, again: () => contributions }, {});
}
