import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import * as supervision from "answerable/ledger/supervision";
import { aLife } from "../records.js";
import { INSPECTION, LISTING, ORDER, RESULT, calendar, checkedOn, confirmedOn, delisted } from "./records.js";

const asOf = "2014-06-30";

describe("listings", () => {
  const listed = (id: string, item: string, on: string = LISTING.on): supervision.CurrentListing =>
    must(supervision.list({ ...LISTING, id, item, on })).listing;
  const count = (listings: readonly supervision.Listing[], counting: object = {}): supervision.ListingSummary =>
    must(supervision.summariseListings(listings, { asOf, ...counting })).summary;
  const relapsed = must(supervision.relist(delisted(), { reason: "again", by: "city", on: "2014-05-02" })).listing;

  test("of nothing have no rate, not a rate of zero", () => {
    const { everListed, rates } = count([]);
    expect(everListed).toBe(0);
    for (const each of [rates.exit, rates.relapse, rates.checked]) expect(each.value).toBe("unknown");
    expect(count([], { items: [] }).rates.fixed).toMatchObject({ numerator: 0, denominator: 0, value: "unknown" });
  });

  test("count an item once, listed as long as any of its listings is", () => {
    const counted = count([delisted(), listed("l-2", "it-12")]);
    expect(counted).toMatchObject({ everListed: 1, listedNow: 1, delisted: 0 });
    expect(counted.rates.exit).toMatchObject({ numerator: 0, denominator: 1 });
  });

  test("count as relapsed what was listed again, among what was ever delisted", () => {
    const { rates, ...counted } = count([relapsed, listed("l-2", "it-13")]);
    expect(counted).toMatchObject({ everListed: 2, listedNow: 2, delisted: 0, relapsed: 1 });
    expect(rates.relapse).toMatchObject({ numerator: 1, denominator: 1 });
    expect(rates.relapse.excluded).toEqual([{ reason: "never-delisted", count: 1 }]);
    expect(count([delisted()]).rates.relapse).toMatchObject({ numerator: 0, denominator: 1 });
  });

  test("see a relapse under another number, and none in two listings side by side", () => {
    expect(count([delisted(), listed("l-2", "it-12", "2014-03-25")]).relapsed).toBe(1);
    expect(count([listed("l-2", "it-12", "2014-03-25"), delisted()]).relapsed).toBe(1);
    expect(count([delisted(), listed("l-2", "it-12", "2014-03-24")]).relapsed).toBe(0);
    expect(count([delisted(), listed("l-2", "it-13", "2014-03-25")]).relapsed).toBe(0);
  });

  test.each<[string, Record<string, boolean>, string, number, number]>([
    ["the due day itself can still be kept", {}, "2014-03-13", 0, 0],
    ["a check held on its due day was held in time", { "2014-03-13": false }, "2014-03-14", 1, 1],
    ["a check held a day late was missed, and serves the next", { "2014-03-14": true }, "2014-03-24", 1, 2],
    ["ten missed checks are ten", {}, "2014-06-12", 0, 10],
    ["two checks for one due day are one", { "2014-03-04": true, "2014-03-05": true }, "2014-03-24", 1, 2],
    ["a check held early for a due day to come waits for it", { "2014-03-16": true }, "2014-03-20", 0, 1],
  ])("%s", (_, checks, on, numerator, denominator) => {
    const { checked } = count([checkedOn(checks)], { asOf: on }).rates;
    expect(checked).toMatchObject({ numerator, denominator, excluded: [{ reason: "not-yet-due", count: 1 }] });
  });

  test("keep the checks of rounds that ended, and count none that would be due after the delisting", () => {
    expect(count([delisted()]).rates.checked).toMatchObject({ numerator: 2, denominator: 2, excluded: [] });
    // Listed again on 2 May: 12 and 22 May and 1, 11 and 21 June passed without a check.
    expect(count([relapsed]).rates.checked).toMatchObject({ numerator: 2, denominator: 7 });
  });

  test("count workdays by the calendar, and not without one", () => {
    const weekly = must(supervision.list({ ...LISTING, cadence: { every: 5, unit: "workday" } })).listing;
    const { checked } = count([weekly], { asOf: "2014-03-17", calendar }).rates;
    expect(checked).toMatchObject({ numerator: 0, denominator: 1 });
    const blind = supervision.summariseListings([weekly], { asOf });
    expect(blind).toMatchObject({ ok: false, refusal: { code: "calendar-missing" } });
  });

  describe("with the items of the ledger", () => {
    const { items } = aLife();
    /** The same life under another number. */
    const numbered = (item: ledger.Item, id: string, changes: object = {}): ledger.Item => ({
      ...item,
      id: ledger.ItemId.parse(id),
      ...changes,
    });
    const closed = items.closed as ledger.ClosedItem;
    const closedAs = (id: string, outcome: ledger.Outcome): ledger.Item =>
      numbered(closed, id, { acceptance: { ...closed.acceptance, outcome } });
    const mergedInto = (id: string, into: string): ledger.Item => {
      const merged = items.merged as ledger.MergedItem;
      return numbered(merged, id, { merging: { ...merged.merging, into: ledger.ItemId.parse(into) } });
    };
    const fixed = (ids: readonly string[], given: readonly ledger.Item[]): unknown =>
      count(
        ids.map((item, index) => listed(`l-${index}`, item)),
        { items: given },
      ).rates.fixed;
    const fixedOne = numbered(closed, "a");

    test("the fixed rate counts the ever listed ones, whatever became of the others", () => {
      const others = [numbered(closed, "x"), numbered(items.open, "y")];
      expect(fixed(["a", "b"], [fixedOne, numbered(items.open, "b"), ...others])).toMatchObject({
        numerator: 1,
        denominator: 2,
      });
    });

    test("an item listed twice counts once", () => {
      expect(fixed(["a", "a", "b"], [fixedOne, numbered(items.open, "b")])).toMatchObject({
        numerator: 1,
        denominator: 2,
        excluded: [],
      });
    });

    test.each(["partly-fixed", "closed-unfixed", "explained", "not-ours", "duplicate"] as const)(
      "one closed as %s is not fixed",
      (outcome) => {
        expect(fixed(["a", "b"], [fixedOne, closedAs("b", outcome)])).toMatchObject({ numerator: 1, denominator: 2 });
      },
    );

    test("a merged one counts as the one that carries it on, listed or not, and once", () => {
      const open = numbered(items.open, "c");
      expect(fixed(["a", "b"], [fixedOne, mergedInto("b", "c"), open])).toMatchObject({ numerator: 1, denominator: 2 });
      expect(fixed(["b"], [fixedOne, mergedInto("b", "a")])).toMatchObject({ numerator: 1, denominator: 1 });
      expect(fixed(["a", "b"], [fixedOne, mergedInto("b", "a")])).toMatchObject({
        numerator: 1,
        denominator: 1,
        excluded: [{ reason: "merged", count: 1 }],
      });
    });

    test("a merged one that nobody carries on stays in, not fixed", () => {
      expect(fixed(["a", "b"], [fixedOne, mergedInto("b", "gone")])).toMatchObject({ numerator: 1, denominator: 2 });
    });

    test("agrees with the ledger's own fixed rate where every item is listed", () => {
      const all = [
        fixedOne,
        closedAs("b", "explained"),
        closedAs("c", "duplicate"),
        numbered(items.open, "d"),
        numbered(items.cancelled, "e"),
      ];
      const { summary } = must(ledger.summarise(all, { asOf }));
      const { numerator, denominator, value } = summary.overall.rates.fixed;
      expect(
        fixed(
          all.map(({ id }) => id),
          all,
        ),
      ).toMatchObject({ numerator, denominator, value });
    });

    test.each<[string, string, readonly ledger.Item[], string]>([
      ["without a listed item", "item-missing", [], asOf],
      ["with one item twice", "duplicate-id", [fixedOne, fixedOne], asOf],
      ["with an item that changed later", "after-reference-day", [fixedOne], "2014-03-24"],
    ])("is refused %s", (_, code, given, on) => {
      const result = supervision.summariseListings([listed("l-1", "a")], { asOf: on, items: given });
      expect(result).toMatchObject({ ok: false, refusal: { code } });
    });
  });

  test("are refused twice, and after the reference day", () => {
    const code = (listings: readonly supervision.Listing[], on: string): unknown => {
      const result = supervision.summariseListings(listings, { asOf: on });
      return result.ok ? "counted" : result.refusal.code;
    };
    expect(code([delisted(), delisted()], asOf)).toBe("duplicate-id");
    expect(code([delisted()], "2014-03-23")).toBe("after-reference-day");
    expect(code([delisted()], "2014-03-24")).toBe("counted");
  });
});

