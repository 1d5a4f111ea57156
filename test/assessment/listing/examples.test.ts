import { expect, test } from "vitest";
import { must } from "answerable";
import * as listing from "answerable/assessment/listing";
import {
  BAD,
  CLEAN,
  afterCheck,
  candidate,
  entitled,
  listed,
  listedAfter,
  lists,
  newcomer,
  specialFocus,
  watched,
} from "./lists.js";

const { focus } = lists;

test("freeze and lint", () => {
  // #region freeze
  const { listing: special } = must(
    listing.freeze({
      id: "special-measures",
      version: 1,
      label: { en: "special measures", "zh-CN": "特别督办" },
      entry: { when: { fact: "grade", comparison: "equals", value: "inadequate" } },
      cadence: { usual: { unit: "months", count: 30 }, heightened: { unit: "months", count: 6 } },
      exit: {
        kind: "clean-checks",
        clean: { fact: "grade", comparison: "one-of", values: ["requires improvement", "good"] },
        times: 1,
      },
      limits: [
        {
          id: "a-year",
          label: { en: "a year in special measures", "zh-CN": "督办满一年" },
          after: { unit: "months", count: 12 },
          outcome: "registration-cancelled",
        },
      ],
    }),
  );
  expect(special.pin.hash).toMatch(/^sha256:/);
  // #endregion freeze

  // #region lint
  const seldom = {
    ...special.definition,
    cadence: { ...special.definition.cadence!, usual: { unit: "months", count: 6 } },
  } as const;
  expect(listing.lint(seldom)).toEqual([
    {
      code: "cadence-not-heightened",
      severity: "warning",
      path: ["cadence", "heightened"],
      message: "6 months between checks while listed, and 6 months as usual",
    },
  ]);
  // #endregion lint
});

test("register and record a check", () => {
  // #region register
  const { subject } = must(
    listing.register(focus, { id: "home-7", category: "north", by: "inspectorate", on: "2020-01-01" }),
  );
  expect(subject.status).toBe("unlisted");
  // #endregion register

  // #region record-check
  const checked = must(
    listing.recordCheck(focus, subject, { facts: { score: 120, serious: 3 }, by: "inspector", on: "2020-02-01" }),
  ).subject;
  expect(checked.status).toBe("unlisted"); // it belongs on the list, and nobody has put it there yet
  expect(must(listing.standing(focus, checked, { asOf: "2020-02-01" })).standing.entry?.outcome).toBe("met");
  // #endregion record-check
});

test("propose and withdraw", () => {
  const subject = entitled("home-7");
  // #region propose
  const waiting = must(listing.propose(focus, subject, { by: "inspectorate", on: "2020-03-01" })).subject;
  expect(listing.withdraw(focus, waiting, { by: "inspectorate", on: "2020-03-02" })).toMatchObject({
    ok: false,
    refusal: { code: "entry-met" },
  });

  const better = must(
    listing.recordCheck(focus, waiting, { facts: { score: 40 }, by: "inspector", on: "2020-06-01" }),
  ).subject;
  expect(
    must(listing.withdraw(focus, better as listing.CandidateSubject, { by: "inspectorate", on: "2020-06-02" })).subject
      .status,
  ).toBe("unlisted");
  // #endregion propose
});

test("list", () => {
  const [first, second] = [candidate("home-7", 120), candidate("home-8", 150)];
  // #region list
  const among = [first, second];
  const early = listing.list(focus, { subject: first, among }, { by: "inspectorate", on: "2020-03-05" });
  expect(early).toMatchObject({ ok: false, refusal: { code: "out-of-order" } });

  const { subject } = must(listing.list(focus, { subject: second, among }, { by: "inspectorate", on: "2020-03-05" }));
  expect(subject).toMatchObject({ status: "listed", ground: "entry" });
  // #endregion list
});

test("remove, relapse and close the watch", () => {
  const subject = listedAfter("home-7", CLEAN, CLEAN);
  // #region remove
  const left = must(listing.remove(focus, subject, { by: "inspectorate", on: "2020-06-01" })).subject;
  expect(left).toMatchObject({ status: "watched", watchUntil: "2023-06-01" });
  // #endregion remove

  const home = watched("home-7");
  // #region relapse
  const quiet = must(listing.closeWatch(focus, home, { by: "inspectorate", on: "2023-06-02" })).subject;
  expect(quiet.status).toBe("left");

  const bad = must(
    listing.recordCheck(focus, home, { facts: { serious: 4 }, by: "inspector", on: "2021-06-01" }),
  ).subject;
  const back = must(
    listing.relapse(focus, { subject: bad, among: [bad] }, { by: "inspectorate", on: "2021-06-10" }),
  ).subject;
  expect(back).toMatchObject({ status: "listed", ground: "relapse" });
  // #endregion relapse
});

test("terminate", () => {
  const subject = listedAfter("home-7", BAD, BAD, BAD);
  // #region terminate
  const { event } = must(
    listing.terminate(focus, subject, { limit: "no-progress", by: "inspectorate", on: "2020-07-01" }),
  );
  expect(event.outcome).toBe("terminated");
  // #endregion terminate
});

