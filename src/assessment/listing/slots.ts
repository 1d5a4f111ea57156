import { refuse, type Refused } from "../../core/index.js";
import type { Listing, ListingSubject, Slots } from "./schema/index.js";

/** A subject beside all that stand under its list, among whom the slots are shared. */
export interface Place {
  readonly subject: ListingSubject;
  /**
   * Every subject under the list, and who ended or was struck off under an earlier version of it; whether the subject itself is among
   * them makes no difference.
   */
  readonly among: Iterable<ListingSubject>;
}

/**
 * Tells how many subjects of a category fit on the list; `undefined` for a category that has no slots by the definition.
 *
 * @param slots - as the definition says
 * @param category - of a subject
 */
export function slotsFor(slots: Slots, category: string | undefined): number | undefined {
  if (slots.per === "all") return slots.count;
  if (category === undefined) return undefined;
  return Object.hasOwn(slots.counts, category) ? slots.counts[category] : slots.others;
}

/**
 * Refuses a subject for whose category a list that counts slots by category has none.
 *
 * @param listing - the list
 * @param subject - its id and category
 */
export function withoutSlots(
  { definition: { slots }, pin: { id, version } }: Listing,
  subject: { readonly id: string; readonly category?: string | undefined },
): Refused<"unknown-category"> | undefined {
  const { category } = subject;
  if (slots === undefined || slotsFor(slots, category) !== undefined) return undefined;
  const named = category === undefined ? "no category" : `category "${category}"`;
  const message = `subject "${subject.id}" has ${named}, for which version ${version} of listing "${id}" has no slots`;
  return refuse("unknown-category", message);
}

/**
 * Finds those who share their slots with a subject, without the subject itself; nobody where the list has no slots.
 *
 * @param listing - the list
 * @param place - the subject, and all under the list
 */
export function rivalsOf({ definition: { slots } }: Listing, { subject, among }: Place): readonly ListingSubject[] {
  if (slots === undefined) return [];
  const { id, category } = subject;
  return [...among].filter((other) => other.id !== id && (slots.per === "all" || other.category === category));
}

/**
 * Counts the subjects that take a slot.
 *
 * @param subjects - those who share their slots
 */
export function takenBy(subjects: readonly ListingSubject[]): number {
  return subjects.filter(({ status }) => status === "listed").length;
}
