/**
 * Consequences (奖惩、问责): rules over facts and history, the same for all, that lead to a talk, a yellow card, an interview, and can
 * be replayed at any time.
 *
 * - **Rules** say when a consequence is due, as data: over a line, badly placed among others, several times running, several times in
 *   all, or after another consequence. Frozen before they are used.
 * - A **period** is a month, a quarter or a wave with what is known of each **subject** in it; periods in the order of their days are
 *   the **history**.
 * - A **ruling** is what came of a rule for a subject: imposed, not imposed, or undetermined, with the count and the checks of the
 *   periods behind it. The **register** lists who had what when.
 * - A **consequence** that was imposed may be appealed (申诉) and is then re-checked (复核) by somebody else. What is withdrawn counts no
 *   longer.
 *
 * ```text
 * imposed --appeal--> appealed
 * appealed --recheck--> upheld | withdrawn
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { RULE_FAULTS, lintRules, type RuleFault } from "./lint.js";
export { freezeRules } from "./freeze-rules.js";
export type {
  Consequences,
  Counter,
  HowMany,
  PeriodCheck,
  PeriodGround,
  RegisterEntry,
  RuleResult,
  Standing,
  SubjectRulings,
} from "./results.js";
export type { HistoryRefusal } from "./history.js";
export { consequences, type ConsequencesOptions, type ConsequencesRefusal } from "./consequences.js";
export type { ExplainRefusal, ImposedAs, RuledFor, RulingAsked, RulingStep } from "./explanation.js";
export { explainRuling } from "./explain.js";
export { periodOf, type PeriodOptions } from "./period-of.js";
export { impose, type ImposeRefusal } from "./impose.js";
export { appeal, recheck } from "./appeal.js";
export { possibleConsequenceSteps, type ConsequenceStepRefusal, type ConsequenceStepRefusals } from "./guard.js";
export { APPEALED_RATE, UPHELD_RATE, WITHDRAWN_RATE } from "./rates.js";
export { Tally, TallyLine, merge, tally, type Counting, type CountingRefusal } from "./tally.js";
export {
  summarise,
  summaryOf,
  type ConsequenceCounts,
  type ConsequenceGroup,
  type ConsequenceSummary,
} from "./summary.js";
export { evolveConsequence } from "./evolve.js";
export type { ConsequenceBefore } from "./consequence-states.js";
export { consequenceDecider, type ConsequenceCommandRefusal, type DueConsequences } from "./decider.js";