describe("orders", () => {
  const given = (changes: object): supervision.Order => must(supervision.order({ ...ORDER, ...changes })).order;
  const count = (orders: readonly supervision.Order[], on = asOf): supervision.OrderSummary =>
    must(supervision.summariseOrders(orders, { asOf: on })).summary;
  const instant = "2014-03-13T12:00:00+08:00";

  test.each<[string, supervision.Order, string, ledger.Timeliness]>([
    ["confirmed on the due day", confirmedOn("2014-03-13"), asOf, "on-time"],
    ["confirmed a day later", confirmedOn("2014-03-14"), asOf, "late"],
    [
      "reported in time, confirmed by nobody",
      must(supervision.fulfil(given({}), { ...RESULT, on: "2014-03-10" })).order,
      asOf,
      "late",
    ],
    ["open on the due day", given({}), "2014-03-13", "not-yet-due"],
    ["open the day after", given({}), "2014-03-14", "late"],
    ["confirmed, and not due yet", confirmedOn("2014-03-10"), "2014-03-12", "not-yet-due"],
    ["without a due day", confirmedOn("2014-03-14", given({ due: undefined })), asOf, "no-due"],
    [
      "confirmed on the day of a due instant, nobody knows when",
      confirmedOn("2014-03-13", given({ due: instant })),
      asOf,
      "unknown",
    ],
    ["confirmed the day before a due instant", confirmedOn("2014-03-12", given({ due: instant })), asOf, "on-time"],
  ])("%s, on the reference day", (_, order, on, expected) => {
    expect(supervision.orderTimeliness(order, on)).toBe(expected);
    const { byTimeliness, rates } = count([order], on);
    expect(byTimeliness[expected]).toBe(1);
    const isCounted = expected === "on-time" || expected === "late";
    expect(rates.onTime).toMatchObject({
      numerator: expected === "on-time" ? 1 : 0,
      denominator: isCounted ? 1 : 0,
      excluded: isCounted ? [] : [{ reason: expected, count: 1 }],
    });
  });

  test("have the naive median of the done ones beside how many are open, and the median that respects those", () => {
    const done = ["2014-03-09", "2014-03-13"].map((on, index) => confirmedOn(on, given({ id: `d-${index}` })));
    const open = ["a", "b", "c"].map((id) => given({ id }));
    const { days, open: stillOpen } = count([...done, ...open]);
    expect(days.naive).toEqual({ value: 8, n: 2 });
    expect(stillOpen).toBe(3);
    expect(days.censored).toBe(3);
    expect(days.kaplanMeier.value).toBe("unknown"); // most of them were never done
  });

  test("are refused twice, and after the reference day", () => {
    const both = supervision.summariseOrders([given({}), given({})], { asOf });
    expect(both).toMatchObject({ refusal: { code: "duplicate-id" } });
    const early = supervision.summariseOrders([given({})], { asOf: "2014-03-02" });
    expect(early).toMatchObject({ refusal: { code: "after-reference-day" } });
  });
});

