import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { agreement } from "answerable/commitment/comparison";
import { agrees, reconcile, type Rate } from "answerable/figures";
import { describe, expect, test } from "vitest";
import * as bureau from "../../examples/commitment-systems/bureau.js";
import * as group from "../../examples/commitment-systems/group.js";
import { PUBLISHED, TARGETS_PRINTED } from "../../examples/commitment-systems/published.js";
import * as township from "../../examples/commitment-systems/township.js";

type Rates = Readonly<Record<commitment.DefaultRate, Rate>>;

function ratesOf(pledges: Iterable<commitment.Pledge>, asOf: string): Rates {
  return must(commitment.summarise(pledges, { asOf })).summary.overall.rates;
}

const partsOf = ({ numerator, denominator }: { numerator: number; denominator: number }): [number, number] => [
  numerator,
  denominator,
];

/** The records with a change to the one that stands last among those that are meant. */
function changed<Record extends object>(
  records: readonly Record[],
  isMeant: (record: Record) => boolean,
  change: Partial<Record>,
): Record[] {
  const index = records.findLastIndex(isMeant);
  return records.map((record, at) => (at === index ? { ...record, ...change } : record));
}

describe("B, an industrial group's four targets", () => {
  const places = group.generatePlaces();
  const { asPrinted, pledges, refused } = group.runTargets(places);
  const standings = (after: group.GroupResult): Readonly<Record<string, string>> =>
    Object.fromEntries([...after.pledges].map(([target, each]) => [target, commitment.standing(each, group.COUNTED)]));

  test.each(group.TARGETS)("promise as many %s as the document prints", (target) => {
    const counted = pledges.get(target)?.measure?.target ?? NaN;
    expect(agrees(TARGETS_PRINTED[target].quantity, counted, { within: 0 })).toBe("agrees");
  });

  test("could not be supervised as printed, and came back with base figure and day", () => {
    expect(asPrinted.map(({ findings }) => findings.map(({ code }) => code))).toEqual(
      group.TARGETS.map(() => ["no-baseline", "no-date"]),
    );
    for (const pledge of pledges.values()) {
      expect(pledge).toMatchObject({ version: 2, due: "2014-12-31", earlier: [{ ended: "returned" }] });
      expect("review" in pledge && pledge.review.admission?.findings).toEqual([]);
      const [printed] = pledge.earlier;
      expect(printed?.ended === "returned" && printed.review.reasons).toHaveLength(2);
    }
  });

  test("are kept at the whole number only: twelve of fifteen is not, and what nobody inspected has no verdict", () => {
    expect(standings({ asPrinted, pledges, refused })).toEqual({
      canteens: "kept",
      bathhouses: "kept",
      dormitories: "partly-kept",
      communities: "progress-unknown",
    });
    expect(refused.get("dormitories")?.code).toBe("target-not-reached");
    expect(commitment.progress(pledges.get("dormitories")!)).toBe(0.8);
    const rates = ratesOf(pledges.values(), group.COUNTED);
    expect(partsOf(rates.fulfilment)).toEqual([2, 3]);
    expect(partsOf(rates.coverage)).toEqual([3, 4]);
    expect(partsOf(rates["kept-of-due"])).toEqual([2, 4]);
    expect(partsOf(rates["on-time"])).toEqual([1, 2]);
    expect(commitment.timing(pledges.get("bathhouses")!, group.COUNTED)).toBe("late");
  });

  test("move with one place: a canteen less is not kept, one opened late is kept and not on time", () => {
    const isCanteen = ({ target }: group.Place): boolean => target === "canteens";
    const { opened: _, ...shut } = places.findLast(isCanteen)!;
    const without = group.runTargets([...places.filter((place) => place !== places.findLast(isCanteen)), shut]);
    expect(standings(without)).toMatchObject({ canteens: "partly-kept" });
    const last = group.runTargets(changed(places, isCanteen, { opened: "2015-01-31" }));
    expect(standings(last)).toMatchObject({ canteens: "kept" });
    const late = group.runTargets(changed(places, isCanteen, { opened: "2015-01-05" }));
    const rates = ratesOf(late.pledges.values(), group.COUNTED);
    expect(partsOf(rates.fulfilment)).toEqual([2, 3]);
    expect(partsOf(rates["on-time"])).toEqual([0, 2]);
  });

  test("are judged once somebody inspected: all communities open are kept, one uninspected leaves the verdict open", () => {
    const all = places.map((place) =>
      place.target === "communities" ? { ...place, inspected: true, opened: "2014-12-01" } : place,
    );
    expect(standings(group.runTargets(all))).toMatchObject({ communities: "kept" });
    const one = changed(all, ({ target }) => target === "communities", { inspected: false });
    expect(standings(group.runTargets(one))).toMatchObject({ communities: "progress-unknown" });
  });
});

