import { decider, type CommandRefusal, type Decider, type RefusalOf } from "../../core/index.js";
import { evolveInspection, inspect } from "./inspection.js";
import { check, delist, list, relist } from "./listing.js";
import type { ListingKnowledge } from "./listing-guard.js";
import { evolveListing } from "./listing-states.js";
import { confirm, fulfil, order, sendBack } from "./order.js";
import { evolveOrder } from "./order-states.js";
import type { Listing, ListingEvent, Order, OrderEvent, SelfInspected, SelfInspection } from "./schema/index.js";

/** Why a command for a listing comes to nothing. */
export type ListingCommandRefusal =
  CommandRefusal | RefusalOf<typeof list | typeof check | typeof delist | typeof relist>;
/** Why a command for an order comes to nothing. */
export type OrderCommandRefusal =
  CommandRefusal | RefusalOf<typeof order | typeof fulfil | typeof confirm | typeof sendBack>;
/** Why a command for a self-inspection comes to nothing. */
export type InspectionCommandRefusal = CommandRefusal | RefusalOf<typeof inspect>;

/**
 * Makes the decider of listings, for apps with an event store: commands in, events out.
 *
 * @param options - the calendar, for cadences that count workdays, and the item, for a decider of one item's listings
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#deciders}
 */
export function listingDecider(options: ListingKnowledge = {}): Decider<Listing, ListingEvent, ListingCommandRefusal> {
  return decider({
    noun: "listing",
    begin: { list: (input: Parameters<typeof list>[0]) => list(input, options) },
    steps: {
      check: (listing: Listing, input: Parameters<typeof check>[1]) => check(listing, input, options),
      delist: (listing: Listing, input: Parameters<typeof delist>[1]) => delist(listing, input, options),
      relist: (listing: Listing, input: Parameters<typeof relist>[1]) => relist(listing, input, options),
    },
    evolve: evolveListing,
  });
}

/** The order in the shape event stores expect: commands in, events out. */
export const orderDecider: Decider<Order, OrderEvent, OrderCommandRefusal> = decider({
  noun: "order",
  begin: { order },
  steps: { fulfil, confirm, sendBack },
  evolve: evolveOrder,
});

/** The self-inspection in the shape event stores expect: commands in, events out. */
export const inspectionDecider: Decider<SelfInspection, SelfInspected, InspectionCommandRefusal> = decider({
  noun: "inspection",
  begin: { inspect },
  steps: {},
  evolve: evolveInspection,
});
