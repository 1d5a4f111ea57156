/**
 * The way of one member of a unit who passes in turn (逐一过关), as a plan's member procedure asks for it.
 *
 * - A **member** is enrolled, and an **attempt** runs: one time through the steps of the plan.
 * - A **statement** is what one step asks for: the member's own word (个人自评), or that of others (互评、领导点评、群众评议).
 * - The **grade** (组织评定) is the organisation's, decided by the ballot and by daily behaviour and never computed from votes. With
 *   one that passes the member is through; one that does not sends the member through it again (回炉), in the next numbered
 *   attempt, and the one before is kept whole.
 * - An **exemption** (免予评定) excuses a member who is ill, or who takes part and gets no grade.
 * - A **quota** is the largest part of the graded members that may have a grade (优秀不超过三分之一).
 * - The **facts** tell gates which share of a unit's members has passed.
 *
 * ```text
 * open --giveStatement--> open
 * open --grade--> passed | open
 * open --exempt--> exempt
 * exempt --readmit--> open
 * open | passed | exempt --moveToPlan--> open | passed | exempt
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { enrol, exempt, readmit } from "./enrol.js";
export { giveStatement, type StatementRefusal } from "./statement.js";
export { grade, type GradeRefusal } from "./grade.js";
export { moveToPlan, type MemberMigrationRefusal } from "./migrate.js";
export { possibleMemberSteps, type AnyStepRefusal, type MemberStepRefusal, type MemberStepRefusals } from "./guard.js";
export { applyMemberEvents, evolveMember } from "./evolve.js";
export type { MemberBefore } from "./member-states.js";
export { memberFacts } from "./facts.js";
export type { WithMemberCount } from "../member-count.js";
export type { CountingRefusal } from "./counting.js";
export { summariseMembers, type MemberGroup, type MemberKey, type MemberSummary } from "./summary.js";
export type { MemberRates } from "./member-rates.js";
export { QUOTA_VERDICTS, type QuotaCheck, type QuotaVerdict } from "./quota.js";
export { memberDecider, type MemberCommandRefusal } from "./decider.js";
export {
  MEMBERS_AFTER_REWORK_RATE,
  MEMBERS_EXEMPT_RATE,
  MEMBERS_FIRST_ATTEMPT_RATE,
  MEMBERS_PASSED_RATE,
} from "./rates.js";
