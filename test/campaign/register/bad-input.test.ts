import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "answerable";
import * as register from "answerable/campaign/register";
import { anEntry, plan, struckOut } from "./records.js";

const unread = (value: unknown): never => value as never; // what an app without types would hand over
const entry = anEntry();

describe("a malformed input is refused and names the field", () => {
  const good = {
    id: "e-1",
    unit: "water",
    activity: "rule",
    quantity: { kind: "exact", value: 2 },
    doneOn: "2014-03-10",
    by: "clerk",
    on: "2014-03-12",
  };
  const record = (changes: object): { ok: boolean } => register.record(plan, unread({ ...good, ...changes }));
  const correct = (changes: object): { ok: boolean } => {
    const { id, unit, activity, ...said } = good;
    return register.correct(plan, entry, unread({ ...said, reason: "slip", ...changes }));
  };

  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => record({ on: "2014-02-30" })],
    ["a Date for a day", "doneOn", () => record({ doneOn: new Date(0) })],
    ["a last day of null", "doneUntil", () => record({ doneUntil: null })],
    ["no quantity", "quantity", () => record({ quantity: undefined })],
    ["a bare number for a quantity", "quantity", () => record({ quantity: 2 })],
    ["a quantity below 0", "quantity.value", () => record({ quantity: { kind: "exact", value: -1 } })],
    ["a quantity of NaN", "quantity.value", () => record({ quantity: { kind: "exact", value: NaN } })],
    ["an infinite quantity", "quantity.value", () => record({ quantity: { kind: "at-least", value: Infinity } })],
    ["a span upside down", "quantity", () => record({ quantity: { kind: "between", low: 3, high: 2 } })],
    ["a quantity of no known kind", "quantity.kind", () => record({ quantity: { kind: "roughly", value: 2 } })],
    ["an empty counting word", "quantity.unit", () => record({ quantity: { kind: "exact", value: 2, unit: "" } })],
    ["participants as a number", "participants", () => record({ participants: 30 })],
    ["a blank place", "place", () => record({ place: " " })],
    ["a blank note", "note", () => record({ note: "\n" })],
    ["an actor of 10 MB", "actor", () => record({ actor: "x".repeat(10_000_000) })],
    ["an id with a line break", "id", () => record({ id: "e\n1" })],
    [
      "a proof that says nothing",
      "evidence.0.description",
      () => record({ evidence: [{ id: "p", description: " " }] }),
    ],
    ["a plan of one's own", 'unrecognized key: "plan"', () => record({ plan: { id: "p", version: 1, hash: "h" } })],
    ["a status of one's own", 'unrecognized key: "status"', () => record({ status: "struck" })],
    ["a key named __proto__", "__proto__", () => record({ meta: JSON.parse('{"__proto__":1}') as object })],
    ["a moment on another day", "at", () => record({ at: "2014-06-01T09:00:00+08:00" })],
    ["nobody who records", "by", () => record({ by: "" })],
    ["a unit that is put right", 'unrecognized key: "unit"', () => correct({ unit: "mint" })],
    ["an activity that is put right", 'unrecognized key: "activity"', () => correct({ activity: "cash" })],
    ["a correction without a reason", "reason", () => correct({ reason: undefined })],
    ["a correction without a quantity", "quantity", () => correct({ quantity: undefined })],
    [
      "a blank reason to strike out",
      "reason",
      () => register.strike(entry, { reason: "\t", by: "c", on: "2014-03-20" }),
    ],
    ["nothing at all", `strike entry "${entry.id}"`, () => register.strike(entry, unread(undefined))],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test("a refused step leaves the entry as it was", () => {
    const before = structuredClone(entry);
    expect(correct({ quantity: undefined }).ok).toBe(false);
    expect(entry).toEqual(before);
  });

  test("a unit or an actor named as a part of every object is one like any other", () => {
    const odd = ["__proto__", "constructor", "toString"].map((name) => anEntry({ unit: name, actor: name }));
    const { tally } = must(
      register.addEntries(
        plan,
        must(register.emptyRegister(plan, { from: "2014-01-01", to: "2014-12-31", by: ["unit", "actor"] })).tally,
        odd,
      ),
    );
    const read = must(register.readRegister(JSON.parse(JSON.stringify(tally)))).tally;
    expect(must(register.registerOf(plan, read)).sums.map(({ key }) => key)).toEqual([
      { unit: "__proto__", actor: "__proto__" },
      { unit: "constructor", actor: "constructor" },
      { unit: "toString", actor: "toString" },
    ]);
  });
});

