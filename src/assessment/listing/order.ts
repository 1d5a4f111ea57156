import type { CalendarDay } from "../../core/index.js";
import type { Fact } from "../../rules/index.js";
import { judgeEntry } from "./entry.js";
import { isRelapsed } from "./watch.js";
import { checksNow } from "./subject-states.js";
import type { CandidateSubject, Listing, ListingSubject, Slots } from "./schema/index.js";

/** By what a candidate has its place in the order: the fact of its last check, and since when it waits. */
export interface Claim {
  readonly value: number | "unknown";
  readonly since: CalendarDay;
}

/**
 * Reads by what a subject would have its place; a fact that is no single number gives it none.
 *
 * @param slots - the order, as the definition says
 * @param subject - in any status
 * @param on - since when it waits, where it is no candidate yet
 */
export function claimOf({ order }: Slots, subject: ListingSubject, on: CalendarDay): Claim {
  const facts = checksNow(subject).at(-1)?.facts ?? {};
  const fact: Fact | undefined = Object.hasOwn(facts, order.fact) ? facts[order.fact] : undefined;
  return {
    value: typeof fact === "number" ? fact : "unknown",
    since: subject.status === "candidate" ? subject.proposed.on : on,
  };
}

/**
 * Puts two claims in order: negative where the first goes before the second, 0 where they are equal; one of which the value is
 * not known goes neither before nor after any other.
 *
 * @param slots - the order, as the definition says
 * @param one - a claim
 * @param other - another
 */
export function compareClaims({ order }: Slots, one: Claim, other: Claim): number {
  if (one.value === "unknown" || other.value === "unknown") return 0;
  const more = other.value - one.value;
  if (more !== 0) return order.better === "more" ? more : -more;
  return one.since < other.since ? -1 : one.since > other.since ? 1 : 0;
}

/**
 * Tells whether a subject waits for a slot and could take one: a candidate who still meets the criteria of entry.
 *
 * @param listing - the list
 * @param subject - in any status
 */
export function isEligible(listing: Listing, subject: ListingSubject): subject is CandidateSubject {
  return subject.status === "candidate" && judgeEntry(listing, subject).outcome === "met";
}

/**
 * Finds who goes before a claim: whoever relapsed, and every candidate with a better claim.
 *
 * @param listing - the list
 * @param slots - its slots
 * @param claim - of the one who would be listed
 * @param rivals - those who share the slots
 */
export function aheadOf(
  listing: Listing,
  slots: Slots,
  claim: Claim,
  rivals: readonly ListingSubject[],
): readonly ListingSubject[] {
  return rivals.filter(
    (rival) =>
      isRelapsed(listing, rival) ||
      (isEligible(listing, rival) && compareClaims(slots, claimOf(slots, rival, claim.since), claim) < 0),
  );
}
