import { withhold, type Withheld } from "../estimate.js";
import { DEFAULT_LEVEL, checkLevel, normalReach, type IntervalOptions } from "../share.js";
import { studentQuantile } from "../student-t.js";
import type { SurveyProportionInterval } from "./proportion-intervals.js";

/** The ends of an interval, by which method, at which level and with how many degrees of freedom. */
export interface SurveyInterval {
  readonly status: "estimated";
  readonly low: number;
  readonly high: number;
  /** Between 0 and 1 and neither. */
  readonly level: number;
  /** `t` for value and multiple of the standard error on either side; otherwise an interval of a proportion. */
  readonly method: "t" | SurveyProportionInterval;
  /** `Infinity` where the normal distribution was taken. */
  readonly degreesOfFreedom: number;
}

/**
 * Why an estimate has no interval: its standard error is 0, which would claim certainty, or rests on no degree of freedom; or a share is
 * known as by more answers than an interval can be computed of.
 */
export type SurveyIntervalRefusal = "no-variance" | "no-degrees-of-freedom" | "beyond-range";

/** At which level, and with how many degrees of freedom other than the estimate's own; `Infinity` gives a normal interval. */
export interface SurveyIntervalOptions extends IntervalOptions {
  readonly degreesOfFreedom?: number;
}

/**
 * The interval of an estimate by Student's t: as many standard errors on either side as the degrees of freedom ask for.
 *
 * Withheld with `no-variance` when the standard error is 0, and with `no-degrees-of-freedom` when there is none. Source: Korn and
 * Graubard (1999), Analysis of Health Surveys, 5.2.
 *
 * @param estimate - value, standard error and degrees of freedom
 * @param options - the confidence level, 0.95 when absent, and other degrees of freedom
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#confidence-interval}
 */
export function confidenceInterval(
  estimate: { readonly value: number; readonly standardError: number; readonly degreesOfFreedom: number },
  { level = DEFAULT_LEVEL, degreesOfFreedom = estimate.degreesOfFreedom }: SurveyIntervalOptions = {},
): SurveyInterval | Withheld<SurveyIntervalRefusal> {
  checkLevel(level);
  const { value, standardError } = estimate;
  const refusal = whyNoInterval(standardError, degreesOfFreedom);
  if (refusal !== undefined) return refusal;
  const half = reach(level, degreesOfFreedom) * standardError;
  return { status: "estimated", low: value - half, high: value + half, level, method: "t", degreesOfFreedom };
}

/**
 * Why no interval can be given, if so.
 *
 * @param standardError - of the estimate
 * @param degreesOfFreedom - that it rests on
 */
export function whyNoInterval(
  standardError: number,
  degreesOfFreedom: number,
): Withheld<SurveyIntervalRefusal> | undefined {
  if (!(degreesOfFreedom > 0))
    return withhold("no-degrees-of-freedom", "there are no more clusters than strata to tell the width of an interval");
  if (standardError === 0)
    return withhold("no-variance", "a standard error of 0 would make an interval of no width, and claim certainty");
  return undefined;
}

/**
 * Standard errors on either side of an estimate that a two-sided interval reaches.
 *
 * @param level - between 0 and 1
 * @param degreesOfFreedom - above 0; `Infinity` for the normal distribution
 */
export function reach(level: number, degreesOfFreedom: number): number {
  return degreesOfFreedom === Infinity ? normalReach(level) : -studentQuantile((1 - level) / 2, degreesOfFreedom);
}
