import { addDays, deadline, type CompiledCalendar } from "../../calendar/index.js";
import { refuse, type CalendarDay, type Refused, type Result } from "../../core/index.js";
import { stagesOf } from "../plan.js";
import type { Batch, Phase, Plan } from "../schema/index.js";
import { daysOfTracks, type SaidDays } from "../track-days.js";
import { said, type PlannedDay, type PlannedPhase } from "./planned-day.js";
import { plannedTracks, spanOfAll, type PlannedTrack } from "./planned-tracks.js";

/** Which units are meant, and what tells their workdays. */
export interface Planning {
  readonly batch?: string | undefined;
  readonly calendar?: CompiledCalendar | undefined;
}

/** Why days cannot be planned. */
export type PlanningRefusal =
  "unknown-batch" | "calendar-missing" | "out-of-range" | "due-before-receipt" | "dates-backwards";

/**
 * Works out the planned days of every phase for the units of a batch.
 *
 * A day that the batch says of the phase comes before one that the phase says itself. A phase that says no first day begins on the
 * day after the one before it ends, the first one with the batch; one that says no last day lasts as long as it says, by the work
 * calendar; the last one otherwise ends with the batch. What nobody says stays `unknown`. A plan without phases has one line, for the
 * whole campaign, which begins and ends with the batch, or else with the first of its tracks and with the last.
 *
 * A track has the days that it says itself, or from its first round to its last; one that says none runs as long as the campaign, to the
 * end of the last phase or of the batch, whichever comes first.
 *
 * Refuses with `unknown-batch`, `calendar-missing` (a phase lasts so long, and no calendar is given), `out-of-range` (after
 * 9999-12-31), `due-before-receipt` (a rest day would end a phase before it begins), and `dates-backwards` (a phase would end before
 * it begins, or begin before the one before it does).
 *
 * @param plan - the campaign
 * @param planning - the batch, and the calendar
 * @returns the phases in their order, and each track followed by its rounds
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#planned-days}
 */
export function plannedDays(
  plan: Plan,
  planning: Planning = {},
): Result<{ phases: readonly PlannedPhase[]; tracks: readonly PlannedTrack[] }, PlanningRefusal> {
  const batch = plan.batches.find(({ id }) => id === planning.batch);
  if (planning.batch !== undefined && batch === undefined) {
    return refuse("unknown-batch", `plan "${plan.id}" has no batch "${planning.batch}"`);
  }
  const stages = stagesOf(plan);
  const tracks = daysOfTracks(plan);
  const phases: PlannedPhase[] = [];
  let isEndProvisional = false;
  for (const [index, stage] of stages.entries()) {
    const from = firstDay(stage, batch, { before: phases.at(-1), tracks });
    // A first day that is said settles itself, whatever the end before it rests on.
    const isFromProvisional: boolean = from.source === "computed" && isEndProvisional;
    const end = lastDay(stage, batch, from, {
      isLast: index === stages.length - 1,
      tracks,
      calendar: planning.calendar,
    });
    if (!end.ok) return end;
    isEndProvisional = end.provisional || (end.to.source === "computed" && isFromProvisional);
    const planned = { phase: stage.id, from, to: end.to, provisional: isFromProvisional || isEndProvisional };
    const refused = backwards(planned, phases.at(-1));
    if (refused !== undefined) return refused;
    phases.push(planned);
  }
  return { ok: true, phases, tracks: plannedTracks(plan, spanOfAll(phases, batch)) };
}

function ofBatch(batch: Batch | undefined, { id }: Phase, end: "startsOn" | "endsOn"): CalendarDay | undefined {
  return batch?.phases?.find(({ phase }) => phase === id)?.[end];
}

function firstDay(
  stage: Phase,
  batch: Batch | undefined,
  { before, tracks }: { readonly before: PlannedPhase | undefined; readonly tracks: SaidDays },
): PlannedDay {
  const after = before === undefined || before.to.day === "unknown" ? undefined : addDays(before.to.day, 1);
  return said([
    [ofBatch(batch, stage, "startsOn"), "batch"],
    [before === undefined ? batch?.startsOn : undefined, "batch"],
    [stage.startsOn, "phase"],
    [tracks.startsOn, "track"],
    [after, "computed"],
  ]);
}

function lastDay(
  stage: Phase,
  batch: Batch | undefined,
  from: PlannedDay,
  {
    isLast,
    tracks,
    calendar,
  }: { readonly isLast: boolean; readonly tracks: SaidDays; readonly calendar: CompiledCalendar | undefined },
): Result<{ to: PlannedDay; provisional: boolean }, PlanningRefusal> {
  const own = said([
    [ofBatch(batch, stage, "endsOn"), "batch"],
    [stage.endsOn, "phase"],
  ]);
  if (own.source !== "unknown") return { ok: true, to: own, provisional: false };
  if (stage.lasts !== undefined && from.source !== "unknown") {
    if (calendar === undefined) {
      return refuse(
        "calendar-missing",
        `phase "${stage.id}" lasts so many ${stage.lasts.unit}, and no calendar is given`,
      );
    }
    const end = deadline({ ...stage.lasts, from: from.day }, calendar);
    if (!end.ok) {
      // The rule has passed the plan's schema and the day is one that exists, so it can be read.
      return refuse(
        end.refusal.code as "out-of-range" | "due-before-receipt",
        `phase "${stage.id}": ${end.refusal.message}`,
      );
    }
    return { ok: true, to: { day: end.due, source: "computed" }, provisional: end.provisional };
  }
  const ending = said([
    [isLast ? batch?.endsOn : undefined, "batch"],
    [tracks.endsOn, "track"],
  ]);
  return { ok: true, to: ending, provisional: false };
}

function backwards(
  { phase, from, to }: PlannedPhase,
  before: PlannedPhase | undefined,
): Refused<"dates-backwards"> | undefined {
  if (from.source !== "unknown" && to.source !== "unknown" && to.day < from.day) {
    return refuse("dates-backwards", `phase "${phase}" would end on ${to.day}, before it begins on ${from.day}`);
  }
  const first = from.source === "unknown" ? to : from;
  const earlier = before === undefined || before.from.source === "unknown" ? before?.to : before.from;
  if (earlier === undefined || earlier.source === "unknown" || first.source === "unknown") return undefined;
  if (first.day >= earlier.day) return undefined;
  return refuse(
    "dates-backwards",
    `phase "${phase}" would come on ${first.day}, before the one before it on ${earlier.day}`,
  );
}
