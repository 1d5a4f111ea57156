import type { CalendarDay } from "../../core/index.js";
import { occasionsOf, type Occasion } from "../occasion.js";
import type { Plan, Unit } from "../schema/index.js";
import type { PlannedSpan, PlannedTrack } from "./planned-tracks.js";
import type { PlannedDay } from "./planned-day.js";
import { slippages, type ActualEnds, type Scheduling, type Slippages } from "./slippage.js";

/** Planned and actual days of one track of a unit, or of one of its rounds. */
export interface ScheduledTrack extends PlannedTrack {
  /** The day from which the unit was there: that of its entry, or the first of the track or the round where it entered before. */
  readonly reachedOn?: CalendarDay;
  /** The day on which it was done, as far as the unit's own way tells. */
  readonly doneOn?: CalendarDay;
  readonly slippage: Slippages;
}

/**
 * Holds a unit against the planned days of each track and round.
 *
 * Where evaluations stand on it, it was done when the last of them was held for the first time. Otherwise the last transition judges it:
 * the day of that verdict is the day of what ends with the campaign; of what ends sooner it tells no more than that all was done by
 * then, so that the day is unknown once the planned one has passed without it.
 *
 * @param plan - the plan of the unit
 * @param unit - as it stood on the reference day
 * @param planned - its tracks, and the campaign as a whole
 * @param scheduling - the reference day and the calendar
 */
export function scheduledTracks(
  plan: Plan,
  unit: Unit,
  { tracks, all }: { readonly tracks: readonly PlannedTrack[]; readonly all: PlannedSpan },
  scheduling: Scheduling,
): readonly ScheduledTrack[] {
  return tracks.map((line) => {
    const actual = { from: reachedOn(line.from, unit, scheduling), ...done(plan, unit, line, all) };
    return {
      ...line,
      ...(actual.from !== undefined && { reachedOn: actual.from }),
      ...(actual.to !== undefined && { doneOn: actual.to }),
      slippage: slippages(line, actual, scheduling),
    };
  });
}

/** Whoever entered before a track begins is there on its first day. */
function reachedOn({ day }: PlannedDay, { entered }: Unit, { asOf }: Scheduling): CalendarDay | undefined {
  if (day === "unknown" || day <= entered.on) return entered.on;
  return day <= asOf ? day : undefined;
}

function done(plan: Plan, unit: Unit, line: PlannedTrack, all: PlannedSpan): Omit<ActualEnds, "from"> {
  const occasions = occasionsOf(plan).filter(
    ({ evaluation, round }) => evaluation.track === line.track && (line.round ?? round?.id) === round?.id,
  );
  if (occasions.length > 0) return { to: lastHeld(occasions, unit) };
  const judgedOn = unit.status === "completed" ? unit.completed.on : undefined;
  const [end, endOfAll] = [line.to.day, all.to.day];
  const isWithCampaign = end === "unknown" || endOfAll === "unknown" || end >= endOfAll;
  if (isWithCampaign || (judgedOn !== undefined && judgedOn <= end)) return { to: judgedOn };
  return { to: undefined, isUntold: true };
}

/** The day by which each had been held once; none while one has not. */
function lastHeld(occasions: readonly Occasion[], unit: Unit): CalendarDay | undefined {
  const records = [...unit.attempts, ...(unit.status === "completed" ? [] : [unit.attempt])].flatMap(
    ({ evaluations }) => evaluations,
  );
  const days = occasions.map(
    ({ evaluation, round }) =>
      records.find((record) => record.evaluation === evaluation.id && record.round === round?.id)?.on,
  );
  return days.reduce((last, day) => (last === undefined || day === undefined ? undefined : day > last ? day : last));
}
