/**
 * Samples with a design: how they were drawn, what is estimated from them and with what error, of the whole and of subgroups, and how
 * their weights are fitted to what is known of the population.
 *
 * @module
 */
export { associationTest, type AssociationRefusal, type AssociationTestOptions } from "./association-test.js";
export type { Adjustment } from "./adjustment.js";
export type { KnownTotal } from "./auxiliaries.js";
export { calibrate, type CalibrationOptions, type CalibrationRefusal } from "./calibrate.js";
export { CALIBRATION_METHODS, type CalibrationBounds, type CalibrationMethod } from "./calibration-methods.js";
export type { AnswerColumn, CodeColumn, GroupColumn, NumberColumn, Staged } from "./columns.js";
export {
  confidenceInterval,
  type SurveyInterval,
  type SurveyIntervalOptions,
  type SurveyIntervalRefusal,
} from "./confidence-interval.js";
export { contrast, difference, type Combination, type ContrastRefusal } from "./contrast.js";
export type { Contributions } from "./contributions.js";
export { covariance } from "./covariance.js";
export {
  SIMPLE_SAMPLES,
  designEffect,
  type DesignEffect,
  type DesignEffectOptions,
  type SimpleSample,
} from "./design-effect.js";
export type { ColumnRefusal, DesignColumns } from "./design-columns.js";
export type { Stage, SurveyDesign } from "./design.js";
export { effectiveSize, weightingEffect } from "./effective-size.js";
export type { MaybeEstimate, TogetherRefusal } from "./estimates-together.js";
export type { FractionRefusal } from "./fractions.js";
export { LONE_CLUSTER_POLICIES, type LoneClusterPolicy } from "./lone-clusters.js";
export type { GroupTotals, Margin, MarginRefusal } from "./margin.js";
export { mean } from "./mean.js";
export { postStratify } from "./post-stratify.js";
export { SURVEY_PROPORTION_INTERVALS, type SurveyProportionInterval } from "./proportion-intervals.js";
export { proportion, type SurveyProportionOptions } from "./proportion.js";
export { quantile, type QuantileOptions, type SurveyQuantile } from "./quantile.js";
export { QUANTILE_INTERVALS, type QuantileEnds, type QuantileInterval } from "./quantile-interval.js";
export { QUANTILE_RULES, type QuantileRule } from "./quantile-rules.js";
export { rake, type RakeRefusal } from "./rake.js";
export { ratio } from "./ratio.js";
export { degreesOfFreedom } from "./spread.js";
export { standardise, type Standard, type StandardRefusal } from "./standardise.js";
export { by, within, type Grouped } from "./subgroups.js";
export { surveyDesign, type DesignRefusal } from "./survey-design.js";
export {
  ESTIMATE_KINDS,
  ONE_CLUSTER_POLICIES,
  ORIGIN,
  type EstimateKind,
  type EstimateOptions,
  type OneClusterPolicy,
  type Origin,
  type SurveyEstimate,
  type SurveyRefusal,
} from "./survey-estimate.js";
export { SURVEY_TEST_METHODS, type SurveyTest, type SurveyTestMethod } from "./survey-test.js";
export { differenceTest, meanTest, type MeanTestOptions, type MeanTestRefusal } from "./t-test.js";
export { total } from "./total.js";
export { trimWeights, type TrimLimits, type TrimRefusal, type TrimReport } from "./trim-weights.js";
export { twoWayTable, type TwoWay } from "./two-way.js";
export { variance } from "./variance.js";
export type { Reweighted, WeightingReport } from "./weighting-report.js";
