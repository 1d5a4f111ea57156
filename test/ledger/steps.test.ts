import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagram } from "../../src/core/index.js";
import { DamagedHistoryError, must } from "answerable";
import * as ledger from "answerable/ledger";
import { aLife, anOpinion, aProblem } from "./records.js";

const stamp = { by: "supervisor", on: "2014-05-05" };
const TRIES = {
  assign: (item: ledger.Item) => ledger.assign(item, { owner: "wang", ...stamp }),
  submit: (item: ledger.Item) => ledger.submit(item, { evidence: [{ id: "e", description: "done" }], ...stamp }),
  accept: (item: ledger.Item) => ledger.accept(item, { outcome: "fixed", ...stamp }),
  reject: (item: ledger.Item) => ledger.reject(item, { reason: "not done", ...stamp }),
  reopen: (item: ledger.Item) => ledger.reopen(item, { reason: "broken again", ...stamp }),
};

describe("every step in every status is what the table says", () => {
  const steps = Object.keys(ledger.ITEM_STEPS) as ledger.ItemStep[];
  test.each(steps.flatMap((step) => ledger.ITEM_STATUSES.map((status) => [step, status] as const)))(
    "%s when %s",
    (step, status) => {
      const { from, to } = ledger.ITEM_STEPS[step];
      const result = TRIES[step](aLife().items[status]);
      const allowed = (from as readonly string[]).includes(status);
      if (allowed) expect(result).toMatchObject({ ok: true, item: { status: to[0] } });
      else expect(result).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
    },
  );

  test("the module header shows the table", () => {
    const header = readFileSync(new URL("../../src/ledger/index.ts", import.meta.url), "utf8").replaceAll(" * ", "");
    expect(header).toContain(diagram(ledger.ITEM_STEPS));
  });
});

