import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import * as tallies from "answerable/ledger/tally";
import * as labels from "answerable/ledger/tally/labels";
import { suqianByDate } from "answerable/presets";
import { POLICY, aLife, calendar } from "./records.js";
import { told } from "./stories.js";
import { ledgers } from "./walk.js";

const scheme = suqianByDate({ nearDays: 7 });
const facts = (): { behindSchedule: boolean; poorQuality: boolean } => ({ behindSchedule: false, poorQuality: false });

/** Everything a tally can be asked to count. */
const COUNTING = {
  asOf: "2016-01-01",
  by: ["unit", "registered-month", { key: "length", of: ({ id }) => String(id.length) }],
  policy: POLICY,
  lights: { scheme, calendar, facts },
} satisfies ledger.Counting;

const tallyOf = (items: readonly ledger.Item[], counting: ledger.Counting = COUNTING): tallies.Tally =>
  must(tallies.addAll(must(tallies.emptyTally(counting)).tally, items, counting)).tally;

/** Ledgers of walks, each cut into parts. */
const parted = fc.tuple(ledgers, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 })).map(([walked, parts]) => {
  const items = walked.map(({ states }) => states.at(-1)!);
  return { items, parts: [0, 1, 2].map((part) => items.filter((_, index) => parts[index] === part)) };
});

/** The walks merge into an item of another ledger; here, it is in this one. */
const withCarrier = (items: readonly ledger.Item[]): ledger.Item[] => [
  told({ id: "it-0-of-another-ledger", way: [] }),
  ...items,
];

