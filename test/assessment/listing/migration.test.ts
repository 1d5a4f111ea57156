import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import * as listing from "answerable/assessment/listing";
import {
  BAD,
  BY,
  afterCheck,
  candidate,
  entitled,
  focusWith,
  listed,
  listedAfter,
  lists,
  newcomer,
  specialFocus,
  watched,
} from "./lists.js";

const { focus } = lists;
const act = { by: BY, on: "2024-01-01" };
const second = (changes: object = {}): listing.Listing => focusWith({ version: 2, ...changes });
const { slots } = specialFocus;

const ended = (id: string): listing.EndedSubject =>
  must(listing.terminate(focus, listedAfter(id, BAD, BAD, BAD), { limit: "no-progress", ...act })).subject;
const struckOff = (id: string): listing.StruckOffSubject =>
  must(listing.strikeOff(focus, listed(id), { reason: "closed", ...act })).subject;
const relapsed = (id: string): listing.WatchedSubject => afterCheck(focus, watched(id), "2021-01-01", BAD);
const moveTo = (next: listing.Listing, subject: listing.ListingSubject): ReturnType<typeof listing.moveToListing> =>
  listing.moveToListing(focus, next, subject, act);
const told = (next: listing.Listing, ...subjects: readonly listing.ListingSubject[]): listing.ListingMigrationReport =>
  must(listing.migrate(focus, next, subjects)).report;

describe("subjects move to a later version of their list", () => {
  test("as they stand, with all that they have and the earlier pin", () => {
    const next = second();
    const home = watched("a");
    const { subject, event } = must(listing.moveToListing(focus, next, home, { note: "order 7", ...act }));
    expect(event).toEqual({
      type: "subject-moved",
      subject: "a",
      from: focus.pin,
      to: next.pin,
      note: "order 7",
      ...act,
    });
    expect(subject).toStrictEqual({
      ...home,
      listing: next.pin,
      earlierListings: [{ listing: focus.pin, moved: { note: "order 7", ...act } }],
      updated: { on: act.on },
    });
    expect(listing.evolveSubject(home, event)).toStrictEqual(subject);
  });

  test("and no other list, earlier version, or edited one is theirs", () => {
    const third = focusWith({ version: 3 });
    const unrelated = focusWith({ id: "other", version: 2 });
    const edited = focusWith({ limits: [] });
    for (const next of [focus, unrelated, edited]) {
      expect(moveTo(next, listed("a"))).toMatchObject({ refusal: { code: "another-listing" } });
      expect(listing.migrate(focus, next, [])).toMatchObject({ refusal: { code: "another-listing" } });
    }
    expect(listing.migrate(third, second(), [])).toMatchObject({
      refusal: {
        code: "another-listing",
        message: '"special-focus" version 2 is no later version of "special-focus" version 3',
      },
    });
    expect(moveTo(third, listed("a")).ok).toBe(true);
  });

  test("and are judged by it from then on, by the records they have", () => {
    const next = second({ exit: { ...specialFocus.exit, times: 1 } });
    const home = listedAfter("a", { ...BAD, serious: 0 });
    expect(listing.remove(focus, home, act)).toMatchObject({ refusal: { code: "exit-not-met" } });
    const { subject } = must(moveTo(next, home));
    expect(must(listing.remove(next, subject, act)).subject.status).toBe("watched");
  });

  test.each<[string, object, listing.ListingSubject, string]>([
    [
      "a category that has no slots there",
      { slots: { ...slots, counts: { south: 1 }, others: undefined } },
      listed("a"),
      "unknown-category",
    ],
    ["a category that has none left", { slots: { ...slots, counts: { north: 0, south: 1 } } }, listed("a"), "moving"],
    [
      "a category that has slots among the others",
      { slots: { ...slots, counts: { south: 1 } } },
      listed("a"),
      "moving",
    ],
    [
      "a category where nobody counts them",
      { slots: { per: "all", count: 1, order: slots.order, choice: "free" } },
      listed("a"),
      "moving",
    ],
    ["a watch where there is none", { watch: undefined }, watched("a"), "watch-gone"],
    ["a relapse where there is no watch", { watch: undefined }, relapsed("a"), "watch-gone"],
    ["a shorter watch", { watch: { ...specialFocus.watch, months: 1 } }, watched("a"), "moving"],
    ["no watch, and it is listed", { watch: undefined }, listed("a"), "moving"],
    ["no slots to wait for", { slots: undefined }, candidate("a"), "moving"],
  ])("%s: the step and the report say the same", (_, changes, subject, answer) => {
    const next = second(changes);
    const result = moveTo(next, subject);
    expect(result.ok ? "moving" : result.refusal.code).toBe(answer);
    expect(told(next, subject)).toMatchObject(
      result.ok
        ? { moving: ["a"], stuck: [] }
        : { moving: [], stuck: [{ subject: "a", refusal: { ...result.refusal } }] },
    );
  });

  test("which keeps the last day of a watch", () => {
    const next = second({ watch: { ...specialFocus.watch, months: 1 } });
    const { subject } = must(moveTo(next, watched("a")));
    expect(must(listing.standing(next, subject, { asOf: act.on })).standing.watch).toEqual({
      until: "2023-06-01",
      over: true,
      relapse: "not-met",
    });
    const longer = second({ watch: { ...specialFocus.watch, months: 100 } });
    const same = must(moveTo(longer, watched("a"))).subject;
    expect(listing.closeWatch(longer, same, act)).toMatchObject({ ok: true });
  });

  test("and one that waits for slots that are no more may enter", () => {
    const next = second({ slots: undefined });
    const { subject } = must(moveTo(next, candidate("a")));
    expect(must(listing.roster(next, [subject], { asOf: act.on })).roster).toMatchObject({
      pools: [],
      mayEnter: ["a"],
    });
    expect(listing.list(next, { subject, among: [subject] }, act).ok).toBe(true);
  });

  test("and nobody is put off a list that has fewer slots, nor put on while they are overfull", () => {
    const next = second({ slots: { ...slots, counts: { south: 1 } } });
    const [first, other, third] = [
      listed("a", "south"),
      listed("b", "south"),
      candidate("c", 120, "2020-03-01", "south"),
    ];
    expect(told(next, first, other, third, listed("d")).overfull).toEqual([{ category: "south", slots: 1, taken: 2 }]);
    const after = [first, other, third].map((subject) => must(moveTo(next, subject)).subject);
    expect(must(listing.roster(next, after, { asOf: act.on })).roster.pools).toMatchObject([
      { category: "south", slots: 1, taken: 2, free: 0 },
    ]);
    expect(listing.list(next, { subject: after[2]!, among: after }, act)).toMatchObject({
      refusal: { code: "no-free-slot" },
    });
    const all = second({ slots: { per: "all", count: 1, order: slots.order, choice: "free" } });
    expect(told(all, first, other).overfull).toEqual([{ slots: 1, taken: 2 }]);
    expect(told(second({ slots: undefined }), first, other).overfull).toEqual([]);
  });

  test("and a report names who stands twice, or elsewhere", () => {
    const next = second();
    const moved = must(moveTo(next, listed("b"))).subject;
    expect(told(next, listed("a"), candidate("a"), moved, ended("d"), struckOff("e"))).toMatchObject({
      from: focus.pin,
      to: next.pin,
      moving: ["a"],
      staying: ["d", "e"],
      stuck: [
        { subject: "a", refusal: { code: "duplicate-id" } },
        { subject: "b", refusal: { code: "definition-changed" } },
      ],
    });
  });
});

