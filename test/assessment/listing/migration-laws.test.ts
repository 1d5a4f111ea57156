import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as listing from "answerable/assessment/listing";
import { reachOf } from "../../campaign/reach.js";
import { countListed, mostListed, revisions } from "./any-definition.js";
import { BY } from "./lists.js";
import { begun, changes, someAttempts, walkOn, type Moment } from "./walk.js";

interface Move {
  readonly subject: listing.ListingSubject;
  readonly result: ReturnType<typeof listing.moveToListing>;
}

/** A walk under a list, the move of every subject to a later version on the last day, and a walk under that version. */
interface Revised {
  readonly from: listing.Listing;
  readonly to: listing.Listing;
  readonly before: readonly Moment[];
  readonly report: listing.ListingMigrationReport;
  readonly moves: readonly Move[];
  /** The whole way, where nobody was stuck. */
  readonly moments: readonly Moment[];
}

const revised: fc.Arbitrary<Revised> = fc
  .tuple(revisions, someAttempts, fc.integer({ min: 20, max: 60 }), someAttempts)
  .map(([{ from, to }, earlier, cut, later]) => {
    const before = walkOn(from, begun(from), earlier.slice(0, cut));
    const { subjects, event } = before.at(-1)!;
    const { report } = must(listing.migrate(from, to, subjects.values()));
    const moves = [...subjects.values()].map((subject) => ({
      subject,
      result: listing.moveToListing(from, to, subject, { by: BY, on: event.on }),
    }));
    const moments = [...before];
    for (const { result } of moves) {
      if (!result.ok) continue;
      moments.push({
        event: result.event,
        subjects: new Map(moments.at(-1)!.subjects).set(result.event.subject, result.subject),
      });
    }
    return { from, to, before, report, moves, moments: report.stuck.length === 0 ? walkOn(to, moments, later) : [] };
  });

const reach = reachOf(revised, ({ report, moves, moments, before }) => [
  ...moves.flatMap(({ subject: { status }, result }) => (result.ok ? [`moving while ${status}`] : [])),
  ...report.stuck.map(({ refusal }) => refusal.code),
  ...report.overfull.map(() => "overfull"),
  ...moments.slice(before.length).map(({ event }) => event.type),
]);

test.each([
  "moving while unlisted",
  "moving while candidate",
  "moving while listed",
  "moving while watched",
  "moving while left",
  "unknown-category",
  "watch-gone",
  "overfull",
  "subject-moved",
  "subject-proposed",
  "subject-listed",
  "subject-removed",
  "subject-terminated",
  "subject-struck-off",
])("the walks come to %s", (name) => {
  expect(reach(name)).toBeGreaterThan(3);
});

describe("whatever a later version says, moving to it", () => {
  test("is foretold for every subject, with the same reason where it cannot be", () => {
    fc.assert(
      fc.property(revised, ({ report, moves }) => {
        for (const { subject, result } of moves) {
          const { id } = subject;
          if (subject.status === "ended" || subject.status === "struck-off") {
            expect(report.staying).toContain(id);
            expect(result).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
          } else if (result.ok) {
            expect(report.moving).toContain(id);
          } else {
            expect(report.stuck).toContainEqual({ subject: id, refusal: result.refusal });
          }
        }
        expect(report.moving.length + report.staying.length + report.stuck.length).toBe(moves.length);
      }),
    );
  });

  test("leaves a subject all that it has but its version", () => {
    fc.assert(
      fc.property(revised, ({ from, to, moves }) => {
        for (const { subject, result } of moves) {
          if (!result.ok) continue;
          const { listing: under, earlierListings, updated, ...kept } = result.subject;
          const { listing: before, earlierListings: none, updated: last, ...had } = subject;
          expect(kept).toStrictEqual(had);
          expect(under).toEqual(to.pin);
          expect(updated.on >= last.on).toBe(true);
          expect(earlierListings.slice(none.length)).toMatchObject([{ listing: from.pin }]);
          expect(before).toEqual(from.pin);
        }
      }),
    );
  });

  test("foretells which slots are overfull, and puts nobody off for them, nor anybody on", () => {
    fc.assert(
      fc.property(revised, ({ to, report, before, moments }) => {
        if (moments.length === 0) return;
        const after = moments[before.length - 1 + report.moving.length]!.subjects;
        const { roster } = must(listing.roster(to, after.values(), { asOf: "2039-12-31" }));
        const full = roster.pools.filter(({ taken, slots }) => taken > slots);
        expect(report.overfull).toEqual(
          full.map(({ category, slots, taken }) => ({ ...(category !== undefined && { category }), slots, taken })),
        );
        for (const { subjects } of moments.slice(before.length)) {
          for (const category of ["north", "south"]) {
            const most = Math.max(mostListed(to, category), countListed(to, after.values(), category));
            expect(countListed(to, subjects.values(), category)).toBeLessThanOrEqual(most);
          }
        }
      }),
    );
  });

  test("lets a walk go on that replays to the same, in which nobody leaves the list by the revision", () => {
    fc.assert(
      fc.property(revised, ({ moments }) => {
        if (moments.length === 0) return;
        const events = moments.map(({ event }) => listing.ListingEvent.parse(JSON.parse(JSON.stringify(event))));
        const { subjects } = moments.at(-1)!;
        expect(listing.applyListingEvents(new Map(), events)).toStrictEqual(subjects);
        for (const subject of subjects.values()) {
          expect(listing.ListingSubject.parse(JSON.parse(JSON.stringify(subject)))).toStrictEqual(subject);
        }
        for (const { before, after, event } of changes(moments)) {
          if (before?.status !== "listed" || after.status === "listed") continue;
          expect(["subject-removed", "subject-terminated", "subject-struck-off"]).toContain(event.type);
        }
      }),
    );
  });

  test("makes no watch longer or shorter", () => {
    let closed = 0;
    fc.assert(
      fc.property(revised, ({ moments }) => {
        const promised = new Map<string, string>();
        for (const { after, event } of changes(moments)) {
          if (event.type === "subject-removed" && event.watchUntil !== undefined) {
            promised.set(event.subject, event.watchUntil);
          }
          if (after.status === "watched") expect(after.watchUntil).toBe(promised.get(event.subject));
          if (event.type !== "watch-closed") continue;
          closed += 1;
          expect(event.on > promised.get(event.subject)!).toBe(true);
        }
      }),
    );
    expect(closed).toBeGreaterThan(0);
  });
});
