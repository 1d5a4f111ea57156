import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as listing from "answerable/assessment/listing";
import { diagram } from "../../../src/core/index.js";
import { reachOf } from "../../campaign/reach.js";
import { BY } from "./lists.js";
import { STEPS, anAttempt, attemptStep, changes, short, walks } from "./walk.js";

/** Later than any walk goes. */
const asOf = "2039-12-31";

const types = Object.keys({
  "subject-registered": true,
  "check-recorded": true,
  "subject-proposed": true,
  "proposal-withdrawn": true,
  "subject-listed": true,
  "subject-removed": true,
  "subject-relapsed": true,
  "watch-closed": true,
  "subject-terminated": true,
  "subject-struck-off": true,
} satisfies Record<Exclude<listing.ListingEvent["type"], "subject-moved">, true>);
const reach = reachOf(walks, (moments) => [
  ...moments.flatMap(({ subjects }) => [...subjects.values()].map(({ status }) => status)),
  ...moments.map(({ event }) => event.type),
]);

test.each([...listing.LISTING_STATUSES, ...types])("the walks come to %s often", (name) => {
  expect(reach(name)).toBeGreaterThan(10);
});

/** Tells what is true of one check by itself, apart from the code that judges runs of them. */
const isClean = ({ facts }: listing.CheckRecord): boolean => facts["serious"] === 0;
const isRoutine = ({ facts }: listing.CheckRecord): boolean => facts["kind"] === "routine";
const isRelapse = ({ facts }: listing.CheckRecord): boolean => Number(facts["serious"]) >= 2;

test("the module's header draws the table of steps", () => {
  const header = readFileSync(new URL("../../../src/assessment/listing/index.ts", import.meta.url), "utf8");
  expect(header.replaceAll(" * ", "")).toContain(diagram(listing.LISTING_STEPS));
});

