export { BETWEEN_VARIANCES, type BetweenVariance } from "./between-variance.js";
export {
  MOMENT_WEIGHTS,
  overdispersion,
  type MomentWeights,
  type Overdispersion,
  type OverdispersionRefusal,
} from "./overdispersion.js";
export {
  shrinkMeans,
  type Heterogeneity,
  type MeanShrinkageRefusal,
  type ShrunkMean,
  type ShrunkMeans,
} from "./shrink-means.js";
export {
  PROPORTION_SHRINKAGES,
  shrinkProportions,
  type ProportionShrinkage,
  type ProportionShrinkageRefusal,
  type SharePrior,
  type ShrunkShare,
  type ShrunkShares,
} from "./shrink-proportions.js";
export type { CountsRefusal, UnitCount } from "./unit-count.js";
