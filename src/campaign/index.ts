/**
 * A campaign (活动): a plan with its phases in order, and each unit's way through them.
 *
 * - A **plan** is a campaign as data: **phases** (阶段) in order, the **facts** their gates may read, and **batches** (批次).
 * - A **gate** stands at the end of a phase: a condition over facts. Met, not met, undetermined and unknown are four answers,
 *   and only the first lets a unit pass.
 * - A **unit** is an organisation on its way. It works in a phase, applies for transition (转段申请), and gets a **verdict**
 *   from somebody else: pass, redo or hold.
 * - An **attempt** is one time through a phase. A redo opens the next one, with its own deadline and perhaps a yellow **card**
 *   (黄牌警示); the one before is kept whole.
 * - The **matrix** lays units by phases.
 *
 * A unit runs under the plan it entered with, to the letter: its hash is pinned, and a step under another plan is refused.
 *
 * ```text
 * in-phase --applyForTransition--> applied
 * applied | held --decideTransition--> in-phase | held | completed
 * ```
 *
 * @module
 */
export * from "./schema/index.js";
export { readPlan } from "./plan.js";
export { lint, type PlanFault } from "./lint.js";
export type { DateFault } from "./lint-dates.js";
export type { GateFault } from "./lint-gates.js";
export { enter } from "./enter.js";
export { applyForTransition, decideTransition, reviewTransition } from "./unit.js";
export { lookBack, recordEvaluation, type EvaluationRefusal, type LookBackRefusal } from "./evaluation.js";
export { possibleSteps, type UnitStepRefusal, type UnitStepRefusals } from "./guard.js";
export type { DecisionRefusal } from "./judge.js";
export { checkGate, type FactRefusal, type GateRefusal } from "./gate.js";
export { impliedFacts } from "./implied-facts.js";
export { supervisorsOf } from "./supervision.js";
export { unitDecider } from "./decider.js";
export { applyEvents, evolve, type UnitUnderWay } from "./evolve.js";
export { counters, type UnitCounters } from "./counters.js";
export { CELL_STATES, type Cell, type CellState, type CurrentCell, type EmptyCell, type PassedCell } from "./cell.js";
export { AFTER_REWORK_RATE, COVERAGE_RATE, ENTERED_RATE, FIRST_ATTEMPT_RATE } from "./rates.js";
export { matrix, type Matrix, type MatrixColumn, type MatrixRow } from "./summary.js";
