import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import { addDays } from "answerable/calendar";
import { diagram } from "../../../src/core/index.js";
import { readFileSync } from "node:fs";
import type { Quantity } from "answerable/figures";
import * as register from "answerable/campaign/register";
import { aPlan, aUnit, anEntry, plan } from "./records.js";

const exact = (value: number): Quantity => ({ kind: "exact", value });
const refused = (code: string, words = ""): object => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(words) as string },
});
const struck = (entry: register.Entry): register.StruckEntry =>
  must(register.strike(entry, { reason: "a mistake", by: "clerk", on: "2014-12-01" })).entry;

describe("an entry", () => {
  const said = {
    id: "e",
    unit: "water",
    activity: "rule",
    quantity: exact(2),
    doneOn: "2014-03-10",
    by: "clerk",
    on: "2014-03-12",
  };
  type Said = Parameters<typeof register.record>[1];
  test.each<[string, string, string, Partial<Said>]>([
    ["is of a kind that the plan has", "unknown-activity", '"dance"', { activity: "dance" }],
    ["is counted in the kind's word", "wrong-unit", '"项", and not in "场"', { quantity: { ...exact(2), unit: "场" } }],
    ["does not end before it begins", "dates-backwards", "2014-03-09", { doneUntil: "2014-03-09" }],
    ["was done before it is recorded", "in-the-future", "2014-03-13", { doneOn: "2014-03-13" }],
    ["and over by then", "in-the-future", "2014-03-13", { doneUntil: "2014-03-13" }],
    ["has no quantity below 0", "invalid-input", "quantity", { quantity: exact(-1) }],
    ["has a day that exists", "invalid-input", "doneOn", { doneOn: "2014-02-30" }],
    ["says nothing unasked", "invalid-input", "colour", { colour: "red" } as never],
  ])("%s", (_, code, words, changes) => {
    expect(register.record(plan, { ...said, ...changes })).toMatchObject(refused(code, words));
  });

  test("may be recorded on the day of the deed, and take the kind's word", () => {
    const { entry } = must(
      register.record(plan, { ...said, doneOn: "2014-03-12", quantity: { ...exact(2), unit: "项" } }),
    );
    expect(entry.quantity).toEqual({ kind: "exact", value: 2, unit: "项" });
    expect(register.Entry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });

  const entry = anEntry();
  const right = { quantity: exact(1), doneOn: "2014-03-10", reason: "slip", by: "clerk", on: "2014-03-15" };
  test.each<[string, object, { ok: boolean }]>([
    [
      "is not put right before it was made",
      refused("backdated"),
      register.correct(plan, entry, { ...right, on: "2014-03-09" }),
    ],
    [
      "nor once it was struck out",
      refused("wrong-status", "struck"),
      register.correct(plan, struck(entry), { ...right, on: "2014-12-02" }),
    ],
    [
      "nor into another word",
      refused("wrong-unit"),
      register.correct(plan, entry, { ...right, quantity: { ...exact(1), unit: "项" } }),
    ],
    [
      "nor into the future",
      refused("in-the-future"),
      register.correct(plan, entry, { ...right, doneOn: "2014-03-16" }),
    ],
    [
      "nor without a reason",
      refused("invalid-input", "reason"),
      register.correct(plan, entry, { ...right, reason: " " }),
    ],
    [
      "is struck out once",
      refused("wrong-status"),
      register.strike(struck(entry), { reason: "again", by: "clerk", on: "2014-12-02" }),
    ],
    [
      "and with a reason",
      refused("invalid-input", "reason"),
      register.strike(entry, { by: "clerk", on: "2014-12-02" } as never),
    ],
  ])("%s", (_, expected, answer) => {
    expect(answer).toMatchObject(expected);
  });

  test("put right keeps what it said, what is its own, and drops what is no longer said", () => {
    const first = anEntry({ note: "in the hall", meta: { page: 3 } });
    const once = must(register.correct(plan, first, right)).entry;
    const twice = must(register.correct(plan, once, { ...right, quantity: exact(2), on: "2014-03-16" })).entry;
    expect(twice).toMatchObject({ id: first.id, unit: "water", meta: { page: 3 }, recorded: first.recorded });
    expect(twice).not.toHaveProperty("note");
    expect(twice.corrections.map(({ said: before }) => [before.quantity, before.note])).toEqual([
      [first.quantity, "in the hall"],
      [once.quantity, undefined],
    ]);
  });

  test("replays to the same, and a damaged history throws", () => {
    const made = must(register.record(plan, said));
    const corrected = must(register.correct(plan, made.entry, right));
    const out = must(register.strike(corrected.entry, { reason: "mistake", by: "clerk", on: "2014-04-01" }));
    const events = [made.event, corrected.event, out.event];
    let replayed: register.Entry | undefined;
    for (const [index, event] of events.entries()) {
      expect(register.EntryEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      replayed = register.evolveEntry(replayed, event);
      expect(replayed).toEqual([made.entry, corrected.entry, out.entry][index]);
    }
    expect(() => register.evolveEntry(made.entry, made.event)).toThrow(DamagedHistoryError);
    expect(() => register.evolveEntry(undefined, corrected.event)).toThrow(DamagedHistoryError);
    expect(() => register.evolveEntry(out.entry, corrected.event)).toThrow(DamagedHistoryError);
    expect(() => register.evolveEntry(entry, corrected.event)).toThrow(DamagedHistoryError);
  });

  test("the module header shows the table", () => {
    const header = readFileSync(new URL("../../../src/campaign/register/index.ts", import.meta.url), "utf8");
    expect(header.replaceAll(" * ", "")).toContain(diagram(register.ENTRY_STEPS));
  });
});

const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ kind: fc.constantFrom("exact", "at-least", "about"), value: fc.nat(500) }),
  fc.constant({ kind: "unknown" as const }),
);
const entries = fc
  .array(
    fc.record({
      unit: fc.constantFrom("water", "mint", "zoo"),
      activity: fc.constantFrom("session", "rule", "cash"),
      quantity,
      doneOn: fc.nat(400).map((days) => addDays("2014-01-01", days)),
      isStruck: fc.boolean(),
      actor: fc.option(fc.constantFrom("wang", "li"), { nil: undefined }),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ isStruck, actor, ...said }): register.Entry => {
      const entry = anEntry({ ...said, ...(actor !== undefined && { actor }) });
      return isStruck
        ? must(register.strike(entry, { reason: "a mistake", by: "clerk", on: "2015-12-01" })).entry
        : entry;
    }),
  );