describe("no history of allowed steps", () => {
  test("gives a state that replaying its events does not give, or that its schema or JSON would change", () => {
    fc.assert(
      fc.property(walks, (moments) => {
        let replayed: ReadonlyMap<string, listing.ListingSubject> = new Map();
        for (const { subjects, event } of moments) {
          expect(listing.ListingEvent.parse(event)).toStrictEqual(event);
          const read = JSON.parse(JSON.stringify(event)) as typeof event;
          replayed = listing.applyListingEvents(replayed, [read]);
          expect(replayed).toStrictEqual(subjects);
          const now = replayed.get(event.subject);
          expect(listing.ListingSubject.parse(now)).toStrictEqual(now);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("goes on with an event of a day before its last change", () => {
    fc.assert(
      fc.property(walks, (moments) => {
        for (const { before, event } of changes(moments)) {
          if (before === undefined) continue;
          const early = { ...event, on: addDays(before.updated.on, -1) };
          expect(() => listing.evolveSubject(before, early)).toThrow(/cannot follow/);
        }
      }),
    );
  });

  test("lists more than there are slots", () => {
    let full = 0;
    fc.assert(
      fc.property(walks, (moments) => {
        for (const { subjects } of moments) {
          const taken = (category: string): number =>
            [...subjects.values()].filter((each) => each.category === category && each.status === "listed").length;
          expect(taken("north")).toBeLessThanOrEqual(1);
          expect(taken("south")).toBeLessThanOrEqual(2);
          full += Number(taken("north") === 1 || taken("south") === 2);
        }
      }),
    );
    expect(full).toBeGreaterThan(50);
  });

  test("lets a subject out without two clean routine checks in a row directly before, with nothing between that is not clean", () => {
    let exits = 0;
    fc.assert(
      fc.property(walks, (moments) => {
        for (const { before, event } of changes(moments)) {
          if (event.type !== "subject-removed") continue;
          exits += 1;
          const since = before!.checks.slice(before!.past);
          const tail = since.slice(since.findLastIndex((each) => !isClean(each)) + 1);
          expect(tail.filter(isRoutine).length).toBeGreaterThanOrEqual(2);
          expect(since.every(({ on }) => on >= (before as listing.ListedSubject).listed.on)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(exits).toBeGreaterThan(50);
  });

  test("returns a subject but from its watch, for what a check within it found", () => {
    let relapses = 0;
    fc.assert(
      fc.property(walks, (moments) => {
        for (const { before, after, event } of changes(moments)) {
          if (event.type !== "subject-relapsed") continue;
          relapses += 1;
          if (before?.status !== "watched") throw new Error("only who is watched relapses");
          const within = before.checks.slice(before.past).filter(({ on }) => on <= before.watchUntil);
          expect(within.some(isRelapse)).toBe(true);
          expect(after).toMatchObject({ status: "listed", ground: "relapse" });
        }
      }),
      { numRuns: 200 },
    );
    expect(relapses).toBeGreaterThan(10);
  });

  test("ends a subject that may leave, or lets one in whose last check is not known to ask for it", () => {
    fc.assert(
      fc.property(walks, (moments) => {
        for (const { before, event } of changes(moments)) {
          if (event.type === "subject-terminated") {
            const { exit } = must(listing.standing(short, before!, { asOf })).standing;
            expect(exit?.outcome).not.toBe("met");
          }
          if (event.type === "subject-listed") {
            const score = before?.checks.at(-1)?.facts["score"];
            expect(typeof score === "number" && score >= 100).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("loses a check or a time on the list", () => {
    fc.assert(
      fc.property(walks, (moments) => {
        for (const { before, after } of changes(moments)) {
          expect(after.checks.slice(0, before?.checks.length ?? 0)).toStrictEqual(before?.checks ?? []);
          expect(after.spells.slice(0, before?.spells.length ?? 0)).toStrictEqual(before?.spells ?? []);
        }
        for (const subject of moments.at(-1)!.subjects.values()) {
          const ofIt = moments.filter(({ event }) => event.subject === subject.id).map(({ event }) => event.type);
          const removals = ofIt.filter((type) => type === "subject-removed");
          const listings = ofIt.filter((type) => type === "subject-listed" || type === "subject-relapsed");
          expect(subject.spells.filter((spell) => "removed" in spell)).toHaveLength(removals.length);
          const open = subject.status === "listed" || subject.status === "ended" ? 1 : 0;
          expect(subject.spells).toHaveLength(listings.length - open);
        }
      }),
    );
  });
});

test("a check that is not clean sets the run back to nothing", () => {
  fc.assert(
    fc.property(walks, (moments) => {
      for (const { after, event } of changes(moments)) {
        if (event.type !== "check-recorded" || after.status !== "listed" || event.facts["serious"] === 0) continue;
        const { exit } = must(listing.standing(short, after, { asOf })).standing;
        expect(exit).toMatchObject({ run: 0, missing: 2 });
        expect(exit?.outcome).not.toBe("met");
      }
    }),
  );
});

test("possible steps say no exactly when the step would refuse, with its refusal", () => {
  const daysLater = fc.integer({ min: -3, max: 400 });
  fc.assert(
    fc.property(walks, fc.nat(), anAttempt, daysLater, (moments, at, attempt, days) => {
      const { subjects } = moments[at % moments.length]!;
      const subject = [...subjects.values()][attempt.whom % subjects.size]!;
      const on = addDays(subject.updated.on, days);
      const place = { subject, among: [...subjects.values()] };
      const possible = listing.possibleListingSteps(short, place, { actor: BY, on });
      expect(possible.map(({ step }) => step)).toEqual(STEPS);
      for (const answer of possible) {
        const result = attemptStep(short, place, on, { ...attempt, step: answer.step });
        if (!answer.possible) expect(result).toEqual({ ok: false, refusal: answer.refusal });
        // Which limit, and which check, are the step's own arguments.
        else if (!result.ok) expect(["terminate", "recordCheck"]).toContain(answer.step);
      }
    }),
    { numRuns: 300 },
  );
});

test("filling slots lists the first of those who wait, never more than fit, and says why of everybody else", () => {
  fc.assert(
    fc.property(walks, fc.subarray(["north-1", "north-2", "south-1", "south-2"]), (moments, chosen) => {
      const { subjects } = moments.at(-1)!;
      const { filled } = must(listing.fillSlots(short, subjects.values(), { chosen, by: BY, on: asOf }));
      const after = listing.applyListingEvents(subjects, filled.events);
      const shown = must(listing.roster(short, after.values(), { asOf })).roster;
      for (const { slots, taken } of shown.pools) expect(taken).toBeLessThanOrEqual(slots);
      filled.subjects.forEach((subject) => {
        expect(after.get(subject.id)).toStrictEqual(subject);
      });
      const waiting = [...subjects.values()]
        .filter(({ status }) => status === "candidate")
        .map(({ id }) => id as string);
      const told = [...filled.subjects.map(({ id }) => id as string), ...filled.notTaken.map(({ subject }) => subject)];
      expect(told).toEqual(expect.arrayContaining(waiting));
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});

test("the order in which subjects are given changes neither a roster nor who gets a slot", () => {
  fc.assert(
    fc.property(walks, fc.infiniteStream(fc.nat()), (moments, keys) => {
      const subjects = [...moments.at(-1)!.subjects.values()];
      const shuffled = subjects
        .map((subject) => ({ subject, key: keys.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ subject }) => subject);
      expect(listing.roster(short, shuffled, { asOf })).toEqual(listing.roster(short, subjects, { asOf }));
      const act = { by: BY, on: asOf };
      expect(listing.fillSlots(short, shuffled, act)).toEqual(listing.fillSlots(short, subjects, act));
    }),
  );
});
