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
import { doneBy } from "../deadline.js";
import type { OpenAttempt, Plan, Unit } from "../schema/index.js";
import { spanOfAll } from "./planned-tracks.js";
import { type PlannedPhase } from "./planned-day.js";
import { plannedDays, type PlanningRefusal } from "./planned.js";
import { scheduledTracks, type ScheduledTrack } from "./scheduled-tracks.js";
import { slippages, type Scheduling, type Slippages } from "./slippage.js";

/** How far a unit is with a phase. */
export const PHASE_STATES = ["not-reached", "running", "passed"] as const;
/** How far a unit is with a phase. */
export type PhaseState = (typeof PHASE_STATES)[number];

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
  readonly slippage: Slippages;
  /** Attempts that had a deadline, oldest first. */
  readonly attempts: readonly ScheduledAttempt[];
}

/** Why a unit cannot be held against its schedule. */
export type ScheduleRefusal = PlanningRefusal | "invalid-input" | "definition-changed" | "after-reference-day";

/**
 * Holds the days of a unit against those that are planned for its batch, phase by phase and track by track, in workdays.
 *
 * What was reached or passed keeps its slippage for good. What is still to come has none before its planned day has passed, and
 * slips on from there: a phase that is not begun is not on time for that.
 *
 * A track or a round was done when the last of its evaluations was held for the first time. Without evaluations the last transition
 * judges it: the day of that verdict is the day of what ends with the campaign; of what ends sooner the day is unknown once the planned
 * one has passed without the verdict. What activities it lacks is told by `dueBy`.
 *
 * Refuses with `invalid-input` (`asOf` is no day that exists), `definition-changed` (the unit runs under another plan),
 * `after-reference-day` (it changed later), and as `plannedDays` does.
 *
 * @param plan - the plan of the unit
 * @param unit - as it stood on the reference day
 * @param scheduling - the reference day and the calendar
 * @returns the phases in their order, and each track followed by its rounds
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#schedule}
 * @example
 * {@includeCode ../../../test/campaign/schedule/tracks.test.ts#tracks}
 */
export function scheduleOf(
  plan: Plan,
  unit: Unit,
  scheduling: Scheduling,
): Result<{ phases: readonly ScheduledPhase[]; tracks: readonly ScheduledTrack[] }, ScheduleRefusal> {
  const refused = unreadable(plan, unit, scheduling);
  if (refused !== undefined) return refused;
  const planned = plannedDays(plan, { batch: unit.batch, calendar: scheduling.calendar });
  if (!planned.ok) return planned;
  const batch = plan.batches.find(({ id }) => id === unit.batch);
  const span = { tracks: planned.tracks, all: spanOfAll(planned.phases, batch) };
  return {
    ok: true,
    phases: planned.phases.map((phase) => scheduled(phase, unit, scheduling)),
    tracks: scheduledTracks(plan, unit, span, scheduling),
  };
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
  const open = unit.status !== "completed" && unit.phase === planned.phase ? [unit] : [];
  const reachedOn = (judged[0] ?? open[0]?.attempt)?.opened.on;
  const passedOn = open.length > 0 ? undefined : judged.at(-1)?.decision.on;
  return {
    ...planned,
    state: reachedOn === undefined ? "not-reached" : passedOn === undefined ? "running" : "passed",
    ...(reachedOn !== undefined && { reachedOn }),
    ...(passedOn !== undefined && { passedOn }),
    slippage: slippages(planned, { from: reachedOn, to: passedOn }, scheduling),
    attempts: [
      ...judged.flatMap((attempt) => deadlineOf(attempt, attempt.application.applied)),
      ...open.flatMap((running) => deadlineOf(running.attempt, doneBy(running, scheduling.asOf))),
    ],
  };
}

function deadlineOf({ number, deadline }: OpenAttempt, done: Done): readonly ScheduledAttempt[] {
  return deadline === undefined ? [] : [{ number, deadline, late: isLate(done, deadline) }];
}
