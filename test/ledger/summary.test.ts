import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { POLICY, aLife, aProblem, anOpinion } from "./records.js";
import { told } from "./stories.js";

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
  test("fixed: explained counts against, and so does what was closed as a duplicate", () => {
    expect(overall.rates.fixed).toMatchObject({ numerator: 5, denominator: 11, excluded: [] });
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
    // in time, a day late, early; what was explained or called a duplicate was judged, and did not pass
    expect(overall.rates.firstPass).toMatchObject({ numerator: 3, denominator: 8 });
  });
  test("passed after rework: once rejected, or reopened and closed again; the one in work has not passed", () => {
    expect(overall.rates.afterRework).toMatchObject({
      numerator: 2,
      denominator: 8,
      excluded: [{ reason: "not-yet-judged", count: 3 }],
    });
  });
  test("due: every item stands in one place, and the on-time rate is made of them", () => {
    const { registered, due, onTime, late, notYetDue, noDue, unknown, merged } = overall.due;
    expect([registered, due, onTime, late, notYetDue, noDue, unknown, merged]).toEqual([11, 8, 4, 4, 2, 1, 0, 0]);
  });
  test("the age at closing respects the open items: half of all eleven are closed after 32 days, not 19", () => {
    // closed after 2, 10, 19, 19, 31, 32 and 60 days, open for 91: the share still open falls to 5 of 11 at 32 days
    expect(overall.ageAtClosing).toMatchObject({
      naive: { value: 19, n: 7 },
      kaplanMeier: { value: 32, level: 0.95 },
      censored: 4,
    });
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

test.each(ledger.OUTCOMES.filter((outcome) => outcome !== "fixed"))(
  "of one fixed item and one that waits, half are fixed, and still when the other is closed as %s",
  (outcome) => {
    const fixed = told({ id: "fixed", way: [{ outcome: "fixed", on: "2020-01-20" }] });
    for (const way of [[], [{ outcome, on: "2020-01-20" }]]) {
      const { summary } = must(ledger.summarise([fixed, told({ id: "other", way })], { asOf: "2020-04-01" }));
      expect(summary.overall.rates.fixed).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
    }
  },
);

describe("a proof that was given back", () => {
  const stamp = { by: "office", on: "2020-01-10" };
  const evidence = [{ id: "e", description: "d" }];
  const submitted = must(ledger.submit(told({ id: "i", way: [] }), { evidence, by: "wang", on: "2020-01-10" })).item;
  const returned = must(ledger.returnEvidence(submitted, { evidence: "e", reason: "of another lift", ...stamp })).item;
  const revised = must(ledger.revise(returned, { evidence, by: "wang", on: "2020-01-11" })).item;
  const replaced = must(ledger.revise(submitted, { evidence, by: "wang", on: "2020-01-11" })).item;
  const accept = (item: ledger.Item, outcome: ledger.Outcome): ledger.Item =>
    must(ledger.accept(item, { outcome, reason: "r", by: "office", on: "2020-01-12" })).item;
  test.each<[string, ledger.Item, readonly [number, number, number]]>([
    ["is rework, and the item has not passed yet", returned, [0, 0, 1]],
    ["nor once another took its place", revised, [0, 0, 1]],
    ["and what is fixed then passed after rework", accept(revised, "fixed"), [0, 1, 1]],
    ["and what is closed unfixed then never passed", accept(revised, "closed-unfixed"), [0, 0, 1]],
    ["proofs that the unit replaced by itself are no rework", accept(replaced, "fixed"), [1, 0, 1]],
    ["nothing passes at once by being closed unfixed", accept(submitted, "closed-unfixed"), [0, 0, 1]],
    ["what waits for its first judgement is in no denominator", submitted, [0, 0, 0]],
  ])("%s", (_, item, expected) => {
    const { firstPass, afterRework } = must(ledger.summarise([item], { asOf: "2020-04-01" })).summary.overall.rates;
    expect([firstPass.numerator, afterRework.numerator, firstPass.denominator]).toEqual(expected);
    expect(afterRework.denominator).toBe(firstPass.denominator);
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

test.each<[string, string | undefined, object]>([
  ["without a moment: nobody knows", undefined, { denominator: 1, excluded: [{ reason: "unknown", count: 1 }] }],
  ["before the hour", "2020-02-01T11:59:00+08:00", { denominator: 1, excluded: [{ reason: "merged", count: 1 }] }],
  ["after the hour", "2020-02-01T12:01:00+08:00", { denominator: 2, excluded: [] }],
])("an item due by an hour and merged on its day %s", (_, at, expected) => {
  const kept = told({ id: "kept", due: "2020-03-01", way: [{ outcome: "fixed", on: "2020-02-20" }] });
  const given = told({ id: "given", due: "2020-02-01T12:00:00+08:00", way: [] });
  const merging = {
    into: "kept",
    reason: "same lift",
    by: "office",
    on: "2020-02-01",
    ...(at !== undefined && { at }),
  };
  const { item } = must(ledger.mergeInto(given, merging));
  const { rates, due } = must(ledger.summarise([kept, item], { asOf: "2020-04-01" })).summary.overall;
  expect(rates.onTime).toMatchObject(expected);
  expect(due.unknown).toBe(at === undefined ? 1 : 0);
});

test("the on-time and the closed rate count every outcome, and say so", () => {
  for (const { numerator } of [ledger.ON_TIME_RATE, ledger.CLOSED_RATE]) {
    expect(numerator).toEqual({
      en: expect.stringMatching(/, with any outcome$/) as string,
      "zh-CN": expect.stringMatching(/（不论结果）$/) as string,
    });
  }
});

describe("what left the ledger without an acceptance", () => {
  const leaving = { reason: "r", by: "office", on: "2020-01-31" };
  const left = [
    told({ id: "closed", way: [{ outcome: "fixed", on: "2020-01-11" }] }),
    must(ledger.cancel(told({ id: "cancelled", way: [] }), leaving)).item,
    must(ledger.carryOver(told({ id: "carried over", way: [] }), { campaign: "next", ...leaving })).item,
  ];
  test("is seen until the day it left, and has no age in work", () => {
    const { ageAtClosing, daysOpen } = must(ledger.summarise(left, { asOf: "2020-04-01" })).summary.overall;
    // one of three closed after 10 days; the others were seen for 30 and not longer
    expect(ageAtClosing).toMatchObject({ naive: { value: 10, n: 1 }, kaplanMeier: { value: "unknown" }, censored: 2 });
    expect(daysOpen.n).toBe(0);
  });
});

describe("a merged item is counted under the one that carries it on", () => {
  const merge = (id: string, into: string): ledger.Item =>
    must(ledger.mergeInto(told({ id, way: [] }), { into, reason: "r", by: "office", on: "2020-01-03" })).item;
  const open = told({ id: "open", way: [] });
  const fixed = told({ id: "fixed", way: [{ outcome: "fixed", on: "2020-01-20" }] });
  test.each<[string, number, number, ledger.Item[]]>([
    ["into an item that is there", 1, 0, [open, merge("a", "open")]],
    ["over several that are there", 1, 0, [merge("a", "b"), merge("b", "c"), merge("c", "open"), open]],
    ["into an item that is not there: it is counted itself", 1, 1, [merge("a", "elsewhere")]],
    ["over one that is there into one that is not", 3, 2, [merge("a", "b"), merge("b", "elsewhere"), open]],
    ["in a circle", 3, 2, [merge("a", "b"), merge("b", "a"), open]],
    ["into a circle that it is no part of", 3, 3, [merge("in", "a"), merge("a", "b"), merge("b", "a")]],
  ])("%s", (_, denominator, stranded, items) => {
    const { overall } = must(ledger.summarise(items, { asOf: "2020-04-01" })).summary;
    expect([overall.registered, overall.byStatus.merged + overall.byStatus.assigned]).toEqual([
      items.length,
      items.length,
    ]);
    expect(overall.stranded).toBe(stranded);
    for (const name of ["closed", "fixed"] as const) expect(overall.rates[name]).toMatchObject({ denominator });
  });
  test("merging the hard ones into each other does not raise the fixed rate", () => {
    const rateOf = (items: ledger.Item[]): unknown =>
      must(ledger.summarise(items, { asOf: "2020-04-01" })).summary.overall.rates.fixed.value;
    expect(rateOf([fixed, merge("a", "b"), merge("b", "a")])).toBe(1 / 3);
  });
  test("an opinion is as far as the item that carries its own on", () => {
    const problems = [aProblem()];
    const [opinion] = must(
      ledger.consolidate([anOpinion()], { id: "p-1", category: "c", scope: "shared", by: "o", on: "2020-01-01" }),
    ).opinions;
    const fixedOf = (items: ledger.Item[]): number =>
      must(ledger.summariseOpinions({ opinions: [opinion!], problems, items })).summary.fixed.numerator;
    expect(fixedOf([merge("a", "fixed"), fixed])).toBe(1);
    expect(fixedOf([merge("a", "open"), open])).toBe(0);
    expect(fixedOf([merge("a", "elsewhere"), fixed])).toBe(0);
    expect(fixedOf([merge("a", "b"), merge("b", "a"), fixed])).toBe(0);
  });
});

describe("keys", () => {
  const items = [
    told({ id: "a", unit: "works", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-02-03" }] }),
    told({ id: "b", unit: "water", due: "2020-12-31T18:00:00+08:00", way: [] }),
    must(ledger.register(aProblem(), { id: "c", unit: "water", handling: "immediate", by: "o", on: "2020-01-01" }))
      .item,
  ];
  const keysOf = (...by: (ledger.ItemKey | ledger.OwnKey)[]): unknown => {
    return must(ledger.summarise(items, { asOf: "2020-04-01", by })).summary.groups.map(({ key }) => key);
  };
  test.each<[ledger.ItemKey, unknown]>([
    ["unit", [{ unit: "water" }, { unit: "works" }]],
    ["owner", [{}, { owner: "wang" }]],
    ["origin", [{ origin: "masses" }]],
    ["registered-month", [{ "registered-month": "2020-01" }]],
    ["registered-day", [{ "registered-day": "2020-01-01" }]],
    ["closed-month", [{}, { "closed-month": "2020-02" }]],
    ["due-year", [{}, { "due-year": "2020" }]],
    ["due-day", [{}, { "due-day": "2020-02-01" }, { "due-day": "2020-12-31" }]],
  ])("by %s, in the order of their values, none first", (key, groups) => {
    expect(keysOf(key)).toEqual(groups);
  });
  test("of the app's own, beside those that every item has", () => {
    const bank: ledger.OwnKey = { key: "bank", of: ({ unit }) => (unit === "water" ? "left" : undefined) };
    expect(keysOf("unit", bank)).toEqual([{ unit: "water", bank: "left" }, { unit: "works" }]);
  });
  test("an empty value is one, and comes after none, whoever was counted first", () => {
    const mark: ledger.OwnKey = { key: "mark", of: ({ id }) => ({ a: "", b: "x" })[id as string] };
    const groupsOf = (some: readonly ledger.Item[]): unknown =>
      must(ledger.summarise(some, { asOf: "2020-04-01", by: [mark] })).summary.groups.map(({ key }) => key);
    expect(groupsOf(items)).toEqual([{}, { mark: "" }, { mark: "x" }]);
    expect(groupsOf(items.toReversed())).toEqual(groupsOf(items));
  });
  test("nobody defined, or named like another, are the caller's error", () => {
    expect(() => keysOf("colour" as "unit")).toThrow('"colour" is no key');
    expect(() => keysOf({ key: "unit", of: () => "x" })).toThrow('"unit" is a key of every item already');
  });
  test("no key makes no group", () => {
    expect(keysOf()).toEqual([]);
  });
});

describe("the policy in force", () => {
  const simple: ledger.SignOffPolicy = {
    id: "simple",
    version: 1,
    label: POLICY.label,
    levels: [],
    barred: [],
    leastEvidence: 1,
  };
  const way = [{ outcome: "fixed", on: "2020-01-20" }] as const;
  const items = [
    told({ id: "a", policy: simple, way }),
    told({ id: "b", policy: { ...simple, version: 2 }, way }),
    told({ id: "c", way }),
    told({ id: "d", policy: simple, way: [] }),
  ];
  test("is named with its hash, and closed items are told apart by theirs", () => {
    const { summary } = must(ledger.summarise(items, { asOf: "2020-04-01", policy: simple }));
    expect(summary.policy).toMatchObject({ id: "simple", version: 1 });
    expect(summary.overall.signedOff).toEqual({ policy: 1, another: 1, none: 1 });
  });
  test("is not spoken of where none was given", () => {
    const { summary } = must(ledger.summarise(items, { asOf: "2020-04-01" }));
    expect(summary).not.toHaveProperty("policy");
    expect(summary.overall).not.toHaveProperty("signedOff");
  });
});

describe("what cannot be counted", () => {
  const { items } = aLife();
  test.each(["2014-02-30", "zzz", "", "2014", NaN, undefined])("a reference day %s", (asOf) => {
    expect(ledger.summarise([items.open], { asOf: asOf as string })).toMatchObject({
      refusal: { code: "invalid-input" },
    });
  });
  test("an item of a status or an outcome nobody knows throws with its number", () => {
    const lost = { ...items.open, status: "lost" } as unknown as ledger.Item;
    expect(() => ledger.summarise([lost], { asOf: "2014-06-01" })).toThrow('item "it-1" has the status "lost"');
    const closed = items.closed as ledger.ClosedItem;
    const done = { ...closed, acceptance: { ...closed.acceptance, outcome: "done" } } as unknown as ledger.Item;
    expect(() => ledger.summarise([done], { asOf: "2014-06-01" })).toThrow('item "it-1" has the outcome "done"');
  });
  test("an item that ended before it began throws with its number", () => {
    const early = { ...items.closed, registered: { by: "o", on: "2015-01-01" } };
    expect(() => ledger.summarise([early], { asOf: "2015-06-01" })).toThrow('item "it-1" ended before');
  });
  test("what stands twice among opinions, problems and items is refused, not counted twice", () => {
    const records = { opinions: [anOpinion()], problems: [aProblem()], items: [items.open] };
    for (const twice of ["opinions", "problems", "items"] as const) {
      const doubled = { ...records, [twice]: [...records[twice], ...records[twice]] };
      expect(ledger.summariseOpinions(doubled)).toMatchObject({ refusal: { code: "duplicate-id" } });
    }
  });
});

describe("the first due moment", () => {
  const by = "office";
  const on = "2014-03-05";
  const problem = aProblem();
  const registered = must(ledger.register(problem, { id: "it", unit: "works", handling: "time-limited", by, on })).item;
  const assign = (item: ledger.Item, due: string, at?: string): ledger.Item =>
    must(ledger.assign(item, { owner: "wang", due, by, on, ...(at !== undefined && { at }) })).item;
  const transfer = (item: ledger.Item, unit: string, at?: string): ledger.Item =>
    must(ledger.transfer(item, { unit, reason: "r", by, on, ...(at !== undefined && { at }) })).item;
  const again = (item: ledger.Item, at?: string): ledger.Item => {
    const stamp = { on, ...(at !== undefined && { at }) };
    const evidence = [{ id: "e", description: "d" }];
    const submitted = must(ledger.submit(item, { evidence, by: "wang", ...stamp })).item;
    const closed = must(ledger.accept(submitted, { outcome: "fixed", by, ...stamp })).item;
    return must(ledger.reopen(closed, { reason: "r", by, ...stamp })).item;
  };
  const hour = (number: number): string => `2014-03-05T0${number}:00:00+08:00`;
  test("is the earlier cycle's, though another is assigned on the same day", () => {
    expect(ledger.firstDue(assign(again(assign(registered, "2014-05-01")), "2014-04-01"))).toBe("2014-05-01");
  });
  test("is that of the unit that had it first, though its cycle was reopened on the same day", () => {
    const later = assign(
      again(assign(transfer(assign(registered, "2014-05-01"), "water"), "2014-04-01")),
      "2014-03-31",
    );
    expect(ledger.firstDue(later)).toBe("2014-05-01");
  });
  test("is the first cycle's where the moments say that the transfer came later", () => {
    const first = again(assign(registered, "2014-05-01", hour(1)), hour(2));
    const moved = transfer(assign(first, "2014-04-01", hour(3)), "water", hour(4));
    expect(ledger.firstDue(assign(moved, "2014-03-31", hour(5)))).toBe("2014-05-01");
  });
  test("is skipped where the first assignment had none", () => {
    const undated = must(ledger.assign(registered, { owner: "wang", by, on })).item;
    expect(ledger.firstDue(assign(transfer(undated, "water"), "2014-04-01"))).toBe("2014-04-01");
  });
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
    const { summary } = must(
      ledger.summariseOpinions({ opinions: second.opinions, problems, items: items(first.problem, second.problem) }),
    );
    expect(summary.fixed).toMatchObject({ numerator: resolved, denominator: 1 });
  });

  test("an opinion nobody took up stays in the denominator", () => {
    // #region summarise-opinions
    const opinions = [say("op-9")];
    const { summary } = must(ledger.summariseOpinions({ opinions, problems: [], items: [] }));
    // #endregion summarise-opinions
    expect(summary).toMatchObject({ received: 1, consolidated: 0, fixed: { numerator: 0, denominator: 1 } });
  });
});