describe("the register in sums", () => {
  const period = { from: "2014-02-01", to: "2014-11-30", by: ["unit", "month", "actor"] } as const;
  const empty = must(register.emptyRegister(plan, period)).tally;
  const tallyOf = (all: readonly register.Entry[]): register.RegisterTally =>
    must(register.addEntries(plan, empty, all)).tally;

  test("is the same in any order and grouping, and accounts for every entry", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length;
        const merged = must(register.mergeRegisters(tallyOf(all.slice(at).reverse()), tallyOf(all.slice(0, at)))).tally;
        expect(merged).toEqual(tallyOf(all));
        const counted = must(register.registerOf(plan, merged)).sums.reduce((sum, { entries: some }) => sum + some, 0);
        expect(counted + merged.struck + merged.outside).toBe(all.length);
        expect(must(register.readRegister(JSON.parse(JSON.stringify(merged)))).tally).toEqual(merged);
      }),
    );
  });

  test("by unit adds up to the whole", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const days = { from: "2014-01-01", to: "2015-12-31" };
        const sum = (by: readonly register.RegisterKey[]): number =>
          must(
            register.registerOf(
              plan,
              must(register.addEntries(plan, must(register.emptyRegister(plan, { ...days, by })).tally, all)).tally,
            ),
          ).sums.reduce((total, { quantity: each }) => total + (each.kind === "exact" ? each.value : 0), 0);
        const onlyExact = all.every((entry) => entry.status === "struck" || entry.quantity.kind === "exact");
        if (onlyExact) expect(sum(["unit"])).toBe(sum([]));
      }),
    );
  });

  test.each<[string, object, () => { ok: boolean }]>([
    [
      "of a period that runs backwards",
      refused("invalid-input", "to"),
      () => register.emptyRegister(plan, { from: "2014-02-01", to: "2014-01-31" }),
    ],
    [
      "of a day that does not exist",
      refused("invalid-input", "from"),
      () => register.emptyRegister(plan, { from: "2014-02-30", to: "2014-12-31" }),
    ],
    [
      "with an entry twice",
      refused("duplicate-id"),
      () => register.addEntries(plan, empty, [anEntry({ id: "x" }), anEntry({ id: "x" })]),
    ],
    ["of another plan", refused("definition-changed"), () => register.addEntries(aPlan({ version: 2 }), empty, [])],
    ["told by another plan", refused("definition-changed"), () => register.registerOf(aPlan({ version: 2 }), empty)],
    [
      "of an activity the plan does not have",
      refused("unknown-activity", '"session"'),
      () => {
        const other = aPlan({ activities: plan.activities!.slice(1) });
        return register.addEntries(other, must(register.emptyRegister(other, period)).tally, [anEntry()]);
      },
    ],
    [
      "merged with another period",
      refused("different-tallies", '"to"'),
      () => register.mergeRegisters(empty, must(register.emptyRegister(plan, { ...period, to: "2014-12-31" })).tally),
    ],
    ["read from nonsense", refused("invalid-input"), () => register.readRegister({ ...empty, struck: -1 })],
  ])("%s is refused", (_, expected, attempt) => {
    expect(attempt()).toMatchObject(expected);
  });
});

