import { refuse, type Refused, type Result } from "../../core/index.js";
import { DEFAULT_LEVEL, normalReach, type IntervalOptions } from "../share.js";
import { unfitEstimates, type EstimatesRefusal, type UnitEstimate } from "../unit-estimate.js";
import { BETWEEN_VARIANCES, betweenVariance, pool, type BetweenVariance, type Pooled } from "./between-variance.js";

/** Beyond this, and below its inverse, fourth powers of values and errors might be too large or too small for a number. */
const MOST_MAGNITUDE = 1e50;

/** How much more estimates differ than their standard errors account for. */
export interface Heterogeneity {
  /** Cochran's Q: squared distances from the mean over squared standard errors, summed. */
  readonly statistic: number;
  /** What Q would be on average if all units were equal. */
  readonly degreesOfFreedom: number;
  /** I²: the part of Q beyond that, in [0, 1). */
  readonly share: number;
}

/** A unit's estimate, drawn towards the mean of all. */
export interface ShrunkMean extends UnitEstimate {
  /** Between the value and the mean. */
  readonly shrunk: number;
  /** How much of it is the mean's, in (0, 1]; 1 where the variance between units is 0. */
  readonly weightOnPrior: number;
  /** Standard deviation of what the true value may be, the mean taken as known; 0 where the variance between units is 0. */
  readonly spreadGivenMean: number;
  /** The same, with the uncertainty of the mean; the variance between units is taken as known. */
  readonly spread: number;
  /** Ends of the interval that holds the true value with the probability `level`, by `spread`. */
  readonly low: number;
  readonly high: number;
}

/** Estimates of units, shrunk. */
export interface ShrunkMeans {
  readonly method: BetweenVariance;
  readonly level: number;
  /** Variance of the true values, in the square of their unit; 0 where the estimates differ by no more than chance. */
  readonly betweenVariance: number;
  /** What units are drawn towards. */
  readonly mean: number;
  readonly meanStandardError: number;
  readonly heterogeneity: Heterogeneity;
  /** In the order of the estimates. */
  readonly units: readonly ShrunkMean[];
}

/** Why estimates are not shrunk. */
export type MeanShrinkageRefusal = EstimatesRefusal | "out-of-range";

/**
 * Steadies the estimates of units by what all have in common: empirical Bayes with a normal distribution of true values.
 *
 * With B = s² ÷ (s² + τ²) a shrunk estimate is B · mean + (1 − B) · value, where τ² is the variance between units. Sources: Efron and Morris
 * (1975), J. Am. Stat. Assoc. 70:311; Morris (1983), J. Am. Stat. Assoc. 78:47; variance between units as in {@link BETWEEN_VARIANCES}.
 *
 * Refuses with the codes of {@link EstimatesRefusal}, and with `out-of-range` when a value or a standard error is beyond 1e50, or a standard
 * error below 1e-50.
 *
 * @param estimates - one for each unit, independent of each other
 * @param options - the method, and the level, 0.95 when absent
 * @throws RangeError when the level is not between 0 and 1, or no method has that name
 * @example
 * {@includeCode ../../../test/statistics/shrinkage/examples.test.ts#shrink-means}
 */
export function shrinkMeans(
  estimates: readonly UnitEstimate[],
  { method, level = DEFAULT_LEVEL }: IntervalOptions & { readonly method: BetweenVariance },
): Result<{ shrinkage: ShrunkMeans }, MeanShrinkageRefusal> {
  const reach = normalReach(level);
  if (!BETWEEN_VARIANCES.includes(method)) throw new RangeError(`no method is called "${method}"`);
  const refused = unfitEstimates(estimates) ?? outOfRange(estimates);
  if (refused !== undefined) return refused;
  const between = betweenVariance(estimates, method);
  const pooled = pool(estimates, between);
  const { mean } = pooled;
  const units = estimates.map((estimate) => shrunk(estimate, between, pooled, reach));
  const meanStandardError = Math.sqrt(1 / pooled.weight);
  const heterogeneity = heterogeneityOf(estimates);
  return {
    ok: true,
    shrinkage: { method, level, betweenVariance: between, mean, meanStandardError, heterogeneity, units },
  };
}

function shrunk(
  { key, value, standardError }: UnitEstimate,
  between: number,
  { mean, weight }: Pooled,
  reach: number,
): ShrunkMean {
  const variance = standardError ** 2;
  const weightOnPrior = variance / (variance + between);
  const own = between / (variance + between);
  const spreadGivenMean = Math.sqrt(variance * own);
  const spread = Math.hypot(spreadGivenMean, weightOnPrior / Math.sqrt(weight));
  const centre = weightOnPrior * mean + own * value;
  const ends = { low: centre - reach * spread, high: centre + reach * spread };
  return { key, value, standardError, shrunk: centre, weightOnPrior, spreadGivenMean, spread, ...ends };
}

function heterogeneityOf(estimates: readonly UnitEstimate[]): Heterogeneity {
  const statistic = pool(estimates, 0).spread;
  const degreesOfFreedom = estimates.length - 1;
  return { statistic, degreesOfFreedom, share: Math.max(1 - degreesOfFreedom / statistic, 0) };
}

function outOfRange(estimates: readonly UnitEstimate[]): Refused<"out-of-range"> | undefined {
  const odd = estimates.find(({ value, standardError }) => {
    const greatest = Math.max(Math.abs(value), standardError, 1 / standardError);
    return greatest > MOST_MAGNITUDE;
  });
  if (odd === undefined) return undefined;
  const { key, value, standardError } = odd;
  return refuse("out-of-range", `unit "${key}" is ${value} ± ${standardError}, whose powers are no numbers`);
}
