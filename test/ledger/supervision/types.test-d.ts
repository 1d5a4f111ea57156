import { expectTypeOf, test } from "vitest";
import type { ItemId } from "answerable/ledger";
import * as supervision from "answerable/ledger/supervision";

declare const listing: supervision.Listing;
declare const ended: supervision.EndedListing;
declare const order: supervision.Order;
declare const line: supervision.InspectedLine;

test("a field exists only where it is true", () => {
  expectTypeOf(ended.round.ended.by).toEqualTypeOf<string>();
  // @ts-expect-error a listing of unknown status may not have ended
  void listing.round.ended;
  // @ts-expect-error an order of unknown status has no confirmation
  void order.confirmation;
  // @ts-expect-error a line may not have been inspected
  void line.statement;
  if (line.finding === "found") expectTypeOf(line.statement).toEqualTypeOf<string>();
});

test("a step lists exactly the refusals it can give", () => {
  const delisted = supervision.delist(listing, { by: "office", on: "2014-04-01" });
  if (!delisted.ok) {
    expectTypeOf(delisted.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "wrong-status"
      | "backdated"
      | "another-item"
      | "not-independent"
      | "calendar-missing"
      | "too-few-clean-checks"
    >();
  }
  const confirmed = supervision.confirm(order, { by: "secretary", on: "2014-03-11" });
  if (confirmed.ok) expectTypeOf(confirmed.order).toEqualTypeOf<supervision.ConfirmedOrder>();
  else {
    expectTypeOf(confirmed.refusal.code).toEqualTypeOf<
      "invalid-input" | "wrong-status" | "backdated" | "not-the-giver"
    >();
  }
});

test("ids go in as plain text and come out branded", () => {
  expectTypeOf(listing.item).toEqualTypeOf<ItemId>();
  // @ts-expect-error the id of a listing is not that of its item
  const wrong: ItemId = listing.id;
  void wrong;
});

test("nouns are read-only to the bottom", () => {
  // @ts-expect-error nobody rewrites a round that ended
  ended.round.checks.push({ clean: true, by: "office", on: "2014-04-01" });
});
