/**
 * Rules as data: conditions over named facts, answered in four outcomes with the reasons that decided them.
 *
 * @module
 */
export { Fact, Facts, Interval, Scalar, factOf, intervalOf, type FactKind } from "./fact.js";
export { OUTCOMES, Outcome } from "./outcome.js";
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
