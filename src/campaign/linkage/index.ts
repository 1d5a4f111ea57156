/**
 * Problems linked upwards and downwards between the levels of a campaign (上下联动).
 *
 * - A **referral** (联动事项) asks a unit of another level to deal with a problem of the ledger. It goes **upward** or
 *   **downward**, as the plan's levels say.
 * - The receiving unit **accepts** it, or **sends it back** with the reason when it is not its own to deal with.
 * - An **answer** says what came of it, with proofs where it is solved. The referring unit **confirms** it, or **rejects** it, and
 *   the receiving unit works on; every rejected answer is kept.
 * - Nobody acts for both sides.
 * - A **linked problem** is everything that hangs on one problem: the units it came to, in order.
 * - The **hierarchy** of units says who stands above whom, from province to village.
 *
 * ```text
 * referred --accept--> accepted
 * referred --sendBack--> sent-back
 * accepted --answer--> answered
 * answered --confirm--> confirmed
 * answered --reject--> accepted
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { accept, refer, sendBack } from "./refer.js";
export type { Between, BetweenRefusal } from "./between.js";
export { answer, confirm, reject } from "./answer.js";
export { possibleReferralSteps, type ReferralStepRefusal } from "./guard.js";
export { applyReferralEvents, evolveReferral } from "./evolve.js";
export type { ReferralBefore } from "./referral-states.js";
export { summariseReferrals, type ReferralCounts, type ReferralSummary } from "./summary.js";
export { hierarchy, type Hierarchy, type HierarchyRefusal, type UnitLine } from "./hierarchy.js";
export { linkedProblem, type LinkedProblem, type StandingReferral } from "./linked.js";
export { referralDecider, type ReferralCommandRefusal } from "./decider.js";
export {
  REFERRALS_ANSWERED_RATE,
  REFERRALS_CONFIRMED_RATE,
  REFERRALS_ON_TIME_RATE,
  REFERRALS_SENT_BACK_RATE,
} from "./rates.js";
