/**
 * How far ranks and grades can be trusted (敏感性分析), by two questions that are kept apart.
 *
 * - **Weights**: what if the index weighed its parts otherwise? The weights are a choice, and others could be defended.
 * - **Sampling**: what if the estimated facts came out otherwise, as in another sample of the same people they would?
 *
 * Both assess and rank the same subjects again in each **scenario** and sum up, for each subject, which ranks it had, how
 * often it kept its grade, and what moved it most.
 *
 * @module
 */
export { MOST_DRAWS } from "./draws.js";
export { FactEstimate, FactEstimates, type FactEstimatesRefusal } from "./fact-estimates.js";
export {
  GRADE_KEPT_RATE,
  SENSITIVITY_KINDS,
  WEIGHT_SCENARIO_KINDS,
  type DrawnScenario,
  type GradeStability,
  type SamplingSensitivity,
  type Sensitivity,
  type SensitivityKind,
  type SubjectSensitivity,
  type WeightScenario,
  type WeightScenarioKind,
  type WeightSensitivity,
} from "./results.js";
export {
  samplingSensitivity,
  type SamplingSensitivityOptions,
  type SamplingSensitivityRefusal,
} from "./sampling-sensitivity.js";
export {
  weightSensitivity,
  type WeightSensitivityOptions,
  type WeightSensitivityRefusal,
} from "./weight-sensitivity.js";
export type { WrittenRefusal } from "./written.js";
