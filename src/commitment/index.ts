/**
 * Public commitments (公开承诺): what somebody promised, who let it pass, where it was given, and whether it was kept.
 *
 * - A **pledge** is one promise of one **maker**: its statement, its **measure** (unit, baseline, target) and its due day, as far as
 *   there are any; perhaps milestones, perhaps again and again. A new **version** of its text leaves the old one where it was.
 * - **Admission** holds it against rules before a **review** lets it pass or returns it; a **publication** gives it in public, perhaps
 *   open to **objections** first.
 * - A **report** tells how far it has come: an amount, a description, or `unknown` with what is missing; and the **evidence** there is.
 * - A **revision** changes the text in force from the day on which somebody independent approved it; what it lowered shows.
 * - An **evaluation** says what the maker, a leader, a reviewer or the masses think of it, apart from whether it was kept.
 * - A **settlement** by somebody independent ends it with a **verdict** of a **vocabulary**, which says what each verdict needs and
 *   which **rates** count it.
 *
 * Status (where it stands in its life), verdict (what it came to) and standing (how a rate counts it on a day) are three
 * vocabularies.
 *
 * ```text
 * proposed --review--> approved | returned
 * returned --repropose--> proposed
 * approved --publish--> published
 * published --object--> published
 * published --answerObjection--> published | returned
 * published --begin--> in-performance
 * published | in-performance | reported | evaluated --report--> reported
 * published | in-performance | reported | evaluated --revise--> published | in-performance | reported | evaluated
 * published | in-performance | reported | evaluated --decideRevision--> published | in-performance | reported | evaluated
 * published | in-performance | reported | evaluated --evaluate--> evaluated
 * published | in-performance | reported | evaluated --settle--> settled
 * settled --changeVerdict--> settled
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { begin, propose, publish, repropose, review, type TextRefusal } from "./pledge.js";
export { answerObjection, object, type ObjectionRefusal } from "./objection.js";
export { report, type ReportRefusal } from "./report.js";
export { decideRevision, revise, type RevisionRefusal } from "./revision.js";
export { evaluate, type EvaluationRefusal } from "./evaluation.js";
export { changeVerdict, settle, type ChangeRefusal, type SettlementRefusal } from "./settle.js";
export { possibleSteps, type PledgeStepRefusal, type PledgeStepRefusals } from "./take.js";
export { pledgeDecider } from "./decider.js";
export { applyEvents, evolve, type RunningPledge } from "./evolve.js";
export { admission, isBarred } from "./admission.js";
export { changesOf, isEased, textOn, textsInForce, type Shift, type TextChange, type TextInForce } from "./in-force.js";
export { progress } from "./progress.js";
export { MILESTONE_STATES, milestonesOn, type MilestoneState } from "./milestones.js";
export {
  OCCURRENCE_STATES,
  occurrences,
  occurrencesOn,
  type Occurrence,
  type OccurrenceOptions,
  type OccurrenceState,
} from "./occurrences.js";
export { views, type Rater, type Views } from "./views.js";
export { deliveries, type DeliverySum } from "./deliveries.js";
export { card, type PledgeCard } from "./card.js";
export { DEFAULT_VERDICTS, type DefaultRate } from "./default-verdicts.js";
export { type VocabularyRefusal } from "./vocabulary.js";
export { VOCABULARY_CODES, lint, type VocabularyCode } from "./lint.js";
export { OPEN_STANDINGS, OUTSIDE, WAITING, type OpenStanding } from "./standings.js";
export { standing, timing, verdictOn } from "./standing.js";
export {
  PLEDGE_KEYS,
  Tally,
  addAll,
  addRecords,
  emptyTally,
  merge,
  readTally,
  remove,
  type Counting,
  type CountingRefusal,
  type PledgeKey,
} from "./tally.js";
export { creditOn, rollUp, type RolledUp, type TreeRefusal } from "./roll-up.js";
export { type LeafCount, type WeightedChild } from "./tree.js";
export {
  RATE_BASES,
  summarise,
  summaryOf,
  type PledgeGroup,
  type PledgeSummary,
  type RateBasis,
  type SummaryOptions,
  type WithRates,
} from "./summary.js";
