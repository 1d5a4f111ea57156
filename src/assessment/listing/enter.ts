import type { InputOf, Result } from "../../core/index.js";
import { nobodyWaits, takeSubject, type ListingStepRefusal } from "./guard.js";
import {
  noRoom,
  notEntitled,
  notNext,
  stillEntitled,
  type EntryRefusal,
  type OrderRefusal,
  type SlotRefusal,
  type WithdrawRefusal,
} from "./obstacles.js";
import {
  ActInput,
  type CandidateSubject,
  type LeftSubject,
  type ListedSubject,
  type Listing,
  type ListingSubject,
  type ProposalWithdrawn,
  type SubjectListed,
  type SubjectProposed,
  type UnlistedSubject,
} from "./schema/index.js";
import type { Place } from "./slots.js";
import { listed, proposed, withdrawn } from "./subject-states.js";

/**
 * Puts a subject that belongs on the list among the candidates (候选名单), where it waits for a slot.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status`, `backdated`, `no-slots` (everybody fits on this list), and
 * `entry-not-met`, `entry-undetermined` or `entry-unknown`.
 *
 * @param listing - the list
 * @param subject - in any status
 * @param input - who proposes it on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#propose}
 */
export function propose(
  listing: Listing,
  subject: ListingSubject,
  input: InputOf<typeof ActInput>,
): Result<
  { subject: CandidateSubject; event: SubjectProposed },
  ListingStepRefusal | "invalid-input" | "no-slots" | EntryRefusal
> {
  const taken = takeSubject("propose", ActInput, listing, subject, input);
  if (!taken.ok) return taken;
  const refused = nobodyWaits(listing) ?? notEntitled(listing, subject);
  if (refused !== undefined) return refused;
  const event: SubjectProposed = { type: "subject-proposed", subject: subject.id, ...taken.given };
  return { ok: true, subject: proposed(taken.before, event), event };
}

/**
 * Takes a candidate off that no longer meets the criteria of entry.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status`, `backdated`, and `entry-met`, `entry-undetermined` or
 * `entry-unknown` (what is not known takes nobody off).
 *
 * @param listing - the list
 * @param subject - in any status
 * @param input - who takes it off on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#propose}
 */
export function withdraw(
  listing: Listing,
  subject: ListingSubject,
  input: InputOf<typeof ActInput>,
): Result<
  { subject: UnlistedSubject | LeftSubject; event: ProposalWithdrawn },
  ListingStepRefusal | "invalid-input" | WithdrawRefusal
> {
  const taken = takeSubject("withdraw", ActInput, listing, subject, input);
  if (!taken.ok) return taken;
  const refused = stillEntitled(listing, taken.before);
  if (refused !== undefined) return refused;
  const event: ProposalWithdrawn = { type: "proposal-withdrawn", subject: subject.id, ...taken.given };
  return { ok: true, subject: withdrawn(taken.before, event), event };
}

/**
 * Puts a subject on the list (列入名单, 挂牌): its records say that it belongs there, and a slot is free.
 *
 * Where the order binds, nobody who waits goes before it; who is equal to it may be left waiting by whoever decides.
 *
 * Refuses with `invalid-input`, `definition-changed` (also of one of the others), `wrong-status`, `backdated`, `entry-not-met`,
 * `entry-undetermined`, `entry-unknown`, `duplicate-id` (one of the others stands twice), `no-free-slot`, `out-of-order`, and
 * `rank-unknown` (it has no place in the order, and others have).
 *
 * @param listing - the frozen definition
 * @param place - the subject, in any status, and all under the list
 * @param input - who lists it on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#list}
 */
export function list(
  listing: Listing,
  place: Place,
  input: InputOf<typeof ActInput>,
): Result<
  { subject: ListedSubject; event: SubjectListed },
  ListingStepRefusal | "invalid-input" | EntryRefusal | SlotRefusal | OrderRefusal
> {
  const taken = takeSubject("list", ActInput, listing, place.subject, input);
  if (!taken.ok) return taken;
  const together = { ...place, among: [...place.among] };
  const refused =
    notEntitled(listing, place.subject) ?? noRoom(listing, together) ?? notNext(listing, together, taken.given.on);
  if (refused !== undefined) return refused;
  const event: SubjectListed = { type: "subject-listed", subject: place.subject.id, ...taken.given };
  return { ok: true, subject: listed(taken.before, event), event };
}
