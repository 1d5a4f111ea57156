import { refuse, type InputOf, type Refusal, type Refused, type Result } from "../../core/index.js";
import type { Pin } from "../../definitions/index.js";
import { takeSubject, type ListingStepRefusal } from "./guard.js";
import { isLater, notUnder, twice } from "./obstacles.js";
import { sharing } from "./pools.js";
import { ActInput, type Listing, type ListingSubject, type SubjectMoved } from "./schema/index.js";
import { slotsFor, takenBy, withoutSlots } from "./slots.js";
import { isThrough, moved, type SubjectBefore } from "./subject-states.js";

/** Why a subject cannot go on under another version of its list. */
export type ListingMigrationRefusal = "another-listing" | "unknown-category" | "watch-gone";

/**
 * Moves one subject on to another version of its list: from now on its records are read, and its steps taken, under that one.
 *
 * What it has stays: its status, checks and times on the list, since when it is listed or waits, and the last day of its watch; the
 * earlier pin is kept. Nobody is put off the list, even where the other version has fewer slots than are taken.
 *
 * Refuses with `invalid-input`, `definition-changed` (it does not stand under `listing`), `wrong-status` (it ended or was struck off),
 * `backdated`, `another-listing` (the other one has another id, or is no later version), `unknown-category` (slots are counted by
 * category, and there are none for it), and `watch-gone` (it is watched, and nothing there returns who relapses).
 *
 * @param listing - the list under which it stands
 * @param next - the version under which it is to stand
 * @param subject - in any status
 * @param input - who moves it on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#migrate}
 */
export function moveToListing(
  listing: Listing,
  next: Listing,
  subject: ListingSubject,
  input: InputOf<typeof ActInput>,
): Result<
  { subject: SubjectBefore<"moveToListing">; event: SubjectMoved },
  ListingStepRefusal | "invalid-input" | ListingMigrationRefusal
> {
  const taken = takeSubject("moveToListing", ActInput, listing, subject, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = noLaterVersion(listing, next) ?? stranded(next, before);
  if (refused !== undefined) return refused;
  const versions = { from: listing.pin, to: next.pin };
  const event: SubjectMoved = { type: "subject-moved", subject: before.id, ...versions, ...given };
  return { ok: true, subject: moved(before, event), event };
}

/** A subject that cannot move, and why. */
export interface StuckSubject {
  readonly subject: string;
  readonly refusal: Refusal<
    "definition-changed" | "duplicate-id" | Exclude<ListingMigrationRefusal, "another-listing">
  >;
}

/** Slots of which more are taken by those who move than another version has. */
export interface OverfullSlots {
  /** Absent where all subjects share them. */
  readonly category?: string;
  readonly slots: number;
  readonly taken: number;
}

/** What would become of the subjects of a list if they were moved to another version of it. */
export interface ListingMigrationReport {
  readonly from: Pin;
  readonly to: Pin;
  /** Subjects that can move, in the order given. */
  readonly moving: readonly string[];
  /** Subjects that ended or were struck off: they stay under the version under which they did. */
  readonly staying: readonly string[];
  /** Subjects that cannot move, each with why. */
  readonly stuck: readonly StuckSubject[];
  /** Slots that nobody gets before so many are free again; nobody is put off the list for them. */
  readonly overfull: readonly OverfullSlots[];
}

/**
 * Tells which subjects can go on under another version of their list, which stay, and which cannot and why; it moves none.
 *
 * Refuses with `another-listing` (the other one has another id, or is no later version): then nothing can move. Why one is stuck:
 * `definition-changed`, `duplicate-id`, `unknown-category` and `watch-gone`.
 *
 * @param listing - the list under which the subjects stand
 * @param next - the version under which they are to stand
 * @param subjects - all under it, in any status
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#migrate}
 */
export function migrate(
  listing: Listing,
  next: Listing,
  subjects: Iterable<ListingSubject>,
): Result<{ report: ListingMigrationReport }, "another-listing"> {
  const refused = noLaterVersion(listing, next);
  if (refused !== undefined) return refused;
  const [moving, staying, stuck]: [ListingSubject[], string[], StuckSubject[]] = [[], [], []];
  const met = new Set<string>();
  for (const subject of subjects) {
    const { id } = subject;
    const no = twice(met, subject) ?? notUnder(listing, subject) ?? stranded(next, subject);
    if (no !== undefined) stuck.push({ subject: id, refusal: no.refusal });
    else if (isThrough(subject)) staying.push(id);
    else moving.push(subject);
    met.add(id);
  }
  const versions = { from: listing.pin, to: next.pin };
  const report = { ...versions, moving: moving.map(({ id }) => id), staying, stuck, overfull: overfull(next, moving) };
  return { ok: true, report };
}

function noLaterVersion({ pin }: Listing, next: Listing): Refused<"another-listing"> | undefined {
  if (isLater(next.pin, pin)) return undefined;
  const [from, to] = [pin, next.pin].map(({ id, version }) => `"${id}" version ${version}`);
  return refuse("another-listing", `${to} is no later version of ${from}`);
}

/** What stands in the way of a subject going on where it is, under another version. */
function stranded(next: Listing, subject: ListingSubject): Refused<"unknown-category" | "watch-gone"> | undefined {
  if (isThrough(subject)) return undefined;
  return withoutSlots(next, subject) ?? watchGone(next, subject);
}

/** Under rules without a watch, a relapse would return nobody who is watched, and entry could not list them before the watch ends. */
function watchGone({ definition, pin }: Listing, subject: ListingSubject): Refused<"watch-gone"> | undefined {
  if (subject.status !== "watched" || definition.watch !== undefined) return undefined;
  const { id, watchUntil } = subject;
  const message = `subject "${id}" is watched until ${watchUntil}, and version ${pin.version} of "${pin.id}" has no watch`;
  return refuse("watch-gone", message);
}

function overfull(next: Listing, moving: readonly ListingSubject[]): readonly OverfullSlots[] {
  const { slots } = next.definition;
  if (slots === undefined) return [];
  return sharing(slots, moving).flatMap(([category, members]) => {
    const counted = { slots: slotsFor(slots, category) ?? 0, taken: takenBy(members) };
    return counted.taken <= counted.slots ? [] : [{ ...(category !== undefined && { category }), ...counted }];
  });
}
