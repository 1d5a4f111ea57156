import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as listing from "answerable/assessment/listing";
import { reachOf } from "../../campaign/reach.js";
import { countListed, lists, mostListed } from "./any-definition.js";
import { BY } from "./lists.js";
import { STEPS, anAttempt, attemptStep, begun, changes, someAttempts, walkOn } from "./walk.js";

/** A list of whatever rules, and a walk under it. */
const walks = fc
  .tuple(lists, someAttempts)
  .map(([under, attempts]) => ({ under, moments: walkOn(under, begun(under), attempts) }));

const reach = reachOf(walks, ({ under: { definition }, moments }) => [
  ...moments.map(({ event }) => event.type),
  ...changes(moments).flatMap(({ after, event }) =>
    event.type === "subject-struck-off" && after.status === "struck-off" ? [`struck off while ${after.was}`] : [],
  ),
  ...moments
    .filter(({ event }) => event.type === "subject-removed")
    .map(() => `left by ${definition.exit.kind}, ${definition.watch === undefined ? "not " : ""}watched`),
  ...moments
    .filter(({ event }) => event.type === "subject-listed")
    .map(() => `listed with slots per ${definition.slots?.per ?? "nobody"}`),
]);

test.each([
  "subject-registered",
  "check-recorded",
  "subject-proposed",
  "proposal-withdrawn",
  "subject-listed",
  "subject-removed",
  "subject-relapsed",
  "watch-closed",
  "subject-terminated",
  "struck off while unlisted",
  "struck off while listed",
  "left by clean-checks, watched",
  "left by clean-checks, not watched",
  "left by criteria, watched",
  "left by criteria, not watched",
  "listed with slots per all",
  "listed with slots per category",
  "listed with slots per nobody",
])("the walks come to %s", (name) => {
  expect(reach(name)).toBeGreaterThan(3);
});

describe("under whatever rules, no history of allowed steps", () => {
  test("gives a state that replaying its events does not give, or that its schema or JSON would change", () => {
    fc.assert(
      fc.property(walks, ({ moments }) => {
        const { subjects } = moments.at(-1)!;
        const events = moments.map(({ event }) => listing.ListingEvent.parse(JSON.parse(JSON.stringify(event))));
        expect(listing.applyListingEvents(new Map(), events)).toStrictEqual(subjects);
        for (const subject of subjects.values()) {
          expect(listing.ListingSubject.parse(JSON.parse(JSON.stringify(subject)))).toStrictEqual(subject);
        }
      }),
    );
  });

  test("lists more than there are slots", () => {
    fc.assert(
      fc.property(walks, ({ under, moments }) => {
        for (const { subjects } of moments) {
          for (const category of ["north", "south"]) {
            expect(countListed(under, subjects.values(), category)).toBeLessThanOrEqual(mostListed(under, category));
          }
        }
      }),
    );
  });

  test("loses a check or a time on the list, or makes one up", () => {
    fc.assert(
      fc.property(walks, ({ moments }) => {
        for (const { before, after, event } of changes(moments)) {
          if (before === undefined) continue;
          expect(after.checks.slice(0, before.checks.length)).toStrictEqual(before.checks);
          expect(after.checks.length - before.checks.length).toBe(event.type === "check-recorded" ? 1 : 0);
          expect(after.spells.slice(0, before.spells.length)).toStrictEqual(before.spells);
          const over = before.status === "listed" && ["watched", "left", "struck-off"].includes(after.status);
          expect(after.spells.length - before.spells.length).toBe(over ? 1 : 0);
        }
      }),
    );
  });

  test("takes a subject off the list but by its exit, at a limit, or struck off, and says which", () => {
    fc.assert(
      fc.property(walks, ({ under, moments }) => {
        for (const { before, after, event } of changes(moments)) {
          if (before?.status !== "listed" || after.status === "listed") continue;
          expect(["subject-removed", "subject-terminated", "subject-struck-off"]).toContain(event.type);
          const { exit } = must(listing.standing(under, before, { asOf: event.on })).standing;
          if (event.type === "subject-removed") expect(exit?.outcome).toBe("met");
          if (event.type === "subject-terminated") expect(exit?.outcome).not.toBe("met");
          if (event.type === "subject-struck-off") {
            expect(after).toMatchObject({ status: "struck-off", was: "listed" });
            expect(after.spells.at(-1)).toStrictEqual({
              ground: before.ground,
              listed: before.listed,
              struckOff: { reason: event.reason, by: event.by, on: event.on },
            });
          }
        }
      }),
    );
  });

  test("goes on with a subject that ended or was struck off", () => {
    fc.assert(
      fc.property(walks, ({ moments }) => {
        for (const { before } of changes(moments)) expect(["ended", "struck-off"]).not.toContain(before?.status);
      }),
    );
  });

  test("leaves a subject out of a roster, or shows as gone by merit who was struck off", () => {
    fc.assert(
      fc.property(walks, ({ under, moments }) => {
        const { subjects } = moments.at(-1)!;
        const all = [...subjects.values()];
        const { roster } = must(listing.roster(under, all, { asOf: "2039-12-31" }));
        expect(Object.values(roster.byStatus).reduce((sum, each) => sum + each)).toBe(all.length);
        expect(roster.standings.map(({ subject }) => subject)).toEqual([...subjects.keys()].toSorted());
        const gone = moments.flatMap(({ event }) => (event.type === "subject-struck-off" ? [event.subject] : []));
        expect(roster.struckOff.map(({ subject }) => subject)).toEqual(gone.toSorted());
        expect(roster.byStatus["struck-off"]).toBe(gone.length);
        const named = [roster.mayEnter, roster.relapsed, roster.watchOver, roster.mayLeave].flat();
        for (const subject of gone) {
          expect([...named, ...roster.checks.map((due) => due.subject)]).not.toContain(subject);
        }
      }),
    );
  });
});

test("under whatever rules, possible steps say no exactly when the step would refuse, with its refusal", () => {
  fc.assert(
    fc.property(walks, fc.nat(), anAttempt, fc.integer({ min: -3, max: 400 }), (walk, at, attempt, days) => {
      const { under, moments } = walk;
      const { subjects } = moments[at % moments.length]!;
      const subject = [...subjects.values()][attempt.whom % subjects.size]!;
      const on = addDays(subject.updated.on, days);
      const place = { subject, among: [...subjects.values()] };
      const possible = listing.possibleListingSteps(under, place, { actor: BY, on });
      expect(possible.map(({ step }) => step)).toEqual(STEPS);
      for (const answer of possible) {
        const result = attemptStep(under, place, on, { ...attempt, step: answer.step });
        if (!answer.possible) expect(result).toEqual({ ok: false, refusal: answer.refusal });
        // Which limit, which check and which version are the step's own arguments.
        else if (!result.ok) expect(["terminate", "recordCheck"]).toContain(answer.step);
      }
    }),
    { numRuns: 200 },
  );
});
