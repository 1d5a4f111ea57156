/**
 * Rules as data: conditions over named facts, grades and points by band, scores along lines, and warning lights.
 *
 * A rule answers `met`, `not-met`, `undetermined` (the fact is an interval across the line) or `unknown` (the fact is
 * missing), always with the comparisons that decided it.
 *
 * @module
 */
export { Fact, Facts, Interval, Scalar, factOf, intervalOf, type FactKind } from "./fact.js";
export { OUTCOMES, Outcome, countOutcome, type Needed } from "./outcome.js";
export {
  COMPARISONS,
  Comparison,
  Condition,
  ORDERINGS,
  readCondition,
  type AllCondition,
  type AnyCondition,
  type ComparisonCode,
  type CountCondition,
  type NotCondition,
} from "./condition.js";
export { Check, Reason, check, factsOf } from "./check.js";
export {
  conditionText,
  contradictory,
  domainsOf,
  endsOf,
  foregone,
  type FactDomain,
  type FactDomains,
} from "./contradiction.js";
export { End, Span } from "./span.js";
export { BAND_REFUSALS, Band, BandTable, Step, StepTable, bandOf, stepScore, type BandRefusal } from "./bands.js";
export { BAND_FAULTS, lintBands, type BandFault } from "./lint-bands.js";
export {
  BEYOND,
  PIECEWISE_REFUSALS,
  POINT_FAULTS,
  PiecewiseScore,
  lintPiecewise,
  piecewiseScore,
  type PiecewiseRefusal,
  type PointFault,
} from "./piecewise.js";
export { Source, isVerified } from "./source.js";
export {
  DateReading,
  DateScheme,
  EscalationReading,
  EscalationScheme,
  JudgementReading,
  JudgementScheme,
  LIGHT_COLOURS,
  LIGHT_KINDS,
  LightRule,
  LightScheme,
  MonthReading,
  MonthScheme,
  ProgressReading,
  ProgressScheme,
  type LightColour,
  type LightKind,
  type LightReadings,
} from "./light-scheme.js";
export { DarkLight, LIGHT_OUTCOMES, Light, LitLight, light, type LightOutcome } from "./light.js";
export { LIGHT_FAULTS, lintLights, type LightFault } from "./lint-lights.js";
