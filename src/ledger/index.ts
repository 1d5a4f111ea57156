/**
 * The rectification ledger (整改台账): what people said, the problems drawn from it, and the items that put them right.
 *
 * - An **opinion** is what one person said, through one channel, on one day.
 * - A **problem** is what several opinions have in common; an opinion may go into several problems.
 * - An **item** is one problem in the hands of one unit: its owner, its due day, the submission with its **evidence**, and the
 *   acceptance by somebody else that ends it with an **outcome**. Reopened, it keeps its number and starts a new **cycle**.
 *
 * Status (where it stands), outcome (why it ended) and look-back (what was found later) are three vocabularies; "closed" is
 * never counted as "fixed".
 *
 * ```text
 * open --assign--> assigned
 * assigned | waiting | deferred --report--> assigned | waiting | deferred
 * assigned --askExtension--> assigned
 * assigned --decideExtension--> assigned
 * assigned --wait--> waiting
 * assigned --defer--> deferred
 * waiting | deferred --resume--> assigned
 * assigned --submit--> submitted
 * open | assigned | waiting | deferred --transfer--> open
 * open | assigned | waiting | deferred --cancel--> cancelled
 * open | assigned | waiting | deferred --mergeInto--> merged
 * open | assigned | waiting | deferred --carryOver--> carried-over
 * submitted --revise--> submitted
 * submitted --returnEvidence--> submitted
 * submitted --approve--> submitted
 * submitted --announce--> announced
 * announced --objectTo--> announced
 * announced --answerObjection--> announced
 * submitted | announced --accept--> closed
 * submitted | announced --reject--> assigned
 * closed --reopen--> open
 * closed --lookBack--> closed | open
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { receive, reinstate, reply, setAside } from "./opinion.js";
export { attach, consolidate, detach, identify, type UnfitOpinions } from "./problem.js";
export { answerComment, comment } from "./comment.js";
export { accept, assign, register, reject, reopen, submit } from "./item.js";
export { askExtension, decideExtension, defer, report, resume, wait } from "./work.js";
export { cancel, carryOver, mergeInto, transfer } from "./leave.js";
export { lookBack } from "./look-back.js";
export { possibleSteps } from "./possible-steps.js";
export { announce, answerObjection, approve, objectTo, returnEvidence, revise } from "./sign-off.js";
export {
  nextLevel,
  type ClosingRefusal,
  type JudgedItem,
  type LevelRefusal,
  type PolicyRefusal,
  type SignOff,
} from "./sign-off-rules.js";
export type { ItemStepRefusal, ItemStepRefusals } from "./guard.js";
export { POLICY_FAULTS, lintPolicy, type PolicyFault } from "./lint-policy.js";
export { itemDecider, type ItemCommandRefusal } from "./decider.js";
export { applyEvents, changedItems, evolve } from "./evolve.js";
export { evolveOpinion } from "./opinion-states.js";
export { evolveProblem } from "./problem-states.js";
export { priorities, sources, trace, type OpinionTrace, type ProblemPriority, type Records } from "./lineage.js";
export {
  AFTER_REWORK_RATE,
  CLOSED_RATE,
  FIRST_PASS_RATE,
  FIXED_RATE,
  ON_TIME_RATE,
  OPINION_FIXED_RATE,
} from "./rates.js";
export { summarise, type ItemGroup, type ItemSummary, type LightCounts } from "./summary.js";
export type { DueCounts, ItemRates } from "./item-rates.js";
export type { AgeAtClosing, Median } from "./ages.js";
export type { GroupKey, ItemKey, KeyDay, OwnKey } from "./keys.js";
export type { Counting, LightLayout } from "./tally.js";
export { summariseOpinions, type OpinionSummary } from "./opinion-summary.js";
export { lightOf, type Lighting } from "./lights.js";
export { isLate } from "../core/index.js";
export {
  TIMELINESS,
  currentDue,
  daysLate,
  firstDue,
  timeliness,
  type DaysLate,
  type Timeliness,
} from "./timeliness.js";
