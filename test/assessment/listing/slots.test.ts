import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as listing from "answerable/assessment/listing";
import {
  BAD,
  BY,
  CLEAN,
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
const act = { by: BY, on: "2023-05-01" };
const rosterOf = (subjects: Iterable<listing.ListingSubject>, asOf = "2023-05-01"): listing.Roster =>
  must(listing.roster(focus, subjects, { asOf })).roster;
const fill = (
  subjects: Iterable<listing.ListingSubject>,
  chosen: readonly string[] = [],
  under = focus,
): listing.FilledSlots => must(listing.fillSlots(under, subjects, { chosen, ...act })).filled;
const taken = ({ subjects }: listing.FilledSlots): readonly string[] => subjects.map(({ id }) => id);
const reasons = ({ notTaken }: listing.FilledSlots): readonly string[] =>
  notTaken.map(({ subject, refusal }) => `${subject} ${refusal.code}`);
const south = (id: string, score: number, on?: string): listing.CandidateSubject => candidate(id, score, on, "south");
const relapsed = (id: string): listing.WatchedSubject => afterCheck(focus, watched(id), "2022-01-01", BAD);
/** A candidate whose score is not known any more, but who still belongs on the list by another list's rules. */
const byFinding = focusWith({
  entry: { when: { fact: "serious", comparison: "at-least", value: 2 } },
});
const unscored = (id: string, score: number | string | object): listing.CandidateSubject => {
  const bad = afterCheck(byFinding, newcomer(byFinding, id, "south"), "2020-02-01", { ...BAD, score } as never);
  return must(listing.propose(byFinding, bad, { by: BY, on: "2020-03-01" })).subject;
};

describe("candidates", () => {
  test("stand in the order of their score, then by how long they wait, and equals share a rank whatever their order", () => {
    const [first, second, third, fourth, fifth] = [
      south("e", 150),
      south("d", 120, "2020-03-01"),
      south("c", 120, "2020-03-02"),
      south("b", 120, "2020-03-02"),
      south("a", 110),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([third, first, fifth, second, fourth], { minLength: 5 }), (given) => {
        const pool = rosterOf(given).pools.find(({ category }) => category === "south");
        expect(pool?.candidates.map(({ subject, rank, tied }) => [subject, rank, tied])).toEqual([
          ["e", 1, false],
          ["d", 2, false],
          ["b", 3, true],
          ["c", 3, true],
          ["a", 5, false],
        ]);
      }),
    );
  });

  test("stand the other way round where less is better", () => {
    const under = focusWith({ slots: { ...specialFocus.slots, order: { fact: "score", better: "less" } } });
    const waiting = [100, 130].map((score) => {
      const bad = afterCheck(under, newcomer(under, `home-${score}`, "south"), "2020-02-01", { ...BAD, score });
      return must(listing.propose(under, bad, { by: BY, on: "2020-03-01" })).subject;
    });
    const { pools } = must(listing.roster(under, waiting, { asOf: "2020-03-01" })).roster;
    expect(pools.flatMap(({ candidates }) => candidates.map(({ subject }) => subject))).toEqual([
      "home-100",
      "home-130",
    ]);
  });

  test("have no place where the score is not one number, or while they do not belong on the list", () => {
    const gone = afterCheck(focus, south("a", 130), "2021-01-01", CLEAN);
    const dark = afterCheck(focus, south("b", 130), "2021-01-01", {});
    expect(rosterOf([dark, gone]).pools[1]).toMatchObject({
      candidates: [],
      unranked: [
        { subject: "a", reason: "entry-not-met" },
        { subject: "b", reason: "entry-unknown" },
      ],
    });
    const odd = [unscored("c", { low: 1, high: 2 }), unscored("d", "high"), unscored("e", "unknown")];
    const { pools } = must(listing.roster(byFinding, odd, { asOf: "2020-03-01" })).roster;
    expect(pools[1]?.unranked.map(({ reason }) => reason)).toEqual(["rank-unknown", "rank-unknown", "rank-unknown"]);
  });
});