test("strike off", () => {
  const subject = listedAfter("home-7", CLEAN);
  // #region strike-off
  const gone = must(
    listing.strikeOff(focus, subject, { reason: "the home closed", by: "inspectorate", on: "2020-07-01" }),
  ).subject;
  expect(gone).toMatchObject({ status: "struck-off", was: "listed" });
  expect(gone.spells).toMatchObject([{ ground: "entry", struckOff: { reason: "the home closed" } }]);
  // #endregion strike-off
});

test("migrate", () => {
  const subjects = [listed("home-7", "south"), listed("home-8", "south"), watched("home-9")];
  // #region migrate
  const next = must(
    listing.freeze({
      ...focus.definition,
      version: 2,
      slots: { ...focus.definition.slots!, per: "category", counts: { south: 1 }, others: 1 },
    }),
  ).listing;
  const { report } = must(listing.migrate(focus, next, subjects));
  expect(report).toMatchObject({ moving: ["home-7", "home-8", "home-9"], staying: [], stuck: [] });
  expect(report.overfull).toEqual([{ category: "south", slots: 1, taken: 2 }]);

  const moved = subjects.map(
    (subject) => must(listing.moveToListing(focus, next, subject, { by: "inspectorate", on: "2021-01-01" })).subject,
  );
  expect(moved[0]).toMatchObject({ status: "listed", listing: { version: 2 } });
  expect(moved[2]).toMatchObject({ status: "watched", watchUntil: "2023-06-01" });
  // #endregion migrate
});

test("possible steps", () => {
  const subject = listedAfter("home-7", CLEAN);
  // #region possible-steps
  const steps = listing.possibleListingSteps(
    focus,
    { subject, among: [subject] },
    { actor: "inspectorate", on: "2020-05-01" },
  );
  expect(steps.filter(({ possible }) => possible).map(({ step }) => step)).toEqual([
    "recordCheck",
    "strikeOff",
    "moveToListing",
  ]);
  expect(steps.find(({ step }) => step === "remove")).toMatchObject({
    refusal: { code: "exit-not-met", message: 'exit of subject "home-7" is not-met: 1 of 2 clean checks in a row' },
  });
  // #endregion possible-steps
});

test("evolve", () => {
  // #region evolve
  const begun = must(
    listing.register(focus, { id: "home-7", category: "north", by: "inspectorate", on: "2020-01-01" }),
  );
  const checked = must(
    listing.recordCheck(focus, begun.subject, { facts: { score: 120 }, by: "inspector", on: "2020-02-01" }),
  );
  const subjects = listing.applyListingEvents(new Map(), [begun.event, checked.event]);
  expect(subjects.get("home-7")).toEqual(checked.subject);
  expect(listing.evolveSubject(begun.subject, checked.event)).toEqual(checked.subject);
  // #endregion evolve
});

test("standing", () => {
  const subject = listedAfter("home-7", CLEAN);
  // #region standing
  const { standing } = must(listing.standing(focus, subject, { asOf: "2020-11-01" }));
  expect(standing.exit).toEqual({ kind: "clean-checks", outcome: "not-met", run: 1, times: 2, missing: 1 });
  expect(standing.check).toEqual({ due: "2020-10-01", overdue: true });
  // #endregion standing
});

test("roster", () => {
  const subjects = [listed("home-7"), candidate("home-8", 150), candidate("home-9", 120)];
  // #region roster
  const { roster } = must(listing.roster(focus, subjects, { asOf: "2020-04-01" }));
  const [north] = roster.pools;
  expect(north).toMatchObject({ category: "north", slots: 1, taken: 1, free: 0 });
  expect(north?.candidates.map(({ rank, subject }) => `${rank} ${subject}`)).toEqual(["1 home-8", "2 home-9"]);
  expect(roster.mayNotLeave).toMatchObject([{ subject: "home-7", exit: { missing: 2 } }]);
  // #endregion roster
});

test("fill slots", () => {
  const subjects = [candidate("home-7", 120), candidate("home-8", 120)];
  // #region fill-slots
  const stamp = { by: "inspectorate", on: "2020-04-01" };
  const { filled } = must(listing.fillSlots(focus, subjects, stamp));
  expect(filled.notTaken.map(({ subject, refusal }) => [subject, refusal.code])).toEqual([
    ["home-7", "tied"],
    ["home-8", "tied"],
  ]);

  const chosen = must(listing.fillSlots(focus, subjects, { chosen: ["home-8"], ...stamp })).filled;
  expect(chosen.events).toMatchObject([{ type: "subject-listed", subject: "home-8" }]);
  // #endregion fill-slots
});

test("decider", () => {
  // #region decider
  const { decide, evolve, initialState } = listing.listingDecider(focus, []);
  const command = { type: "register", id: "home-7", category: "north", by: "inspectorate", on: "2020-01-01" };
  const { events } = must(decide(command, initialState));
  const [event] = events;
  expect(event && evolve(initialState, event).status).toBe("unlisted");
  // #endregion decider
});

test("every list of these tests is sound but for what it means", () => {
  expect(newcomer(focus, "home-7", "north").listing).toEqual(focus.pin);
  expect(afterCheck(focus, newcomer(focus, "home-7", "north"), "2020-02-01", BAD).checks).toHaveLength(1);
  expect(listing.lint(must(listing.freeze(specialFocus)).listing.definition)).toEqual([]);
  expect(listing.lint(lists.risk.definition).map(({ code }) => code)).toEqual(["cadence-not-heightened"]);
  expect([lists.measures, lists.hot].flatMap(({ definition }) => listing.lint(definition))).toEqual([]);
});