describe("self-inspections", () => {
  const first = must(supervision.inspect(INSPECTION)).inspection;
  const silent = must(supervision.inspect({ ...INSPECTION, id: "si-2", asked: ["公车私用"], lines: [] })).inspection;

  test("are counted by line, the silent ones apart", () => {
    const { summary } = must(supervision.summariseInspections([first, silent], { asOf }));
    expect(summary.inspections).toBe(2);
    expect(summary.overall).toMatchObject({ asked: 5, inspected: 2, found: 1, notInspected: 3 });
    expect(summary.overall.rates.inspected).toMatchObject({ numerator: 2, denominator: 5 });
    expect(summary.overall.rates.found.excluded).toEqual([{ reason: "not-inspected", count: 3 }]);
    const cars = summary.lines.find(({ line }) => line === "公车私用");
    expect(cars).toMatchObject({ asked: 2, inspected: 1, found: 1, notInspected: 1 });
    const rooms = summary.lines.find(({ line }) => line === "办公用房");
    expect(rooms?.rates.found.value).toBe("unknown");
  });

  test("are refused twice, and after the reference day", () => {
    const twice = supervision.summariseInspections([first, first], { asOf });
    expect(twice).toMatchObject({ refusal: { code: "duplicate-id" } });
    const early = supervision.summariseInspections([first], { asOf: "2014-03-02" });
    expect(early).toMatchObject({ refusal: { code: "after-reference-day" } });
  });
});

test("every rate says in both languages what it counts, under a name of its own", () => {
  const definitions = Object.values(supervision).filter(
    (value): value is typeof supervision.EXIT_RATE => typeof value === "object" && "denominator" in value,
  );
  expect(definitions).toHaveLength(7);
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(7);
  const own = [ledger.CLOSED_RATE, ledger.FIXED_RATE, ledger.ON_TIME_RATE, ledger.FIRST_PASS_RATE].map(({ id }) => id);
  for (const { id, label, numerator, denominator } of definitions) {
    expect(own).not.toContain(id);
    for (const words of [label, numerator, denominator]) expect(words["zh-CN"]).toMatch(/\p{Script=Han}/u);
  }
});
