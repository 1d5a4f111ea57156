import type { Withheld } from "../estimate.js";
import { combine, type Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import { designVariance } from "./design-variance.js";
import { together, type MaybeEstimate, type TogetherRefusal } from "./estimates-together.js";
import { ORIGIN, type SurveyEstimate } from "./survey-estimate.js";

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
  const parts = all.estimates.map(standardised);
  const lower: number[][] = [];
  for (const [row, { standardError, contributions }] of parts.entries()) {
    const own: number[] = [];
    for (const other of parts.slice(0, row)) {
      const correlation = correlationOf(all.design, contributions, other.contributions);
      if (typeof correlation !== "number") return correlation;
      own.push(correlation * standardError * other.standardError);
    }
    lower.push([...own, standardError ** 2]);
  }
  return lower.map((own, row) => parts.map((_, column) => own[column] ?? lower[column]?.[row] ?? 0));
}

interface Standardised {
  readonly standardError: number;
  readonly contributions: Contributions;
}

/** In standard errors, so that estimates of unlike size keep their digits beside each other. */
function standardised({ standardError, [ORIGIN]: origin }: SurveyEstimate): Standardised {
  const contributions = combine([origin.contributions()], [standardError === 0 ? 0 : 1 / standardError]);
  return { standardError, contributions };
}

/** Half the difference between the variances of sum and difference, where each by itself has variance 1. */
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
