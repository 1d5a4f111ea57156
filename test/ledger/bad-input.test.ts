import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import * as ledger from "answerable/ledger";
import { aLife, aProblem, anOpinion } from "./records.js";

const { items } = aLife();
const unread = (value: unknown): never => value as never; // what an app without types would hand over

describe("a malformed input is refused and names the field", () => {
  const receive = { id: "op-1", channel: "hotline", anonymous: true, text: "t", on: "2014-03-03" };
  const register = { id: "it-1", unit: "works", handling: "immediate", by: "office", on: "2014-03-04" };
  const assign = { owner: "wang", by: "office", on: "2014-03-05" };
  const setAside = { reason: "r", by: "office", on: "2014-03-05" };
  const submit = { evidence: [{ id: "e", description: "d" }], by: "wang", on: "2014-03-20" };
  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => ledger.receive({ ...receive, on: "2026-02-30" })],
    ["words of 10 MB", "text", () => ledger.receive({ ...receive, text: "x".repeat(10_000_000) })],
    ["an unknown field", "unrecognized key", () => ledger.receive(unread({ ...receive, colour: "red" }))],
    [
      "a key named __proto__",
      "__proto__",
      () => ledger.receive(unread(JSON.parse(JSON.stringify(receive).replace("{", '{"__proto__":{},')))),
    ],
    ["NaN in the app's data", "meta.share", () => ledger.receive({ ...receive, meta: { share: NaN } })],
    [
      "a handling nobody knows",
      "handling",
      () => ledger.register(aProblem(), unread({ ...register, handling: "someday" })),
    ],
    ["an empty id", "id", () => ledger.register(aProblem(), unread({ ...register, id: "" }))],
    ["a Date for a day", "on", () => ledger.assign(items.open, unread({ ...assign, on: new Date(0) }))],
    ["a due moment without offset", "due", () => ledger.assign(items.open, { ...assign, due: "2014-03-06T10:00:00" })],
    [
      "evidence without a description",
      "evidence.0.description",
      () => ledger.submit(items.assigned, unread({ ...submit, evidence: [{ id: "e" }] })),
    ],
    [
      "an outcome nobody knows",
      "outcome",
      () => ledger.accept(items.submitted, unread({ outcome: "done", by: "s", on: "2014-03-25" })),
    ],
    [
      "a moment years before its day, which would buy an on-time verdict",
      "at: lies on another day",
      () =>
        ledger.accept(items.submitted, {
          outcome: "fixed",
          by: "s",
          on: "2014-06-01",
          at: "2014-03-21T10:00:00+08:00",
        }),
    ],
    [
      "a moment two days after its day",
      "at: lies on another day",
      () => ledger.submit(items.assigned, { ...submit, on: "2014-03-20", at: "2014-03-22T00:00:00Z" }),
    ],
    ...["op-1", "op-3"].map((duplicateOf): [string, string, () => { ok: boolean }] => [
      `an opinion out of scope that repeats ${duplicateOf}`,
      "duplicateOf",
      () => ledger.setAside(anOpinion("op-3"), unread({ ...setAside, outcome: "out-of-scope", duplicateOf })),
    ]),
    [
      "a setting aside for a reason nobody knows",
      "outcome",
      () => ledger.setAside(anOpinion(), unread({ ...setAside, outcome: "boring" })),
    ],
    ["a blank reason", "reason", () => ledger.reject(items.submitted, { reason: "  ", by: "s", on: "2014-03-25" })],
    ["nothing at all", "reopen item", () => ledger.reopen(items.closed, unread(undefined))],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });
});

describe("a stored noun that cannot be true does not pass its schema", () => {
  const { acceptance: _, ...withoutAcceptance } = items.closed as ledger.ClosedItem;
  test.each<[string, unknown]>([
    ["a closed item without acceptance", withoutAcceptance],
    ["an open item with an owner", { ...items.open, assignment: (items.assigned as ledger.AssignedItem).assignment }],
    [
      "a submitted item without evidence",
      { ...items.submitted, submission: { evidence: [], submitted: { by: "w", on: "2014-03-20" } } },
    ],
    ["a status nobody knows", { ...items.open, status: "done" }],
  ])("%s", (_name, stored) => {
    expect(ledger.Item.safeParse(stored).success).toBe(false);
  });
});

describe("a summary refuses", () => {
  test("an item that stands in it twice", () => {
    expect(ledger.summarise([items.open, items.closed], { asOf: "2014-06-01" })).toMatchObject({
      refusal: { code: "duplicate-id", message: expect.stringContaining('"it-1"') as string },
    });
  });
  test("an item that changed after the reference day", () => {
    expect(ledger.summarise([items.closed], { asOf: "2014-03-24" })).toMatchObject({
      refusal: { code: "after-reference-day" },
    });
  });
});

describe("an event from outside that cannot be does not pass its schema", () => {
  const accepted = { type: "item-accepted", item: "it-1", outcome: "fixed", by: "s", on: "2014-03-22" };
  test.each<[string, unknown, string]>([
    ["a moment of another day", { ...accepted, at: "2010-01-01T00:00:00Z" }, "at"],
    ["an item that ends unfixed without a reason", { ...accepted, outcome: "closed-unfixed" }, "reason"],
    ["a type that nobody knows", { ...accepted, type: "item-burnt" }, "type"],
    ["a field of the app's own", { ...accepted, mood: 1 }, ""],
  ])("%s", (_, event, field) => {
    const read = ledger.ItemEvent.safeParse(event);
    expect(read.error?.issues[0]?.path.join(".")).toBe(field);
  });

  test("and one that can be does", () => {
    expect(ledger.ItemEvent.safeParse({ ...accepted, at: "2014-03-22T10:00:00+08:00" }).success).toBe(true);
    expect(ledger.ItemEvent.safeParse({ ...accepted, outcome: "closed-unfixed", reason: "no budget" }).success).toBe(
      true,
    );
  });
});

test("an item that would continue itself is refused, and one of its number in another campaign may be continued", () => {
  const register = (continues: object): { ok: boolean } =>
    ledger.register(aProblem(), {
      id: "it-1",
      unit: "works",
      handling: "immediate",
      continues: { item: "it-1", ...continues },
      by: "office",
      on: "2014-03-04",
    });
  expect(register({})).toMatchObject({
    refusal: { code: "invalid-input", message: expect.stringContaining("continues: is the item itself") as string },
  });
  expect(register({ campaign: "last-year" }).ok).toBe(true);
});

test("events that name an opinion twice are a damaged history", () => {
  const { event, problem } = must(
    ledger.consolidate([anOpinion("o-1"), anOpinion("o-2")], {
      id: "p-1",
      category: "service",
      scope: "shared",
      by: "office",
      on: "2014-03-04",
    }),
  );
  const twice = ["o-9", "o-9"] as never; // ids as a faulty app might store them
  expect(() => ledger.evolveProblem(undefined, { ...event, opinions: twice })).toThrow(DamagedHistoryError);
  const attached = {
    type: "opinions-attached",
    problem: problem.id,
    opinions: twice,
    by: "x",
    on: "2014-03-05",
  } as const;
  expect(() => ledger.evolveProblem(problem, attached)).toThrow(DamagedHistoryError);
});
