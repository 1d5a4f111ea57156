import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import * as tallies from "answerable/ledger/tally";
import * as labels from "answerable/ledger/tally/labels";
import { addDays } from "answerable/calendar";
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

  test("an item merged into one of another part is followed there, whatever the order and grouping", () => {
    const [ids, asOf] = [["i-0", "i-1", "i-2", "i-3", "i-4", "i-5"], "2020-02-10"];
    const counting = { asOf, by: ["unit"] } satisfies ledger.Counting;
    const fate = fc.record({
      into: fc.option(fc.constantFrom(...ids, "elsewhere"), { nil: undefined, freq: 3 }),
      due: fc.option(fc.constantFrom("2020-01-10", "2020-01-10T12:00:00+08:00", "2020-03-01"), { nil: undefined }),
      unit: fc.constantFrom("works", "water"),
      days: fc.constantFrom(0, 7, 20),
      part: fc.nat(2),
    });
    let met = 0;
    fc.assert(
      fc.property(fc.array(fate, { minLength: 6, maxLength: 6 }), (fates) => {
        const items = fates.map(({ into, due, unit, days }, index) => {
          const id = ids[index]!;
          if (into !== undefined && into !== id) return mergedTale({ id, into, due, unit, days });
          return told({ id, unit, ...(due !== undefined && { due }), way: [{ outcome: "fixed", on: "2020-01-09" }] });
        });
        /** Follows at most as many mergings as there are items: whoever goes on then is in a circle. */
        const leadsOn = (id: string, steps = ids.length): boolean => {
          const item = items.find((each) => each.id === id);
          if (item?.status !== "merged") return item !== undefined;
          return steps > 0 && leadsOn(item.merging.into, steps - 1);
        };
        const merged = items.filter(({ status }) => status === "merged");
        const carried = merged.filter(({ id }) => leadsOn(id)).length;
        const { summary } = must(ledger.summarise(items, counting));
        expect(summary.overall.stranded).toBe(merged.length - carried);
        expect(summary.overall.rates.fixed.denominator).toBe(items.length - carried);
        expect(summary.overall.due.registered).toBe(items.length);
        const [a, b, c] = [0, 1, 2].map((part) =>
          tallyOf(
            items.filter((_, index) => fates[index]!.part === part),
            counting,
          ),
        ) as [tallies.Tally, tallies.Tally, tallies.Tally];
        const merge = (one: tallies.Tally, other: tallies.Tally): tallies.Tally =>
          must(tallies.merge(one, other)).tally;
        const whole = tallyOf(items, counting);
        expect(tallies.summaryOf(whole)).toEqual(summary);
        for (const together of [
          merge(merge(a, b), c),
          merge(a, merge(b, c)),
          merge(c, merge(b, a)),
          merge(b, merge(c, a)),
        ]) {
          expect(together).toEqual(whole);
          expect(tallies.readTally(counting, together).ok).toBe(true);
        }
        const gone = items.filter((_, index) => fates[index]!.part !== 0);
        const left = gone.reduce((tally, item) => must(tallies.remove(tally, item)).tally, whole);
        expect(left).toEqual(a);
        if (carried > 0 && carried < merged.length) met += 1;
      }),
    );
    expect(met).toBeGreaterThan(5);
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

/** An item that was merged into another one early in January 2020, or some days later. */
function mergedTale(tale: {
  readonly id: string;
  readonly into: string;
  readonly due?: string | undefined;
  readonly unit?: string;
  readonly days?: number;
}): ledger.MergedItem {
  const { into, due, days = 0, ...story } = tale;
  const item = told({ ...story, ...(due !== undefined && { due }), way: [] });
  const on = addDays("2020-01-03", days);
  return must(ledger.mergeInto(item, { into, reason: "the same lift", by: "office", on })).item;
}

describe("an item that was merged away", () => {
  const asOf = "2020-04-01";
  const { tally: empty } = must(tallies.emptyTally({ asOf }));
  const fixed = told({ id: "fixed", way: [{ outcome: "fixed", on: "2020-01-20" }] });
  const fixedRate = (tally: tallies.Tally): unknown => {
    const { rates, stranded } = tallies.summaryOf(tally).overall;
    return [rates.fixed.numerator, rates.fixed.denominator, stranded];
  };
  const away = mergedTale({ id: "a", into: "fixed" });
  test.each<[string, ledger.Item[], [number, number, number]]>([
    ["into one that is counted", [away], [1, 1, 0]],
    ["over another into one that is counted", [away, mergedTale({ id: "b", into: "a" })], [1, 1, 0]],
    [
      "with another into each other",
      [mergedTale({ id: "a", into: "b" }), mergedTale({ id: "b", into: "a" })],
      [1, 3, 2],
    ],
    ["into a number that nobody registered", [mergedTale({ id: "a", into: "it-0" })], [1, 2, 1]],
    ["into itself", [{ ...away, merging: { ...away.merging, into: away.id } }], [1, 2, 1]],
  ])("%s is counted in parts as it is at once", (_, items, expected) => {
    const all = [fixed, ...items];
    expect(fixedRate(must(tallies.addAll(empty, all)).tally)).toEqual(expected);
    const { rates, stranded } = must(ledger.summarise(all, { asOf })).summary.overall;
    expect([rates.fixed.numerator, rates.fixed.denominator, stranded]).toEqual(expected);
  });
  test("is counted itself until the part comes in that carries it on, and again when that goes", () => {
    const alone = must(tallies.add(empty, away)).tally;
    expect(fixedRate(alone)).toEqual([0, 1, 1]);
    const both = must(tallies.merge(alone, must(tallies.add(empty, fixed)).tally)).tally;
    expect(fixedRate(both)).toEqual([1, 1, 0]);
    expect(must(tallies.remove(both, fixed)).tally).toEqual(alone);
  });
  test("is taken out only as it was merged", () => {
    const { tally } = must(tallies.addAll(empty, [away, fixed]));
    const refusal = { code: "never-counted" };
    expect(tallies.remove(tally, mergedTale({ id: "a", into: "b" }))).toMatchObject({ refusal });
    expect(tallies.remove(tally, told({ id: "a", way: [] }))).toMatchObject({ refusal });
    expect(tallies.remove(tally, told({ id: "z", way: [{ outcome: "fixed", on: "2020-01-20" }] }))).toMatchObject({
      refusal,
    });
  });
});

test("no item is counted twice, in one tally or over two", () => {
  const { tally: empty } = must(tallies.emptyTally({ asOf: "2020-04-01" }));
  const [open, closed] = [told({ id: "a", way: [] }), told({ id: "a", way: [{ outcome: "fixed", on: "2020-01-20" }] })];
  const { tally } = must(tallies.add(empty, open));
  const refusal = { code: "duplicate-id", message: expect.stringContaining('"a"') as string };
  expect(tallies.add(tally, closed)).toMatchObject({ refusal });
  expect(tallies.addAll(tally, [told({ id: "b", way: [] }), closed])).toMatchObject({ refusal });
  expect(tallies.merge(tally, must(tallies.add(empty, closed)).tally)).toMatchObject({ refusal });
  expect(tallies.merge(tally, tally)).toMatchObject({ refusal });
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
  // Of three items, one is closed as fixed in time, one is in work and late, one was merged before it was due, and is late itself.
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
      standing: { "on-time": 1, late: 2 },
    });
    expect(tally.numbers).toEqual(["a", "b", "c"]);
    expect(tally.merged).toEqual([{ id: "c", into: "a", group: "[]", alone: "late", carried: "merged" }]);
    expect(tallies.readTally(counting, tally).ok).toBe(true);
  });
  test.each<[string, Partial<tallies.GroupCounts>]>([
    ["more passed than were fixed", { passing: { "first-pass": 2, "not-passed": 1 } }],
    ["fewer passed than were fixed", { passing: { "not-passed": 2, "not-yet-judged": 1 } }],
    ["passed, and closed unfixed", { outcome: { explained: 1 } }],
    ["closed unfixed, and never judged", { outcome: { explained: 1 }, passing: { "not-yet-judged": 3 } }],
    ["reopened, and passed at once", { reopened: { reopened: 2 } }],
    ["kept in time, and judged late", { standing: { "on-time": 2, late: 1 } }],
    [
      "missed, and judged not yet due",
      { timeliness: { "on-time": 1, late: 1, "not-yet-due": 1 }, standing: { "on-time": 1, late: 2 } },
    ],
    [
      "in time, and not closed",
      { timeliness: { "on-time": 2, late: 1 }, standing: { "on-time": 1, "not-yet-due": 1, late: 1 } },
    ],
    [
      "closed, and not yet due by its verdict",
      { timeliness: { "not-yet-due": 3 }, standing: { "not-yet-due": 2, late: 1 } },
    ],
    ["without a due moment, and given one", { standing: { "on-time": 1, "no-due": 1, late: 1 } }],
    [
      "given no due moment, and waiting for one",
      { timeliness: { "on-time": 1, "no-due": 1, late: 1 }, standing: { "on-time": 1, "not-yet-due": 1, late: 1 } },
    ],
    ["carried on already", { standing: { "on-time": 1, late: 1, merged: 1 } }],
  ])("%s", (_, change) => {
    const input = { ...tally, groups: { "[]": { ...group, ...change } } };
    expect(tallies.readTally(counting, input)).toMatchObject({ refusal: { code: "invalid-input" } });
  });
});

