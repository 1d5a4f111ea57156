import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import { diagram } from "../../../src/core/index.js";
import { readFileSync } from "node:fs";
import type { Quantity } from "answerable/figures";
import * as campaign from "answerable/campaign";
import * as register from "answerable/campaign/register";
import { aPlan, aUnit, anEntry, later, other, plan, struckOut as struck } from "./records.js";

const exact = (value: number): Quantity => ({ kind: "exact", value });
const refused = (code: string, words = ""): object => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(words) as string },
});
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
    ["is for a round in which a track asks for it", "unknown-round", '"rule" in a round "spring"', { round: "spring" }],
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

describe("the register in sums", () => {
  const period = { from: "2014-02-01", to: "2014-11-30", by: ["unit", "month", "actor"] } as const;
  const empty = must(register.emptyRegister(plan, period)).tally;

  test("says how much, by how many entries, of how many it is not known, for how many", () => {
    const wang = { actor: "wang", doneOn: "2014-03-31", participants: exact(12) };
    const all = [
      anEntry(wang),
      anEntry({ ...wang, quantity: { kind: "unknown" } }),
      anEntry({ doneOn: "2014-04-01" }),
      anEntry({ unit: "mint", activity: "rule", quantity: { kind: "unknown" } }),
      anEntry({ doneOn: "2014-01-31" }),
      anEntry({ doneOn: "2014-12-01" }),
      struck(anEntry()),
    ];
    const { tally } = must(register.addEntries(plan, empty, all));
    expect(tally).toMatchObject({ struck: 1, outside: 2 });
    expect(must(register.registerOf(plan, tally)).sums).toStrictEqual([
      {
        activity: "session",
        group: "activity",
        key: { unit: "water", month: "2014-03", actor: "wang" },
        entries: 2,
        unknownQuantities: 1,
        quantity: { kind: "at-least", value: 1, unit: "场" },
        participants: { kind: "exact", value: 24 },
      },
      {
        activity: "session",
        group: "activity",
        key: { unit: "water", month: "2014-04" },
        entries: 1,
        unknownQuantities: 0,
        quantity: { kind: "exact", value: 1, unit: "场" },
        participants: { kind: "unknown" },
      },
      {
        activity: "rule",
        group: "output",
        key: { unit: "mint", month: "2014-03" },
        entries: 1,
        unknownQuantities: 1,
        quantity: { kind: "unknown", unit: "项" },
        participants: { kind: "unknown" },
      },
    ]);
  });

  test("takes the first and the last day in, and leaves the tally it is given as it was", () => {
    const { tally } = must(
      register.addEntries(plan, empty, [anEntry({ doneOn: "2014-02-01" }), anEntry({ doneOn: "2014-11-30" })]),
    );
    expect(tally.outside).toBe(0);
    expect(empty).toMatchObject({ lines: {}, outside: 0 });
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
    [
      "merged with another first day",
      refused("different-tallies", '"from"'),
      () => register.mergeRegisters(empty, must(register.emptyRegister(plan, { ...period, from: "2014-02-02" })).tally),
    ],
    [
      "merged with other keys",
      refused("different-tallies", '"by"'),
      () => register.mergeRegisters(empty, must(register.emptyRegister(plan, { ...period, by: ["unit"] })).tally),
    ],
    [
      "merged with another version of the plan",
      refused("different-tallies", '"plan"'),
      () => register.mergeRegisters(empty, must(register.emptyRegister(later, period)).tally),
    ],
    [
      "by a key nobody knows",
      refused("invalid-input", "by.0"),
      () => register.emptyRegister(plan, { ...period, by: ["weather" as never] }),
    ],
    [
      "by one key twice",
      refused("invalid-input", "twice"),
      () => register.emptyRegister(plan, { ...period, by: ["unit", "unit"] }),
    ],
    [
      "with an entry of another campaign",
      refused("definition-changed", '"another", and not under "register"'),
      () => register.addEntries(plan, empty, [anEntry(), anEntry({}, other)]),
    ],
    [
      "with an entry in a word that is no longer the kind's",
      refused("wrong-unit", 'in "场"'),
      () => register.addEntries(later, must(register.emptyRegister(later, period)).tally, [anEntry()]),
    ],
    [
      "told of an activity that the plan does not have",
      refused("unknown-activity", '"dance"'),
      () => {
        const whole = must(register.emptyRegister(plan, { ...period, by: [] })).tally;
        const { lines } = must(register.addEntries(plan, whole, [anEntry()])).tally;
        return register.registerOf(plan, { ...whole, lines: { '["dance"]': Object.values(lines)[0]! } });
      },
    ],
  ])("%s is refused", (_, expected, attempt) => {
    expect(attempt()).toMatchObject(expected);
  });
});

