import type { CalendarDay } from "../core/index.js";
import { findingsAt, type Finding } from "../definitions/index.js";
import type { Plan, Round } from "./schema/index.js";

/** What the linter can say about the planned days of a plan. */
export type DateFault = "dates-backwards" | "phases-overlap" | "batches-overlap" | "rounds-overlap";

interface Planned {
  readonly id: string;
  readonly startsOn?: CalendarDay | undefined;
  readonly endsOn?: CalendarDay | undefined;
}

/**
 * Names planned days that run backwards, and phases, batches or rounds that overlap.
 *
 * @param plan - the plan
 * @internal
 */
export function lintDates({ phases, tracks = [], batches }: Plan): readonly Finding<DateFault>[] {
  return [
    ...findingsAt(["phases"], [...backwards("phase", phases), ...disorder(phases)]),
    ...findingsAt(["tracks"], backwards("track", tracks)),
    ...tracks.flatMap(({ rounds = [] }, index) =>
      findingsAt(["tracks", index, "rounds"], [...backwards("round", rounds), ...sharedDays(rounds)]),
    ),
    ...findingsAt(["batches"], [...backwards("batch", batches), ...overlaps(batches)]),
    ...batches.flatMap(({ phases: own = [] }, index) => {
      const spans = own.map(({ phase: id, ...days }) => ({ id, ...days }));
      return findingsAt(["batches", index, "phases"], [...backwards("phase", spans), ...disorder(spans)]);
    }),
  ];
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
function overlaps(batches: readonly Planned[]): readonly Finding<DateFault>[] {
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
