/**
 * Public commitments (公开承诺): what somebody promised, who let it pass, where it was given, and whether it was kept.
 *
 * - A **pledge** is one promise of one **maker**: its statement, its **measure** (unit, baseline, target) and its due day,
 *   as far as there are any. A returned pledge comes back as a new **version**; the old one is kept.
 * - A **review** lets it pass or returns it, a **publication** gives it in public, and from that day it is in performance.
 * - A **report** tells how far it has come: an amount, a description, or `unknown` with what is missing; and the
 *   **evidence** there is.
 * - A **settlement** by somebody independent ends it with a **verdict**; only `kept` counts as kept.
 *
 * Status (where it stands in its life), verdict (what it came to) and standing (how a rate counts it on a day) are three
 * vocabularies.
 *
 * ```text
 * proposed --review--> approved | returned
 * returned --repropose--> proposed
 * approved --publish--> published
 * published | reported --report--> reported
 * published | reported --settle--> settled
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { propose, publish, report, repropose, review } from "./pledge.js";
export { settle, type SettlementRefusal } from "./settle.js";
export { possibleSteps, type PledgeStepRefusal, type PledgeStepRefusals } from "./take.js";
export { pledgeDecider } from "./decider.js";
export { applyEvents, evolve } from "./evolve.js";
export { progress } from "./progress.js";
export { STANDINGS, standing, type Standing } from "./standing.js";
export { COVERAGE_RATE, FULFILMENT_RATE, KEPT_OF_DUE_RATE } from "./rates.js";
export { summarise, type PledgeGroup, type PledgeKey, type PledgeRates, type PledgeSummary } from "./summary.js";