describe("sums of those who entered", () => {
  const unit = must(campaign.enter(plan, { unit: "water", by: "office", on: "2014-03-10" })).unit;
  const all = [
    anEntry({ id: "early", doneOn: "2014-03-09" }),
    anEntry({ id: "first", doneOn: "2014-03-10" }),
    anEntry({ id: "stranger", unit: "mint", doneOn: "2014-03-11" }),
    anEntry({ id: "later", doneOn: "2015-03-11" }),
  ];
  const empty = must(register.emptyRegister(plan, { from: "2014-01-01", to: "2014-12-31", by: ["unit"] })).tally;

  test("leave out what was done before a unit entered, and what is said of one that never did", () => {
    const entered = new Map([["water", unit]]);
    const { tally } = must(register.addEntries(plan, empty, all, entered));
    expect(tally).toMatchObject({ struck: 0, outside: 1, notEntered: 2 });
    expect(must(register.registerOf(plan, tally)).sums).toMatchObject([{ key: { unit: "water" }, entries: 1 }]);
    const parts = all.map((entry) => must(register.addEntries(plan, empty, [entry], entered)).tally);
    expect(parts.reduce((sum, part) => must(register.mergeRegisters(sum, part)).tally)).toEqual(tally);
    const none = must(register.addEntries(plan, empty, all, new Map())).tally;
    expect(none).toMatchObject({ lines: {}, notEntered: 3 });
  });

  test("are sums of all that was registered where nobody says who entered", () => {
    const { tally } = must(register.addEntries(plan, empty, all));
    expect(tally).toMatchObject({ outside: 1, notEntered: 0 });
    expect(must(register.registerOf(plan, tally)).sums.map(({ entries }) => entries)).toEqual([1, 2]);
  });
});