describe("listing one after the other", () => {
  const list = (subject: listing.ListingSubject, among: readonly listing.ListingSubject[], under = focus): string => {
    const result = listing.list(under, { subject, among }, act);
    return result.ok ? "listed" : result.refusal.code;
  };

  test("keeps the order of those who wait; an equal may be taken first, and whoever was never proposed is no exception", () => {
    const [better, one, other] = [south("a", 130), south("b", 120), south("c", 120)];
    expect(list(one, [better, one, other])).toBe("out-of-order");
    expect(list(one, [one, other])).toBe("listed");
    expect(list(other, [one, other])).toBe("listed");
    expect(list(entitled("d", 125, "south"), [better])).toBe("out-of-order");
    expect(list(entitled("d", 140, "south"), [better])).toBe("listed");
    expect(list(entitled("d", 130, "south"), [better])).toBe("out-of-order"); // it waits since today
    expect(list(one, [candidate("a", 150)])).toBe("listed"); // of the north, with slots of its own
    expect(list(one, [afterCheck(focus, better, "2021-01-01", CLEAN)])).toBe("listed"); // it belongs there no more
  });

  test("passes over a candidate with a better score who no longer belongs on the list", () => {
    const [better, worse] = [unscored("a", 500), unscored("b", 5)];
    expect(list(worse, [better], byFinding)).toBe("out-of-order");
    const cured = afterCheck(byFinding, better, "2021-01-01", { ...BAD, score: 500, serious: 0 });
    expect(list(worse, [cured], byFinding)).toBe("listed");
  });

  test("does not let a subject stand in its own way, as it was before its last check", () => {
    const before = south("a", 150);
    const now = afterCheck(focus, before, "2021-01-01", { ...BAD, score: 110 });
    expect(list(now, [before])).toBe("listed");
    expect(list(now, [south("b", 150)])).toBe("out-of-order");
  });

  test("lets whoever relapsed go first", () => {
    expect(list(candidate("b"), [relapsed("a")])).toBe("out-of-order");
    expect(list(candidate("b"), [watched("a")])).toBe("listed");
  });

  test("lets those without a place in only when nobody who has one waits", () => {
    const [placed, without] = [unscored("a", 5), unscored("b", "unknown")];
    expect(list(without, [placed], byFinding)).toBe("rank-unknown");
    expect(list(placed, [without], byFinding)).toBe("listed");
    expect(list(without, [unscored("c", "unknown")], byFinding)).toBe("listed");
  });

  test("does not ask for the order where the list leaves the choice free", () => {
    const under = focusWith({ slots: { ...specialFocus.slots, choice: "free" } });
    const [better, worse] = [130, 110].map((score) => {
      const bad = afterCheck(under, newcomer(under, `home-${score}`, "south"), "2020-02-01", { ...BAD, score });
      return must(listing.propose(under, bad, { by: BY, on: "2020-03-01" })).subject;
    });
    expect(list(worse!, [better!], under)).toBe("listed");
    expect(reasons(fill([better!, worse!], [], under))).toEqual(["home-130 not-chosen", "home-110 not-chosen"]);
    expect(taken(fill([better!, worse!], ["home-110"], under))).toEqual(["home-110"]);
  });

  test("counts the slots of a category that has none of its own among the others, and takes in none that has no slots", () => {
    const west = candidate("a", 120, "2020-03-01", "west");
    expect(list(west, [listed("b", "west")])).toBe("no-free-slot");
    expect(list(west, [listed("b"), listed("c", "east")])).toBe("listed");
    const { others: _, ...slots } = specialFocus.slots;
    const closed = focusWith({ slots });
    for (const category of ["west", "constructor", undefined]) {
      const input = { id: "a", ...(category !== undefined && { category }), ...act };
      expect(listing.register(closed, input)).toMatchObject({ refusal: { code: "unknown-category" } });
    }
    expect(listing.register(focus, { id: "a", ...act })).toMatchObject({ refusal: { code: "unknown-category" } });
  });

  test("shares overall slots among all categories", () => {
    const { order, choice } = specialFocus.slots;
    const under = focusWith({ slots: { per: "all", count: 1, order, choice } });
    const bad = (id: string, category?: string): listing.UnlistedSubject =>
      afterCheck(under, newcomer(under, id, category), "2020-02-01", BAD);
    const first = must(listing.list(under, { subject: bad("a", "north"), among: [] }, act)).subject;
    expect(list(bad("b"), [first], under)).toBe("no-free-slot");
    const { pools } = must(listing.roster(under, [first, bad("b")], { asOf: act.on })).roster;
    expect(pools).toMatchObject([{ slots: 1, taken: 1, free: 0 }]);
    expect(pools[0]).not.toHaveProperty("category");
  });

  test("refuses subjects of another list, and one that stands twice, among the others", () => {
    const other = focusWith({ version: 2 });
    expect(list(entitled("a"), [newcomer(other, "b", "north")])).toBe("definition-changed");
    expect(list(entitled("a"), [listed("b", "south"), listed("b", "south")])).toBe("duplicate-id");
  });
});