describe("what activities answer", () => {
  const facts = (
    all: readonly register.Entry[],
    unit = aUnit(),
    asOf = "2014-12-31",
  ): Readonly<Record<string, unknown>> => must(register.activityFacts(plan, unit, all, { asOf })).facts;

  test("is unknown of a phase that was not reached, and counted from the day of reaching it", () => {
    const before = anEntry({ doneOn: "2014-03-09", participants: exact(60) });
    const after = anEntry({ doneOn: "2014-04-11", participants: exact(30) });
    expect(facts([before])).toMatchObject({ "talks.amount": "unknown", "talks.participants": "unknown" });
    expect(facts([before, after], aUnit("2014-04-10"))).toMatchObject({ "talks.amount": 1, "talks.participants": 30 });
    expect(facts([anEntry({ doneOn: "2014-02-28" })])).toMatchObject({ "sessions.amount": 0 });
  });

  test("does not count what too few attended, and leaves open what nobody counted", () => {
    const seminar = (participants?: Quantity): register.Entry =>
      anEntry({ activity: "seminar", ...(participants !== undefined && { participants }) });
    expect(facts([seminar(exact(20)), seminar(exact(19))])["seminars.amount"]).toBe(1);
    expect(facts([seminar(exact(20)), seminar()])["seminars.amount"]).toEqual({ low: 1, high: 2 });
    expect(facts([seminar({ kind: "at-least", value: 20 })])["seminars.amount"]).toBe(1);
    expect(facts([seminar({ kind: "at-least", value: 5 })])["seminars.amount"]).toEqual({ low: 0, high: 1 });
    expect(facts([seminar({ kind: "about", value: 40 })])["seminars.amount"]).toEqual({ low: 0, high: 1 });
  });

  test.each<[string, readonly Quantity[], unknown]>([
    ["exact amounts add up", [exact(2), exact(1)], 3],
    ["a floor stays open above", [{ kind: "at-least", value: 2 }], { low: 2, high: Number.MAX_VALUE }],
    ["a span is a span", [{ kind: "between", low: 2, high: 4 }], { low: 2, high: 4 }],
    ["nothing is certain of about", [{ kind: "about", value: 5 }, exact(1)], { low: 1, high: Number.MAX_VALUE }],
    ["nor of the unknown", [{ kind: "unknown" }], "unknown"],
    ["but what stands beside it is", [{ kind: "unknown" }, exact(3)], { low: 3, high: Number.MAX_VALUE }],
  ])("%s", (_, quantities, amount) => {
    expect(facts(quantities.map((each) => anEntry({ quantity: each })))["sessions.amount"]).toEqual(amount);
  });

  test("in rounds is how many have enough, on their own days", () => {
    const visit = (doneOn: string, of: Quantity = exact(1)): register.Entry =>
      anEntry({ activity: "visit", doneOn, quantity: of });
    expect(facts([visit("2014-03-01"), visit("2014-05-31")])["visits.rounds"]).toBe(1);
    expect(facts([visit("2014-05-31"), visit("2014-06-01")])["visits.rounds"]).toBe(2);
    expect(facts([visit("2014-02-28"), visit("2014-09-01")])["visits.rounds"]).toBe(0);
    expect(facts([visit("2014-03-01"), visit("2014-06-01", { kind: "unknown" })])["visits.rounds"]).toEqual({
      low: 1,
      high: 2,
    });
  });

  test("ignores what was struck out", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const own = all.filter(({ unit }) => unit === "water");
        const options = { asOf: "2016-01-01" };
        const told = must(register.activityFacts(plan, aUnit(), own, options)).facts;
        const standing = own.filter(({ status }) => status === "recorded");
        expect(must(register.activityFacts(plan, aUnit(), standing, options)).facts).toEqual(told);
      }),
    );
  });

  test.each<[string, object, () => { ok: boolean }]>([
    [
      "another unit's",
      refused("another-unit", '"mint"'),
      () => register.activityFacts(plan, aUnit(), [anEntry({ unit: "mint" })], { asOf: "2014-12-31" }),
    ],
    [
      "an entry twice",
      refused("duplicate-id"),
      () => register.activityFacts(plan, aUnit(), [anEntry({ id: "x" }), anEntry({ id: "x" })], { asOf: "2014-12-31" }),
    ],
    [
      "a later entry",
      refused("after-reference-day"),
      () => register.activityFacts(plan, aUnit(), [anEntry()], { asOf: "2014-03-09" }),
    ],
    [
      "under another plan",
      refused("definition-changed"),
      () => register.activityFacts(aPlan({ version: 2 }), aUnit(), [], { asOf: "2014-12-31" }),
    ],
  ])("%s is refused", (_, expected, attempt) => {
    expect(attempt()).toMatchObject(expected);
  });
});