describe("who ended or was struck off", () => {
  const next = second();
  const third = focusWith({ version: 3 });

  test("stays under the version under which that was, and stands beside those of later ones", () => {
    for (const subject of [ended("a"), struckOff("a")]) {
      expect(moveTo(next, subject)).toMatchObject({ refusal: { code: "wrong-status" } });
      for (const later of [next, third]) {
        const home = afterCheck(later, newcomer(later, "b", "north"), "2020-02-01", BAD);
        expect(listing.list(later, { subject: home, among: [home, subject] }, act).ok).toBe(true);
        const shown = must(listing.roster(later, [home, subject], { asOf: act.on })).roster;
        expect(shown.byStatus[subject.status]).toBe(1);
        expect(shown.pools[0]).toMatchObject({ category: "north", taken: 0 });
      }
      expect(must(listing.migrate(next, third, [subject])).report).toMatchObject({ staying: ["a"], stuck: [] });
    }
  });

  test.each<[string, listing.Listing]>([
    ["another list", focusWith({ id: "other", version: 2 })],
    ["an edited version", focusWith({ limits: [] })],
  ])("stands not beside those of %s", (_, other) => {
    for (const subject of [ended("a"), struckOff("a")]) {
      expect(listing.roster(other, [subject], { asOf: act.on })).toMatchObject({
        refusal: { code: "definition-changed" },
      });
    }
  });

  test("stands not beside those of an earlier version, and who goes on beside those of no other", () => {
    const home = must(moveTo(next, listed("a"))).subject;
    const gone = must(listing.strikeOff(next, home, { reason: "merged", ...act })).subject;
    const code = (under: listing.Listing, subject: listing.ListingSubject): string => {
      const shown = listing.roster(under, [subject], { asOf: act.on });
      return shown.ok ? "shown" : shown.refusal.code;
    };
    expect(code(focus, gone)).toBe("definition-changed");
    expect(code(next, gone)).toBe("shown");
    for (const subject of [newcomer(focus, "a", "north"), candidate("a"), listed("a"), watched("a")]) {
      expect(code(next, subject)).toBe("definition-changed");
    }
  });
});

test("an event from another version than the subject stands under cannot follow", () => {
  const [next, third] = [second(), focusWith({ version: 3 })];
  const { event } = must(moveTo(next, listed("a")));
  const { subject } = must(moveTo(third, listed("a")));
  expect(() => listing.evolveSubject(subject, event)).toThrow(DamagedHistoryError);
  expect(() => listing.evolveSubject(subject, event)).toThrow(`it stands under ${third.pin.hash}`);
});

test("a command moves a subject only where the next version is at hand", () => {
  const code = (next?: listing.Listing): string => {
    const result = listing.listingDecider(focus, [], next).decide({ type: "moveToListing", ...act }, entitled("a"));
    return result.ok ? result.events.map(({ type }) => type).join() : result.refusal.code;
  };
  expect(code()).toBe("unknown-command");
  expect(code(second())).toBe("subject-moved");
  expect(code(focus)).toBe("another-listing");
});