describe("a stored entry that cannot be does not pass the schema", () => {
  const struck = struckOut(entry);
  test.each<[string, unknown]>([
    ["one struck out by nobody", { ...entry, status: "struck" }],
    ["one that counts and was struck out", { ...struck, status: "recorded" }],
    ["one of no known status", { ...entry, status: "lost" }],
    ["one of no plan", { ...entry, plan: undefined }],
    ["one that ends before it begins", { ...entry, doneUntil: "2014-03-09" }],
    ["one done after it was put down", { ...entry, doneOn: "2014-03-11" }],
    ["one over after it was put down", { ...entry, doneUntil: "2014-03-11" }],
    ["one struck out and done after that", { ...struck, doneOn: "2015-12-02" }],
    ["one corrected for no reason", { ...entry, corrections: [{ said: {}, corrected: entry.recorded }] }],
  ])("%s", (_, stored) => {
    expect(register.Entry.safeParse(stored).success).toBe(false);
  });
});

describe("a tally that no entries have is refused", () => {
  const period = { from: "2014-02-01", to: "2014-11-30", by: ["unit", "month", "actor"] } as const;
  const { tally } = must(
    register.addEntries(plan, must(register.emptyRegister(plan, period)).tally, [
      anEntry(),
      anEntry({ actor: "wang" }),
    ]),
  );
  const [[name, line]] = Object.entries(tally.lines) as [[string, register.RegisterLine]];
  const named = (...names: readonly unknown[]): object => ({
    ...tally,
    lines: Object.fromEntries(names.map((each) => [typeof each === "string" ? each : JSON.stringify(each), line])),
  });

  test.each<[string, string, unknown]>([
    ["nothing", "tally of the register", undefined],
    ["of fewer than no struck entries", "struck", { ...tally, struck: -1 }],
    ["of half an entry outside", "outside", { ...tally, outside: 0.5 }],
    ["of a period that runs backwards", "to", { ...tally, to: "2014-01-31" }],
    ["by a key named twice", "by", { ...named(), by: ["unit", "unit"] }],
    ["with a line of no entries", "entries", { ...tally, lines: { [name]: { ...line, entries: 0 } } }],
    ["with more entries than quantities", "quantities", { ...tally, lines: { [name]: { ...line, entries: 2 } } }],
    [
      "with more participants' quantities than entries",
      "quantities",
      {
        ...tally,
        lines: {
          [name]: {
            ...line,
            participants: { ...line.participants, kinds: { ...line.participants.kinds, unknown: 2 } },
          },
        },
      },
    ],
    [
      "with a sum that its quantities do not have",
      "add up",
      { ...tally, lines: { [name]: { ...line, quantity: { ...line.quantity, low: "2" } } } },
    ],
    ["with a line of no name", "lines", named("")],
    ["with a line of too few keys", "lines", named(["session", "water", "2014-03"])],
    ["with a line of too many keys", "lines", named(["session", "water", "2014-03", null, null])],
    ["with a line of no unit", "lines", named(["session", null, "2014-03", null])],
    ["with a line of no month", "lines", named(["session", "water", null, null])],
    ["with a line of a month outside", "lines", named(["session", "water", "2014-12", null])],
    ["with a line of a month before", "lines", named(["session", "water", "2014-01", null])],
    ["with a line of a month that does not exist", "lines", named(["session", "water", "2014-10-03", null])],
    ["with a line of a number", "lines", named([7, "water", "2014-03", null])],
    ["with a line spelled otherwise", "lines", named('["session", "water", "2014-03", null]')],
    ["with a line of broken JSON", "lines", named('["session"')],
  ])("%s", (_, words, input) => {
    expect(register.readRegister(input)).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(words) as string },
    });
  });

  test("and one that some have is read", () => {
    expect(register.readRegister(structuredClone(tally))).toEqual({ ok: true, tally });
    expect(() => z.toJSONSchema(register.RegisterTally)).not.toThrow();
    expect(() => z.toJSONSchema(register.Entry)).not.toThrow();
    expect(() => z.toJSONSchema(register.EntryEvent)).not.toThrow();
  });
});
