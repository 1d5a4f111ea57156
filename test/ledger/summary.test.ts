import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { aProblem } from "./records.js";

interface Story {
  readonly id: string;
  readonly due?: string;
  /** How it went on after the assignment on 2 January. */
  readonly way: readonly ("reject" | "reopen" | { readonly outcome: ledger.Outcome; readonly on: string })[];
}

/** Makes an item registered on 1 January 2020 and led the way the story says. */
function told({ id, due, way }: Story): ledger.Item {
  const by = "office";
  let item: ledger.Item = must(
    ledger.register(aProblem(), { id, unit: "works", handling: "time-limited", by, on: "2020-01-01" }),
  ).item;
  const assign = (on: string): ledger.Item =>
    must(ledger.assign(item, { owner: "wang", ...(due !== undefined && { due }), by, on })).item;
  item = assign("2020-01-02");
  for (const turn of way) {
    const { on } = item.updated;
    if (turn === "reopen") {
      item = must(ledger.reopen(item, { reason: "came back", by, on })).item;
      item = must(ledger.assign(item, { owner: "wang", due: "2020-12-31", by, on })).item;
      continue;
    }
    item = must(ledger.submit(item, { evidence: [{ id: "e", description: "d" }], by: "wang", on })).item;
    item =
      turn === "reject"
        ? must(ledger.reject(item, { reason: "not so", by, on })).item
        : must(ledger.accept(item, { outcome: turn.outcome, reason: "r", by, on: turn.on })).item;
  }
  return item;
}

