import { refuse, type Refused, type Result } from "../../core/index.js";
import { betaQuantile } from "../beta.js";
import type { BetaShapes } from "../incomplete-beta.js";
import { DEFAULT_LEVEL, checkLevel, type IntervalOptions } from "../share.js";
import { likeliestShapes, logLikelihood } from "./beta-likelihood.js";
import { MOMENT_WEIGHTS, overdispersion, withoutSpread, type OverdispersionRefusal } from "./overdispersion.js";
import { unfitCounts, type UnitCount } from "./unit-count.js";

/**
 * How the distribution of the units' true shares is found: by moments, weighted by the observations (`kleinman`) or not
 * (`unweighted`), or by `maximum-likelihood`.
 */
export const PROPORTION_SHRINKAGES = [...MOMENT_WEIGHTS, "maximum-likelihood"] as const;
/** How the distribution of the units' true shares is found. */
export type ProportionShrinkage = (typeof PROPORTION_SHRINKAGES)[number];

/** The beta distribution that the true shares of the units are taken to follow. */
export interface SharePrior extends BetaShapes {
  /** Observations that it is worth: alpha + beta. */
  readonly size: number;
  /** alpha ÷ size. */
  readonly mean: number;
  /** Of the counts under it, as a natural logarithm. */
  readonly logLikelihood: number;
}

/** A unit's share, drawn towards what the units have in common. */
export interface ShrunkShare extends UnitCount {
  /** Between the unit's own share and the mean of the prior. */
  readonly shrunk: number;
  /** How much of it is the prior's, in (0, 1); the fewer observations the more. */
  readonly weightOnPrior: number;
  /** Ends of the interval that holds the true share with the probability `level`, the prior taken as known. */
  readonly low: number;
  readonly high: number;
}

/** Shares of units, shrunk. */
export interface ShrunkShares {
  readonly method: ProportionShrinkage;
  readonly level: number;
  readonly prior: SharePrior;
  /** In the order of the counts. */
  readonly units: readonly ShrunkShare[];
}

/** Why shares are not shrunk. */
export type ProportionShrinkageRefusal = OverdispersionRefusal | "no-overdispersion" | "all-or-none";

/**
 * Steadies the shares of small units by what all units have in common: empirical Bayes with a beta distribution of true shares.
 *
 * A shrunk share is (count + alpha) ÷ (n + alpha + beta); its interval ends at quantiles of the beta distribution with the shapes
 * count + alpha and n − count + beta, and does not know how unsure alpha and beta are themselves. Sources: Kleinman (1973), J. Am. Stat. Assoc.
 * 68:46; Carlin and Louis (2000), Bayes and Empirical Bayes Methods for Data Analysis, second edition, chapter 3.
 *
 * Refuses with the codes of {@link OverdispersionRefusal}; with `no-overdispersion` when units differ by no more than chance, so that
 * one share of all is the best there is for each; with `all-or-none` when every unit tends to one of the extremes.
 *
 * @param counts - one for each unit, independent of each other
 * @param options - the method, and the level, 0.95 when absent
 * @throws RangeError when the level is not between 0 and 1, or no method has that name
 * @example
 * {@includeCode ../../../test/statistics/shrinkage/examples.test.ts#shrink-proportions}
 */
export function shrinkProportions(
  counts: readonly UnitCount[],
  { method, level = DEFAULT_LEVEL }: IntervalOptions & { readonly method: ProportionShrinkage },
): Result<{ shrinkage: ShrunkShares }, ProportionShrinkageRefusal> {
  checkLevel(level);
  if (!PROPORTION_SHRINKAGES.includes(method)) throw new RangeError(`no method is called "${method}"`);
  const found = method === "maximum-likelihood" ? shapesByLikelihood(counts) : shapesByMoments(counts, method);
  if (!found.ok) return found;
  const { alpha, beta } = found.shapes;
  const size = alpha + beta;
  const units = counts.map(({ key, count, n }) => {
    const shapes = { alpha: alpha + count, beta: beta + n - count };
    const [shrunk, weightOnPrior] = [(count + alpha) / (n + size), size / (n + size)];
    const [low, high] = [betaQuantile((1 - level) / 2, shapes), betaQuantile((1 - level) / 2, shapes, "upper")];
    return { key, count, n, shrunk, weightOnPrior, low, high };
  });
  const prior = { alpha, beta, size, mean: alpha / size, logLikelihood: logLikelihood(counts, found.shapes) };
  return { ok: true, shrinkage: { method, level, prior, units } };
}

type Found = { readonly ok: true; readonly shapes: BetaShapes } | Refused<ProportionShrinkageRefusal>;

function shapesByMoments(counts: readonly UnitCount[], method: (typeof MOMENT_WEIGHTS)[number]): Found {
  const found = overdispersion(counts, method);
  if (!found.ok) return found;
  const { mean, correlation } = found.overdispersion;
  if (correlation <= 0) return alike(counts, `the correlation within units is ${correlation}`);
  if (correlation >= 1) return extreme(counts);
  const size = (1 - correlation) / correlation;
  return { ok: true, shapes: { alpha: size * mean, beta: size * (1 - mean) } };
}

function shapesByLikelihood(counts: readonly UnitCount[]): Found {
  const refused = unfitCounts(counts) ?? withoutSpread(counts);
  if (refused !== undefined) return refused;
  const shapes = likeliestShapes(counts);
  if (shapes === "one-share") return alike(counts, "one share for all is the most likely");
  return shapes === "all-or-none" ? extreme(counts) : { ok: true, shapes };
}

function alike(counts: readonly UnitCount[], fact: string): Refused<"no-overdispersion"> {
  return refuse("no-overdispersion", `${counts.length} units differ by no more than chance: ${fact}`);
}

function extreme(counts: readonly UnitCount[]): Refused<"all-or-none"> {
  return refuse("all-or-none", `each of ${counts.length} units tends to all or none of its observations`);
}