describe("filling the free slots", () => {
  test("takes those who go first as far as there are slots, in every pool for itself", () => {
    const filled = fill([
      south("d", 110),
      south("c", 120),
      south("b", 130),
      candidate("a"),
      newcomer(focus, "z", "north"),
    ]);
    expect(taken(filled)).toEqual(["a", "b", "c"]);
    expect(filled.events.map(({ type, subject }) => `${type} ${subject}`)).toEqual([
      "subject-listed a",
      "subject-listed b",
      "subject-listed c",
    ]);
    expect(reasons(filled)).toEqual(["d no-free-slot"]);
  });

  test("takes nobody of equals who do not all fit, and nobody after them, unless somebody chooses", () => {
    const equals = [south("a", 120), south("b", 120), south("c", 120), south("d", 110)];
    expect(reasons(fill(equals))).toEqual(["a tied", "b tied", "c tied", "d out-of-order"]);
    const one = fill(equals, ["b"]);
    expect(taken(one)).toEqual(["b"]);
    expect(reasons(one)).toEqual(["a not-chosen", "c not-chosen", "d out-of-order"]);
    expect(taken(fill(equals, ["c", "a"]))).toEqual(["a", "c"]);
    expect(reasons(fill(equals, ["c", "a", "b"]))).toEqual([
      "a too-many-chosen",
      "b too-many-chosen",
      "c too-many-chosen",
      "d out-of-order",
    ]);
    expect(reasons(fill(equals, ["d"]))).toEqual(["a tied", "b tied", "c tied", "d out-of-order"]);
  });

  test("says of equals who come after others left behind that they are not next, whether they fit or not", () => {
    const equals = ["a", "b", "c"].map((id) => south(id, 120));
    const after = ["d", "e", "f"].map((id) => south(id, 110));
    const filled = fill([...after, ...equals], ["a", "d"]);
    expect(taken(filled)).toEqual(["a"]);
    expect(reasons(filled)).toEqual([
      "b not-chosen",
      "c not-chosen",
      "d out-of-order",
      "e out-of-order",
      "f out-of-order",
    ]);
  });

  test("returns whoever relapsed before any candidate", () => {
    const filled = fill([candidate("b", 900), relapsed("a")]);
    expect(filled.events).toMatchObject([{ type: "subject-relapsed", subject: "a" }]);
    expect(reasons(filled)).toEqual(["b no-free-slot"]);
    expect(reasons(fill([candidate("c"), relapsed("b"), relapsed("a")]))).toEqual([
      "a tied",
      "b tied",
      "c out-of-order",
    ]);
  });

  test("leaves whoever cannot be listed, with the reason of the step, and everybody after", () => {
    const late = afterCheck(focus, south("a", 130), "2023-06-01", { ...BAD, score: 130 });
    const gone = afterCheck(focus, south("b", 130), "2021-01-01", CLEAN);
    const filled = fill([late, gone, south("c", 120)], ["x", "b"]);
    expect(taken(filled)).toEqual([]);
    expect(reasons(filled)).toEqual(["a backdated", "c out-of-order", "b entry-not-met", "x not-waiting"]);
  });

  test("puts those without a place after those who have one", () => {
    const subjects = [unscored("a", "unknown"), unscored("b", "unknown"), unscored("c", 3)];
    expect(taken(fill(subjects, ["b"], byFinding))).toEqual(["c", "b"]);
    expect(reasons(fill(subjects, [], byFinding))).toEqual(["a tied", "b tied"]);
  });

  test("is refused as a whole where nothing could be said", () => {
    const refusal = (...given: Parameters<typeof listing.fillSlots>): string => {
      const result = listing.fillSlots(...given);
      return result.ok ? "filled" : result.refusal.code;
    };
    expect(refusal(lists.risk, [], act)).toBe("no-slots");
    expect(refusal(focus, [south("a", 120), south("a", 120)], act)).toBe("duplicate-id");
    expect(refusal(focusWith({ version: 2 }), [south("a", 120)], act)).toBe("definition-changed");
    expect(refusal(focus, [], { chosen: ["a", "a"], ...act })).toBe("invalid-input");
  });
});

