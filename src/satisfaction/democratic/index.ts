export { DemocraticRule, EvaluatedMember, GradeCap } from "./schema.js";
export {
  democraticEvaluation,
  type DemocraticOutcome,
  type DemocraticRefusal,
  type GradeCount,
  type MemberOutcome,
} from "./evaluate.js";
