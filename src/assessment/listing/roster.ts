import { countBy, type CalendarDay, type Result } from "../../core/index.js";
import type { Pin } from "../../definitions/index.js";
import type { NextCheck } from "./cadence.js";
import type { ExitStanding } from "./exit.js";
import type { LimitStanding } from "./limits.js";
import { poolsOf, type Pool } from "./pools.js";
import { LISTING_STATUSES, type Listing, type ListingStatus, type ListingSubject } from "./schema/index.js";
import { standingOf, unreadable, type Standing, type StandingRefusal, type StrikeOffStanding } from "./standing.js";

/** A check that is to be made. */
export interface DueCheck extends NextCheck {
  readonly subject: string;
  readonly status: ListingStatus;
}

/** Whether a listed subject may leave. */
export interface SubjectExit {
  readonly subject: string;
  readonly exit: ExitStanding;
}

/** A limit that a subject has reached while it may not leave. */
export interface ReachedLimit {
  readonly subject: string;
  readonly limit: LimitStanding;
}

/** A subject that was struck off, and how. */
export interface StruckOff {
  readonly subject: string;
  readonly struckOff: StrikeOffStanding;
}

/** A whole list at the end of a day. */
export interface Roster {
  readonly listing: Pin;
  readonly asOf: CalendarDay;
  readonly byStatus: Readonly<Record<ListingStatus, number>>;
  /** Slots taken and free, and who waits for them; none where everybody fits. */
  readonly pools: readonly Pool[];
  /** In the order of their days, on one day by id. */
  readonly checks: readonly DueCheck[];
  /** Who belongs on the list, is not on it and waits for no slot yet, by id. */
  readonly mayEnter: readonly string[];
  /** Who is to come back on the list because a check in the watch found a relapse, by id. */
  readonly relapsed: readonly string[];
  /** Whose watch has run out and may be closed, by id. */
  readonly watchOver: readonly string[];
  /** Who is listed and may leave, by id. */
  readonly mayLeave: readonly string[];
  /** Who is listed and may not, with what is missing, by id. */
  readonly mayNotLeave: readonly SubjectExit[];
  /** Whose time on the list may be ended, by id. */
  readonly atLimit: readonly ReachedLimit[];
  /** Who left the eyes of the list for a reason outside its rules, by id. */
  readonly struckOff: readonly StruckOff[];
  /** What the records of each subject say, by id. */
  readonly standings: readonly Standing[];
}

/**
 * Shows a whole list at the end of a day: the slots and who waits for them, the checks that are due, who may leave and what is
 * missing for those who may not; the order in which the subjects are given decides nothing.
 *
 * The subjects must be as they stood on that day; who ended or was struck off may have done so under an earlier version of the list.
 * Refuses with `invalid-input` (`asOf` is no day), `definition-changed`, `after-reference-day` (one changed later: replay its events
 * up to the day first), and `duplicate-id`.
 *
 * @param listing - the list
 * @param subjects - all under it, each once
 * @param options - the reference day
 * @throws RangeError when a day to come lies beyond the year 9999
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#roster}
 */
export function roster(
  listing: Listing,
  subjects: Iterable<ListingSubject>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ roster: Roster }, StandingRefusal> {
  const all = [...subjects].sort((one, other) => (one.id < other.id ? -1 : 1));
  const refused = unreadable(listing, all, asOf);
  if (refused !== undefined) return refused;
  const hasSlots = listing.definition.slots !== undefined;
  const standings = all.map((subject) => standingOf(listing, subject, asOf));
  const exits = standings.flatMap(({ subject, exit }) => (exit === undefined ? [] : [{ subject, exit }]));
  return {
    ok: true,
    roster: {
      listing: listing.pin,
      asOf,
      byStatus: countBy(LISTING_STATUSES, all, ({ status }) => status),
      pools: poolsOf(listing, all),
      checks: checksOf(standings),
      mayEnter: named(
        standings,
        ({ status, entry }) => (status !== "candidate" || !hasSlots) && entry?.outcome === "met",
      ),
      relapsed: named(standings, ({ watch }) => watch?.relapse === "met"),
      watchOver: named(standings, ({ watch }) => watch?.over === true && watch.relapse !== "met"),
      mayLeave: exits.filter(({ exit }) => exit.outcome === "met").map(({ subject }) => subject),
      mayNotLeave: exits.filter(({ exit }) => exit.outcome !== "met"),
      atLimit: standings.flatMap(reachedBy),
      struckOff: standings.flatMap(({ subject, struckOff }) =>
        struckOff === undefined ? [] : [{ subject, struckOff }],
      ),
      standings,
    },
  };
}

function named(standings: readonly Standing[], isMeant: (standing: Standing) => boolean): readonly string[] {
  return standings.filter(isMeant).map(({ subject }) => subject);
}

function checksOf(standings: readonly Standing[]): readonly DueCheck[] {
  return standings
    .flatMap(({ subject, status, check }) => (check === undefined ? [] : [{ subject, status, ...check }]))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

function reachedBy({ subject, exit, limits }: Standing): readonly ReachedLimit[] {
  if (exit?.outcome === "met") return [];
  return limits.filter(({ reached }) => reached === "met").map((limit) => ({ subject, limit }));
}
