import {
  DamagedHistoryError,
  allows,
  changedOn,
  doneOf,
  mustNotPrecede,
  repeated,
  stampOf,
  unknownEvent,
} from "../../core/index.js";
import {
  LISTING_STEPS,
  type CurrentListing,
  type EndedListing,
  type Listing,
  type ListingBegun,
  type ListingChecked,
  type ListingEnded,
  type ListingEvent,
  type ListingRelapsed,
  type ListingStep,
} from "./schema/index.js";

/** The status a listing must have before a step. */
export type ListingBefore<Step extends ListingStep> = Extract<
  Listing,
  { status: (typeof LISTING_STEPS)[Step]["from"][number] }
>;

/** The listing that an entry begins. */
export function begun(event: ListingBegun): CurrentListing {
  const { type, listing: id, reason, cadence, cleanChecks, owner, by, on, at, ...fields } = event;
  const round = { reason, cadence, cleanChecks, owner, begun: stampOf(event), checks: [] };
  return { ...fields, status: "listed", id, earlier: [], round, updated: doneOf(event) };
}

/** The listing with one check more. */
export function checked(listing: CurrentListing, event: ListingChecked): CurrentListing {
  const { type, listing: id, ...check } = event;
  if (repeated(id, listing.round.checks, check) !== undefined) {
    throw new DamagedHistoryError(`${type} of listing "${id}" on ${event.on} cannot follow: it is recorded already`);
  }
  const round = { ...listing.round, checks: [...listing.round.checks, check] };
  return { ...listing, round, updated: changedOn(listing, event) };
}

/** The listing as its delisting left it. */
export function ended(listing: CurrentListing, event: ListingEnded): EndedListing {
  const { type, listing: id, ...delisting } = event;
  return {
    ...listing,
    status: "delisted",
    round: { ...listing.round, ended: delisting },
    updated: changedOn(listing, event),
  };
}

/** The listing in a new round; the one before is kept whole, and its rules hold on where no others are given. */
export function relapsed(listing: EndedListing, event: ListingRelapsed): CurrentListing {
  const { round: last } = listing;
  const { reason, cadence = last.cadence, cleanChecks = last.cleanChecks, owner = last.owner } = event;
  const round = { reason, cadence, cleanChecks, owner, begun: stampOf(event), checks: [] };
  return {
    ...listing,
    status: "listed",
    earlier: [...listing.earlier, last],
    round,
    updated: changedOn(listing, event),
  };
}

/**
 * Puts an event onto a listing.
 *
 * An event is a fact and is never refused.
 *
 * @param listing - the listing before, or `undefined` before it began
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another listing or to another status, it is
 * dated before the last one, it is the last check again, or no event has its name
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#evolve-listing}
 */
export function evolveListing(listing: Listing | undefined, event: ListingEvent): Listing {
  switch (event.type) {
    case "listing-begun":
      if (listing !== undefined) throw new DamagedHistoryError(`listing "${listing.id}" begins a second time`);
      return begun(event);
    case "listing-checked":
      return checked(before("check", listing, event), event);
    case "listing-ended":
      return ended(before("delist", listing, event), event);
    case "listing-relapsed":
      return relapsed(before("relist", listing, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends ListingStep>(
  step: Step,
  listing: Listing | undefined,
  event: ListingEvent,
): ListingBefore<Step> {
  const cannot = `${event.type} of listing "${event.listing}" on ${event.on} cannot follow`;
  if (listing?.id !== event.listing) {
    throw new DamagedHistoryError(`${cannot}: the state is that of ${listing?.id ?? "no listing"}`);
  }
  mustNotPrecede(cannot, listing, event);
  if (!allows(LISTING_STEPS, step, listing)) throw new DamagedHistoryError(`${cannot}: it is ${listing.status}`);
  return listing;
}
