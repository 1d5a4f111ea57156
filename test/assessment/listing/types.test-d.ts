import { expectTypeOf, test } from "vitest";
import type { RefusalOf } from "answerable";
import * as listing from "answerable/assessment/listing";

declare const under: listing.Listing;
declare const subject: listing.ListingSubject;
declare const listed: listing.ListedSubject;
declare const spell: listing.Spell;
const act = { by: "inspectorate", on: "2020-01-01" };

test("a field exists only in the statuses where it is true", () => {
  // @ts-expect-error who is not watched has no last day of a watch
  void listed.watchUntil;
  // @ts-expect-error nobody has ended yet
  void listed.ended;
  if (subject.status === "watched") expectTypeOf(subject.watchUntil).toEqualTypeOf<string>();
});

test("a step lists exactly the refusals it can give", () => {
  type AnyStep = "definition-changed" | "wrong-status" | "backdated" | "invalid-input";
  expectTypeOf<RefusalOf<typeof listing.register>>().toEqualTypeOf<"invalid-input" | "unknown-category">();
  expectTypeOf<RefusalOf<typeof listing.recordCheck>>().toEqualTypeOf<AnyStep | "already-recorded">();
  expectTypeOf<RefusalOf<typeof listing.propose>>().toEqualTypeOf<
    AnyStep | "no-slots" | "entry-not-met" | "entry-undetermined" | "entry-unknown"
  >();
  expectTypeOf<RefusalOf<typeof listing.withdraw>>().toEqualTypeOf<
    AnyStep | "entry-met" | "entry-undetermined" | "entry-unknown"
  >();
  expectTypeOf<RefusalOf<typeof listing.list>>().toEqualTypeOf<
    | AnyStep
    | "entry-not-met"
    | "entry-undetermined"
    | "entry-unknown"
    | "duplicate-id"
    | "no-free-slot"
    | "out-of-order"
    | "rank-unknown"
  >();
  expectTypeOf<RefusalOf<typeof listing.remove>>().toEqualTypeOf<
    AnyStep | "exit-not-met" | "exit-undetermined" | "exit-unknown"
  >();
  expectTypeOf<RefusalOf<typeof listing.relapse>>().toEqualTypeOf<
    AnyStep | "relapse-not-met" | "relapse-undetermined" | "relapse-unknown" | "duplicate-id" | "no-free-slot"
  >();
  expectTypeOf<RefusalOf<typeof listing.closeWatch>>().toEqualTypeOf<AnyStep | "watch-runs" | "relapse-met">();
  expectTypeOf<RefusalOf<typeof listing.terminate>>().toEqualTypeOf<
    AnyStep | "exit-met" | "limit-not-met" | "limit-undetermined" | "limit-unknown" | "unknown-limit"
  >();
  expectTypeOf<RefusalOf<typeof listing.strikeOff>>().toEqualTypeOf<AnyStep>();
  expectTypeOf<RefusalOf<typeof listing.moveToListing>>().toEqualTypeOf<
    AnyStep | "another-listing" | "unknown-category" | "watch-gone"
  >();
  expectTypeOf<RefusalOf<typeof listing.migrate>>().toEqualTypeOf<"another-listing">();
});

test("a time on the list that is over tells how it ended", () => {
  // @ts-expect-error it may have ended by a strike-off
  void spell.removed;
  if ("struckOff" in spell) expectTypeOf(spell.struckOff.reason).toEqualTypeOf<string>();
  if (subject.status === "struck-off") {
    expectTypeOf(subject.was).toEqualTypeOf<"unlisted" | "candidate" | "listed" | "watched" | "left">();
  }
});

test("slots cannot be forgotten, ids come out branded, and nouns are read-only to the bottom", () => {
  // @ts-expect-error whether a slot is free is known only beside the others
  listing.list(under, { subject }, act);
  expectTypeOf(subject.id).toEqualTypeOf<listing.ListingSubjectId>();
  // @ts-expect-error nobody takes a check away
  subject.checks.pop();
});
