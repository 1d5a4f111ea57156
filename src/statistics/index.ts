/**
 * Distributions, intervals and tests: one procedure per file, each with its source, its range and what it refuses.
 *
 * A procedure answers with an estimate or a test result, or withholds it and says why; no number that stands for
 * "unknown" comes out of it.
 *
 * @module
 */
export { P_VALUE_CORRECTIONS, adjustPValues, type CorrectionOptions, type PValueCorrection } from "./adjust.js";
export { agrestiCaffo } from "./agresti-caffo.js";
export { agrestiCoull, plusFour } from "./agresti-coull.js";
export { arcsine } from "./arcsine.js";
export { betaDistribution, betaQuantile } from "./beta.js";
export { chiSquareDistribution, chiSquareQuantile } from "./chi-square.js";
export { goodnessOfFit, homogeneity, type ChiSquareRefusal } from "./chi-square-test.js";
export { clopperPearson } from "./clopper-pearson.js";
export {
  STRATUM_DROPS,
  directStandardisation,
  type StratumDrop,
  type Standardisation,
  type StandardisationOptions,
  type StandardisationRefusal,
  type StandardisedGroup,
  type StandardStratum,
  type StratumShare,
} from "./direct-standardisation.js";
export {
  Estimate,
  Estimated,
  EstimatedMean,
  INTERVAL_METHODS,
  Withheld,
  withhold,
  type IntervalMethod,
} from "./estimate.js";
export { fisher } from "./fisher.js";
export { fDistribution, fQuantile, type FDegreesOfFreedom } from "./fisher-f.js";
export {
  hypergeometricDistribution,
  hypergeometricProbability,
  hypergeometricQuantile,
  type Draws,
} from "./hypergeometric.js";
export type { BetaShapes } from "./incomplete-beta.js";
export { differenceOfMeans, zTest } from "./independent-means.js";
export { jeffreys } from "./jeffreys.js";
export { kaplanMeier, type DurationCount, type SurvivalCurve, type SurvivalStep } from "./kaplan-meier.js";
export { KAPPA_WEIGHTS, kappa, type KappaRefusal, type KappaWeights, type RaterAgreement } from "./kappa.js";
export { kornGraubard, type DesignProportion } from "./korn-graubard.js";
export { likelihoodInterval } from "./likelihood.js";
export { logGamma } from "./log-gamma.js";
export { logit } from "./logit.js";
export { midP } from "./mid-p.js";
export { newcombe } from "./newcombe.js";
export { normalDensity, normalDistribution, normalLogDistribution } from "./normal.js";
export { normalQuantile } from "./normal-quantile.js";
export { mcnemar, mcnemarExact, newcombePaired, phi, waldPaired, type PairedCounts } from "./paired-proportions.js";
export * from "./planning/index.js";
export { pooledZ } from "./pooled-z.js";
export {
  PROPORTION_INTERVALS,
  proportionInterval,
  type ProportionInterval,
  type ProportionRefusal,
} from "./proportion-interval.js";
export * from "./ranks/index.js";
export { mee, miettinenNurminen } from "./score-difference.js";
export * from "./shrinkage/index.js";
export { DEFAULT_LEVEL, effectiveShare, type IntervalOptions, type Share } from "./share.js";
export { LEAST_FOR_NORMAL, stratifiedMean, weightedMean, type MeanRefusal, type Stratum } from "./stratified-mean.js";
export { studentDistribution, studentQuantile } from "./student-t.js";
export {
  SURVIVAL_TRANSFORMATIONS,
  survivalInterval,
  type SurvivalInterval,
  type SurvivalIntervalOptions,
  type SurvivalTransformation,
} from "./survival-interval.js";
export { survivalQuantile, type SurvivalQuantile, type SurvivalQuantileOptions } from "./survival-quantile.js";
export { TAILS, type Tail } from "./tail.js";
export { TEST_METHODS, TestResult, Tested, TestedByStatistic, type TestMethod } from "./test-result.js";
export type { EstimatesRefusal, UnitEstimate } from "./unit-estimate.js";
export { wald } from "./wald.js";
export { unpooledZ, waldDifference } from "./wald-difference.js";
export { wilson, type CorrectedOptions } from "./wilson.js";
export * from "./survey/index.js";
