import { withhold, type Withheld } from "../estimate.js";
import { combine, type Contributions } from "./contributions.js";
import { answersOfAll, together, type MaybeEstimate, type TogetherRefusal } from "./estimates-together.js";
import { slopes } from "./slopes.js";
import { finish, ORIGIN, type SurveyEstimate } from "./survey-estimate.js";
import type { SurveyIntervalOptions } from "./confidence-interval.js";

/** Why estimates are not put together. */
export type ContrastRefusal = TogetherRefusal | "not-finite" | "lone-cluster" | "beyond-range";

/** How estimates are put together: a factor for each, or a smooth function of their values. */
export type Combination = readonly number[] | ((...values: readonly number[]) => number);

/**
 * Estimates a sum of estimates with factors, or another smooth function of them, with the covariance that their design gives them.
 *
 * For a function the error is that of its tangent. Estimates of the same people, in several units or waves, are put together rightly
 * when their rows stand in one sample with the people as clusters. Withheld with `part-withheld` when an estimate was,
 * `different-samples` when they come from designs that are not subgroups of one (or have other weights), `not-finite` when the function
 * or its slope is not, and `lone-cluster` and `beyond-range` as the estimates are. Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey
 * Sampling, 5.5.
 *
 * @param estimates - at least one
 * @param combination - as many factors as there are estimates, or a function that takes as many values
 * @param options - confidence level, 0.95 when absent, and degrees of freedom
 * @returns `n` and `weight` count the rows of all estimates once, `missing` those of each
 * @throws RangeError when there is no estimate, or not one factor for each
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#contrast}
 */
export function contrast(
  estimates: readonly MaybeEstimate[],
  combination: Combination,
  options: SurveyIntervalOptions = {},
): SurveyEstimate | Withheld<ContrastRefusal> {
  const all = together(estimates);
  if ("refusal" in all) return all;
  const { value, factors } = tangentOf(
    combination,
    all.estimates.map((estimate) => estimate.value),
  );
  if (![value, ...factors].every(Number.isFinite))
    return withhold("not-finite", `the function is ${value} there, with the slopes ${factors.join(", ")}`);
  const again = (): Contributions =>
    combine(
      all.estimates.map((estimate) => estimate[ORIGIN].contributions()),
      factors,
    );
  const draft = { kind: "contrast", value, answers: answersOfAll(all), contributions: again(), again } as const;
  return finish(all.design, draft, { ...options, oneCluster: "zero" }) as
    SurveyEstimate | Withheld<"lone-cluster" | "beyond-range">; // not "refuse"
}

/**
 * Estimates the difference of two estimates, first minus second, with their covariance; it withholds what {@link contrast} does.
 *
 * @param first - from which is subtracted
 * @param second - what is subtracted
 * @param options - confidence level, 0.95 when absent, and degrees of freedom
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#difference}
 */
export function difference(
  first: MaybeEstimate,
  second: MaybeEstimate,
  options: SurveyIntervalOptions = {},
): SurveyEstimate | Withheld<ContrastRefusal> {
  return contrast([first, second], [1, -1], options);
}

function tangentOf(
  combination: Combination,
  values: readonly number[],
): { readonly value: number; readonly factors: readonly number[] } {
  if (typeof combination === "function") return { value: combination(...values), factors: slopes(combination, values) };
  if (combination.length !== values.length)
    throw new RangeError(`${values.length} estimates have ${combination.length} factors`);
  return {
    value: values.reduce((sum, value, index) => sum + value * (combination[index] ?? 0), 0),
    factors: combination,
  };
}
