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
import { cleanInARow, countOf, type WithCalendar } from "./cadence.js";
import { dependent, notIndependent, ownersOf, type WithItem } from "./independence.js";
import type { ListingBefore } from "./listing-states.js";
import { LISTING_STEPS, type Listing, type ListingStep } from "./schema/index.js";

/** What the listing itself does not say: the item as the ledger has it, and which days are workdays. */
export interface ListingKnowledge extends WithCalendar, WithItem {}

/** What can stand against each step, whatever its own arguments. */
export interface ListingStepRefusals {
  readonly check: "wrong-status" | "backdated" | "another-item" | "not-independent";
  readonly delist: ListingStepRefusals["check"] | "calendar-missing" | "too-few-clean-checks";
  readonly relist: ListingStepRefusals["check"];
}
/** What can stand against one step, whatever its own arguments. */
export type ListingStepRefusal<Step extends ListingStep = ListingStep> = ListingStepRefusals[Step];

/** Reads a step's input and asks whether the step may be taken: the way into every step on a listing. */
export function takeListing<Step extends ListingStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  listing: Listing,
  input: unknown,
  options: ListingKnowledge,
):
  | { readonly ok: true; readonly before: ListingBefore<Step>; readonly given: z.output<Schema> }
  | Refused<ListingStepRefusal<Step> | "invalid-input"> {
  const read = readInput(schema, input, `${step} listing "${listing.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, listing, read.value, options);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused. An actor, a day or a moment that cannot be read is
 * `invalid-input` to every step.
 *
 * @param listing - the listing, in either status
 * @param wouldBe - the actor, the day `on`, the moment `at` where it is known, the calendar that tells workdays, and the item
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#delist}
 */
export function possibleListingSteps(
  listing: Listing,
  { calendar, item, ...wouldBe }: WouldBe & ListingKnowledge,
): readonly PossibleStep<ListingStep, ListingStepRefusal | "invalid-input">[] {
  return askEveryStep(LISTING_STEPS, `listing "${listing.id}"`, wouldBe, (step, stamp) =>
    mayTake(step, listing, stamp, { calendar, item }),
  );
}

/** Status, then time, then who acts, then what was checked: the part of every step that does not depend on its arguments. */
function mayTake<Step extends ListingStep>(
  step: Step,
  listing: Listing,
  stamp: Stamp,
  options: ListingKnowledge,
): { readonly ok: true; readonly before: ListingBefore<Step> } | Refused<ListingStepRefusal<Step>> {
  const { id, updated } = listing;
  if (!allows(LISTING_STEPS, step, listing)) return wrongStatus(LISTING_STEPS, step, "listing", listing);
  const refused = backdated(`listing "${id}"`, updated, stamp) ?? ownGuard(step, listing, stamp, options);
  // The guard narrowed the status, and each step has the codes of its own guard: both follow `step`, which the compiler
  // does not trace through the type parameter.
  return (refused ?? { ok: true, before: listing }) as ReturnType<typeof mayTake<Step>>;
}

function ownGuard(
  step: ListingStep,
  listing: Listing,
  stamp: Stamp,
  options: ListingKnowledge,
): Refused<ListingStepRefusal> | undefined {
  const refused = dependent(step, ownersOf(listing), stamp.by, options);
  if (refused !== undefined || step !== "delist") return refused;
  return unready(listing, stamp, options);
}

/** Too few clean checks, or the word of the very person who would act on it. */
function unready(
  listing: Listing,
  { by, on }: Stamp,
  options: ListingKnowledge,
): Refused<"calendar-missing" | "too-few-clean-checks" | "not-independent"> | undefined {
  const { id, round } = listing;
  const counting = countOf(listing, round, options);
  if (!counting.ok) return counting;
  const row = cleanInARow(round, on, counting.count);
  if (row.length < round.cleanChecks) {
    const found = `${row.length} of ${round.cleanChecks} clean checks in a row for due days up to ${on}`;
    return refuse("too-few-clean-checks", `listing "${id}" has ${found}`);
  }
  const isLastChecker = row[0]?.some((check) => check.by === by) ?? false;
  return isLastChecker ? notIndependent("delist", id, by, "made the last counted check") : undefined;
}
