import { refuse, uncountable, type CalendarDay, type Result } from "../../core/index.js";
import { canonicalJson, pinOf, type Pin } from "../../definitions/index.js";
import type { Unit } from "../schema/index.js";
import { noSuccession, ownPlan, versionsOf, type PlanVersions } from "../versions.js";
import type { PlannedDay } from "./planned-day.js";
import { scheduleOf, type ScheduleRefusal } from "./schedule.js";
import type { Scheduling, Slippages } from "./slippage.js";

/** How a unit stands to the last planned day of a phase, a track or a round. */
export const PUNCTUALITY_STATES = [
  "on-time",
  "done-late",
  "overdue",
  "not-yet-due",
  "no-planned-day",
  "actual-day-not-told",
] as const;
/** How a unit stands to the last planned day of a phase, a track or a round. */
export type PunctualityState = (typeof PUNCTUALITY_STATES)[number];

/** What is counted of the units in one phase, track or round. */
export interface PunctualityCounts {
  /** A state in which no unit is, is left out. */
  readonly byState: Readonly<Partial<Record<PunctualityState, number>>>;
  /** Units of which a planned day rests on days that the calendar's notices do not settle. */
  readonly provisional: number;
}

/** Counts of units by how they stand to the planned days, as plain data: they can be stored, sent and merged. */
export interface PunctualityTally {
  readonly asOf: CalendarDay;
  /** The calendar that told the workdays. */
  readonly calendar: Pin;
  /** From the oldest on. */
  readonly versions: readonly Pin[];
  /** By the JSON text of what the line is of: a phase, or a track with its round, null for the track as a whole. */
  readonly lines: Readonly<Record<string, PunctualityCounts>>;
}

/** Names the line of a phase. */
export function phaseLine(phase: string): string {
  return JSON.stringify(["phase", phase]);
}

/** Names the line of a track or of one of its rounds. */
export function trackLine(track: string, round: string | undefined): string {
  return JSON.stringify(["track", track, round ?? null]);
}

/** Why units cannot be counted by their planned days. */
export type PunctualityRefusal = ScheduleRefusal | "duplicate-id" | "another-plan";

/**
 * Counts how units stand to the planned days of each phase, track and round; `punctualityOf` makes rates of it.
 *
 * Refuses as `scheduleOf` does, and with `duplicate-id` and `another-plan` (the plans are not versions of one, from the oldest on).
 *
 * @param plans - the plan of all the units, or its versions
 * @param units - as they stood on the reference day, each once; none gives the tally with which all others merge to themselves
 * @param scheduling - the reference day and the calendar
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#merge-punctuality}
 */
export function tallyPunctuality(
  plans: PlanVersions,
  units: Iterable<Unit>,
  scheduling: Scheduling,
): Result<{ tally: PunctualityTally }, PunctualityRefusal> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  const all = [...units];
  const refused = uncountable("unit", all, scheduling.asOf);
  if (refused !== undefined) return refused;
  const lines = new Map<string, PunctualityCounts>();
  for (const unit of all) {
    const own = ownPlan(`unit "${unit.id}"`, unit.plan, read.versions);
    if (!own.ok) return own;
    const schedule = scheduleOf(own.plan, unit, scheduling);
    if (!schedule.ok) return schedule;
    for (const line of schedule.phases) count(lines, phaseLine(line.phase), { ...line, doneOn: line.passedOn });
    for (const line of schedule.tracks) count(lines, trackLine(line.track, line.round), line);
  }
  const versions = [...read.versions.plans.values()].map(pinOf);
  const calendar = pinOf(scheduling.calendar.definition);
  return { ok: true, tally: { asOf: scheduling.asOf, calendar, versions, lines: Object.fromEntries(lines) } };
}

/** A line of a unit's schedule, of a phase or of a track. */
interface Line {
  readonly to: PlannedDay;
  readonly doneOn?: CalendarDay | undefined;
  readonly slippage: Slippages;
  readonly provisional: boolean;
}

function count(lines: Map<string, PunctualityCounts>, name: string, line: Line): void {
  const one = { byState: { [stateOf(line)]: 1 }, provisional: line.provisional ? 1 : 0 };
  const others = lines.get(name);
  lines.set(name, others === undefined ? one : addedUp(others, one));
}

/** Days are compared and not workdays: a Sunday is after the Friday before it, though no workday lies between. */
function stateOf({ to, doneOn, slippage: { end } }: Line): PunctualityState {
  if (to.source === "unknown") return "no-planned-day";
  if (doneOn !== undefined) return doneOn > to.day ? "done-late" : "on-time";
  if (end === "unknown") return "actual-day-not-told";
  return end === "not-yet-due" ? end : "overdue";
}

function addedUp(one: PunctualityCounts, other: PunctualityCounts): PunctualityCounts {
  const sums = PUNCTUALITY_STATES.map(
    (state) => [state, (one.byState[state] ?? 0) + (other.byState[state] ?? 0)] as const,
  );
  return {
    byState: Object.fromEntries(sums.filter(([, sum]) => sum > 0)),
    provisional: one.provisional + other.provisional,
  };
}

/**
 * Adds two such counts into a new one and leaves both as they are; counts add exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they count by another plan (also by two that say they are the same version), by another calendar
 * or on another reference day.
 *
 * @param first - one part of the units
 * @param second - another part, in which no unit of the first is counted again
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#merge-punctuality}
 */
export function mergePunctuality(
  first: PunctualityTally,
  second: PunctualityTally,
): Result<{ tally: PunctualityTally }, "different-tallies"> {
  const part = (["asOf", "calendar"] as const).find(
    (each) => canonicalJson(first[each]) !== canonicalJson(second[each]),
  );
  if (part !== undefined) {
    const [said, instead] = [first, second].map((tally) => canonicalJson(tally[part]));
    return refuse("different-tallies", `counted with "${part}" ${said}, and not ${instead}`);
  }
  const pins = new Map([...first.versions, ...second.versions].map((pin) => [pin.hash, pin]));
  const versions = [...pins.values()].sort((one, other) => one.version - other.version);
  const strangers = noSuccession(versions);
  if (strangers !== undefined) return refuse("different-tallies", strangers.refusal.message);
  const lines = new Map(Object.entries(first.lines));
  for (const [name, counts] of Object.entries(second.lines)) {
    const others = lines.get(name);
    lines.set(name, others === undefined ? counts : addedUp(others, counts));
  }
  return { ok: true, tally: { ...first, versions, lines: Object.fromEntries(lines) } };
}
