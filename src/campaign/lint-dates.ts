import type { CalendarDay } from "../core/index.js";
import { findingsAt, type Finding } from "../definitions/index.js";
import { lintPlannedDays, type PlannedDayFault } from "./lint-days.js";
import type { Plan, Round, Track } from "./schema/index.js";

/** What the linter can say about the planned days of a plan. */
export type DateFault =
  "dates-backwards" | "phases-overlap" | "batches-overlap" | "rounds-overlap" | "round-outside-track" | PlannedDayFault;

interface Planned {
  readonly id: string;
  readonly startsOn?: CalendarDay | undefined;
  readonly endsOn?: CalendarDay | undefined;
}

/**
 * Names planned days that run backwards or make others do so, phases, batches or rounds that overlap, and rounds outside their track.
 *
 * @param plan - the plan
 * @internal
 */
export function lintDates(plan: Plan): readonly Finding<DateFault>[] {
  const reversed = allBackwards(plan);
  const planned = plannedDays(plan, reversed);
  const overlaps = disorders(plan).filter(
    ({ path }) => !planned.some((found) => found.path.every((step, index) => step === path[index])),
  );
  return [...reversed, ...planned, ...overlaps, ...ofTracks(plan), ...findingsAt(["batches"], together(plan.batches))];
}

function allBackwards({ phases, tracks = [], batches }: Plan): readonly Finding<DateFault>[] {
  return [
    ...findingsAt(["phases"], backwards("phase", phases)),
    ...findingsAt(["tracks"], backwards("track", tracks)),
    ...findingsAt(["batches"], backwards("batch", batches)),
    ...batches.flatMap(({ phases: own }, index) =>
      findingsAt(["batches", index, "phases"], backwards("phase", rowsOf(own))),
    ),
  ];
}

/** What follows from days that run backwards themselves is not said again. */
function plannedDays(plan: Plan, reversed: readonly Finding[]): readonly Finding<DateFault>[] {
  if (reversed.some(({ path: [list] }) => list === "phases")) return [];
  const unsound = new Set(reversed.flatMap(({ path: [list, index] }) => (list === "batches" ? [index] : [])));
  return lintPlannedDays(plan, (batch) => !unsound.has(batch));
}

function disorders({ phases, batches }: Plan): readonly Finding<DateFault>[] {
  return [
    ...findingsAt(["phases"], disorder(phases)),
    ...batches.flatMap(({ phases: own }, index) => findingsAt(["batches", index, "phases"], disorder(rowsOf(own)))),
  ];
}

function rowsOf(rows: Plan["batches"][number]["phases"] = []): readonly Planned[] {
  return rows.map(({ phase: id, ...days }) => ({ id, ...days }));
}

function ofTracks({ tracks = [] }: Plan): readonly Finding<DateFault>[] {
  return tracks.flatMap((track, index) => {
    const { rounds = [] } = track;
    return findingsAt(
      ["tracks", index, "rounds"],
      [...backwards("round", rounds), ...sharedDays(rounds), ...outside(track)],
    );
  });
}

function outside({ id: track, startsOn, endsOn, rounds = [] }: Track): readonly Finding<DateFault>[] {
  if (isBefore(endsOn, startsOn)) return [];
  return rounds.flatMap((round, index) => {
    if (!isBefore(round.startsOn, startsOn) && !isBefore(endsOn, round.endsOn)) return [];
    const days = `from ${startsOn ?? "any day"} to ${endsOn ?? "any day"}`;
    const message = `round "${round.id}", from ${round.startsOn} to ${round.endsOn}, lies outside track "${track}", ${days}`;
    return [{ code: "round-outside-track", severity: "warning", path: [index], message }];
  });
}

function backwards(noun: string, spans: readonly Planned[]): readonly Finding<DateFault>[] {
  return spans.flatMap(({ id, startsOn, endsOn }, index) => {
    if (startsOn === undefined || endsOn === undefined || startsOn <= endsOn) return [];
    const message = `${noun} "${id}" starts on ${startsOn} and ends before that, on ${endsOn}`;
    return [{ code: "dates-backwards", severity: "error", path: [index, "endsOn"], message }];
  });
}

/** Phases have an order, so each is held against the nearest before it that has a day. */
function disorder(phases: readonly Planned[]): readonly Finding<DateFault>[] {
  return phases.flatMap((phase, index) => {
    const start = phase.startsOn ?? phase.endsOn;
    const earlier = phases.slice(0, index).findLast(({ startsOn, endsOn }) => (endsOn ?? startsOn) !== undefined);
    const end = earlier?.endsOn ?? earlier?.startsOn;
    if (start === undefined || earlier === undefined || end === undefined || start >= end) return [];
    const message = `phase "${phase.id}" begins by ${start}, while phase "${earlier.id}" before it lasts to ${end}`;
    return [{ code: "phases-overlap", severity: "warning", path: [index], message }];
  });
}

/** Batches have none, so every pair is held together. */
function together(batches: readonly Planned[]): readonly Finding<DateFault>[] {
  return batches.flatMap((batch, index) =>
    batches
      .slice(0, index)
      .filter((earlier) => isBefore(batch.startsOn, earlier.endsOn) && isBefore(earlier.startsOn, batch.endsOn))
      .map((earlier) => ({
        code: "batches-overlap",
        severity: "warning",
        path: [index],
        message: `batches "${earlier.id}" and "${batch.id}" overlap in their days`,
      })),
  );
}

/** What is done on a day is done in one round, so no day may lie in two. */
function sharedDays(rounds: readonly Round[]): readonly Finding<DateFault>[] {
  return rounds.flatMap((round, index) =>
    rounds
      .slice(0, index)
      .filter((earlier) => round.startsOn <= earlier.endsOn && earlier.startsOn <= round.endsOn)
      .map((earlier) => ({
        code: "rounds-overlap",
        severity: "warning",
        path: [index],
        message: `rounds "${earlier.id}" and "${round.id}" share days`,
      })),
  );
}

function isBefore(one: CalendarDay | undefined, other: CalendarDay | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}
