import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import { pinOf } from "answerable/definitions";
import * as register from "answerable/campaign/register";
import { anEntry, later, other, plan, struckOut } from "./records.js";
import { STEPS, attemptStep } from "./walk.js";

const refused = (code: string, words = ""): object => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(words) as string },
});
const exact = (value: number) => ({ kind: "exact", value }) as const;
const attempt = { daysLater: 0, quantity: exact(2), note: undefined };
const right = { quantity: exact(1), doneOn: "2014-03-10", reason: "slip", by: "clerk", on: "2014-03-15" };

describe("every step in every status", () => {
  const recorded = anEntry();
  const inStatus: Record<register.EntryStatus, register.Entry> = { recorded, struck: struckOut(recorded) };
  const cells = register.ENTRY_STATUSES.flatMap((status) => STEPS.map((step) => [step, status] as const));
  test.each(cells)("%s when %s", (step, status) => {
    const row = register.ENTRY_STEPS[step];
    const answer = attemptStep(inStatus[status], "2015-12-31", { ...attempt, step });
    if ((row.from as readonly string[]).includes(status)) {
      expect(row.to).toContain(must(answer as ReturnType<typeof register.strike>).entry.status);
    } else expect(answer).toMatchObject(refused("wrong-status", `"${recorded.id}" is ${status}; ${step}`));
  });

  test.each(STEPS)("%s on the day of the last step, and not before it", (step) => {
    expect(attemptStep(recorded, "2014-03-10", { ...attempt, step }).ok).toBe(true);
    expect(attemptStep(recorded, "2014-03-09", { ...attempt, step })).toMatchObject(refused("backdated", recorded.id));
  });
});

test("each step has the day of the last one behind it", () => {
  const { entry } = must(register.correct(plan, anEntry(), { ...right, at: "2014-03-15T09:00:00+08:00" }));
  expect(entry.updated).toEqual({ on: "2014-03-15", at: "2014-03-15T09:00:00+08:00" });
  expect(register.strike(entry, { reason: "twice", by: "clerk", on: "2014-03-14" })).toMatchObject(
    refused("backdated"),
  );
  const { entry: out } = must(register.strike(entry, { reason: "twice", by: "clerk", on: "2014-03-16" }));
  expect(out).toMatchObject({ updated: { on: "2014-03-16" }, struck: { by: "clerk", on: "2014-03-16" } });
});

describe("an entry and the version of its plan", () => {
  test("has the pin of the version under which it was recorded, whoever corrects it under which", () => {
    const entry = anEntry();
    expect(entry.plan).toEqual(pinOf(plan));
    const moved = must(register.correct(later, entry, { ...right, quantity: exact(40) })).entry;
    expect(moved).toMatchObject({ plan: pinOf(plan), quantity: { value: 40, unit: "人次" } });
    expect(moved.corrections[0]?.said.quantity).toEqual({ ...exact(1), unit: "场" });
  });

  test("is corrected in the word of the version that holds", () => {
    const answer = register.correct(later, anEntry(), { ...right, quantity: { ...exact(1), unit: "场" } });
    expect(answer).toMatchObject(refused("wrong-unit", '"人次"'));
  });

  test("is not corrected under another campaign", () => {
    expect(register.correct(other, anEntry(), right)).toMatchObject(refused("definition-changed", '"another"'));
  });

  test("is not corrected once the plan has no such kind, and may still be struck out", () => {
    const { activities, ...without } = later;
    expect(register.correct(without, anEntry(), right)).toMatchObject(refused("unknown-activity", '"session"'));
    expect(activities).toBeDefined();
    expect(struckOut(anEntry()).status).toBe("struck");
  });
});

describe("a batch of events", () => {
  const one = must(register.record(plan, said("one")));
  const two = must(register.record(plan, said("two")));
  const out = must(register.strike(one.entry, { reason: "twice", by: "clerk", on: "2014-03-20" }));

  test("gives a new register, in which every entry stands by its id", () => {
    const before = register.applyEntryEvents(new Map(), [one.event]);
    const after = register.applyEntryEvents(before, [two.event, out.event]);
    expect([...after.entries()]).toEqual([
      ["one", out.entry],
      ["two", two.entry],
    ]);
    expect([...before.values()]).toEqual([one.entry]);
  });

  test("that cannot follow is not applied at all", () => {
    const before = new Map([["one", one.entry]]);
    expect(() => register.applyEntryEvents(before, [two.event, one.event])).toThrow(DamagedHistoryError);
    expect([...before.keys()]).toEqual(["one"]);
  });

  test("of an event that nobody knows throws", () => {
    const strange = { ...one.event, type: "entry-burnt" } as never; // what a newer version might have written
    expect(() => register.evolveEntry(undefined, strange)).toThrow(DamagedHistoryError);
  });
});

describe("the decider", () => {
  const { decide, initialState } = register.entryDecider(plan);
  const { entry } = must(register.record(plan, said("one")));
  test.each<[string, string, unknown, register.Entry | undefined]>([
    ["an entry that exists is not recorded again", "already-exists", { type: "record", ...said("one") }, entry],
    [
      "one that does not is not struck out",
      "not-found",
      { type: "strike", reason: "r", by: "c", on: "2014-04-01" },
      initialState,
    ],
    ["nobody burns an entry", "unknown-command", { type: "burn" }, entry],
    ["a command has a type", "invalid-input", {}, entry],
    [
      "a step refuses as by itself",
      "wrong-unit",
      { type: "correct", ...right, quantity: { ...exact(1), unit: "项" } },
      entry,
    ],
  ])("%s", (_, code, command, state) => {
    expect(decide(command, state)).toMatchObject(refused(code));
  });

  test("makes the events that the steps make", () => {
    const { reason, by, on } = { reason: "twice", by: "clerk", on: "2014-03-20" };
    expect(decide({ type: "strike", reason, by, on }, entry)).toEqual({
      ok: true,
      events: [must(register.strike(entry, { reason, by, on })).event],
    });
  });
});

function said(id: string): Parameters<typeof register.record>[1] {
  return {
    id,
    unit: "water",
    activity: "session",
    quantity: exact(1),
    doneOn: "2014-03-10",
    by: "clerk",
    on: "2014-03-12",
  };
}
