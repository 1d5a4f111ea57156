import type { Withheld } from "../estimate.js";
import { designCovariance } from "./design-covariance.js";
import { together, type MaybeEstimate, type TogetherRefusal } from "./estimates-together.js";
import { ORIGIN } from "./survey-estimate.js";

/**
 * The covariances of estimates from one sample, computed from the design when asked for.
 *
 * Subgroups have a covariance when they share clusters or strata. Withheld with `part-withheld` when an estimate was,
 * `different-samples` when they come from designs that are not subgroups of one (or have other weights), and `lone-cluster` as the
 * estimates are.
 *
 * Where lone clusters count as `average`, that is the average over the strata in which any of the estimates was observed, as it is for a
 * {@link difference}; alone, an estimate averages over its own strata, and the square of its standard error may be another.
 *
 * @param estimates - at least one
 * @returns a row and a column for each estimate, with variances in the diagonal: the squares of the standard errors, but for `average`
 * @throws RangeError when there is no estimate
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#covariance}
 */
export function covariance(
  estimates: readonly MaybeEstimate[],
): readonly (readonly number[])[] | Withheld<TogetherRefusal | "lone-cluster"> {
  const all = together(estimates);
  if ("refusal" in all) return all;
  return designCovariance(
    all.design,
    all.estimates.map((estimate) => estimate[ORIGIN].contributions()),
  );
}
