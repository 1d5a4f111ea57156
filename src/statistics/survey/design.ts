import type { LoneClusterPolicy } from "./lone-clusters.js";
import type { Adjustment } from "./adjustment.js";

/** One stage of sampling: in each stratum some clusters were drawn, and the fraction that they are of all. */
export interface Stage {
  /** The code of each row's cluster. */
  readonly clusterOfRow: Int32Array;
  /** The code of each cluster's stratum; below the first stage, a cluster of the stage above is a stratum. */
  readonly stratumOfCluster: Int32Array;
  /** What each stratum is called in a refusal. */
  readonly nameOfStratum: (stratum: number) => string;
  /** Clusters drawn in each stratum. */
  readonly drawn: Int32Array;
  /** The part that these are of the stratum's clusters, in [0, 1]; 0 when drawn with replacement. */
  readonly fraction: Float64Array;
  /** The product of the fractions of the stages above; 1 at the first. */
  readonly fractionAbove: Float64Array;
}

/**
 * How a sample was drawn, with its weights: what every estimate needs to know its own error.
 *
 * It is made by `surveyDesign`, narrowed to a subgroup by `within` and `by`, and given other weights by `postStratify`, `rake`,
 * `calibrate`, `standardise` and `trimWeights`. It keeps the columns it was made of; they are not to be changed afterwards.
 */
export interface SurveyDesign {
  /** Rows of the whole sample, also where this is a subgroup. */
  readonly rows: number;
  /** One for each row of the whole sample. */
  readonly weights: Float64Array;
  /** From the first stage of sampling to the last that adds to the variance. */
  readonly stages: readonly [Stage, ...Stage[]];
  /** What is done where a stratum holds a single cluster, which has nothing to vary from. */
  readonly loneClusters: LoneClusterPolicy;
  /** What the weights were fitted to, in the order in which that was done; it takes its part out of the error. */
  readonly adjustments: readonly Adjustment[];
  /** The rows that are estimated from, in ascending order: all of them, or those of a subgroup. */
  readonly members: Int32Array;
}

/**
 * Whether two designs are the same sample with the same weights, so that what is estimated from both has a covariance.
 *
 * @param one - a design or a subgroup of it
 * @param other - another
 */
export function isSameSample(one: SurveyDesign, other: SurveyDesign): boolean {
  // A subgroup keeps the column of weights; whatever else there is to a sample comes with a new one.
  return one.weights === other.weights;
}
