import { readInput, repeated, type InputOf, type Result } from "../../core/index.js";
import { takeSubject, type ListingStepRefusal } from "./guard.js";
import {
  RecordCheckInput,
  RegisterInput,
  type CheckRecorded,
  type Listing,
  type ListingSubject,
  type SubjectRegistered,
  type UnlistedSubject,
} from "./schema/index.js";
import { withoutSlots } from "./slots.js";
import { checked, registered, type SubjectBefore } from "./subject-states.js";

/**
 * Takes a subject under the eyes of a list, without putting it on: from now on its checks are recorded.
 *
 * Refuses with `invalid-input`, and with `unknown-category` (slots are counted by category, and it has none, or one without slots).
 *
 * @param listing - the list
 * @param input - the subject's id and category, and who takes it in on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#register}
 */
export function register(
  listing: Listing,
  input: InputOf<typeof RegisterInput>,
): Result<{ subject: UnlistedSubject; event: SubjectRegistered }, "invalid-input" | "unknown-category"> {
  const read = readInput(RegisterInput, input, "register");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const refused = withoutSlots(listing, { id, category: fields.category });
  if (refused !== undefined) return refused;
  const event: SubjectRegistered = { type: "subject-registered", subject: id, listing: listing.pin, ...fields };
  return { ok: true, subject: registered(event), event };
}

/**
 * Records what a check found; what follows from it is told by {@link standing}, and done by a person.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (it ended), `backdated`, and `already-recorded` (the same check to
 * the letter).
 *
 * @param listing - the list
 * @param subject - in any status
 * @param input - the facts, and who made the check on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#record-check}
 */
export function recordCheck(
  listing: Listing,
  subject: ListingSubject,
  input: InputOf<typeof RecordCheckInput>,
): Result<
  { subject: SubjectBefore<"recordCheck">; event: CheckRecorded },
  ListingStepRefusal | "invalid-input" | "already-recorded"
> {
  const taken = takeSubject("recordCheck", RecordCheckInput, listing, subject, input);
  if (!taken.ok) return taken;
  const again = repeated(`subject "${subject.id}"`, subject.checks, taken.given);
  if (again !== undefined) return again;
  const event: CheckRecorded = { type: "check-recorded", subject: subject.id, ...taken.given };
  return { ok: true, subject: checked(taken.before, event), event };
}
