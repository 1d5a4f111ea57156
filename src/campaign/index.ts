/**
 * A campaign (活动): a plan with its phases in order and its parallel tracks, and each unit's way through them.
 *
 * - A **plan** is a campaign as data: **phases** (阶段) in order, **tracks** (并行任务) for its whole duration, perhaps in
 *   **rounds**, **batches** (批次), **levels**, **roles** and whom they supervise, and what units are asked for.
 * - A **requirement** asks for activities, a **deliverable** (问题清单, 整改方案), or members who passed in turn; each implies
 *   **facts**. An **evaluation** (群众评价) supplies facts, a **look-back** (回头看) may stop a unit.
 * - A **gate** stands at the end of a phase: all that is asked there. Met, not met, undetermined and unknown are four answers,
 *   and only the first lets a unit pass.
 * - A **unit** is an organisation on its way. It works in a phase, applies for transition (转段申请), is reviewed, and gets a
 *   **verdict** from somebody else: pass, redo or hold.
 * - An **attempt** is one time through a phase. A redo opens the next one, with its own deadline and perhaps a yellow **card**
 *   (黄牌警示); the one before is kept whole.
 * - The **matrix** lays units by phases.
 *
 * A unit runs under the plan it entered with, to the letter: its hash is pinned, and a step under another plan is refused until
 * the unit is moved. Deliverables, members, the register of activities, problems linked between levels, the schedule and
 * counting in parts are subpaths of their own.
 *
 * ```text
 * in-phase | stopped | applied | held --recordEvaluation--> in-phase | stopped | applied | held
 * in-phase | stopped --lookBack--> in-phase | stopped
 * in-phase --applyForTransition--> applied
 * applied | held --reviewTransition--> applied | held
 * applied | held --decideTransition--> in-phase | held | completed
 * in-phase | stopped | applied | held --moveToPlan--> in-phase | stopped | applied | held
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { readPlan } from "./plan.js";
export { lint, type PlanFault } from "./lint.js";
export type { DateFault } from "./lint-dates.js";
export type { GateFault } from "./lint-gates.js";
export type { ReferenceFault } from "./lint-references.js";
export type { RoleFault } from "./lint-roles.js";
export type { EvaluationFault } from "./lint-evaluations.js";
export type { HandsFault } from "./lint-hands.js";
export type { PlannedDayFault } from "./lint-days.js";
export { enter, type PlaceRefusal } from "./enter.js";
export { applyForTransition, decideTransition, reviewTransition } from "./unit.js";
export { lookBack, recordEvaluation, type EvaluationRefusal, type LookBackRefusal } from "./evaluation.js";
export {
  possibleSteps,
  type AnyStepRefusal,
  type OccasionRefusal,
  type UnitStepRefusal,
  type UnitStepRefusals,
} from "./guard.js";
export type { DecisionRefusal } from "./judge.js";
export { checkGate, type FactRefusal, type GateRefusal } from "./gate.js";
export { impliedFacts } from "./implied-facts.js";
export { supervisorsOf, type Placed } from "./supervision.js";
export { unitDecider } from "./decider.js";
export { applyEvents, evolve, type UnitBefore, type UnitUnderWay } from "./evolve.js";
export { counters, type UnitCounters } from "./counters.js";
export { CELL_STATES, type Cell, type CellState, type CurrentCell, type EmptyCell, type PassedCell } from "./cell.js";
export { AFTER_REWORK_RATE, CARDED_RATE, COVERAGE_RATE, ENTERED_RATE, FIRST_ATTEMPT_RATE } from "./rates.js";
export type { Counting, UnitKey } from "./tally.js";
export {
  matrix,
  type Matrix,
  type MatrixColumn,
  type MatrixRow,
  type Progress,
  type ProgressGroup,
  type Standing,
  type VersionUnits,
} from "./summary.js";
export type { PlanVersions } from "./versions.js";
export { blockers, type Blocker, type BlockersRefusal } from "./blocked.js";
export { phasesPassed, ranking, reverseRanking, type Ranked, type RankedUnit, type Ranking } from "./ranking.js";
export {
  ClosePhaseInput,
  RedoFailedInput,
  closePhase,
  enterAll,
  redoFailed,
  type DecidedUnit,
  type EntryNotTaken,
  type ManyTaken,
  type NotDecided,
  type NotEntered,
  type UnitNotTaken,
} from "./many.js";
export { migrate, moveToPlan, type MigrationRefusal, type MigrationReport, type StuckUnit } from "./migrate.js";
