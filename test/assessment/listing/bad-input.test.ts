import { describe, expect, test } from "vitest";
import * as z from "zod";
import { DamagedHistoryError, must } from "answerable";
import * as listing from "answerable/assessment/listing";
import {
  BAD,
  BY,
  CLEAN,
  afterCheck,
  candidate,
  entitled,
  focusWith,
  highRisk,
  listed,
  listedAfter,
  lists,
  newcomer,
  specialFocus,
  watched,
} from "./lists.js";

const unread = (value: unknown): never => value as never; // what an app without types would hand over
const { focus } = lists;
const act = { by: BY, on: "2024-01-01" };
const slots = specialFocus.slots;
const [limit] = specialFocus.limits;

describe("a definition that cannot be is refused and names the field", () => {
  test.each<[string, string, object]>([
    ["no entry", "entry", { entry: undefined }],
    ["an entry that is always met", "entry.when", { entry: { when: { all: [] } } }],
    ["a run of none", "entry.running", { entry: { ...specialFocus.entry, running: 0 } }],
    ["a run of half a check", "entry.running", { entry: { ...specialFocus.entry, running: 1.5 } }],
    ["no exit", "exit", { exit: undefined }],
    ["an exit of no kind", "exit", { exit: { ...specialFocus.exit, kind: "mercy" } }],
    ["an exit after no check", "exit.times", { exit: { ...specialFocus.exit, times: 0 } }],
    ["no criterion", "exit.criteria", { exit: { kind: "criteria", criteria: [] } }],
    ["fewer slots than none", "slots.counts.north", { slots: { ...slots, counts: { north: -1 } } }],
    ["endless slots", "slots.others", { slots: { ...slots, others: Infinity } }],
    ["an order by nothing", "slots.order.fact", { slots: { ...slots, order: { fact: "", better: "more" } } }],
    ["an order by whim", "slots.order.better", { slots: { ...slots, order: { fact: "score", better: "nicer" } } }],
    [
      "a category called __proto__",
      "__proto__",
      { slots: { ...slots, counts: JSON.parse('{"__proto__":1}') as object } },
    ],
    [
      "a check every 0 days",
      "cadence.usual.count",
      { cadence: { ...specialFocus.cadence, usual: { unit: "days", count: 0 } } },
    ],
    [
      "a check every 101 years",
      "cadence.usual",
      { cadence: { ...specialFocus.cadence, usual: { unit: "months", count: 1212 } } },
    ],
    [
      "a check every fortnight",
      "cadence.usual.unit",
      { cadence: { ...specialFocus.cadence, usual: { unit: "fortnights", count: 1 } } },
    ],
    ["a watch without end", "watch.months", { watch: { ...specialFocus.watch, months: Infinity } }],
    ["a watch that nothing ends early", "watch.relapse", { watch: { months: 36 } }],
    ["a limit with no outcome", "limits.0.outcome", { limits: [{ ...limit, outcome: "" }] }],
    ["a limit of NaN", "limits.0.after.count", { limits: [{ ...limit, after: { unit: "checks", count: NaN } }] }],
    ["a name in one language", "label.zh-CN", { label: { en: "focus" } }],
    ["a field of its own", "colour", { colour: "red" }],
  ])("%s", (_, field, changes) => {
    const refused = listing.freeze(unread({ ...specialFocus, ...changes }));
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test.each<[string, string, object]>([
    ["two limits of one name", "duplicate-id", { limits: [limit, limit] }],
    [
      "two criteria of one name",
      "duplicate-id",
      { exit: { kind: "criteria", criteria: [highRisk.exit.criteria[0], highRisk.exit.criteria[0]] } },
    ],
    ["no slot in any category", "no-slot", { slots: { ...slots, counts: { north: 0 }, others: 0 } }],
    ["no slot at all", "no-slot", { slots: { per: "all", count: 0, order: slots.order, choice: "free" } }],
  ])("%s", (_, code, changes) => {
    const refused = listing.freeze(unread({ ...specialFocus, ...changes }));
    expect(refused).toMatchObject({ ok: false, refusal: { code, issues: [{ severity: "error" }] } });
  });

  test.each<[string, readonly string[], object]>([
    ["a category without slots beside one with", [], { slots: { ...slots, counts: { north: 0 }, others: 1 } }],
    ["slots in a named category only", [], { slots: { ...slots, counts: { north: 1 }, others: undefined } }],
    [
      "checks as rarely as usual",
      ["cadence-not-heightened"],
      { cadence: { usual: { unit: "months", count: 2 }, heightened: { unit: "days", count: 61 } } },
    ],
    [
      "checks a day sooner than usual",
      [],
      { cadence: { usual: { unit: "months", count: 2 }, heightened: { unit: "days", count: 60 } } },
    ],
    [
      "checks in a watch that is none",
      ["cadence-without-watch"],
      { watch: undefined, cadence: { ...specialFocus.cadence, watched: { unit: "months", count: 9 } } },
    ],
    [
      "an end before two checks could be clean",
      ["exit-out-of-reach"],
      { limits: [{ ...limit, after: { unit: "checks", count: 1 } }] },
    ],
    ["an end with the second check", [], { limits: [{ ...limit, after: { unit: "checks", count: 2 } }] }],
    ["an end after one check of a kind", [], { limits: [{ ...limit, after: { ...limit.after, count: 1 } }] }],
  ])("%s is frozen, and strange if at all", (_, codes, changes) => {
    expect(listing.lint(focusWith(changes).definition).map(({ code }) => code)).toEqual(codes);
  });
});

describe("a malformed input is refused and names the field", () => {
  const check = (changes: object): { ok: boolean } =>
    listing.recordCheck(focus, entitled("a"), unread({ facts: BAD, ...act, ...changes }));
  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => check({ on: "2024-02-30" })],
    ["a moment of another day", "at", () => check({ at: "2024-03-01T10:00:00Z" })],
    ["a fact that is NaN", "facts.score", () => check({ facts: { score: NaN } })],
    ["a fact that is null", "facts.score", () => check({ facts: { score: null } })],
    ["an interval upside down", "facts.score", () => check({ facts: { score: { low: 2, high: 1 } } })],
    ["a fact of 10 MB", "facts.score", () => check({ facts: { score: "x".repeat(10_000_000) } })],
    ["a fact called __proto__", "__proto__", () => check({ facts: JSON.parse('{"__proto__":1}') as object })],
    ["no facts", "facts", () => check({ facts: undefined })],
    ["an outcome of one's own", "outcome", () => check({ outcome: "met" })],
    ["nobody who checks", "by", () => check({ by: "" })],
    ["an id with a line break", "id", () => listing.register(focus, { id: "a\nb", category: "north", ...act })],
    ["a blank note", "note", () => listing.propose(focus, entitled("a"), { note: " ", ...act })],
    ["no limit", "limit", () => listing.terminate(focus, listed("a"), unread(act))],
    ["nothing at all", 'remove subject "a"', () => listing.remove(focus, listed("a"), unread(undefined))],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });
});

