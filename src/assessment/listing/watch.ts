import type { CalendarDay } from "../../core/index.js";
import { check, type Outcome } from "../../rules/index.js";
import { enoughMet } from "./outcomes.js";
import { checksNow } from "./subject-states.js";
import type { Listing, ListingSubject, WatchedSubject } from "./schema/index.js";

/** How the watch over a subject that left stands. */
export interface WatchStanding {
  /** Its last day. */
  readonly until: CalendarDay;
  /** Whether that has passed. */
  readonly over: boolean;
  /** Whether a check within the watch found a relapse. */
  readonly relapse: Outcome;
}

/**
 * Judges the watch over a subject: any check up to its last day may find a relapse, and one after it none.
 *
 * @param listing - the list
 * @param subject - under watch
 * @param asOf - the day at whose end to look
 */
export function judgeWatch(listing: Listing, subject: WatchedSubject, asOf: CalendarDay): WatchStanding {
  const until = subject.watchUntil;
  return { until, over: asOf > until, relapse: relapseOf(listing, subject) };
}

/**
 * Judges whether a check within the watch found a relapse.
 *
 * @param listing - the list
 * @param subject - under watch
 */
export function relapseOf({ definition }: Listing, subject: WatchedSubject): Outcome {
  const { watch } = definition;
  if (watch === undefined) return "not-met";
  const within = checksNow(subject).filter(({ on }) => on <= subject.watchUntil);
  const outcomes = within.map(({ facts }) => check(watch.relapse, facts).outcome);
  return enoughMet(outcomes, 1);
}

/**
 * Tells whether a subject waits to come back on the list: a check in its watch found a relapse.
 *
 * @param listing - the list
 * @param subject - in any status
 */
export function isRelapsed(listing: Listing, subject: ListingSubject): subject is WatchedSubject {
  return subject.status === "watched" && relapseOf(listing, subject) === "met";
}
