import { CalendarDay, invalidInput, uncountable, type Refused, type Result } from "../../core/index.js";
import { nextCheck, type NextCheck } from "./cadence.js";
import { judgeEntry, type EntryStanding } from "./entry.js";
import { judgeExit, type ExitStanding } from "./exit.js";
import { judgeLimits, type LimitStanding } from "./limits.js";
import { notTogether } from "./obstacles.js";
import type { Listing, ListingStatus, ListingSubject, StrikeOff, StruckOffSubject } from "./schema/index.js";
import { judgeWatch, type WatchStanding } from "./watch.js";

/** Where a subject stood that was struck off, why, by whom and on which day. */
export interface StrikeOffStanding extends StrikeOff {
  readonly was: StruckOffSubject["was"];
}

/** What the records of one subject say at the end of a day. */
export interface Standing {
  readonly subject: string;
  readonly category?: string;
  readonly status: ListingStatus;
  /** Whether it belongs on the list; only of who is not on it and not watched. */
  readonly entry?: EntryStanding;
  /** Whether it may leave, and what is missing; only of who is listed. */
  readonly exit?: ExitStanding;
  /** How far it is from each limit; none but of who is listed. */
  readonly limits: readonly LimitStanding[];
  /** How its watch stands; only of who is watched. */
  readonly watch?: WatchStanding;
  /** How it left the eyes of the list; only of who was struck off. */
  readonly struckOff?: StrikeOffStanding;
  /** By when its next check is due; only where the list has a cadence. */
  readonly check?: NextCheck;
}

/** Why nothing can be said of subjects on a day. */
export type StandingRefusal = "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id";

/**
 * Tells of one subject what its records say: whether it belongs on the list, may leave it or not and what is missing, how far it is
 * from the limits, how its watch stands, and by when its next check is due.
 *
 * The subject must be as it stood on that day. Refuses with `invalid-input` (`asOf` is no day), `definition-changed`, and
 * `after-reference-day` (it changed later: replay its events up to the day first).
 *
 * @param listing - the list
 * @param subject - in any status
 * @param options - the reference day
 * @throws RangeError when a day to come lies beyond the year 9999
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#standing}
 */
export function standing(
  listing: Listing,
  subject: ListingSubject,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ standing: Standing }, Exclude<StandingRefusal, "duplicate-id">> {
  const refused = unreadable(listing, [subject], asOf);
  // One subject alone cannot stand twice.
  if (refused !== undefined) return refused as Refused<Exclude<StandingRefusal, "duplicate-id">>;
  return { ok: true, standing: standingOf(listing, subject, asOf) };
}

/** Refuses to look at subjects on a day on which nothing can be said of them. */
export function unreadable(
  listing: Listing,
  subjects: readonly ListingSubject[],
  asOf: CalendarDay,
): Refused<StandingRefusal> | undefined {
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput(`standing under listing "${listing.pin.id}"`, [
      { path: ["asOf"], message: "is not a day that exists" },
    ]);
  }
  return notTogether(listing, subjects) ?? uncountable("subject", subjects, asOf);
}

/** The standing of a subject that was found to be readable. */
export function standingOf(listing: Listing, subject: ListingSubject, asOf: CalendarDay): Standing {
  const { id, category, status } = subject;
  const check = nextCheck(listing, subject, asOf);
  return {
    subject: id,
    ...(category !== undefined && { category }),
    status,
    limits: [],
    ...byStatus(listing, subject, asOf),
    ...(check !== undefined && { check }),
  };
}

function byStatus(listing: Listing, subject: ListingSubject, asOf: CalendarDay): Partial<Standing> {
  switch (subject.status) {
    case "unlisted":
    case "candidate":
    case "left":
      return { entry: judgeEntry(listing, subject) };
    case "listed":
      return { exit: judgeExit(listing, subject), limits: judgeLimits(listing, subject, asOf) };
    case "watched":
      return { watch: judgeWatch(listing, subject, asOf) };
    case "ended":
      return {};
    case "struck-off":
      return { struckOff: { was: subject.was, ...subject.struckOff } };
  }
}