describe("C, what a township carried over", () => {
  const items = township.generateEarlierItems();
  const groupsOf = (some: readonly township.EarlierItem[]): readonly commitment.PledgeGroup<commitment.DefaultRate>[] =>
    must(commitment.summarise(township.carryOver(some), { asOf: township.COUNTED, by: ["class:campaign"] })).summary
      .groups;

  test("was due and not kept, and counts for itself in the plan that follows", () => {
    const [before, after] = groupsOf(items);
    expect(before).toMatchObject({ pledges: 9, byVerdict: { kept: 5, "carried-over": 4 } });
    expect(partsOf(before!.rates.fulfilment)).toEqual([5, 9]);
    expect(after).toMatchObject({ pledges: 4, byVerdict: { kept: 3, "not-kept": 1, "carried-over": 0 } });
    expect(partsOf(after!.rates.fulfilment)).toEqual([3, 4]);
    expect(township.finishedInTheEnd(township.carryOver(items))).toBe(8);
  });

  test("is named by its follow-up, and names it", () => {
    const pledges = township.carryOver(items);
    const left = pledges.filter((each) => each.status === "settled" && each.settlement.verdict === "carried-over");
    expect(left.map((each) => each.status === "settled" && each.settlement.successor)).toEqual(
      pledges.filter(({ serves }) => serves !== undefined).map(({ id }) => id),
    );
    expect(pledges.flatMap(({ serves = [] }) => serves)).toEqual(left.map(({ id }) => id));
  });

  test("changes nothing in the old plan by being finished later, and would have by its last day", () => {
    const kept = (finished: string): [number, number] =>
      partsOf(groupsOf(changed(items, ({ id }) => id === "item-9", { finished }))[0]!.rates.fulfilment);
    expect(kept("2010-12-30")).toEqual([5, 9]);
    expect(kept("2010-05-17")).toEqual([5, 9]);
    expect(kept("2010-02-28")).toEqual([6, 9]);
  });
});

describe("C, a visit each quarter", () => {
  const members = township.memberIds();
  const visits = township.generateVisits();

  test("is kept by whoever came in every quarter", () => {
    const rates = ratesOf(township.visitEachQuarter(members, visits), township.COUNTED);
    expect(partsOf(rates.fulfilment)).toEqual([4, 5]);
    expect(partsOf(rates["excused-share"])).toEqual([0, 5]);
  });

  test("is not kept by two visits in one quarter", () => {
    const twice = changed(visits, ({ member }) => member === "member-1", { on: "2010-09-30" });
    const [first] = township.visitEachQuarter(members, twice);
    expect(first?.settlement).toMatchObject({ verdict: "not-kept" });
    expect(commitment.occurrencesOn(first!, township.COUNTED).map(({ state }) => state)).toEqual(["kept", "missed"]);
  });

  test("is shown on the member's card, with post", () => {
    const [first] = township.visitEachQuarter(members, visits);
    expect(commitment.card(first!, "2010-07-01")).toMatchObject({
      maker: { id: "member-1", post: "镇干部" },
      promise: "每季度走访结对户一次",
    });
  });
});

describe("C, help in kind and cash", () => {
  const gifts = township.generateGifts();
  const given = (some: readonly township.Gift[]): [string, string][] =>
    commitment.deliveries([township.help(some)], township.COUNTED).map(({ what, quantity }) => [
      what,
      agrees(PUBLISHED[what as "rice" | "oil" | "cash"].quantity, quantity.kind === "exact" ? quantity.value : NaN, {
        within: 0,
      }),
    ]);

  test("is as much as the document prints, each thing in its own unit", () => {
    expect(commitment.deliveries([township.help(gifts)], township.COUNTED)).toMatchObject([
      { form: "in-kind", what: "rice", unit: "袋", quantity: { value: 12 } },
      { form: "in-kind", what: "oil", unit: "桶", quantity: { value: 12 } },
      { form: "cash", what: "cash", unit: "元", quantity: { value: 3000 } },
    ]);
    expect(given(gifts).map(([, verdict]) => verdict)).toEqual(["agrees", "agrees", "agrees"]);
  });

  test("differs with one bag more, and in nothing else", () => {
    const more = changed(gifts, ({ what }) => what === "rice", { quantity: 2 });
    expect(given(more)).toEqual([
      ["rice", "differs"],
      ["oil", "agrees"],
      ["cash", "agrees"],
    ]);
  });
});

test("C, the medical-scheme cases: the stated total is one less than its parts", () => {
  const numbers = [PUBLISHED.cases, PUBLISHED.outPatient, PUBLISHED.inPatient].map(({ quantity }) =>
    quantity.kind === "exact" ? quantity.value : NaN,
  );
  const [stated = NaN, ...parts] = numbers;
  expect(reconcile(stated, parts)).toMatchObject({ sum: 17_878, difference: -1, verdict: "differs" });
});