describe("visits", () => {
  const visit = (said: Parameters<typeof anEntry>[0] = {}): register.Entry =>
    anEntry({ activity: "visit", actor: "wang", target: "water", doneOn: "2014-02-10", ...said });
  const states = (all: readonly register.Entry[], asOf = "2014-02-28"): string[] =>
    must(register.visits(plan, all, { asOf })).visits.responsibilities[0]!.cells.map(
      ({ unit, state }) => `${unit} ${state}`,
    );
  test.each<[string, register.Entry, string]>([
    ["by the leader count", visit(), "water visited"],
    ["by somebody else do not", visit({ actor: "li" }), "water missed"],
    ["by nobody named do not", visit({ actor: undefined as never }), "water missed"],
    ["of another kind do not", visit({ activity: "session" }), "water missed"],
    ["to another unit do not", visit({ target: "zoo" }), "water missed"],
    ["without a target are to the unit that registers them", visit({ target: undefined as never }), "water visited"],
    ["on the first day of the period count", visit({ doneOn: "2014-01-31" }), "water visited"],
    ["and on the last", visit({ doneOn: "2014-02-27" }), "water visited"],
    ["and not a day later", visit({ doneOn: "2014-02-28" }), "water missed"],
    [
      "that were struck out do not",
      must(register.strike(visit(), { reason: "he sent his driver", by: "clerk", on: "2014-02-20" })).entry,
      "water missed",
    ],
  ])("%s", (_, entry, state) => {
    expect(states([entry])[0]).toBe(state);
  });

  test("periods are counted from the first day, so that no month shifts the next", () => {
    const { cells } = must(register.visits(plan, [], { asOf: "2014-04-01" })).visits.responsibilities[0]!;
    expect([...new Set(cells.map(({ from, to }) => `${from} ${to}`))]).toEqual([
      "2014-01-31 2014-02-27",
      "2014-02-28 2014-03-30",
      "2014-03-31 2014-04-29",
    ]);
  });

  test("nothing is due before the first day, and a letter counts from its own", () => {
    expect(must(register.visits(plan, [], { asOf: "2014-01-30" })).visits).toMatchObject({
      responsibilities: [{ cells: [] }],
      wanting: [],
      rates: { visited: { value: "unknown" }, letters: { numerator: 0, denominator: 2 } },
    });
  });

  test("a day that does not exist is refused, and an entry twice", () => {
    expect(register.visits(plan, [], { asOf: "2014-02-30" })).toMatchObject(refused("invalid-input", "asOf"));
    expect(register.visits(plan, [visit({ id: "x" }), visit({ id: "x" })], { asOf: "2014-03-30" })).toMatchObject(
      refused("duplicate-id"),
    );
  });
});
