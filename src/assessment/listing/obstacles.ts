import { refuse, type CalendarDay, type Refused } from "../../core/index.js";
import { checkPin, type Definition } from "../../definitions/index.js";
import { judgeEntry } from "./entry.js";
import { judgeExit } from "./exit.js";
import { judgeLimits } from "./limits.js";
import { aheadOf, claimOf, isEligible } from "./order.js";
import { isThrough } from "./subject-states.js";
import { rivalsOf, slotsFor, takenBy, type Place } from "./slots.js";
import type { CandidateSubject, ListedSubject, Listing, ListingSubject, WatchedSubject } from "./schema/index.js";
import { judgeWatch, relapseOf } from "./watch.js";

/** Why the records do not let a subject in. */
export type EntryRefusal = "entry-not-met" | "entry-undetermined" | "entry-unknown";
/** Why the records keep a candidate waiting. */
export type WithdrawRefusal = "entry-met" | "entry-undetermined" | "entry-unknown";
/** Why the records do not let a subject leave. */
export type ExitRefusal = "exit-not-met" | "exit-undetermined" | "exit-unknown";
/** Why the records return no subject from its watch. */
export type RelapseRefusal = "relapse-not-met" | "relapse-undetermined" | "relapse-unknown";
/** Why the records end no subject's time on the list. */
export type LimitRefusal = "exit-met" | "limit-not-met" | "limit-undetermined" | "limit-unknown";
/** Why there is no slot for a subject. */
export type SlotRefusal = "definition-changed" | "duplicate-id" | "no-free-slot";
/** Why a slot is not this subject's to take. */
export type OrderRefusal = "out-of-order" | "rank-unknown";

/** Refuses to let in a subject whose records do not say that it meets the criteria of entry. */
export function notEntitled(listing: Listing, subject: ListingSubject): Refused<EntryRefusal> | undefined {
  const { outcome, run, running } = judgeEntry(listing, subject);
  if (outcome === "met") return undefined;
  const { pin } = listing;
  const message = `entry of subject "${subject.id}" to listing "${pin.id}" is ${outcome}: ${run} of ${running} checks in a row`;
  return refuse(`entry-${outcome}`, message);
}

/** Refuses to take a candidate off whose records do not say that it no longer meets the criteria of entry. */
export function stillEntitled(listing: Listing, subject: CandidateSubject): Refused<WithdrawRefusal> | undefined {
  const { outcome } = judgeEntry(listing, subject);
  if (outcome === "not-met") return undefined;
  return refuse(`entry-${outcome}`, `candidate "${subject.id}" waits on: its entry is ${outcome}`);
}

/** Refuses a subject that does not fit in beside the others under the list. */
export function noRoom(listing: Listing, place: Place): Refused<SlotRefusal> | undefined {
  const { slots } = listing.definition;
  if (slots === undefined) return undefined;
  const strange = notTogether(listing, place.among);
  if (strange !== undefined) return strange;
  const { id, category } = place.subject;
  const [count, taken] = [slotsFor(slots, category) ?? 0, takenBy(rivalsOf(listing, place))];
  if (taken < count) return undefined;
  const where = slots.per === "all" ? "" : ` of category "${category ?? ""}"`;
  return refuse("no-free-slot", `subject "${id}" finds ${taken} of ${count} slots${where} taken`);
}

/** Refuses subjects of another list, and one that stands twice: nobody could say which of the two holds a slot. */
export function notTogether(
  listing: Listing,
  subjects: Iterable<ListingSubject>,
): Refused<"definition-changed" | "duplicate-id"> | undefined {
  const met = new Set<string>();
  for (const subject of subjects) {
    const refused = notUnder(listing, subject) ?? twice(met, subject);
    if (refused !== undefined) return refused;
    met.add(subject.id);
  }
  return undefined;
}

/** Refuses a subject that does not stand under a list; who is through stays under its version, and beside those of any later one. */
export function notUnder({ definition }: Listing, subject: ListingSubject): Refused<"definition-changed"> | undefined {
  const { listing } = subject;
  if (isThrough(subject) && isLater(definition, listing)) return undefined;
  const pinned = checkPin(listing, definition);
  return pinned.ok ? undefined : pinned;
}

