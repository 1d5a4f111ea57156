import { exactInterval } from "./clopper-pearson.js";
import { withhold, type Estimate } from "./estimate.js";
import { DEFAULT_LEVEL, checkLevel, type IntervalOptions } from "./share.js";
import { normalQuantile } from "./normal-quantile.js";
import { studentQuantile } from "./student-t.js";

/** A proportion estimated from a sample with a design, with what the design leaves to judge it by. */
export interface DesignProportion {
  /** In [0, 1]. */
  readonly value: number;
  /** By the design; 0 only with a value of 0 or 1. */
  readonly standardError: number;
  /** Observations, above 1. */
  readonly n: number;
  /** Of the standard error, above 0; `Infinity` where it is known. */
  readonly degreesOfFreedom: number;
}

/**
 * Estimates a proportion from a sample with a design by the exact interval of an effective sample size.
 *
 * The size is p(1 − p) divided by the variance, and made smaller for a variance with few degrees of freedom. When the proportion is 0
 * or 1, the variance says nothing and the observations stand for the effective size. Withheld with `no-observations` when `n` is 0, and
 * with `no-variance` when the standard error is 0 though the proportion is neither 0 nor 1. Source: Korn and Graubard (1998), Survey
 * Methodology 24:193.
 *
 * @param proportion - value, standard error, observations and degrees of freedom
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]; `n` is the effective size
 * @throws RangeError when the value is not in [0, 1], the standard error is negative, a number is not finite, there is one observation
 *   or fewer (other than none), or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#korn-graubard}
 */
export function kornGraubard(
  { value, standardError, n, degreesOfFreedom }: DesignProportion,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations" | "no-variance"> {
  checkLevel(level);
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  if (!(value >= 0 && value <= 1 && standardError >= 0 && standardError < Infinity)) {
    throw new RangeError(`${value} with a standard error of ${standardError} is no estimated proportion`);
  }
  const isCertain = value === 0 || value === 1;
  if (standardError === 0 && !isCertain) {
    return withhold("no-variance", `a share of ${value} without a standard error has no effective sample size`);
  }
  const outside = (1 - level) / 2;
  const widest = degreesOfFreedom === Infinity ? normalQuantile(outside) : studentQuantile(outside, degreesOfFreedom);
  const ratio = studentQuantile(outside, n - 1) / widest;
  const size = (isCertain ? n : (value / standardError) * ((1 - value) / standardError)) * ratio * ratio;
  const [low, high] = exactInterval({ count: Math.min(value * size, size), n: size }, level);
  return { status: "estimated", value, low, high, level, method: "korn-graubard", n: size };
}