describe("what may be done with an entry", () => {
  const possible = (under: campaign.Plan, entry = anEntry()): unknown[] =>
    register
      .possibleEntrySteps(under, entry, { actor: "clerk", on: "2014-12-31" })
      .map((answer) => (answer.possible ? answer.step : answer.refusal.code));

  test("is not to correct it under another plan, or where the plan has no such kind any more", () => {
    expect(possible(plan)).toEqual(["correct", "strike"]);
    expect(possible({ ...plan, id: "another" })).toEqual(["definition-changed", "strike"]);
    const dropped = aPlan({ version: 2, activities: plan.activities!.filter(({ id }) => id !== "session") });
    expect(possible(dropped)).toEqual(["unknown-activity", "strike"]);
    const given = { quantity: exact(1), doneOn: "2014-03-10", reason: "a slip", by: "clerk", on: "2014-12-31" };
    expect(register.correct(dropped, anEntry(), given)).toMatchObject(refused("unknown-activity"));
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

  test("in rounds counts what is made up for one that is over, once the last transition sent the unit back", () => {
    const back = (to: "rectify" | "completion", on: string): campaign.Unit => {
      const entered = to === "completion" ? aUnit("2014-03-20") : aUnit();
      const applied = must(campaign.applyForTransition(plan, entered, { by: "director", on })).unit;
      const redo = { verdict: "redo", to, facts: {}, by: "group-7", on } as const;
      return must(campaign.decideTransition(plan, applied, redo)).unit;
    };
    const visit = (doneOn: string, round?: string): register.Entry =>
      anEntry({ activity: "visit", doneOn, ...(round && { round }) });
    const rounds = (unit: campaign.Unit, ...all: readonly register.Entry[]): unknown =>
      facts(all, unit)["visits.rounds"];
    const late = back("completion", "2014-06-10");

    expect(rounds(late, visit("2014-06-10", "spring"))).toBe(1);
    expect(rounds(late, visit("2014-06-10", "spring"), visit("2014-06-11"))).toBe(2);
    expect(rounds(late, visit("2014-06-09", "spring"))).toBe(0); // before anybody sent it back
    expect(rounds(aUnit("2014-03-20"), visit("2014-06-10", "spring"))).toBe(0); // nobody ever did
    expect(rounds(back("completion", "2014-05-31"), visit("2014-06-10", "spring"))).toBe(0); // while the round lasted
    expect(rounds(back("rectify", "2014-06-10"), visit("2014-06-10", "spring"))).toBe(0); // from another transition
    expect(rounds(late, visit("2014-06-10", "summer"), visit("2014-09-01"))).toBe(1);
    expect(rounds(late, visit("2014-05-01", "summer"))).toBe(0);
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

  test("adds what is made up in a redo to what was done before, and each phase has its own first day", () => {
    const [one, two, three] = ["2014-03-10", "2014-04-05", "2014-04-20"].map((doneOn) => anEntry({ doneOn }));
    const again = must(
      campaign.decideTransition(
        plan,
        must(campaign.applyForTransition(plan, aUnit(), { by: "director", on: "2014-04-01" })).unit,
        { to: "rectify", verdict: "redo", facts: { "sessions.amount": 1 }, by: "group-7", on: "2014-04-02" },
      ),
    ).unit;
    expect(again).toMatchObject({ attempt: { number: 2, opened: { on: "2014-04-02" } } });
    expect(facts([one!, two!, three!], again)).toMatchObject({ "sessions.amount": 3, "talks.amount": "unknown" });
    expect(facts([one!, two!, three!], aUnit("2014-04-20"))).toMatchObject({ "sessions.amount": 3, "talks.amount": 0 });
    expect(facts([one!, two!, three!], aUnit("2014-04-19"))).toMatchObject({ "sessions.amount": 2, "talks.amount": 1 });
  });

  describe("of what was done on the very day of a transition", () => {
    const on = "2014-04-10";
    const noon = `${on}T12:00:00+08:00`;
    const session = (at?: string, said: object = {}): register.Entry =>
      anEntry({ doneOn: on, ...(at && { at }), ...said });
    const done = (unit: campaign.Unit, ...all: readonly register.Entry[]): unknown[] => {
      const answers = facts(all, unit);
      return [answers["sessions.amount"], answers["talks.amount"]];
    };

    test.each<[string, string | undefined, register.Entry, [number, number]]>([
      ["counts for the phase that was left", undefined, session(), [1, 0]],
      ["where only the entry has a moment, too", undefined, session(`${on}T15:00:00+08:00`), [1, 0]],
      ["where only the verdict has one, too", noon, session(), [1, 0]],
      ["at an earlier moment, too", noon, session(`${on}T11:59:59+08:00`), [1, 0]],
      ["at the same moment, too", noon, session(noon), [1, 0]],
      ["at a later moment counts for the phase that was reached", noon, session(`${on}T12:00:01+08:00`), [0, 1]],
      ["by whatever clock the moments are told", noon, session(`${on}T05:00:00Z`), [0, 1]],
      [
        "counts for the phase that was left where the moment is another day's",
        noon,
        session("2014-04-11T15:00:00+08:00", { on: "2014-04-11" }),
        [1, 0],
      ],
      [
        "and that began on that day, for the phase that was left",
        noon,
        session("2014-04-12T15:00:00+08:00", { doneUntil: "2014-04-12" }),
        [1, 0],
      ],
    ])("%s", (_, at, entry, counted) => {
      expect(done(aUnit(on, at), entry)).toEqual(counted);
    });

    const through = (passed: campaign.Unit, at?: string): campaign.Unit => {
      const applied = must(campaign.applyForTransition(plan, passed, { by: "director", on })).unit;
      const known = { "talks.amount": 1, "talks.participants": 50, "made.amount": 2, "visits.rounds": 2 };
      const verdict = { to: campaign.COMPLETION, verdict: "pass", facts: known, by: "group-7", on } as const;
      return must(campaign.decideTransition(plan, applied, { ...verdict, ...(at && { at }) })).unit;
    };

    test("counts once where the unit went on twice, for the first phase that it left or the last that had surely begun", () => {
      expect(done(through(aUnit(on)), session())).toEqual([1, 0]);
      const evening = `${on}T18:00:00+08:00`;
      expect(done(through(aUnit(on, noon), evening), session(`${on}T15:00:00+08:00`))).toEqual([0, 1]);
      expect(done(through(aUnit(on, noon), evening), session(`${on}T09:00:00+08:00`))).toEqual([1, 0]);
      expect(done(through(aUnit(on), evening), session(`${on}T19:00:00+08:00`))).toEqual([0, 0]);
    });

    test("counts for the last phase until the unit was through, and for none from then on", () => {
      const completed = through(aUnit("2014-04-09"));
      expect(done(completed, session(), anEntry({ doneOn: "2014-04-11" }))).toEqual([0, 1]);
    });

    test("counts for the first phase and the tracks, unless it was surely done before the unit entered", () => {
      const moment = { on: "2014-03-01", at: "2014-03-01T12:00:00+08:00" };
      const entered = must(campaign.enter(plan, { unit: "water", by: "office", ...moment })).unit;
      const both = (at?: string): unknown[] => {
        const said = { doneOn: "2014-03-01", ...(at && { at }) };
        const answers = facts([anEntry(said), anEntry({ activity: "rule", ...said })], entered);
        return [answers["sessions.amount"], answers["made.amount"]];
      };
      expect(both()).toEqual([1, 1]);
      expect(both("2014-03-01T12:00:00+08:00")).toEqual([1, 1]);
      expect(both("2014-03-01T11:00:00+08:00")).toEqual([0, 0]);
    });
  });

  test("of participants all times together is open where nobody counted them once", () => {
    const some = (participants?: Quantity): register.Entry =>
      anEntry({ doneOn: "2014-04-20", ...(participants !== undefined && { participants }) });
    const unit = aUnit("2014-04-10");
    expect(facts([some(exact(30)), some(exact(20))], unit)["talks.participants"]).toBe(50);
    expect(facts([some(exact(30)), some()], unit)["talks.participants"]).toEqual({ low: 30, high: Number.MAX_VALUE });
    expect(facts([some()], unit)["talks.participants"]).toBe("unknown");
    expect(facts([], unit)["talks.participants"]).toBe(0);
  });

  test("of enough participants but an unknown amount is unknown, and open beside an open one", () => {
    const seminar = (quantity: Quantity, participants: Quantity): register.Entry =>
      anEntry({ activity: "seminar", quantity, participants });
    expect(facts([seminar({ kind: "unknown" }, exact(20))])["seminars.amount"]).toBe("unknown");
    expect(
      facts([seminar({ kind: "unknown" }, exact(20)), seminar(exact(2), { kind: "about", value: 20 })]),
    ).toMatchObject({
      "seminars.amount": { low: 0, high: Number.MAX_VALUE },
    });
    expect(
      facts([seminar({ kind: "between", low: 1, high: 3 }, exact(20)), seminar(exact(2), { kind: "unknown" })]),
    ).toMatchObject({
      "seminars.amount": { low: 1, high: 5 },
    });
    expect(facts([seminar(exact(1), { kind: "between", low: 10, high: 19 })])["seminars.amount"]).toBe(0);
  });

  test("in a track counts from the day of entry", () => {
    const rule = (doneOn: string): register.Entry => anEntry({ activity: "rule", doneOn });
    expect(facts([rule("2014-02-28"), rule("2014-03-01")])["made.amount"]).toBe(1);
  });

  test("in rounds begins with the day of entry too", () => {
    const visit = (doneOn: string): register.Entry => anEntry({ activity: "visit", doneOn });
    const late = must(campaign.enter(plan, { unit: "water", by: "office", on: "2014-04-10" })).unit;
    expect(facts([visit("2014-04-09")], late)["visits.rounds"]).toBe(0);
    expect(facts([visit("2014-04-10")], late)["visits.rounds"]).toBe(1);
  });

  test("in rounds that ask for participants needs both on the same days", () => {
    const rounds = aPlan({
      tracks: plan.tracks!.map((track) => ({
        ...track,
        requirements: track.requirements!.map((requirement) =>
          requirement.id === "visits"
            ? {
                ...requirement,
                kind: "activity",
                activity: "visit",
                participants: { least: 10, of: "total" },
                least: 2,
              }
            : requirement,
        ),
      })),
    });
    const unit = must(campaign.enter(rounds, { unit: "water", by: "office", on: "2014-03-01" })).unit;
    const visit = (doneOn: string, participants: Quantity): register.Entry =>
      anEntry({ activity: "visit", doneOn, quantity: exact(2), participants });
    const done = (...all: readonly register.Entry[]): unknown =>
      must(register.activityFacts(rounds, unit, all, { asOf: "2014-12-31" })).facts["visits.rounds"];
    expect(done(visit("2014-03-01", exact(10)))).toBe(1);
    expect(done(visit("2014-03-01", exact(9)), visit("2014-06-01", exact(1)))).toBe(0);
    expect(done(visit("2014-03-01", { kind: "unknown" }), visit("2014-06-01", exact(9)))).toEqual({ low: 0, high: 1 });
  });

  test("does not read an entry of a kind that the plan dropped, nor mind another version", () => {
    const dropped = aPlan({ version: 3, activities: plan.activities!.filter(({ id }) => id !== "cash") });
    const unit = must(campaign.enter(dropped, { unit: "water", by: "office", on: "2014-03-01" })).unit;
    const all = [anEntry({ activity: "cash" }), anEntry()];
    expect(register.activityFacts(dropped, unit, all, { asOf: "2014-12-31" })).toMatchObject({
      ok: true,
      facts: { "sessions.amount": 1 },
    });
  });

  test("names exactly what the plan implies of its activities", () => {
    const implied = campaign.impliedFacts(plan).map(({ id }) => id);
    expect(Object.keys(facts([])).sort()).toEqual([...implied].sort());
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
      "another campaign's",
      refused("definition-changed", '"another"'),
      () => register.activityFacts(plan, aUnit(), [anEntry({}, other)], { asOf: "2014-12-31" }),
    ],
    [
      "one in a word that is no longer the kind's",
      refused("wrong-unit", '"人次"'),
      () => {
        const { unit } = must(campaign.enter(later, { unit: "water", by: "office", on: "2014-03-01" }));
        return register.activityFacts(later, unit, [anEntry()], { asOf: "2014-12-31" });
      },
    ],
    [
      "a unit that went on later",
      refused("after-reference-day", 'unit "water"'),
      () => register.activityFacts(plan, aUnit("2014-04-10"), [], { asOf: "2014-04-09" }),
    ],
    [
      "a day that does not exist",
      refused("invalid-input", "2014-02-30"),
      () => register.activityFacts(plan, aUnit(), [], { asOf: "2014-02-30" }),
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
    ["of which there were 0 do not", visit({ quantity: exact(0) }), "water missed"],
    ["of which there may be none do not", visit({ quantity: { kind: "between", low: 0, high: 2 } }), "water missed"],
    ["of which there is one at least do", visit({ quantity: { kind: "between", low: 1, high: 2 } }), "water visited"],
    ["that nobody counted do", visit({ quantity: { kind: "unknown" } }), "water visited"],
    ["to a household of the unit do not", visit({ target: "household-7" }), "water missed"],
    ["that another unit registers do", visit({ unit: "mint" }), "water visited"],
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

  test("early ones do not make up for missed ones in the rate", () => {
    const early = visit({ doneOn: "2014-02-28" });
    const { visits: told } = must(register.visits(plan, [early], { asOf: "2014-03-30" }));
    expect(told.responsibilities[0]?.cells.map(({ state }) => state)).toEqual([
      "missed",
      "missed",
      "visited",
      "not-yet-due",
    ]);
    expect(told.rates.visited).toMatchObject({ numerator: 0, denominator: 2, excluded: [{ count: 2 }] });
    expect(must(register.visits(plan, [early], { asOf: "2014-03-31" })).visits.rates.visited).toMatchObject({
      numerator: 1,
      denominator: 4,
    });
  });

  test("by weeks run from the first day, so many at a time", () => {
    const weekly = aPlan({
      responsibilities: plan.responsibilities!.map((each) =>
        each.id === "area-1"
          ? { ...each, visits: { activity: "visit", every: 2, unit: "weeks", from: "2014-01-31" } }
          : each,
      ),
    });
    const { cells } = must(register.visits(weekly, [], { asOf: "2014-02-14" })).visits.responsibilities[0]!;
    expect([...new Set(cells.map(({ from, to }) => `${from} ${to}`))]).toEqual([
      "2014-01-31 2014-02-13",
      "2014-02-14 2014-02-27",
    ]);
  });

  test("entries are named by the periods they fall in, and each rate is its own responsibility's", () => {
    const [one, two] = [visit(), visit({ doneOn: "2014-02-27" })];
    const { responsibilities } = must(register.visits(plan, [one, two], { asOf: "2014-02-28" })).visits;
    expect(responsibilities[0]?.cells[0]?.entries).toEqual([one.id, two.id]);
    expect(responsibilities).toMatchObject([{ responsibility: "area-1", leader: "wang", visited: { numerator: 1 } }]);
  });

  test("each entry is looked at as often, however many units and responsibilities there are", () => {
    const readings = (count: number): number => {
      const units = Array.from({ length: count }, (_, index) => `unit-${index}`);
      const [area] = plan.responsibilities!; // it has some
      const many = aPlan({
        responsibilities: [
          { ...area!, units },
          ...units.map((unit) => ({ ...area!, id: `of-${unit}`, leader: "li", units: [unit] })),
        ],
      });
      let read = 0;
      const entry = visit({ target: "unit-0" });
      const watched = new Proxy(entry, {
        get: (...of) => {
          read += 1;
          return Reflect.get(...of) as unknown;
        },
      });
      const { responsibilities } = must(register.visits(many, [watched], { asOf: "2014-03-15" })).visits;
      expect(responsibilities[0]?.cells[0]).toMatchObject({ unit: "unit-0", state: "visited" });
      return read;
    };
    expect(readings(40)).toBe(readings(2));
  });

  test("a letter counts on the day it is signed", () => {
    const { rates } = must(register.visits(plan, [], { asOf: "2014-01-31" })).visits;
    expect(rates.letters).toMatchObject({ numerator: 1, denominator: 2 });
    const none = must(register.visits(aPlan({ responsibilities: [] }), [], { asOf: "2014-01-31" })).visits;
    expect(none.rates).toMatchObject({ letters: { value: "unknown" }, visited: { value: "unknown" } });
  });

  test("nothing is due before the first day, and a letter counts from its own", () => {
    expect(must(register.visits(plan, [], { asOf: "2014-01-30" })).visits).toMatchObject({
      responsibilities: [{ cells: [] }],
      wanting: [],
      rates: { visited: { value: "unknown" }, letters: { numerator: 0, denominator: 2 } },
    });
  });

  test("a day that does not exist is refused, and an entry twice, of another campaign, or too late", () => {
    expect(register.visits(plan, [anEntry({}, other)], { asOf: "2014-12-31" })).toMatchObject(
      refused("definition-changed", '"another"'),
    );
    expect(register.visits(plan, [visit()], { asOf: "2014-02-09" })).toMatchObject(refused("after-reference-day"));
    expect(register.visits(plan, [], { asOf: "2014-02-30" })).toMatchObject(refused("invalid-input", "asOf"));
    expect(register.visits(plan, [visit({ id: "x" }), visit({ id: "x" })], { asOf: "2014-03-30" })).toMatchObject(
      refused("duplicate-id"),
    );
  });
});
