import * as z from "zod";
import { IdText, readInput, refuse, type InputOf, type Refusal, type Result } from "../../core/index.js";
import { fillPool, type Attempt, type NotTakenRefusal } from "./fill-pool.js";
import { notTogether } from "./obstacles.js";
import { poolsOf } from "./pools.js";
import {
  ActInput,
  type ListedSubject,
  type Listing,
  type ListingSubject,
  type SubjectListed,
  type SubjectRelapsed,
} from "./schema/index.js";

/** What `fillSlots` takes: whom the decider chooses where the order does not say who goes first, and who decides on which day. */
export const FillSlotsInput = ActInput.extend({
  chosen: z
    .array(IdText)
    .refine((ids) => new Set(ids).size === ids.length, "names one subject twice")
    .default([]),
});

/** A subject that did not get a slot, and why. */
export interface SubjectNotTaken {
  readonly subject: string;
  readonly refusal: Refusal<NotTakenRefusal>;
}

/** What filling the free slots came to: one event for each subject that was listed, and the reason for each that was not. */
export interface FilledSlots {
  /** The subjects as they stand on the list, in the order in which they were listed. */
  readonly subjects: readonly ListedSubject[];
  /** One for each of `subjects`, in the same order. */
  readonly events: readonly (SubjectListed | SubjectRelapsed)[];
  /** Everybody else who waits or was chosen; nothing happened to them. */
  readonly notTaken: readonly SubjectNotTaken[];
}

/**
 * Gives the free slots to those who wait for them: whoever relapsed first, then the candidates in their order.
 *
 * Among equals of whom not all fit, and on a list whose order does not bind, `chosen` decides; without a choice nobody of them is
 * taken, and nobody after them. Each subject is listed as by `list` or `relapse`, whole or not at all. Why one is not
 * taken: as those say, `tied` (not all equals fit, and none was chosen), `not-chosen`, `too-many-chosen` (more than fit), or
 * `not-waiting` (chosen, and neither a candidate nor relapsed under this list).
 *
 * Refuses as a whole with `invalid-input`, `definition-changed`, `duplicate-id`, and `no-slots` (everybody fits on this list).
 *
 * @param listing - the list
 * @param subjects - all under it, each once
 * @param input - whom the decider chooses, and who decides on which day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#fill-slots}
 */
export function fillSlots(
  listing: Listing,
  subjects: Iterable<ListingSubject>,
  input: InputOf<typeof FillSlotsInput>,
): Result<{ filled: FilledSlots }, "invalid-input" | "definition-changed" | "duplicate-id" | "no-slots"> {
  const read = readInput(FillSlotsInput, input, `fill slots of listing "${listing.pin.id}"`);
  if (!read.ok) return read;
  const all = [...subjects];
  const { slots } = listing.definition;
  if (slots === undefined) return refuse("no-slots", `listing "${listing.pin.id}" has no slots to fill`);
  const refused = notTogether(listing, all);
  if (refused !== undefined) return refused;
  const { chosen, ...act } = read.value;
  const filling = { choice: slots.choice, chosen: new Set(chosen), act };
  const attempts = poolsOf(listing, all).flatMap((pool) => fillPool(listing, all, pool, filling));
  const accepted = attempts.flatMap(({ result }) => (result.ok ? [result] : []));
  const refusals = attempts.flatMap(({ subject, result }) => (result.ok ? [] : [{ subject, refusal: result.refusal }]));
  return {
    ok: true,
    filled: {
      subjects: accepted.map(({ subject }) => subject),
      events: accepted.map(({ event }) => event),
      notTaken: [...refusals, ...astray(chosen, attempts)],
    },
  };
}

/** Who was chosen and does not wait. */
function astray(chosen: readonly string[], attempts: readonly Attempt[]): readonly SubjectNotTaken[] {
  const waiting = new Set(attempts.map(({ subject }) => subject));
  return chosen
    .filter((subject) => !waiting.has(subject))
    .map((subject) => {
      const { refusal } = refuse("not-waiting", `subject "${subject}" waits for no slot of this list`);
      return { subject, refusal };
    });
}
