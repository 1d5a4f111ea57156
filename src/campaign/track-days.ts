import type { CalendarDay } from "../core/index.js";
import type { Plan, Track } from "./schema/index.js";

/** The first and the last day of something, as far as they are said. */
export interface SaidDays {
  readonly startsOn: CalendarDay | undefined;
  readonly endsOn: CalendarDay | undefined;
}

/**
 * Says when the rounds of a track begin and end, from the first to the last.
 *
 * @param track - with rounds or without
 * @internal
 */
export function daysOfRounds({ rounds = [] }: Track): SaidDays {
  return spanOf(rounds);
}

/**
 * Says when a campaign without phases begins and ends: with the first of its tracks and with the last.
 *
 * Neither is known where some track begins later than all that end, or ends sooner than all that begin: then it is not said how far
 * the others reach.
 *
 * @param plan - its days are those of its phases, where it has any
 * @internal
 */
export function daysOfTracks({ phases, tracks = [] }: Plan): SaidDays {
  if (phases.length > 0) return { startsOn: undefined, endsOn: undefined };
  return spanOf(
    tracks.map((track) => {
      const rounds = daysOfRounds(track);
      return { startsOn: track.startsOn ?? rounds.startsOn, endsOn: track.endsOn ?? rounds.endsOn };
    }),
  );
}

function spanOf(spans: readonly Partial<SaidDays>[]): SaidDays {
  const starts = spans.flatMap(({ startsOn }) => startsOn ?? []).sort();
  const ends = spans.flatMap(({ endsOn }) => endsOn ?? []).sort();
  const days = [...starts, ...ends].sort();
  const [first, last] = [starts[0], ends.at(-1)];
  return {
    startsOn: first === days[0] ? first : undefined,
    endsOn: last === days.at(-1) ? last : undefined,
  };
}