describe("whatever is asked for", () => {
  const other = focusWith({ version: 2 });
  const edited: listing.Listing = { ...focus, definition: { ...focus.definition, limits: [] } };
  type Act = (under: listing.Listing, subject: listing.ListingSubject, input: typeof act) => { ok: boolean };
  const acts: Readonly<Record<listing.ListingStep, Act>> = {
    recordCheck: (under, subject, input) => listing.recordCheck(under, subject, { facts: BAD, ...input }),
    propose: listing.propose,
    withdraw: listing.withdraw,
    list: (under, subject, input) => listing.list(under, { subject, among: [] }, input),
    remove: listing.remove,
    relapse: (under, subject, input) => listing.relapse(under, { subject, among: [] }, input),
    closeWatch: listing.closeWatch,
    terminate: (under, subject, input) => listing.terminate(under, subject, { limit: "no-progress", ...input }),
    strikeOff: (under, subject, input) => listing.strikeOff(under, subject, { reason: "closed", ...input }),
    moveToListing: (under, subject, input) => listing.moveToListing(under, focusWith({ version: 3 }), subject, input),
  };
  const ended = must(
    listing.terminate(focus, listedAfter("a", BAD, BAD, BAD), { limit: "no-progress", ...act }),
  ).subject;
  const left = must(listing.closeWatch(focus, watched("a"), act)).subject;
  const everyone: readonly listing.ListingSubject[] = [
    newcomer(focus, "a", "north"),
    candidate("a"),
    listed("a"),
    watched("a"),
    left,
    ended,
    must(listing.strikeOff(focus, listed("a"), { reason: "closed", ...act })).subject,
  ];

  test.each(Object.entries(acts))(
    "%s is refused under another version, and under one that was edited",
    (_, attempt) => {
      for (const under of [other, edited]) {
        for (const subject of everyone) {
          expect(attempt(under, subject, act)).toMatchObject({ refusal: { code: "definition-changed" } });
        }
      }
    },
  );

  test.each(Object.entries(acts))(
    "%s is refused in every status from which the table does not lead",
    (step, attempt) => {
      const from: readonly string[] = listing.LISTING_STEPS[step as listing.ListingStep].from;
      for (const subject of everyone) {
        const result = attempt(focus, subject, act) as { ok: boolean; refusal?: { code: string } };
        expect(result.refusal?.code !== "wrong-status").toBe(from.includes(subject.status));
      }
    },
  );

  test.each(Object.entries(acts))("%s is refused before the last thing that happened", (step, attempt) => {
    const from: readonly string[] = listing.LISTING_STEPS[step as listing.ListingStep].from;
    const subject = everyone.find(({ status }) => from.includes(status))!;
    expect(attempt(focus, subject, { ...act, on: "2019-12-31" })).toMatchObject({ refusal: { code: "backdated" } });
  });

  test("the same check twice is recorded once", () => {
    const again = listing.recordCheck(focus, entitled("a"), { facts: BAD, by: BY, on: "2020-02-01" });
    expect(again).toMatchObject({ refusal: { code: "already-recorded" } });
    expect(afterCheck(focus, entitled("a"), "2020-02-01", CLEAN).checks).toHaveLength(2);
  });

  test("a standing or a roster needs a day that exists and subjects as they stood on it, each once", () => {
    const code = (result: ReturnType<typeof listing.standing> | ReturnType<typeof listing.roster>): string =>
      result.ok ? "told" : result.refusal.code;
    const subject = listed("a");
    expect(code(listing.standing(focus, subject, { asOf: "2020-02-30" }))).toBe("invalid-input");
    expect(code(listing.standing(focus, subject, { asOf: "2020-02-29" }))).toBe("after-reference-day");
    expect(code(listing.standing(other, subject, { asOf: "2020-03-01" }))).toBe("definition-changed");
    expect(code(listing.roster(focus, [subject, candidate("a")], { asOf: "2020-03-01" }))).toBe("duplicate-id");
    expect(code(listing.roster(other, [subject], { asOf: "2020-03-01" }))).toBe("definition-changed");
    expect(code(listing.roster(focus, [], { asOf: "soon" }))).toBe("invalid-input");
    expect(code(listing.roster(focus, [], { asOf: "2020-03-01" }))).toBe("told");
  });

  test("a note is kept with the act, and a moment with the last change", () => {
    const note = { note: "after a hearing", by: BY, on: "2020-03-01", at: "2020-03-01T10:00:00Z" };
    const subject = must(listing.list(focus, { subject: entitled("a"), among: [] }, note)).subject;
    expect(subject.listed).toEqual(note);
    expect(subject.updated).toEqual({ on: note.on, at: note.at });
  });
});