describe("numbers that no items can have", () => {
  const asOf = "2020-06-01";
  const { tally } = must(tallies.emptyTally({ asOf }));
  const away = ["c", "d"].map((id) => mergedTale({ id, into: "a", due: "2020-02-01" }));
  const counted = must(tallies.addAll(tally, [told({ id: "a", way: [] }), ...away, told({ id: "b", way: [] })])).tally;
  const [merged, other] = counted.merged as [tallies.MergedAway, tallies.MergedAway];
  test("are not these", () => {
    expect(tallies.readTally({ asOf }, JSON.parse(JSON.stringify(counted)))).toEqual({ ok: true, tally: counted });
  });
  test.each<[string, object]>([
    ["one less", { numbers: ["a", "c", "d"] }],
    ["one more", { numbers: ["a", "b", "c", "d", "e"] }],
    ["one twice", { numbers: ["a", "c", "c", "d"] }],
    ["in another order", { numbers: ["b", "a", "c", "d"] }],
    ["none", { numbers: undefined }],
    ["an empty one", { numbers: ["", "a", "c", "d"] }],
    ["nothing of what was merged", { merged: [] }],
    ["merged, and not counted", { merged: [merged, { ...other, id: "e" }] }],
    ["merged twice", { merged: [merged, merged] }],
    ["merged in another order", { merged: [other, merged] }],
    ["merged in a group that is not there", { merged: [{ ...merged, id: "b", group: "[null]" }, merged, other] }],
    ["merged by a verdict that none has", { merged: [merged, { ...other, alone: "on-time" }] }],
    ["better carried on than it can be", { merged: [merged, { ...other, carried: "on-time" }] }],
    ["merged for a reason nobody knows", { merged: [merged, { ...other, why: "r" }] }],
  ])("%s", (_, change) => {
    expect(tallies.readTally({ asOf }, { ...counted, ...change })).toMatchObject({
      refusal: { code: "invalid-input" },
    });
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
