import type * as z from "zod";
import {
  allows,
  askEveryStep,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type PossibleStep,
  type Refused,
  type Stamp,
  type WouldBe,
} from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import {
  mayNotLeave,
  noRoom,
  notAtLimit,
  notEntitled,
  notNext,
  notRelapsed,
  stillEntitled,
  watchOn,
  type EntryRefusal,
  type ExitRefusal,
  type LimitRefusal,
  type OrderRefusal,
  type RelapseRefusal,
  type SlotRefusal,
  type WithdrawRefusal,
} from "./obstacles.js";
import { LISTING_STEPS, type Listing, type ListingStep, type ListingSubject } from "./schema/index.js";
import type { Place } from "./slots.js";
import type { SubjectBefore } from "./subject-states.js";

/** What can stand against any step on a subject, whatever the records say. */
export type ListingStepRefusal = "definition-changed" | "wrong-status" | "backdated";
/** What the records can have against a step. */
export type RecordsRefusal =
  | EntryRefusal
  | WithdrawRefusal
  | "no-slots"
  | SlotRefusal
  | OrderRefusal
  | ExitRefusal
  | RelapseRefusal
  | "watch-runs"
  | "relapse-met"
  | LimitRefusal;

/**
 * Reads a step's input and asks whether the step may be taken: the way into every step on a subject.
 *
 * @param step - which one
 * @param schema - of its input
 * @param listing - the list
 * @param subject - in any status
 * @param input - what the caller gave
 */
export function takeSubject<Step extends ListingStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  listing: Listing,
  subject: ListingSubject,
  input: unknown,
):
  | { readonly ok: true; readonly before: SubjectBefore<Step>; readonly given: z.output<Schema> }
  | Refused<ListingStepRefusal | "invalid-input"> {
  const read = readInput(schema, input, `${step} subject "${subject.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, listing, subject, read.value);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/** Definition, then status, then time: what every step asks. */
function mayTake<Step extends ListingStep>(
  step: Step,
  { definition }: Listing,
  subject: ListingSubject,
  stamp: Stamp,
): { readonly ok: true; readonly before: SubjectBefore<Step> } | Refused<ListingStepRefusal> {
  const { id, listing, updated } = subject;
  const pinned = checkPin(listing, definition);
  if (!pinned.ok) return pinned;
  if (!allows(LISTING_STEPS, step, subject)) return wrongStatus(LISTING_STEPS, step, "subject", subject);
  const refused = backdated(`subject "${id}"`, updated, stamp);
  // The test above narrowed the status by `step`, which the compiler does not trace through the type parameter.
  return refused ?? { ok: true, before: subject as SubjectBefore<Step> };
}

/** Refuses candidates for a list on which everybody fits. */
export function nobodyWaits({ definition, pin }: Listing): Refused<"no-slots"> | undefined {
  if (definition.slots !== undefined) return undefined;
  return refuse("no-slots", `listing "${pin.id}" has no slots to wait for: who meets the criteria is listed`);
}

/**
 * Lists every step with whether it may be taken on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused: a check recorded before, a limit that is not the one
 * reached, a version that has no place for the subject. An actor, a day or a moment that cannot be read is `invalid-input` to every step.
 *
 * @param listing - the list
 * @param place - the subject, in any status, and all under the list
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#possible-steps}
 */
export function possibleListingSteps(
  listing: Listing,
  { subject, among }: Place,
  wouldBe: WouldBe,
): readonly PossibleStep<ListingStep, ListingStepRefusal | RecordsRefusal | "invalid-input">[] {
  const place = { subject, among: [...among] };
  return askEveryStep(LISTING_STEPS, `subject "${subject.id}"`, wouldBe, (step, stamp) => {
    const guard = mayTake(step, listing, subject, stamp);
    return guard.ok ? againstRecords(step, listing, place, stamp) : guard;
  });
}

function againstRecords(
  step: ListingStep,
  listing: Listing,
  place: Place,
  { on }: Stamp,
): Refused<RecordsRefusal> | undefined {
  const { subject } = place;
  switch (step) {
    case "recordCheck":
    case "strikeOff":
    case "moveToListing":
      return undefined;
    case "propose":
      return nobodyWaits(listing) ?? notEntitled(listing, subject);
    case "withdraw":
      return subject.status === "candidate" ? stillEntitled(listing, subject) : undefined;
    case "list":
      return notEntitled(listing, subject) ?? noRoom(listing, place) ?? notNext(listing, place, on);
    case "remove":
      return subject.status === "listed" ? mayNotLeave(listing, subject) : undefined;
    case "relapse":
      return subject.status === "watched" ? (notRelapsed(listing, subject) ?? noRoom(listing, place)) : undefined;
    case "closeWatch":
      return subject.status === "watched" ? watchOn(listing, subject, on) : undefined;
    case "terminate":
      return subject.status === "listed" ? notAtLimit(listing, subject, on) : undefined;
  }
}