/** Refuses a subject that was met before among those at hand. */
export function twice(met: ReadonlySet<string>, { id }: ListingSubject): Refused<"duplicate-id"> | undefined {
  return met.has(id) ? refuse("duplicate-id", `subject "${id}" stands twice among those under the list`) : undefined;
}

/** Tells whether one definition is a later version of another. */
export function isLater(one: Definition, other: Definition): boolean {
  return one.id === other.id && one.version > other.version;
}

/** Refuses a subject before which another is to be listed, where the order binds. */
export function notNext(listing: Listing, place: Place, on: CalendarDay): Refused<OrderRefusal> | undefined {
  const { slots } = listing.definition;
  if (slots?.choice !== "in-order") return undefined;
  const { id } = place.subject;
  const [claim, rivals] = [claimOf(slots, place.subject, on), rivalsOf(listing, place)];
  const ahead = aheadOf(listing, slots, claim, rivals).map((other) => `"${other.id}"`);
  if (ahead.length > 0) return refuse("out-of-order", `subject "${id}" comes after ${ahead.join(", ")}`);
  if (claim.value !== "unknown") return undefined;
  const ranked = rivals.filter((rival) => isEligible(listing, rival) && claimOf(slots, rival, on).value !== "unknown");
  if (ranked.length === 0) return undefined;
  return refuse("rank-unknown", `subject "${id}" has no place among ${ranked.length} candidates who have one`);
}

/** Refuses to let a subject leave whose records do not say that it may. */
export function mayNotLeave(listing: Listing, subject: ListedSubject): Refused<ExitRefusal> | undefined {
  const exit = judgeExit(listing, subject);
  if (exit.outcome === "met") return undefined;
  const missing =
    exit.kind === "criteria"
      ? `not met: ${exit.missing.join(", ")}`
      : `${exit.run} of ${exit.times} clean checks in a row`;
  return refuse(`exit-${exit.outcome}`, `exit of subject "${subject.id}" is ${exit.outcome}: ${missing}`);
}

/** Refuses to return a subject whose watch found no relapse. */
export function notRelapsed(listing: Listing, subject: WatchedSubject): Refused<RelapseRefusal> | undefined {
  const outcome = relapseOf(listing, subject);
  if (outcome === "met") return undefined;
  const message = `relapse of subject "${subject.id}" within its watch until ${subject.watchUntil} is ${outcome}`;
  return refuse(`relapse-${outcome}`, message);
}

/** Refuses to end a watch that runs, or that found a relapse. */
export function watchOn(
  listing: Listing,
  subject: WatchedSubject,
  on: CalendarDay,
): Refused<"watch-runs" | "relapse-met"> | undefined {
  const { until, over, relapse } = judgeWatch(listing, subject, on);
  if (relapse === "met") return refuse("relapse-met", `subject "${subject.id}" relapsed in its watch until ${until}`);
  if (over) return undefined;
  return refuse("watch-runs", `subject "${subject.id}" is watched until the end of ${until}`);
}

/** Refuses to end the time on the list of a subject that may leave, or for which no limit is reached. */
export function notAtLimit(
  listing: Listing,
  subject: ListedSubject,
  on: CalendarDay,
): Refused<LimitRefusal> | undefined {
  if (judgeExit(listing, subject).outcome === "met") {
    return refuse("exit-met", `subject "${subject.id}" may leave, and does not end on the list`);
  }
  const limits = judgeLimits(listing, subject, on);
  const reached = limits.map((limit) => limit.reached);
  const best = (["met", "unknown", "undetermined"] as const).find((outcome) => reached.includes(outcome)) ?? "not-met";
  if (best === "met") return undefined;
  const said = limits.map((limit) => `"${limit.id}" is ${limit.reached}`).join(", ");
  return refuse(`limit-${best}`, `no limit is reached by subject "${subject.id}": ${said || "there is none"}`);
}
