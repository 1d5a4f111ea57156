import type { Withheld } from "../estimate.js";
import { combine, type Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import { designVariance } from "./design-variance.js";
import { together, type MaybeEstimate, type TogetherRefusal } from "./estimates-together.js";
import { ORIGIN } from "./survey-estimate.js";

/**
 * The covariances of estimates from one sample, computed from the design when asked for.
 *
 * Subgroups have a covariance when they share clusters or strata. Withheld with `part-withheld` when an estimate was,
 * `different-samples` when they come from designs that are not subgroups of one (or have other weights), and `lone-cluster` as the
 * estimates are.
 *
 * @param estimates - at least one
 * @returns a row and a column for each estimate, with the squares of the standard errors in the diagonal
 * @throws RangeError when there is no estimate
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#covariance}
 */
export function covariance(
  estimates: readonly MaybeEstimate[],
): readonly (readonly number[])[] | Withheld<TogetherRefusal | "lone-cluster"> {
  const all = together(estimates);
  if ("refusal" in all) return all;
  return covarianceOf(
    all.design,
    all.estimates.map((estimate) => estimate[ORIGIN].contributions()),
  );
}

/**
 * The covariances of estimates, from what their rows contribute to each.
 *
 * @param design - the sample
 * @param parts - the contributions to each estimate
 */
export function covarianceOf(
  design: SurveyDesign,
  parts: readonly Contributions[],
): readonly (readonly number[])[] | Withheld<"lone-cluster"> {
  const lower: number[][] = [];
  const errors: number[] = [];
  const scaled: Contributions[] = [];
  for (const part of parts) {
    const variance = designVariance(design, part);
    if (typeof variance !== "number") return variance;
    const error = Math.sqrt(variance);
    // In standard errors, so that estimates of unlike size keep their digits beside each other.
    const own = combine([part], [error === 0 ? 0 : 1 / error]);
    const row: number[] = [];
    for (const [place, other] of scaled.entries()) {
      const correlation = correlationOf(design, own, other);
      if (typeof correlation !== "number") return correlation;
      row.push(correlation * error * (errors[place] ?? 0));
    }
    lower.push([...row, variance]);
    errors.push(error);
    scaled.push(own);
  }
  return lower.map((own, row) => parts.map((_, column) => own[column] ?? lower[column]?.[row] ?? 0));
}

/** A quarter of the variance of the sum less that of the difference, where each by itself has variance 1. */
function correlationOf(
  design: SurveyDesign,
  first: Contributions,
  second: Contributions,
): number | Withheld<"lone-cluster"> {
  const sum = designVariance(design, combine([first, second], [1, 1]));
  if (typeof sum !== "number") return sum;
  const difference = designVariance(design, combine([first, second], [1, -1]));
  return typeof difference === "number" ? (sum - difference) / 4 : difference;
}
