/**
 * A campaign's planned and actual days: what is planned for a batch, how far a unit is behind, and what is due for it by when.
 *
 * - A **planned day** (计划日期) is said by the batch or by the phase, or computed from how long a phase lasts, by the work calendar.
 * - **Slippage** (滞后) is counted in workdays behind the planned day, and frozen once the phase was reached or passed.
 * - A **track** and each of its rounds have days as phases do; a campaign without phases lasts from its first track to its last.
 * - What is **due** (应完成事项) is asked for and not met.
 *
 * @module
 */
export { DAY_SOURCES, type DaySource, type PlannedDay, type PlannedPhase } from "./planned-day.js";
export { plannedDays, type Planning, type PlanningRefusal } from "./planned.js";
export type { PlannedTrack } from "./planned-tracks.js";
export {
  PHASE_STATES,
  scheduleOf,
  type PhaseState,
  type ScheduleRefusal,
  type ScheduledAttempt,
  type ScheduledPhase,
} from "./schedule.js";
export type { ScheduledTrack } from "./scheduled-tracks.js";
export type { Scheduling, Slippage, Slippages } from "./slippage.js";
export { DUE_KINDS, dueBy, type Due, type DueKind, type DueOptions } from "./due.js";
export {
  ON_TIME_RATE,
  TRACK_ON_TIME_RATE,
  punctuality,
  punctualityOf,
  type PhasePunctuality,
  type Punctuality,
  type TrackPunctuality,
} from "./punctuality.js";
export {
  PUNCTUALITY_STATES,
  mergePunctuality,
  tallyPunctuality,
  type PunctualityCounts,
  type PunctualityRefusal,
  type PunctualityState,
  type PunctualityTally,
} from "./punctuality-tally.js";