const LEDGER = [
  told({ id: "in time", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-02-01" }] }),
  told({ id: "a day late", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-02-02" }] }),
  told({ id: "after rework", due: "2020-02-01", way: ["reject", { outcome: "fixed", on: "2020-01-11" }] }),
  told({
    id: "came back",
    due: "2020-02-01",
    way: [{ outcome: "fixed", on: "2020-01-20" }, "reopen", { outcome: "fixed", on: "2020-03-01" }],
  }),
  told({ id: "came back and is in work", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-01-20" }, "reopen"] }),
  told({ id: "explained away", due: "2020-02-01", way: [{ outcome: "explained", on: "2020-01-20" }] }),
  told({ id: "counted twice", due: "2020-02-01", way: [{ outcome: "duplicate", on: "2020-01-03" }] }),
  told({ id: "early", due: "2020-12-01", way: [{ outcome: "fixed", on: "2020-01-20" }] }),
  told({ id: "still time", due: "2020-12-01", way: [] }),
  told({ id: "forgotten", due: "2020-02-01", way: [] }),
  told({ id: "no date", way: [] }),
];
const { overall } = must(ledger.summarise(LEDGER, { asOf: "2020-04-01" })).summary;

describe("eleven items counted by hand on 1 April 2020", () => {
  test("closed, for whatever reason: all but four", () => {
    expect(overall.rates.closed).toMatchObject({ numerator: 7, denominator: 11 });
  });
  test("fixed: explained counts against, only the duplicate leaves the denominator", () => {
    expect(overall.rates.fixed).toMatchObject({
      numerator: 5,
      denominator: 10,
      excluded: [{ reason: "duplicate", count: 1 }],
    });
  });
  test("on time: the first due day counts, after a reopening too; what is not yet due waits, even when done early", () => {
    expect(overall.rates.onTime).toMatchObject({
      numerator: 4, // in time, after rework, explained, duplicate
      denominator: 8, // and: a day late, came back, came back and is in work, forgotten
      excluded: [
        { reason: "not-yet-due", count: 2 },
        { reason: "no-due", count: 1 },
      ],
    });
  });
  test("passed at the first submission: neither rework nor what came back", () => {
    expect(overall.rates.firstPass).toMatchObject({ numerator: 5, denominator: 8 });
  });
  test("ages: closed ones by the acceptance that stands, open ones by the reference day", () => {
    // closed after 31, 32, 10, 60, 19, 2 and 19 days; open for 91 days each
    expect(overall.daysToClose).toEqual({ value: 19, n: 7 });
    expect(overall.daysOpen).toEqual({ value: 91, n: 4 });
  });
  test("verdicts on time", () => {
    expect(overall.byTimeliness).toEqual({ "on-time": 5, late: 4, "not-yet-due": 1, "no-due": 1, unknown: 0 });
    expect(overall.reopened).toBe(2);
  });
});

describe("what cannot be known is unknown, never zero", () => {
  test("a summary of nothing", () => {
    const empty = must(ledger.summarise([], { asOf: "2020-04-01" })).summary.overall;
    expect(empty.rates.fixed.value).toBe("unknown");
    expect(empty.daysToClose).toEqual({ value: "unknown", n: 0 });
  });
  test("a due instant on the day of a closing without its moment", () => {
    const item = told({ id: "i", due: "2020-02-01T12:00:00+08:00", way: [{ outcome: "fixed", on: "2020-02-01" }] });
    expect(ledger.timeliness(item, "2020-04-01")).toBe("unknown");
    expect(must(ledger.summarise([item], { asOf: "2020-04-01" })).summary.overall.rates.onTime).toMatchObject({
      denominator: 0,
      excluded: [{ reason: "unknown", count: 1 }],
      value: "unknown",
    });
  });
  test("an even number of ages has its middle between two", () => {
    const ages = [
      told({ id: "a", way: [{ outcome: "fixed", on: "2020-01-04" }] }),
      told({ id: "b", way: [{ outcome: "fixed", on: "2020-01-11" }] }),
    ];
    expect(must(ledger.summarise(ages, { asOf: "2020-04-01" })).summary.overall.daysToClose.value).toBe(6.5);
  });
});

test.each([
  ["on the due day", "2020-02-01", 1, [{ reason: "merged", count: 1 }]],
  ["a day late", "2020-02-02", 2, []],
])("an item merged into another %s: only a kept promise leaves the on-time rate", (_, on, denominator, excluded) => {
  const kept = told({ id: "kept", due: "2020-03-01", way: [{ outcome: "fixed", on: "2020-02-20" }] });
  const given = told({ id: "given", due: "2020-02-01", way: [] });
  const { item } = must(ledger.mergeInto(given, { into: "kept", reason: "same lift", by: "office", on }));
  const { rates } = must(ledger.summarise([kept, item], { asOf: "2020-04-01" })).summary.overall;
  expect(rates.onTime).toMatchObject({ numerator: 1, denominator, excluded });
  expect(rates.closed).toMatchObject({ numerator: 1, denominator: 1 });
});

describe("opinions are resolved by deeds", () => {
  const by = "office";
  const on = "2020-01-01";
  const say = (id: string): ledger.Opinion =>
    must(ledger.receive({ id, channel: "c", anonymous: true, text: "t", on })).opinion;
  const consolidate = (
    opinions: ledger.Opinion[],
    id: string,
  ): { problem: ledger.Problem; opinions: readonly ledger.Opinion[] } =>
    must(ledger.consolidate(opinions, { id, category: "c", scope: "shared", by, on }));
  const fixedItem = told({ id: "done", way: [{ outcome: "fixed", on: "2020-01-20" }] });
  const openItem = told({ id: "open", way: [] });
  const carry = (item: ledger.Item, problem: ledger.Problem): ledger.Item => ({
    ...item,
    id: ledger.ItemId.parse(`${item.id} ${problem.id}`),
    problem: problem.id,
  });

  test.each<[string, number, (first: ledger.Problem, second: ledger.Problem) => ledger.Item[]]>([
    [
      "when every item of every problem is fixed",
      1,
      (first, second) => [carry(fixedItem, first), carry(fixedItem, second)],
    ],
    [
      "not when one unit still works on it",
      0,
      (first, second) => [carry(fixedItem, first), carry(openItem, first), carry(fixedItem, second)],
    ],
    ["not when one of its problems was given to nobody", 0, (first) => [carry(fixedItem, first)]],
    ["not when nothing was done at all", 0, () => []],
  ])("%s", (_, resolved, items) => {
    const first = consolidate([say("op-1")], "p-a");
    const second = consolidate([...first.opinions], "p-b");
    const problems = [first.problem, second.problem];
    const summary = ledger.summariseOpinions({
      opinions: second.opinions,
      problems,
      items: items(first.problem, second.problem),
    });
    expect(summary.fixed).toMatchObject({ numerator: resolved, denominator: 1 });
  });

  test("an opinion nobody took up stays in the denominator", () => {
    const summary = ledger.summariseOpinions({ opinions: [say("op-9")], problems: [], items: [] });
    expect(summary).toMatchObject({ received: 1, consolidated: 0, fixed: { numerator: 0, denominator: 1 } });
  });
});
