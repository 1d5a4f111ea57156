import { addMonths } from "../../calendar/index.js";
import { refuse, type CalendarDay, type InputOf, type Result } from "../../core/index.js";
import { takeSubject, type ListingStepRefusal } from "./guard.js";
import { judgeLimits } from "./limits.js";
import { mayNotLeave, notAtLimit, type ExitRefusal, type LimitRefusal } from "./obstacles.js";
import {
  ActInput,
  StrikeOffInput,
  TerminateInput,
  type EndedSubject,
  type LeftSubject,
  type Listing,
  type ListingSubject,
  type StruckOffSubject,
  type SubjectRemoved,
  type SubjectStruckOff,
  type SubjectTerminated,
  type WatchedSubject,
} from "./schema/index.js";
import { ended, removed, struckOff } from "./subject-states.js";

/**
 * Takes a subject off the list (移出名单, 摘牌) whose records say that it may leave; where the list has a watch, it is watched.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status`, `backdated`, and `exit-not-met`, `exit-undetermined` or
 * `exit-unknown`.
 *
 * @param listing - the list
 * @param subject - in any status
 * @param input - who takes it off on which day
 * @throws RangeError when the watch ends beyond the year 9999
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#remove}
 */
export function remove(
  listing: Listing,
  subject: ListingSubject,
  input: InputOf<typeof ActInput>,
): Result<
  { subject: WatchedSubject | LeftSubject; event: SubjectRemoved },
  ListingStepRefusal | "invalid-input" | ExitRefusal
> {
  const taken = takeSubject("remove", ActInput, listing, subject, input);
  if (!taken.ok) return taken;
  const refused = mayNotLeave(listing, taken.before);
  if (refused !== undefined) return refused;
  const watched = watchFrom(listing, taken.given.on);
  const event: SubjectRemoved = { type: "subject-removed", subject: subject.id, ...watched, ...taken.given };
  return { ok: true, subject: removed(taken.before, event), event };
}

/** A watch of so many months ends on the same day of the month, or on its last where it has no such day. */
function watchFrom({ definition: { watch } }: Listing, on: CalendarDay): Pick<SubjectRemoved, "watchUntil"> {
  return watch === undefined ? {} : { watchUntil: addMonths(on, watch.months, "last-of-month") };
}

/**
 * Ends the time on the list of a subject that found no way out before a limit was reached; what comes of it, the limit says.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status`, `backdated`, `exit-met` (it may leave), `unknown-limit`, and
 * `limit-not-met`, `limit-undetermined` or `limit-unknown`.
 *
 * @param listing - the list
 * @param subject - in any status
 * @param input - the limit, and who acts on which day
 * @throws RangeError when a limit ends beyond the year 9999
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#terminate}
 */
export function terminate(
  listing: Listing,
  subject: ListingSubject,
  input: InputOf<typeof TerminateInput>,
): Result<
  { subject: EndedSubject; event: SubjectTerminated },
  ListingStepRefusal | "invalid-input" | LimitRefusal | "unknown-limit"
> {
  const taken = takeSubject("terminate", TerminateInput, listing, subject, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = notAtLimit(listing, before, given.on);
  if (refused !== undefined) return refused;
  const limit = judgeLimits(listing, before, given.on).find(({ id }) => id === given.limit);
  if (limit === undefined) {
    return refuse("unknown-limit", `listing "${listing.pin.id}" has no limit "${given.limit}"`);
  }
  if (limit.reached !== "met") {
    return refuse(`limit-${limit.reached}`, `limit "${limit.id}" is ${limit.reached} for subject "${subject.id}"`);
  }
  const { outcome } = limit;
  const event: SubjectTerminated = { type: "subject-terminated", subject: subject.id, outcome, ...given };
  return { ok: true, subject: ended(before, event), event };
}

/**
 * Takes a subject out of the eyes of the list (因故注销) for a reason outside its rules: it closed, was merged, was registered by mistake.
 *
 * It is no way out by merit: no exit is met and no watch begins. A slot that it took is free, its time on the list ends as struck
 * off, and where it stood is kept. Nothing follows: whoever reopens is registered anew, under another id.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (it ended, or was struck off before), and `backdated`.
 *
 * @param listing - the list
 * @param subject - in any status
 * @param input - the reason, and who strikes it off on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#strike-off}
 */
export function strikeOff(
  listing: Listing,
  subject: ListingSubject,
  input: InputOf<typeof StrikeOffInput>,
): Result<{ subject: StruckOffSubject; event: SubjectStruckOff }, ListingStepRefusal | "invalid-input"> {
  const taken = takeSubject("strikeOff", StrikeOffInput, listing, subject, input);
  if (!taken.ok) return taken;
  const event: SubjectStruckOff = { type: "subject-struck-off", subject: subject.id, ...taken.given };
  return { ok: true, subject: struckOff(taken.before, event), event };
}
