/**
 * Assessment (考核评价): a weighted index over facts, what limits its score, and the grade it earns, with the way there told.
 *
 * - An **index** is a tree: an **indicator** reads a fact and gives points from 0 to 100, a **dimension** is the weighted mean
 *   of its parts. Frozen before the first result.
 * - A **limiter** holds whatever the indicators say: a cap on the score, or a veto (一票否决) of the grade.
 * - An **assessment** is the tree of scores of each **subject**, with coverage beside every mean. What is not known is never
 *   0, and what cannot be decided is held, not waved through.
 *
 * @module
 */
export { BETTER, COMPARED_AMONG, Normalisation, type Better, type ComparedAmong } from "./normalisation.js";
export { ADJUSTMENT_KINDS, Adjustment, Award, type AdjustmentKind } from "./adjustment.js";
export { LIMITER_KINDS, Limiter, Waiver, type LimiterKind } from "./limiter.js";
export {
  AGGREGATIONS,
  Dimension,
  GradeQuota,
  type Index,
  IndexDefinition,
  IndexPart,
  Indicator,
  MISSING_POLICIES,
  Subject,
  type Aggregation,
  type MissingPolicy,
} from "./schema.js";
export { INDEX_FAULTS } from "./index-fault.js";
export { lint, type IndexFault } from "./lint.js";
export { freeze } from "./freeze.js";
export {
  ADJUSTMENT_EFFECTS,
  LIMITER_EFFECTS,
  type AdjustedRefusal,
  type AdjustmentEffect,
  type AdjustmentResult,
  type Assessment,
  type Beside,
  type DimensionScore,
  type GradeRefusal,
  type Graded,
  type IndicatorRefusal,
  type IndicatorScore,
  type LimiterEffect,
  type LimiterResult,
  type MeanRefusal,
  type MeanScore,
  type NamedMean,
  type PartScore,
  type ScoreRefusal,
  type Scored,
  type SubjectResult,
} from "./results.js";
export { Waivers, assess, type AssessRefusal, type SubjectRefusal } from "./assess.js";
export { SCORE_FACT } from "./score-fact.js";
export { explain, type ExplanationStep } from "./explain.js";
export * from "./ranking/index.js";
export {
  consequences,
  freezeRules,
  periodOf,
  type ConsequenceOutcome,
  type ConsequenceRule,
  type ConsequenceRules,
  type Consequences,
  type ConsequencesOptions,
  type ConsequencesRefusal,
  type Counter,
  type FrozenRules,
  type Period,
  type PeriodCheck,
  type PeriodOptions,
  type RegisterEntry,
  type RuleFault,
  type RuleResult,
  type Ruling,
  type SubjectRulings,
} from "./consequences/index.js";
