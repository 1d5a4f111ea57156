import { workdaysBetween, type CompiledCalendar } from "../../calendar/index.js";
import {
  CalendarDay,
  invalidInput,
  isLate,
  refuse,
  type Done,
  type DueMoment,
  type Refused,
  type Result,
} from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import type { OpenAttempt, Plan, Unit } from "../schema/index.js";
import { plannedDays, type PlannedDay, type PlannedPhase, type PlanningRefusal } from "./planned.js";

/** How far a unit is with a phase. */
export const PHASE_STATES = ["not-reached", "running", "passed"] as const;
/** How far a unit is with a phase. */
export type PhaseState = (typeof PHASE_STATES)[number];

/** Workdays behind the planned day: above 0 late, below 0 early, 0 on the day. */
export type Slippage = number | "not-yet-due" | "unknown";

/** One attempt at a phase and the deadline that it had. */
export interface ScheduledAttempt {
  readonly number: number;
  readonly deadline: DueMoment;
  /**
   * Whether the unit applied after the deadline, whenever it was judged; while it has not applied, whether the deadline is past on the
   * reference day. An instant on its own day may leave it unknown.
   */
  readonly late: boolean | "unknown";
}

/** Planned and actual days of one phase of a unit. */
export interface ScheduledPhase extends PlannedPhase {
  readonly state: PhaseState;
  readonly reachedOn?: CalendarDay;
  readonly passedOn?: CalendarDay;
  readonly slippage: {
    /** Of the first day; while the phase is not reached, of today once the planned day has passed. */
    readonly start: Slippage;
    /** Of the last day; while the phase is not passed, of today once the planned day has passed. */
    readonly end: Slippage;
    /** Whether one of the two rests on days that the calendar's notices do not settle, planned or counted. */
    readonly provisional: boolean;
  };
  /** Attempts that had a deadline, oldest first. */
  readonly attempts: readonly ScheduledAttempt[];
}

/** The reference day, and what tells workdays. */
export interface Scheduling {
  /** The unit must be as it stood on that day. */
  readonly asOf: CalendarDay;
  readonly calendar: CompiledCalendar;
}

/** Why a unit cannot be held against its schedule. */
export type ScheduleRefusal = PlanningRefusal | "invalid-input" | "definition-changed" | "after-reference-day";

/**
 * Holds the days of a unit against those that are planned for its batch, phase by phase, in workdays.
 *
 * What was reached or passed keeps its slippage for good. What is still to come has none before its planned day has passed, and
 * slips on from there: a phase that is not begun is not on time for that.
 *
 * Refuses with `invalid-input` (`asOf` is no day that exists), `definition-changed` (the unit runs under another plan),
 * `after-reference-day` (it changed later), and as `plannedDays` does.
 *
 * @param plan - the plan of the unit
 * @param unit - as it stood on the reference day
 * @param scheduling - the reference day and the calendar
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#schedule}
 */
export function scheduleOf(
  plan: Plan,
  unit: Unit,
  scheduling: Scheduling,
): Result<{ phases: readonly ScheduledPhase[] }, ScheduleRefusal> {
  const refused = unreadable(plan, unit, scheduling);
  if (refused !== undefined) return refused;
  const planned = plannedDays(plan, { batch: unit.batch, calendar: scheduling.calendar });
  if (!planned.ok) return planned;
  return { ok: true, phases: planned.phases.map((phase) => scheduled(phase, unit, scheduling)) };
}

/**
 * Refuses a unit that cannot be read on a day under a plan.
 *
 * @param plan - the plan
 * @param unit - the unit
 * @param scheduling - the reference day
 * @internal
 */
export function unreadable(
  plan: Plan,
  { id, plan: pin, updated }: Unit,
  { asOf }: Pick<Scheduling, "asOf">,
): Refused<"invalid-input" | "definition-changed" | "after-reference-day"> | undefined {
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput("schedule", [{ path: ["asOf"], message: `${JSON.stringify(asOf)} is not a day that exists` }]);
  }
  const pinned = checkPin(pin, plan);
  if (!pinned.ok) return pinned;
  if (updated.on <= asOf) return undefined;
  return refuse("after-reference-day", `unit "${id}" changed on ${updated.on}, after ${asOf}`);
}

function scheduled(planned: PlannedPhase, unit: Unit, scheduling: Scheduling): ScheduledPhase {
  const judged = unit.attempts.filter(({ phase }) => phase === planned.phase);
  const open = unit.status !== "completed" && unit.phase === planned.phase ? [unit.attempt] : [];
  const reachedOn = [...judged, ...open][0]?.opened.on;
  const passedOn = open.length > 0 ? undefined : judged.at(-1)?.decision.on;
  const start = slippage(planned.from, reachedOn, scheduling);
  const end = slippage(planned.to, passedOn, scheduling);
  return {
    ...planned,
    state: reachedOn === undefined ? "not-reached" : passedOn === undefined ? "running" : "passed",
    ...(reachedOn !== undefined && { reachedOn }),
    ...(passedOn !== undefined && { passedOn }),
    slippage: {
      start: start.slipped,
      end: end.slipped,
      provisional: planned.provisional || start.provisional || end.provisional,
    },
    attempts: [
      ...judged.flatMap((attempt) => deadlineOf(attempt, attempt.application.applied)),
      ...open.flatMap((attempt) =>
        deadlineOf(attempt, "application" in unit ? unit.application.applied : { on: scheduling.asOf }),
      ),
    ],
  };
}

/** What has still to come is neither on time nor early; once its planned day has passed, it slips with every workday. */
function slippage(
  planned: PlannedDay,
  actual: CalendarDay | undefined,
  { asOf, calendar }: Scheduling,
): { readonly slipped: Slippage; readonly provisional: boolean } {
  if (planned.source === "unknown") return { slipped: "unknown", provisional: false };
  const day = actual ?? (asOf > planned.day ? asOf : undefined);
  if (day === undefined) return { slipped: "not-yet-due", provisional: false };
  const { count, provisional } = workdaysBetween(planned.day, day, calendar);
  return { slipped: count, provisional };
}

/** Judged by the day on which the unit applied, as soon as it has: how long it then waits for a verdict is not its delay. */
function deadlineOf({ number, deadline }: OpenAttempt, done: Done): readonly ScheduledAttempt[] {
  return deadline === undefined ? [] : [{ number, deadline, late: isLate(done, deadline) }];
}