describe("L, a county bureau's mass evaluation", () => {
  const forms = bureau.generateForms();
  const records = bureau.generatePledges();
  const masses = bureau.evaluateBureau(forms);
  const { pledges, numbers } = bureau.runYear(records, masses);
  const fulfilled = (some: bureau.Year): [number, number] => partsOf(ratesOf(some.pledges, bureau.COUNTED).fulfilment);

  test.each([
    ["activity", 120],
    ["promises", 90],
    ["style", 120],
    ["service", 120],
  ])("satisfies all who have an opinion on %s, %i of them, as the document prints", (dimension, valid) => {
    const { rate } = bureau.satisfiedWith(masses, dimension)!;
    expect(partsOf(rate)).toEqual([valid, valid]);
    expect(agrees(PUBLISHED.satisfied.quantity, 100 * (rate.value as number), { within: 0 })).toBe("agrees");
    expect(PUBLISHED.forms.quantity.kind).toBe("unknown");
  });

  test("moves one dimension and no verdict with one form", () => {
    const answers = { ...forms.at(-1)!.answers, promises: "dissatisfied" };
    const after = bureau.evaluateBureau(changed(forms, () => true, { answers }));
    expect(partsOf(bureau.satisfiedWith(after, "promises")!.rate)).toEqual([89, 90]);
    expect(partsOf(bureau.satisfiedWith(after, "style")!.rate)).toEqual([120, 120]);
    expect(fulfilled(bureau.runYear(records, after))).toEqual([27, 36]);
  });

  test("hands the figure in with the bureau's own pledges, and with no member's", () => {
    const told = pledges.map((pledge) => [pledge.maker.kind, commitment.views(pledge, bureau.COUNTED).masses?.value]);
    expect(told.filter(([kind]) => kind === "unit").map(([, value]) => value)).toEqual(Array(12).fill(1));
    expect(told.filter(([kind]) => kind === "person").map(([, value]) => value)).toEqual(Array(24).fill(undefined));
  });

  test("is no figure where too few answered", () => {
    const few = bureau.evaluateBureau(forms.slice(0, 9));
    const [first] = bureau.runYear(records, few).pledges;
    expect(commitment.views(first!, bureau.COUNTED).masses?.value).toBe("unknown");
  });

  test("keeps three of four promises by what was found, whatever their makers say", () => {
    expect(fulfilled({ pledges, numbers })).toEqual([27, 36]);
    const humble = changed(records, ({ found }) => found === "kept", { self: "not-kept" });
    expect(fulfilled(bureau.runYear(humble, masses))).toEqual([27, 36]);
    const found = changed(records, (record) => record.found === "kept", { found: "not-kept" });
    expect(fulfilled(bureau.runYear(found, masses))).toEqual([26, 36]);
  });

  test("shows on which pledges its judges disagree", () => {
    const apart = pledges.filter((pledge) => commitment.views(pledge, bureau.COUNTED).disagreements.length > 0);
    expect(apart.map(({ id }) => id)).toEqual(
      records.filter((record) => record.self !== record.found).map(({ id }) => id),
    );
    expect(apart).toHaveLength(9);
  });

  test("measures how far the makers and the leader agree with the settlement", () => {
    const kappaOf = (rater: commitment.Rater): unknown =>
      must(
        agreement(pledges, {
          raters: [rater, "settlement"],
          asOf: bureau.COUNTED,
          order: ["kept", "partly-kept", "not-kept"],
          weights: "linear",
        }),
      ).agreement;
    // Observed (27 + 9 ÷ 2) ÷ 36, expected (32 × 29.5 + 4 × 20.5) ÷ 36².
    expect(kappaOf("self")).toMatchObject({
      n: 36,
      observed: 0.875,
      table: [
        [27, 5, 0],
        [0, 0, 4],
        [0, 0, 0],
      ],
    });
    expect(kappaOf("self")).toMatchObject({ kappa: { value: expect.closeTo(0.4, 12) as number } });
    expect(kappaOf("leader")).toMatchObject({
      table: [
        [27, 0, 0],
        [0, 5, 2],
        [0, 0, 2],
      ],
    });
  });

  test("finds whoever has too few or too many pledges", () => {
    expect(numbers.filter(commitment.isBarred)).toEqual([]);
    const fewer = bureau.runYear(records.slice(3), masses).numbers;
    expect(fewer.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(Array(9).fill("too-few-pledges"));
    const crowded = records.map((record) => (record.maker === "member-2" ? { ...record, maker: "member-1" } : record));
    const codes = bureau.runYear(crowded, masses).numbers.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toEqual(Array(6).fill("too-many-pledges"));
  });
});
