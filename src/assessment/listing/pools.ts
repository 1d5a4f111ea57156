import type { CalendarDay } from "../../core/index.js";
import { judgeEntry } from "./entry.js";
import type { EntryRefusal } from "./obstacles.js";
import { claimOf, compareClaims, isEligible } from "./order.js";
import type { CandidateSubject, Listing, ListingSubject, Slots } from "./schema/index.js";
import { slotsFor, takenBy } from "./slots.js";
import { isRelapsed } from "./watch.js";

/** A candidate with its place in the order. */
export interface RankedCandidate {
  readonly subject: string;
  /** The fact by which candidates are ordered. */
  readonly value: number;
  readonly since: CalendarDay;
  /** 1 for whoever goes first; equals share a rank, and the ranks that they take up are left out. */
  readonly rank: number;
  /** Whether another candidate has the same rank: who of them gets a slot is for a person to choose. */
  readonly tied: boolean;
}

/** A candidate without a place in the order, and why. */
export interface UnrankedCandidate {
  readonly subject: string;
  readonly reason: EntryRefusal | "rank-unknown";
}

/** Slots that are shared, and who waits for them. */
export interface Pool {
  /** Absent where all subjects share them. */
  readonly category?: string;
  readonly slots: number;
  readonly taken: number;
  readonly free: number;
  /** Who relapsed and goes before every candidate, by id. */
  readonly relapsed: readonly string[];
  /** In the order of their ranks, equals by id. */
  readonly candidates: readonly RankedCandidate[];
  /** By id. */
  readonly unranked: readonly UnrankedCandidate[];
}

/**
 * Groups subjects by the slots they share: one pool for all, or one for each category that has slots or subjects.
 *
 * @param slots - as the definition says
 * @param subjects - all under the list
 * @returns by category: those that the definition names in its order, then the others by name
 */
export function sharing(
  slots: Slots,
  subjects: readonly ListingSubject[],
): readonly (readonly [category: string | undefined, members: readonly ListingSubject[]])[] {
  if (slots.per === "all") return [[undefined, subjects]];
  const found = subjects.flatMap(({ category }) => category ?? []).sort();
  const categories = [...new Set([...Object.keys(slots.counts), ...found])];
  return categories.map((category) => [category, subjects.filter((subject) => subject.category === category)]);
}

/**
 * Counts the slots of a list, and puts those who wait for them in order; none where the list has no slots.
 *
 * @param listing - the list
 * @param subjects - all under the list
 */
export function poolsOf(listing: Listing, subjects: readonly ListingSubject[]): readonly Pool[] {
  const { slots } = listing.definition;
  if (slots === undefined) return [];
  return sharing(slots, subjects).map(([category, members]) => poolOf(listing, slots, category, members));
}

function poolOf(
  listing: Listing,
  slots: Slots,
  category: string | undefined,
  members: readonly ListingSubject[],
): Pool {
  const [count, taken] = [slotsFor(slots, category) ?? 0, takenBy(members)];
  const waiting = members.filter((member) => member.status === "candidate").toSorted(byId);
  const ranked = rankCandidates(
    slots,
    waiting.filter((each) => isEligible(listing, each)),
  );
  const placed = new Set(ranked.map(({ subject }) => subject));
  return {
    ...(category !== undefined && { category }),
    slots: count,
    taken,
    free: Math.max(0, count - taken),
    relapsed: members
      .filter((member) => isRelapsed(listing, member))
      .toSorted(byId)
      .map(({ id }) => id),
    candidates: ranked,
    unranked: waiting
      .filter(({ id }) => !placed.has(id))
      .map((each) => ({ subject: each.id, reason: whyUnranked(listing, each) })),
  };
}

function byId(one: ListingSubject, other: ListingSubject): number {
  return one.id < other.id ? -1 : 1;
}

function whyUnranked(listing: Listing, subject: CandidateSubject): UnrankedCandidate["reason"] {
  const { outcome } = judgeEntry(listing, subject);
  return outcome === "met" ? "rank-unknown" : `entry-${outcome}`;
}

/** Standard competition ranks: of four with 5, 5, 3 and 2, the ranks are 1, 1, 3 and 4. */
function rankCandidates(slots: Slots, candidates: readonly CandidateSubject[]): readonly RankedCandidate[] {
  const sorted = candidates
    .flatMap((each) => {
      const { value, since } = claimOf(slots, each, each.proposed.on);
      return value === "unknown" ? [] : [{ subject: each.id, value, since }];
    })
    .sort((one, other) => compareClaims(slots, one, other));
  return sorted.map((claim) => {
    const equals = sorted.filter((other) => compareClaims(slots, claim, other) === 0);
    return {
      ...claim,
      rank: 1 + sorted.findIndex((other) => compareClaims(slots, claim, other) === 0),
      tied: equals.length > 1,
    };
  });
}
