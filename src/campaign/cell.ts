import { isLate, type CalendarDay, type DueMoment } from "../core/index.js";
import { doneBy } from "./deadline.js";
import type { UnitUnderWay } from "./evolve.js";
import type { Attempt, Unit } from "./schema/index.js";

/** How a unit stands to a phase, from nothing to do with it to through; `not-planned` is a phase that its version does not have. */
export const CELL_STATES = [
  "not-planned",
  "not-reached",
  "in-phase",
  "redoing",
  "stopped",
  "applied",
  "held",
  "passed",
] as const;
/** How a unit stands to a phase. */
export type CellState = (typeof CELL_STATES)[number];

/** A phase the unit has not reached, or that only another version of its plan has. */
export interface EmptyCell {
  readonly state: "not-planned" | "not-reached";
}

/** The phase the unit is in; `redoing` is in the phase for a second time or more. */
export interface CurrentCell {
  readonly state: "in-phase" | "redoing" | "stopped" | "applied" | "held";
  /** Attempts begun, this one included. */
  readonly attempts: number;
  /** The day on which the unit first came into the phase. */
  readonly reachedOn: CalendarDay;
  /** By when this attempt is due. */
  readonly deadline?: DueMoment;
  /**
   * Whether the unit applied after the deadline, or has not applied and it has passed on the reference day; of an instant on its own day
   * it may be `"unknown"`.
   */
  readonly overdue?: boolean | "unknown";
}

/** A phase the unit has passed. */
export interface PassedCell {
  readonly state: "passed";
  /** Attempts it took. */
  readonly attempts: number;
  readonly reachedOn: CalendarDay;
  readonly passedOn: CalendarDay;
}

/** One unit in one phase. */
export type Cell = EmptyCell | CurrentCell | PassedCell;

/**
 * Reads how a unit stands to a phase.
 *
 * @param unit - the unit
 * @param phase - the phase's id
 * @param asOf - the reference day, for what is overdue
 * @internal
 */
export function cellOf(unit: Unit, phase: string, asOf: CalendarDay): Cell {
  const judged = unit.attempts.filter((attempt) => attempt.phase === phase);
  if (unit.status !== "completed" && unit.phase === phase) return currentCell(unit, judged, asOf);
  const [first, last] = [judged[0], judged.at(-1)];
  if (first === undefined || last === undefined) return { state: "not-reached" };
  return { state: "passed", attempts: judged.length, reachedOn: first.opened.on, passedOn: last.decision.on };
}

function currentCell(unit: UnitUnderWay, judged: readonly Attempt[], asOf: CalendarDay): CurrentCell {
  const { status, attempt } = unit;
  const { number, deadline } = attempt;
  const state = status === "in-phase" && number > 1 ? "redoing" : status;
  const cell = { state, attempts: number, reachedOn: (judged[0] ?? attempt).opened.on } as const;
  return deadline === undefined ? cell : { ...cell, deadline, overdue: isLate(doneBy(unit, asOf), deadline) };
}