describe("rules of the steps", () => {
  const { items } = aLife();
  const evidence = [{ id: "e", description: "done" }];
  test.each([
    [
      "an item cannot be due before it is assigned",
      "due-before-assignment",
      () => ledger.assign(items.open, { owner: "wang", due: "2014-03-04", by: "office", on: "2014-03-05" }),
    ],
    [
      "nor by an instant of an earlier day",
      "due-before-assignment",
      () =>
        ledger.assign(items.open, { owner: "wang", due: "2014-03-04T23:00:00+08:00", by: "office", on: "2014-03-05" }),
    ],
    [
      "nor by an earlier moment of the same day",
      "due-before-assignment",
      () =>
        ledger.assign(items.open, {
          owner: "wang",
          due: "2014-03-05T03:30:00+08:00",
          by: "office",
          on: "2014-03-05",
          at: "2014-03-05T09:00:00+08:00",
        }),
    ],
    [
      "a submission needs evidence",
      "no-evidence",
      () => ledger.submit(items.assigned, { evidence: [], by: "wang", on: "2014-03-20" }),
    ],
    [
      "the submitter cannot accept",
      "not-independent",
      () =>
        ledger.accept(must(ledger.submit(items.assigned, { evidence, by: "li", on: "2014-03-20" })).item, {
          outcome: "fixed",
          by: "li",
          on: "2014-03-25",
        }),
    ],
    [
      "the owner cannot accept what a colleague submitted",
      "not-independent",
      () =>
        ledger.accept(must(ledger.submit(items.assigned, { evidence, by: "li", on: "2014-03-20" })).item, {
          outcome: "fixed",
          by: "wang",
          on: "2014-03-25",
        }),
    ],
    [
      "the owner cannot reject either",
      "not-independent",
      () => ledger.reject(items.submitted, { reason: "later", by: "wang", on: "2014-03-25" }),
    ],
    [
      "closing unfixed needs a reason",
      "no-reason",
      () => ledger.accept(items.submitted, { outcome: "closed-unfixed", by: "supervisor", on: "2014-03-25" }),
    ],
    [
      "even a duplicate needs its reason",
      "no-reason",
      () => ledger.accept(items.submitted, { outcome: "duplicate", by: "supervisor", on: "2014-03-25" }),
    ],
    [
      "nothing happens before what happened last",
      "backdated",
      () => ledger.accept(items.submitted, { outcome: "fixed", by: "supervisor", on: "2014-03-19" }),
    ],
    [
      "an item is not registered before its problem is known",
      "backdated",
      () =>
        ledger.register(aProblem(), {
          id: "it-2",
          unit: "works",
          handling: "immediate",
          by: "office",
          on: "2014-03-02",
        }),
    ],
    [
      "a problem draws on at least one opinion",
      "no-opinions",
      () => ledger.consolidate([], { id: "p-2", category: "c", scope: "unit", by: "office", on: "2014-03-03" }),
    ],
    [
      "a problem draws on an opinion once",
      "duplicate-opinion",
      () =>
        ledger.consolidate([anOpinion(), anOpinion()], {
          id: "p-2",
          category: "c",
          scope: "unit",
          by: "office",
          on: "2014-03-03",
        }),
    ],
    [
      "a problem is not drawn from an opinion to come",
      "backdated",
      () =>
        ledger.consolidate([anOpinion()], { id: "p-2", category: "c", scope: "unit", by: "office", on: "2014-03-02" }),
    ],
    [
      "an anonymous opinion names nobody",
      "anonymity-broken",
      () =>
        ledger.receive({
          id: "op-2",
          channel: "letter",
          anonymous: true,
          respondent: "zhao",
          text: "t",
          on: "2014-03-03",
        }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("within a day the moments decide, where both are known", () => {
    const registration = { unit: "works", handling: "immediate", by: "office", on: "2014-03-04" } as const;
    const { item } = must(
      ledger.register(aProblem(), { id: "it-2", ...registration, at: "2014-03-04T09:00:00+08:00" }),
    );
    const earlier = { owner: "wang", by: "office", on: "2014-03-04", at: "2014-03-04T08:59:59+08:00" };
    expect(ledger.assign(item, earlier)).toMatchObject({ ok: false, refusal: { code: "backdated" } });
    expect(ledger.assign(item, { ...earlier, at: "2014-03-04T01:00:00Z" }).ok).toBe(true);
    expect(ledger.assign(item, { owner: "wang", by: "office", on: "2014-03-04" }).ok).toBe(true);
  });

  test("a problem may take an opinion that another took before", () => {
    const input = { category: "c", scope: "unit", by: "office", on: "2014-03-04" } as const;
    const first = must(ledger.consolidate([anOpinion()], { id: "p-1", ...input }));
    const second = must(ledger.consolidate(first.opinions, { id: "p-2", ...input }));
    expect(second.opinions[0]?.problems).toEqual(["p-1", "p-2"]);
    expect(ledger.consolidate(second.opinions, { id: "p-2", ...input })).toMatchObject({
      refusal: { code: "duplicate-opinion" },
    });
  });
});

describe("a damaged history throws", () => {
  const { items, events } = aLife();
  const [registration, assignment] = events as [ledger.ItemRegistered, ledger.ItemAssigned];
  test.each<[string, () => unknown]>([
    ["an event for an item never registered", () => ledger.evolve(undefined, assignment)],
    ["a registration twice", () => ledger.evolve(items.open, registration)],
    ["the same event twice", () => ledger.evolve(items.assigned, assignment)],
    ["an event of another item", () => ledger.evolve(items.open, { ...assignment, item: ledger.ItemId.parse("it-9") })],
    ["events out of order", () => ledger.applyEvents(new Map(), events.toReversed())],
    [
      "an opinion received twice",
      () =>
        ledger.evolveOpinion(anOpinion(), {
          ...must(ledger.receive({ id: "op-1", channel: "c", anonymous: true, text: "t", on: "2014-01-01" })).event,
        }),
    ],
    [
      "a problem that does not draw on the opinion",
      () =>
        ledger.evolveOpinion(
          anOpinion("op-7"),
          must(ledger.consolidate([anOpinion()], { id: "p", category: "c", scope: "unit", by: "o", on: "2014-03-03" }))
            .event,
        ),
    ],
    [
      "a problem consolidated twice",
      () =>
        ledger.evolveProblem(
          aProblem(),
          must(
            ledger.consolidate([anOpinion()], { id: "p-1", category: "c", scope: "unit", by: "o", on: "2014-03-03" }),
          ).event,
        ),
    ],
  ])("%s", (_, run) => {
    expect(run).toThrow(DamagedHistoryError);
  });

  test("nothing of a damaged batch is applied", () => {
    const before = new Map<string, ledger.Item>([["it-1", items.open]]);
    expect(() => ledger.applyEvents(before, [assignment, assignment])).toThrow(DamagedHistoryError);
    expect(before.get("it-1")).toBe(items.open);
  });
});
