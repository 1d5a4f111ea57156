import type { Result } from "../../core/index.js";
import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import type { Unit } from "../schema/index.js";
import { ownPlan, versionsOf, type PlanVersions, type Versions } from "../versions.js";
import {
  phaseLine,
  tallyPunctuality,
  trackLine,
  type PunctualityCounts,
  type PunctualityRefusal,
  type PunctualityTally,
} from "./punctuality-tally.js";
import type { Scheduling } from "./slippage.js";

/** 按期转段率: passed by the planned day, among the units whose planned day has passed or who have passed the phase. */
export const ON_TIME_RATE = {
  id: "phase-on-time-rate",
  label: { en: "passed on time", "zh-CN": "按期转段率" },
  numerator: {
    en: "units that passed the phase by its planned day",
    "zh-CN": "在计划日期前（含当日）通过本阶段的单位",
  },
  denominator: {
    en: "units that passed the phase, or should have by now",
    "zh-CN": "已通过本阶段或按计划应已通过的单位",
  },
} as const satisfies RateDefinition;

/** 按期完成率: done by the planned day, among the units whose planned day has passed or who are done with the track or its round. */
export const TRACK_ON_TIME_RATE = {
  id: "track-on-time-rate",
  label: { en: "done on time", "zh-CN": "按期完成率" },
  numerator: { en: "units that were done by the planned day", "zh-CN": "在计划日期前（含当日）完成的单位" },
  denominator: {
    en: "units that are done, or should be by now",
    "zh-CN": "已完成或按计划应已完成的单位",
  },
} as const satisfies RateDefinition;

/** How a phase went for many units. */
export interface PhasePunctuality {
  readonly phase: string;
  readonly onTime: Rate;
  /** Units that passed the phase after its planned day. */
  readonly passedLate: number;
  /** Units that should have passed it and have not. */
  readonly overdue: number;
  /** Units of which a planned day of the phase rests on days that the calendar's notices do not settle. */
  readonly provisional: number;
}

/** How a track went for many units, or one of its rounds. */
export interface TrackPunctuality {
  readonly track: string;
  /** The round; absent in the line of the track as a whole. */
  readonly round?: string;
  readonly onTime: Rate;
  /** Units that were done after the planned day. */
  readonly doneLate: number;
  /** Units that should be done and are not. */
  readonly overdue: number;
  /** Units of which a planned day rests on days that the calendar's notices do not settle. */
  readonly provisional: number;
}

/** How phases, tracks and rounds went for many units. */
export interface Punctuality {
  /** In the order of the newest plan. */
  readonly phases: readonly PhasePunctuality[];
  /** Each track followed by its rounds, first those of the newest plan. */
  readonly tracks: readonly TrackPunctuality[];
}

/**
 * Counts for each phase, track and round how many units passed it by the day that was planned for their batch, be it a workday or a rest
 * day.
 *
 * A unit that should have passed by now and has not stands in the denominator. Left out, and named, are those whose day is still
 * to come, those for whom no day was planned, and those of which nobody says when they were done. Each unit is held against its own
 * version of the plan, and phases of one id are one. Refuses as `scheduleOf` does, and with `duplicate-id` and `another-plan` (the
 * plans are not versions of one, from the oldest on).
 *
 * @param plans - the plan of all the units, or its versions
 * @param units - as they stood on the reference day, each once
 * @param scheduling - the reference day and the calendar
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#punctuality}
 */
export function punctuality(
  plans: PlanVersions,
  units: Iterable<Unit>,
  scheduling: Scheduling,
): Result<Punctuality, PunctualityRefusal> {
  const counted = tallyPunctuality(plans, units, scheduling);
  return counted.ok ? punctualityOf(plans, counted.tally) : counted;
}

/**
 * Makes counts by planned days into rates, as {@link punctuality} does of all units at once.
 *
 * Refuses with `definition-changed` when the tally counts by a version that is not handed in, and with `another-plan` when the plans
 * are not versions of one, from the oldest on.
 *
 * @param plans - the plan of the tally, or its versions
 * @param tally - counted in one go or merged from parts
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#merge-punctuality}
 */
export function punctualityOf(
  plans: PlanVersions,
  tally: PunctualityTally,
): Result<Punctuality, "definition-changed" | "another-plan"> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  for (const plan of tally.versions) {
    const own = ownPlan("the tally", plan, read.versions);
    if (!own.ok) return own;
  }
  const lines = new Map(Object.entries(tally.lines));
  const phases = read.versions.stages.flatMap((phase) => {
    const counts = lines.get(phaseLine(phase));
    if (counts === undefined) return [];
    const { late, ...others } = lineOf(ON_TIME_RATE, counts);
    return [{ phase, passedLate: late, ...others }];
  });
  const tracks = tracksOf(read.versions).flatMap(({ track, round }) => {
    const counts = lines.get(trackLine(track, round));
    if (counts === undefined) return [];
    const { late, ...others } = lineOf(TRACK_ON_TIME_RATE, counts);
    return [{ track, ...(round !== undefined && { round }), doneLate: late, ...others }];
  });
  return { ok: true, phases, tracks };
}

/** The tracks of all versions and their rounds, each once. */
function tracksOf({ plans }: Versions): readonly { readonly track: string; readonly round?: string | undefined }[] {
  const newestFirst = [...plans.values()].reverse();
  const all = newestFirst.flatMap(({ tracks = [] }) => tracks);
  return [...new Set(all.map(({ id }) => id))].flatMap((track) => {
    const rounds = all.flatMap(({ id, rounds: own = [] }) => (id === track ? own : [])).map(({ id }) => id);
    return [undefined, ...new Set(rounds)].map((round) => ({ track, round }));
  });
}

function lineOf(
  definition: RateDefinition,
  { byState, provisional }: PunctualityCounts,
): Pick<PhasePunctuality, "onTime" | "overdue" | "provisional"> & { readonly late: number } {
  const { "on-time": onTime = 0, "done-late": late = 0, overdue = 0 } = byState;
  const excluded = (["no-planned-day", "not-yet-due", "actual-day-not-told"] as const).map((reason) => ({
    reason,
    count: byState[reason] ?? 0,
  }));
  return {
    onTime: rate(definition, { numerator: onTime, denominator: onTime + late + overdue, excluded }),
    late,
    overdue,
    provisional,
  };
}
