export { allocate, type Allocation, type AllocationRefusal, type StratumSample } from "./allocate.js";
export { apportion } from "./apportion.js";
export { kishDesignEffect, type KishEffect } from "./kish.js";
export { PlannedProportion, marginOfProportion } from "./margin-of-error.js";
export type { MeasureRefusal } from "./measures.js";
export { TwoMeans, groupSizeForMeans } from "./power-means.js";
export {
  TwoProportions,
  TwoSamples,
  groupSizeForProportions,
  powerForProportions,
  type GroupSize,
} from "./power-proportions.js";
export { SIZE_ORDERS, type SampleSize, type SampleSizeRefusal, type SizeOrder } from "./sample-size.js";
export { MeanPlan, sampleSizeForMean } from "./sample-size-mean.js";
export {
  POPULATION_CORRECTIONS,
  ProportionPlan,
  sampleSizeForProportion,
  type PopulationCorrection,
} from "./sample-size-proportion.js";
export { ALLOCATION_METHODS, AllocationPlan, SampledStratum, type AllocationMethod } from "./strata.js";
export { varianceOfStratifiedMean, type AnsweredStratum } from "./stratified-variance.js";
