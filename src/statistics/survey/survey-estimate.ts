import { withhold, type Withheld } from "../estimate.js";
import { DEFAULT_LEVEL, type IntervalOptions } from "../share.js";
import type { Answers } from "./answers.js";
import { confidenceInterval, type SurveyInterval, type SurveyIntervalRefusal } from "./confidence-interval.js";
import type { Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import { designVariance } from "./design-variance.js";
import { checkName } from "./names.js";
import { spreadOf } from "./spread.js";

/** What may be estimated with its standard error and its covariance with others. */
export const ESTIMATE_KINDS = ["mean", "total", "ratio", "proportion", "variance", "contrast"] as const;
/** What was estimated. */
export type EstimateKind = (typeof ESTIMATE_KINDS)[number];

/** Under this key an estimate remembers how its error can be computed again, with that of others; it is not for reading. */
export const ORIGIN: unique symbol = Symbol("origin");

/** From which sample an estimate comes, and how what its rows contribute to its error is computed again. */
export interface Origin {
  readonly design: SurveyDesign;
  /** Computes what the rows contribute, from the columns that the estimate was made of. */
  readonly contributions: () => Contributions;
}

/** A number estimated from a sample with a design, with the error that the design leaves in it. */
export interface SurveyEstimate {
  readonly status: "estimated";
  readonly kind: EstimateKind;
  readonly value: number;
  /** By linearisation, in the unit of the value. */
  readonly standardError: number;
  /** Rows with an answer and a weight above 0, in the subgroup where this is of one. */
  readonly n: number;
  /** Rows with a weight above 0 and no answer; they are treated as outside the subgroup of those who answered. */
  readonly missing: number;
  /** The weights of the n rows together: how many of the population they stand for. */
  readonly weight: number;
  /** Clusters of the first stage less strata, counting those in which there is an answer. */
  readonly degreesOfFreedom: number;
  /** Around the value; withheld where nothing can be said of its width. */
  readonly interval: SurveyInterval | Withheld<SurveyIntervalRefusal>;
  readonly [ORIGIN]: Origin;
}

/**
 * Why a sample gives no estimate: nobody answered; all who did are in one cluster, or one stratum has one, and no error can be told; the
 * value or its error is too great or too small for a double.
 */
export type SurveyRefusal = "no-observations" | "one-cluster" | "lone-cluster" | "beyond-range";

/**
 * What is done when all answers of a subgroup are in one cluster, where a mean has no variance between clusters to be judged by:
 * withhold it (`refuse`), or give it a standard error of 0 (`zero`), as survey packages do.
 */
export const ONE_CLUSTER_POLICIES = ["refuse", "zero"] as const;
/** What is done when all answers are in one cluster. */
export type OneClusterPolicy = (typeof ONE_CLUSTER_POLICIES)[number];

/** How an estimate is made. */
export interface EstimateOptions extends IntervalOptions {
  /** Of the interval, in place of the subgroup's own; `Infinity` gives a normal interval. */
  readonly degreesOfFreedom?: number;
  /** `refuse` when absent. */
  readonly oneCluster?: OneClusterPolicy;
}

/** An estimate before its error is known. */
export interface Draft {
  readonly kind: EstimateKind;
  readonly value: number;
  readonly answers: Pick<Answers, "rows" | "weight" | "missing">;
  readonly contributions: Contributions;
  /** Computes them again. */
  readonly again: () => Contributions;
}

/**
 * Computes the error of an estimate.
 *
 * @param design - the sample or subgroup that it comes from
 * @param draft - its value and how to compute what its rows contribute
 * @param options - level and degrees of freedom of the interval, and what is done with a single cluster
 */
export function finish(
  design: SurveyDesign,
  { kind, value, answers, contributions, again }: Draft,
  { level = DEFAULT_LEVEL, oneCluster = "refuse", ...options }: EstimateOptions,
): SurveyEstimate | Withheld<"one-cluster" | "lone-cluster" | "beyond-range"> {
  checkName(ONE_CLUSTER_POLICIES, oneCluster, "policy for one cluster");
  const { clusters, strata } = spreadOf(design, answers.rows);
  const variance = designVariance(design, contributions);
  if (typeof variance !== "number") return variance;
  if (clusters === 1 && oneCluster === "refuse" && kind !== "total" && kind !== "contrast") {
    return withhold("one-cluster", `all ${answers.rows.length} answers are in one cluster, which tells no error`);
  }
  const standardError = Math.sqrt(variance);
  if (!isInRange(value, standardError, contributions))
    return withhold("beyond-range", `the value ${value} or its standard error is too great or too small for a double`);
  const degreesOfFreedom = clusters - strata;
  const known = { value, standardError, degreesOfFreedom };
  return {
    status: "estimated",
    kind,
    ...known,
    n: answers.rows.length,
    missing: answers.missing,
    weight: answers.weight,
    interval: confidenceInterval(known, { level, ...options }),
    [ORIGIN]: { design, contributions: again },
  };
}

/** The square of what is closer to 0 would be 0, and an error that is there would seem not to be. */
const LEAST_CONTRIBUTION = 1e-150;

function isInRange(value: number, standardError: number, { values }: Contributions): boolean {
  const greatest = values.reduce((most, own) => Math.max(most, Math.abs(own)), 0);
  const isTooSmall = greatest > 0 && greatest < LEAST_CONTRIBUTION;
  return Number.isFinite(value) && Number.isFinite(standardError) && !isTooSmall;
}
