import { decider, type CommandRefusal, type Decider, type InputOf, type RefusalOf } from "../../core/index.js";
import { list, propose, withdraw } from "./enter.js";
import { evolveSubject } from "./evolve.js";
import { remove, strikeOff, terminate } from "./leave.js";
import { moveToListing } from "./migrate.js";
import { recordCheck, register } from "./register.js";
import { closeWatch, relapse } from "./return.js";
import type { ActInput, Listing, ListingEvent, ListingSubject } from "./schema/index.js";

/** Why a command for a subject of a list comes to nothing. */
export type ListingCommandRefusal =
  | CommandRefusal
  | RefusalOf<
      | typeof register
      | typeof recordCheck
      | typeof propose
      | typeof withdraw
      | typeof list
      | typeof remove
      | typeof relapse
      | typeof closeWatch
      | typeof terminate
      | typeof strikeOff
      | typeof moveToListing
    >;

/**
 * Makes the decider of the subjects of a list, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's. Slots are counted among the subjects
 * handed in, so two decisions that share slots are made one after the other, each with the subjects as the other left them. Subjects
 * that are to move to another version of the list need that one too; without it `moveToListing` is no command.
 *
 * @param listing - the list
 * @param among - all under it
 * @param next - the version to which subjects may move
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#decider}
 */
export function listingDecider(
  listing: Listing,
  among: readonly ListingSubject[],
  next?: Listing,
): Decider<ListingSubject, ListingEvent, ListingCommandRefusal> {
  type Input = InputOf<typeof ActInput>;
  return decider({
    noun: "subject",
    begin: { register: register.bind(undefined, listing) },
    steps: {
      recordCheck: recordCheck.bind(undefined, listing),
      propose: propose.bind(undefined, listing),
      withdraw: withdraw.bind(undefined, listing),
      list: (subject: ListingSubject, input: Input) => list(listing, { subject, among }, input),
      remove: remove.bind(undefined, listing),
      relapse: (subject: ListingSubject, input: Input) => relapse(listing, { subject, among }, input),
      closeWatch: closeWatch.bind(undefined, listing),
      terminate: terminate.bind(undefined, listing),
      strikeOff: strikeOff.bind(undefined, listing),
      ...(next !== undefined && { moveToListing: moveToListing.bind(undefined, listing, next) }),
    },
    evolve: evolveSubject,
  });
}