test("what is not known takes no candidate off", () => {
  const withdraw = (score: number | string | object): string => {
    const subject = afterCheck(focus, candidate("a"), "2021-01-01", { ...BAD, score } as never);
    const result = listing.withdraw(focus, subject, act);
    return result.ok ? result.subject.status : result.refusal.code;
  };
  expect(withdraw("unknown")).toBe("entry-unknown");
  expect(withdraw({ low: 90, high: 110 })).toBe("entry-undetermined");
  expect(withdraw(100)).toBe("entry-met");
  expect(withdraw(99)).toBe("unlisted");
});

test("possible steps name a list that is full", () => {
  const place = { subject: candidate("a"), among: [listed("b")] };
  const steps = listing.possibleListingSteps(focus, place, { actor: BY, on: act.on });
  expect(steps.find(({ step }) => step === "list")).toMatchObject({ refusal: { code: "no-free-slot" } });
});

test("a roster tells the slots, the checks that are due, who may leave, and what is missing for those who may not", () => {
  const idle = { ...BAD, score: 90 };
  const shown = rosterOf(
    [listedAfter("b", CLEAN, CLEAN), listed("c", "south"), listedAfter("a", idle, idle, idle), south("d", 120)],
    "2020-10-15",
  );
  expect(shown.byStatus).toEqual({
    unlisted: 0,
    candidate: 1,
    listed: 3,
    watched: 0,
    left: 0,
    ended: 0,
    "struck-off": 0,
  });
  expect(shown.pools).toMatchObject([
    { category: "north", slots: 1, taken: 2, free: 0 },
    { category: "south", slots: 2, taken: 1, free: 1, candidates: [{ subject: "d", rank: 1 }] },
  ]);
  expect(shown.checks.map(({ subject, due, overdue }) => [subject, due, overdue])).toEqual([
    ["c", "2020-09-01", true],
    ["b", "2020-11-01", false],
    ["a", "2020-12-01", false],
    ["d", "2021-02-01", false],
  ]);
  expect(shown.mayLeave).toEqual(["b"]);
  expect(shown.mayNotLeave.map(({ subject, exit }) => [subject, exit.missing])).toEqual([
    ["a", 2],
    ["c", 2],
  ]);
  expect(shown.atLimit).toMatchObject([{ subject: "a", limit: { id: "no-progress", outcome: "terminated" } }]);
});

test("a roster names who belongs on the list and does not wait yet, who is to come back, and whose watch is over", () => {
  const shown = (asOf: string): listing.Roster =>
    rosterOf([entitled("b"), candidate("a"), newcomer(focus, "c", "north"), relapsed("e"), watched("d")], asOf);
  expect(shown("2023-06-01")).toMatchObject({ mayEnter: ["b"], relapsed: ["e"], watchOver: [] });
  expect(shown("2023-06-02")).toMatchObject({ mayEnter: ["b"], relapsed: ["e"], watchOver: ["d"] });
});

test("a roster ends nobody's time on the list who may leave", () => {
  const idle = { ...BAD, score: 90 };
  const shown = rosterOf([listedAfter("a", idle, idle, idle, CLEAN, CLEAN)]);
  expect(shown).toMatchObject({ mayLeave: ["a"], atLimit: [] });
});

test("subjects may come from an iterator that runs once", () => {
  const [first, second] = [candidate("a", 130), candidate("b", 120)];
  const among = (): Iterable<listing.ListingSubject> =>
    new Map([first, second].map((each) => [each.id, each])).values();
  const steps = listing.possibleListingSteps(focus, { subject: second, among: among() }, { actor: BY, on: act.on });
  expect(steps.find(({ step }) => step === "list")).toMatchObject({ refusal: { code: "out-of-order" } });
  expect(listing.list(focus, { subject: second, among: among() }, act)).toMatchObject({
    refusal: { code: "out-of-order" },
  });
  expect(taken(fill(among()))).toEqual(["a"]);
  expect(rosterOf(among()).pools[0]?.candidates).toHaveLength(2);
  const back = relapsed("c");
  const full = new Map([["d", listed("d")]]).values();
  expect(listing.relapse(focus, { subject: back, among: full }, act)).toMatchObject({
    refusal: { code: "no-free-slot" },
  });
});