describe("a history that cannot be throws", () => {
  const [subject, other] = [listed("a"), listed("b", "south")];
  const removal = { type: "subject-removed", subject: subject.id, by: BY, on: "2020-06-01" } as const;
  test.each<[string, () => unknown]>([
    ["an event before the first", () => listing.evolveSubject(undefined, removal)],
    ["an event of another subject", () => listing.evolveSubject(other, removal)],
    ["an event that the status does not allow", () => listing.evolveSubject(entitled("a"), removal)],
    [
      "a second beginning",
      () =>
        listing.evolveSubject(subject, { type: "subject-registered", subject: subject.id, listing: focus.pin, ...act }),
    ],
    ["an event nobody knows", () => listing.evolveSubject(subject, unread({ ...removal, type: "subject-pardoned" }))],
  ])("%s", (_, evolve) => {
    expect(evolve).toThrow(DamagedHistoryError);
  });
});

describe("a stored subject that cannot be does not pass the schema", () => {
  const home = listed("a");
  const { listed: _, ...unlistedBy } = home;
  const struckOff = must(listing.strikeOff(focus, home, { reason: "closed", ...act })).subject;
  test.each<[string, unknown]>([
    ["one listed by nobody", unlistedBy],
    ["one listed for no reason", { ...home, ground: "mercy" }],
    ["one that is watched without end", { ...watched("a"), watchUntil: undefined }],
    ["one that waits and is listed", { ...home, status: "candidate" }],
    ["one of no known status", { ...home, status: "lost" }],
    ["one struck off from nowhere", { ...struckOff, was: undefined }],
    ["one struck off from an end", { ...struckOff, was: "ended" }],
    ["one struck off for no reason", { ...struckOff, struckOff: { by: BY, on: "2024-01-01" } }],
    [
      "one that left by its exit and was struck off at once",
      { ...struckOff, spells: [{ ...struckOff.spells[0], removed: { by: BY, on: "2024-01-01" } }] },
    ],
    ["one with fewer checks past than none", { ...home, past: -1 }],
  ])("%s", (__, stored) => {
    expect(listing.ListingSubject.safeParse(stored).success).toBe(false);
  });
});

test("every exported schema converts to JSON Schema", () => {
  const schemas = Object.entries(listing).filter(([, value]) => value instanceof z.ZodType);
  expect(schemas.length).toBeGreaterThan(25);
  for (const [name, schema] of schemas) {
    expect(() => z.toJSONSchema(schema as z.ZodType), name).not.toThrow();
  }
});

test("a command with no known name, for nothing, or for what exists comes to nothing", () => {
  const { decide } = listing.listingDecider(focus, [listed("a")]);
  const code = (command: object, state?: listing.ListingSubject): string => {
    const result = decide(command, state);
    return result.ok ? result.events.map(({ type }) => type).join() : result.refusal.code;
  };
  expect(code({ type: "pardon" }, listed("a"))).toBe("unknown-command");
  expect(code({ type: "remove", ...act })).toBe("not-found");
  expect(code({ type: "register", id: "a", category: "north", ...act }, listed("a"))).toBe("already-exists");
  expect(code({ type: "list", ...act }, entitled("b"))).toBe("no-free-slot");
  expect(code({ type: "relapse", ...act }, afterCheck(focus, watched("b"), "2021-01-01", BAD))).toBe("no-free-slot");
  expect(code({ type: "list", ...act }, entitled("b", 120, "south"))).toBe("subject-listed");
});
