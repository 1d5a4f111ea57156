import type { InputOf, Result } from "../../core/index.js";
import { takeSubject, type ListingStepRefusal } from "./guard.js";
import { noRoom, notRelapsed, watchOn, type RelapseRefusal, type SlotRefusal } from "./obstacles.js";
import {
  ActInput,
  type LeftSubject,
  type ListedSubject,
  type Listing,
  type ListingSubject,
  type SubjectRelapsed,
  type WatchClosed,
} from "./schema/index.js";
import type { Place } from "./slots.js";
import { relapsed, unwatched } from "./subject-states.js";

/**
 * Returns a subject to the list (重新列入) because a check within its watch found a relapse; it starts anew.
 *
 * It needs a free slot like any other, goes before every candidate, and stays under watch until there is one.
 *
 * Refuses with `invalid-input`, `definition-changed` (also of one of the others), `wrong-status`, `backdated`, `relapse-not-met`,
 * `relapse-undetermined`, `relapse-unknown`, `duplicate-id` (one of the others stands twice), and `no-free-slot`.
 *
 * @param listing - the list
 * @param place - the subject, in any status, and all under the list
 * @param input - who returns it on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#relapse}
 */
export function relapse(
  listing: Listing,
  place: Place,
  input: InputOf<typeof ActInput>,
): Result<
  { subject: ListedSubject; event: SubjectRelapsed },
  ListingStepRefusal | "invalid-input" | RelapseRefusal | SlotRefusal
> {
  const taken = takeSubject("relapse", ActInput, listing, place.subject, input);
  if (!taken.ok) return taken;
  const refused = notRelapsed(listing, taken.before) ?? noRoom(listing, { ...place, among: [...place.among] });
  if (refused !== undefined) return refused;
  const event: SubjectRelapsed = { type: "subject-relapsed", subject: place.subject.id, ...taken.given };
  return { ok: true, subject: relapsed(taken.before, event), event };
}

/**
 * Ends the watch over a subject once its last day has passed.
 *
 * A check in the watch of which it cannot be said whether it is a relapse keeps nobody under watch; it stays in the records.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status`, `backdated`, `watch-runs`, and `relapse-met` (the subject is to
 * be returned).
 *
 * @param listing - the list
 * @param subject - in any status
 * @param input - who ends the watch on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#relapse}
 */
export function closeWatch(
  listing: Listing,
  subject: ListingSubject,
  input: InputOf<typeof ActInput>,
): Result<
  { subject: LeftSubject; event: WatchClosed },
  ListingStepRefusal | "invalid-input" | "watch-runs" | "relapse-met"
> {
  const taken = takeSubject("closeWatch", ActInput, listing, subject, input);
  if (!taken.ok) return taken;
  const refused = watchOn(listing, taken.before, taken.given.on);
  if (refused !== undefined) return refused;
  const event: WatchClosed = { type: "watch-closed", subject: subject.id, ...taken.given };
  return { ok: true, subject: unwatched(taken.before, event), event };
}
