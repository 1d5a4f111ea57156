import type { Batch, Plan, Track } from "../schema/index.js";
import { daysOfRounds } from "../track-days.js";
import { said, type PlannedDay, type PlannedPhase } from "./planned-day.js";

/** The days that are planned for a track, or for one of its rounds, both included. */
export interface PlannedTrack {
  readonly track: string;
  /** The round; absent in the line of the track as a whole. */
  readonly round?: string;
  readonly from: PlannedDay;
  readonly to: PlannedDay;
  /** Whether one of the two rests on days that the calendar's notices do not settle. */
  readonly provisional: boolean;
}

/** When the whole campaign begins and ends for the units of a batch. */
export type PlannedSpan = Pick<PlannedPhase, "from" | "to" | "provisional">;

/**
 * Says when the campaign ends for a batch: with the last phase or with the batch, whichever comes first.
 *
 * @param phases - the planned phases, at least one
 * @param batch - the batch, where there is one
 */
export function spanOfAll(phases: readonly PlannedPhase[], batch: Batch | undefined): PlannedSpan {
  const [first, last] = [phases[0], phases.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a campaign has a phase, or is one");
  const isBatch = batch?.endsOn !== undefined && (last.to.source === "unknown" || batch.endsOn < last.to.day);
  const to = isBatch ? said([[batch.endsOn, "batch"]]) : last.to;
  return {
    from: first.from,
    to,
    provisional: to.source === "computed" && last.provisional,
  };
}

/**
 * Works out the planned days of each track and of its rounds: those it says itself, or from its first round to its last, or else those of the
 * campaign, as long as which it runs.
 *
 * @param plan - the campaign
 * @param all - when it begins and ends
 */
export function plannedTracks({ tracks = [] }: Plan, all: PlannedSpan): readonly PlannedTrack[] {
  return tracks.flatMap((track) => [ofTrack(track, all), ...ofRounds(track)]);
}

function ofTrack(track: Track, all: PlannedSpan): PlannedTrack {
  const rounds = daysOfRounds(track);
  const [start, end] = (["startsOn", "endsOn"] as const).map((day) =>
    said([
      [track[day], "track"],
      [rounds[day], "round"],
    ]),
  ) as [PlannedDay, PlannedDay]; // one for each of the two
  const [from, to] = [start.source === "unknown" ? all.from : start, end.source === "unknown" ? all.to : end];
  return { track: track.id, from, to, provisional: to.source === "computed" && all.provisional };
}

function ofRounds({ id, rounds = [] }: Track): readonly PlannedTrack[] {
  return rounds.map(({ id: round, startsOn, endsOn }) => ({
    track: id,
    round,
    from: { day: startsOn, source: "round" },
    to: { day: endsOn, source: "round" },
    provisional: false,
  }));
}