test("a dashboard updates by difference", () => {
  const before = told({ id: "it-1", due: "2020-02-01", way: [] });
  const after = must(ledger.cancel(before, { reason: "not wanted", by: "office", on: "2020-01-20" })).item;
  const other = told({ id: "it-2", unit: "water", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-01-31" }] });
  // #region tally
  const counting = { asOf: "2020-02-29", by: ["unit"] } satisfies ledger.Counting;
  const { tally: empty } = must(tallies.emptyTally(counting));
  const { tally } = must(tallies.addAll(empty, [before, other]));
  expect(tallies.summaryOf(tally)).toEqual(must(ledger.summarise([before, other], counting)).summary);

  const { tally: without } = must(tallies.remove(tally, before)); // as it was counted
  const { tally: changed } = must(tallies.add(without, after)); // as it is now
  expect(tallies.summaryOf(changed).overall.byStatus).toMatchObject({ assigned: 0, cancelled: 1, closed: 1 });
  // #endregion tally
  expect(tallies.summaryOf(changed)).toEqual(must(ledger.summarise([after, other], counting)).summary);
});

test("a cluster counts in parts", () => {
  const counting = { asOf: "2020-02-29", by: ["unit"] } satisfies ledger.Counting;
  const works = tallyOf([told({ id: "it-1", way: [] })], counting);
  const water = tallyOf([told({ id: "it-2", unit: "water", way: [{ outcome: "fixed", on: "2020-01-20" }] })], counting);
  // #region merge
  const { tally: received } = must(tallies.readTally(counting, JSON.parse(JSON.stringify(water))));
  const { tally } = must(tallies.merge(works, received));
  const { overall, groups } = tallies.summaryOf(tally);
  expect(overall.rates.fixed).toMatchObject({ numerator: 1, denominator: 2 });
  expect(groups.map(({ key, registered }) => [key.unit, registered])).toEqual([
    ["water", 1],
    ["works", 1],
  ]);
  // #endregion merge
});

describe("laws", () => {
  test("merging tallies in any order and grouping gives the same summary as counting all at once", () => {
    fc.assert(
      fc.property(parted, ({ items, parts }) => {
        const [a, b, c] = parts.map((part) => tallyOf(part)) as [tallies.Tally, tallies.Tally, tallies.Tally];
        const merge = (one: tallies.Tally, other: tallies.Tally): tallies.Tally =>
          must(tallies.merge(one, other)).tally;
        const whole = tallies.summaryOf(tallyOf(items));
        for (const merged of [
          merge(merge(a, b), c),
          merge(a, merge(b, c)),
          merge(c, merge(b, a)),
          merge(b, merge(c, a)),
        ])
          expect(tallies.summaryOf(merged)).toEqual(whole);
      }),
    );
  });

  test("a summary of items is the summary of their tally", () => {
    fc.assert(
      fc.property(parted, ({ items }) => {
        const all = withCarrier(items).filter(({ updated }) => updated.on <= "2020-06-01");
        const counting = { ...COUNTING, asOf: "2020-06-01" };
        expect(must(ledger.summarise(all, counting)).summary).toEqual(tallies.summaryOf(tallyOf(all, counting)));
      }),
    );
  });

  test("what was added and removed again, in any order, leaves no trace", () => {
    fc.assert(
      fc.property(parted, ({ items, parts: [gone = [], ...kept] }) => {
        let tally = tallyOf(items);
        for (const item of gone.toReversed()) tally = must(tallies.remove(tally, item, COUNTING)).tally;
        expect(tally).toEqual(tallyOf(kept.flat()));
      }),
    );
  });

  test("adding one by one gives what adding all at once gives, and changes no tally it is given", () => {
    fc.assert(
      fc.property(parted, ({ items }) => {
        const empty = must(tallies.emptyTally(COUNTING)).tally;
        const steps = [empty];
        for (const item of items) steps.push(must(tallies.add(steps.at(-1)!, item, COUNTING)).tally);
        const copies = structuredClone(steps);
        for (const item of items) tallies.add(steps[1]!, item, COUNTING);
        expect(steps).toEqual(copies);
        expect(steps.at(-1)).toEqual(tallyOf(items));
        expect(empty.groups).toEqual({});
      }),
    );
  });

  test("every tally is JSON that its own reader takes, and every count stands in one place", () => {
    fc.assert(
      fc.property(parted, ({ items }) => {
        const tally = tallyOf(items);
        expect(tallies.readTally(COUNTING, JSON.parse(JSON.stringify(tally)))).toEqual({ ok: true, tally });
        const { registered, byStatus, due, lights, signedOff } = tallies.summaryOf(tally).overall;
        const sum = (counts: object): number => (Object.values(counts) as number[]).reduce((a, b) => a + b, 0);
        expect(registered).toBe(items.length);
        expect(due.due + due.notYetDue + due.noDue + due.unknown + due.merged).toBe(registered);
        expect(sum(lights!.byColour) + sum(lights!.dark) + lights!.ended).toBe(registered);
        expect(sum(signedOff!)).toBe(byStatus.closed);
      }),
    );
  });
});

describe("a tally is pinned to what it was made with", () => {
  const { tally } = must(tallies.emptyTally(COUNTING));
  const { items } = aLife();
  const changed: [string, ledger.Counting][] = [
    ["another reference day", { ...COUNTING, asOf: "2016-01-02" }],
    ["other keys", { ...COUNTING, by: ["unit"] }],
    ["keys in another order", { ...COUNTING, by: COUNTING.by.toReversed() }],
    ["another policy", { ...COUNTING, policy: { ...POLICY, leastEvidence: 2 } }],
    ["another scheme", { ...COUNTING, lights: { ...COUNTING.lights, scheme: suqianByDate({ nearDays: 8 }) } }],
    ["no calendar", { ...COUNTING, lights: { scheme, facts } }],
  ];
  test.each(changed)("%s is refused", (_, counting) => {
    const refusal = { code: "different-tallies" };
    expect(tallies.add(tally, items.open, counting)).toMatchObject({ refusal });
    expect(tallies.addAll(tally, [items.open], counting)).toMatchObject({ refusal });
    expect(tallies.remove(tally, items.open, counting)).toMatchObject({ refusal });
    expect(tallies.merge(tally, must(tallies.emptyTally(counting)).tally)).toMatchObject({ refusal });
    expect(tallies.readTally(counting, tally)).toMatchObject({ refusal });
  });
  test("where its keys or lights are needed and not given, nothing is counted", () => {
    const { by: _by, ...withoutKeys } = COUNTING;
    const { lights: _lights, ...withoutLights } = COUNTING;
    for (const given of [withoutKeys, withoutLights, {}])
      expect(tallies.add(tally, items.open, given)).toMatchObject({ refusal: { code: "different-tallies" } });
    const plain = must(tallies.emptyTally({ asOf: COUNTING.asOf })).tally;
    expect(tallies.add(plain, items.open, { lights: COUNTING.lights })).toMatchObject({
      refusal: { code: "different-tallies" },
    });
  });
  test("a database that orders names anew changes nothing", () => {
    const { policy, lights } = tally;
    const reordered = { ...tally, policy: Object.fromEntries(Object.entries(policy!).reverse()) as never, lights };
    expect(tallies.merge(tally, reordered).ok).toBe(true);
  });
});

describe("what cannot be counted", () => {
  const { items } = aLife();
  const { tally } = must(tallies.emptyTally({ asOf: "2014-03-24" }));
  test("a day that does not exist", () => {
    expect(tallies.emptyTally({ asOf: "2014-02-30" })).toMatchObject({ refusal: { code: "invalid-input" } });
    expect(tallies.readTally({ asOf: "2014-02-30" }, tally)).toMatchObject({ refusal: { code: "invalid-input" } });
  });
  test("an item that changed after the reference day", () => {
    const refusal = { code: "after-reference-day" };
    expect(tallies.add(tally, items.closed)).toMatchObject({ refusal });
    expect(tallies.addAll(tally, [told({ id: "later", way: [] }), items.open])).toMatchObject({ refusal });
    expect(tallies.remove(tally, items.closed)).toMatchObject({ refusal });
  });
  test("an item that stands twice in a batch", () => {
    expect(tallies.addAll(tally, [items.open, items.assigned])).toMatchObject({ refusal: { code: "duplicate-id" } });
  });
  test("taking out an item that was never put in, or was put in otherwise", () => {
    const refusal = { code: "never-counted", message: expect.stringContaining('"it-1"') as string };
    expect(tallies.remove(tally, items.open)).toMatchObject({ refusal });
    const open = must(tallies.add(tally, items.open)).tally;
    expect(tallies.remove(open, items.assigned)).toMatchObject({ refusal });
  });
});

describe("counts that no items can have", () => {
  // Of three items, one is closed as fixed in time, one is in work and late, one was merged before it was due.
  const asOf = "2020-06-01";
  const leaving = { reason: "the same lift", by: "office", on: "2020-01-10" };
  const merged = must(ledger.mergeInto(told({ id: "c", due: "2020-02-01", way: [] }), { into: "a", ...leaving })).item;
  const counting = { asOf } satisfies ledger.Counting;
  const tally = tallyOf(
    [
      told({ id: "a", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-01-20" }] }),
      told({ id: "b", due: "2020-02-01", way: ["reject"] }),
      merged,
    ],
    counting,
  );
  const group = tally.groups["[]"]!;
  test("are not these", () => {
    expect(group).toMatchObject({
      passing: { "first-pass": 1, "not-passed": 1, "not-yet-judged": 1 },
      timeliness: { "on-time": 1, late: 2 },
      standing: { "on-time": 1, late: 1, merged: 1 },
      merging: { "carried-on": 1 },
    });
    expect(tallies.readTally(counting, tally).ok).toBe(true);
  });
  test.each<[string, Partial<tallies.GroupCounts>]>([
    ["more passed than were fixed", { passing: { "first-pass": 2, "not-passed": 1 } }],
    ["fewer passed than were fixed", { passing: { "not-passed": 2, "not-yet-judged": 1 } }],
    ["passed, and closed unfixed", { outcome: { explained: 1 } }],
    ["closed unfixed, and never judged", { outcome: { explained: 1 }, passing: { "not-yet-judged": 3 } }],
    ["reopened, and passed at once", { reopened: { reopened: 2 } }],
    ["kept in time, and judged late", { standing: { "on-time": 2, merged: 1 } }],
    [
      "missed, and judged not yet due",
      { timeliness: { "on-time": 1, late: 1, "not-yet-due": 1 }, standing: { "on-time": 1, late: 2 } },
    ],
    [
      "in time, and not closed",
      { timeliness: { "on-time": 2, late: 1 }, standing: { "on-time": 1, "not-yet-due": 1, merged: 1 } },
    ],
    ["closed, and not yet due by its verdict", { timeliness: { "not-yet-due": 3 }, standing: { "not-yet-due": 3 } }],
    ["without a due moment, and given one", { standing: { "on-time": 1, "no-due": 1, merged: 1 } }],
    [
      "given no due moment, and waiting for one",
      { timeliness: { "on-time": 1, "no-due": 2 }, standing: { "on-time": 1, "not-yet-due": 1, merged: 1 } },
    ],
    ["merged to the rate, and stranded", { merging: { stranded: 1 } }],
    ["merged to the rate, and in work", { standing: { "on-time": 1, merged: 2 } }],
  ])("%s", (_, change) => {
    const input = { ...tally, groups: { "[]": { ...group, ...change } } };
    expect(tallies.readTally(counting, input)).toMatchObject({ refusal: { code: "invalid-input" } });
  });
});

describe("a tally from outside", () => {
  const counting = { asOf: "2014-06-01", by: ["unit"] } satisfies ledger.Counting;
  const { items } = aLife();
  const tally = tallyOf([items.closed], counting);
  const [[name, group] = ["", undefined]] = Object.entries(tally.groups);
  const withGroup = (change: object, called = name): unknown => ({
    ...tally,
    groups: { [called]: { ...group, ...change } },
  });
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["an unknown field", { ...tally, colour: "red" }],
    ["a day that does not exist", { ...tally, asOf: "2014-02-30" }],
    ["a count of nothing", withGroup({ status: { closed: 1, open: 0 } })],
    ["a half", withGroup({ status: { closed: 1.5 } })],
    ["NaN", withGroup({ status: { closed: NaN } })],
    ["a status nobody knows", withGroup({ status: { done: 1 } })],
    ["more outcomes than closed items", withGroup({ outcome: { fixed: 2 } })],
    ["no outcome", withGroup({ outcome: {} })],
    ["an age of an open item that is not there", withGroup({ daysOpen: { 3: 1 } })],
    ["an age that is no number", withGroup({ daysToClose: { soon: 1 } })],
    ["more reopened than registered", withGroup({ reopened: { reopened: 2 } })],
    ["a light without a scheme", withGroup({ light: { ended: 1 } })],
    ["a policy without a pin", withGroup({ signOff: { policy: 1 } })],
    ["a trait less", { ...tally, groups: { [name]: { ...group, passing: undefined } } }],
    ["a group that nothing names", withGroup({}, "works")],
    ["a group of two keys", withGroup({}, '["works","service"]')],
    ["a group named in other spelling", withGroup({}, '[ "works"]')],
    ["a key named __proto__", JSON.parse(JSON.stringify(tally).replace('"groups":{', '"groups":{"__proto__":{},'))],
  ])("%s is refused", (_, input) => {
    expect(tallies.readTally(counting, input)).toMatchObject({ refusal: { code: "invalid-input" } });
  });
  test("a colour that the scheme does not have is refused, and one with an odd name is counted", () => {
    const [first, ...rest] = scheme.lights;
    const odd = { ...scheme, lights: [{ ...first!, colour: "constructor" }, ...rest] };
    const lit: ledger.Counting = { asOf: "2014-06-01", lights: { scheme: odd } };
    const counted = tallyOf([items.assigned], lit);
    expect(tallies.summaryOf(counted).overall.lights?.byColour).toEqual({ constructor: 1, yellow: 0, blue: 0 });
    const text = JSON.stringify(counted).replace("lit:constructor", "lit:purple");
    expect(tallies.readTally(lit, JSON.parse(text))).toMatchObject({ refusal: { code: "invalid-input" } });
  });
  test("its schema converts to JSON Schema", () => {
    expect(z.toJSONSchema(tallies.Tally)).toMatchObject({ type: "object" });
  });
});

test("every code of the part has words", () => {
  expect(Object.keys(labels.MONTHLY_STATE_LABELS).toSorted()).toEqual([...tallies.MONTHLY_STATES].toSorted());
  for (const words of Object.values(labels)) {
    for (const label of Object.values(words)) {
      expect(label["zh-CN"]).toMatch(/^[\p{Script=Han}，、]+$/u);
      expect(label.en).toMatch(/^[a-z', -]+$/);
    }
  }
});
