/**
 * The way of one deliverable (问题清单, 党性分析材料, 整改方案, 总结) of a unit or of one of its members, as a plan asks for it.
 *
 * - A **deliverable** has **versions** (稿), each kept whole; what counts is the latest one.
 * - A **round of comments** (征求意见) lays a version before a **circle** of the plan.
 * - The **review chain** (逐级审核) is a row of **stages**, each filled by somebody else: the team, the supervision group, whoever
 *   approves. One **return** sends the version back.
 * - An **appraisal** (评议) hands in what a vote or a survey found. A version that fails must be drafted anew.
 * - A **publication** (公示) hangs at a place, before a circle, for so many days. There may be several.
 * - The **facts** tell gates how far the latest version has come.
 *
 * ```text
 * drafting | in-review | agreed | returned --redraft--> drafting | agreed
 * drafting | in-review | agreed --seekComments--> drafting | in-review | agreed
 * drafting | in-review --review--> in-review | agreed | returned
 * agreed --appraise--> agreed | returned
 * agreed --publish--> agreed
 * agreed | returned --withdrawPublication--> agreed | returned
 * drafting | in-review | agreed | returned --moveToPlan--> drafting | in-review | agreed | returned
 * ```
 *
 * A version that nobody has to review is agreed as it is drafted.
 *
 * @module
 */
export * from "./schema/index.js";
export { draft, redraft } from "./draft.js";
export { seekComments } from "./comments.js";
export { review, type StageRefusal } from "./review.js";
export { appraise } from "./appraise.js";
export { publish, withdrawPublication } from "./publication.js";
export {
  possibleDeliverableSteps,
  type AlwaysRefusal,
  type AnyStepRefusal,
  type DeliverableStepRefusal,
  type DeliverableStepRefusals,
} from "./guard.js";
export { applyDeliverableEvents, evolveDeliverable } from "./evolve.js";
export type { DeliverableBefore } from "./deliverable-states.js";
export { deliverableFacts } from "./facts.js";
export type { WithMemberCount } from "../member-count.js";
export type { CountingRefusal } from "./counting.js";
export type { Counting, WithCalendar } from "./published.js";
export {
  summariseDeliverables,
  type DeliverableGroup,
  type DeliverableKey,
  type DeliverableSummary,
} from "./summary.js";
export { moveToPlan, type DeliverableMigrationRefusal } from "./migrate.js";
export { deliverableDecider, type DeliverableCommandRefusal } from "./decider.js";
export { FIRST_VERSION_RATE, PUBLISHED_RATE, REDRAWN_RATE, SENT_BACK_RATE } from "./rates.js";
export type { DeliverableMeasure } from "../implied-facts.js";
