import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import * as supervision from "answerable/ledger/supervision";
import { INSPECTION, LISTING, ORDER, RESULT, calendar, checkedOn, confirmedOn, delisted } from "./records.js";

describe("listed supervision", () => {
  test("list", () => {
    // #region list
    const { listing } = must(
      supervision.list({
        id: "l-1",
        item: "it-12",
        level: "city",
        reason: "the same smell, complained of three times",
        owner: "wang",
        cadence: { every: 10, unit: "day" },
        cleanChecks: 2,
        by: "supervision office",
        on: "2014-03-03",
      }),
    );
    expect(listing.status).toBe("listed");
    expect(listing.round.checks).toEqual([]);
    // #endregion list
  });

  test("check", () => {
    const { listing } = must(supervision.list(LISTING));
    // #region check
    const first = must(
      supervision.check(listing, { clean: false, note: "it smells", by: "inspector", on: "2014-03-13" }),
    );
    expect(first.listing.round.checks).toHaveLength(1);

    const own = supervision.check(listing, { clean: true, by: "wang", on: "2014-03-13" });
    expect(own).toMatchObject({ ok: false, refusal: { code: "not-independent" } });
    // #endregion check
  });

  test("delist", () => {
    const { listing } = must(supervision.list(LISTING));
    // #region delist
    const once = must(supervision.check(listing, { clean: true, by: "inspector", on: "2014-03-12" })).listing;
    const steps = supervision.possibleListingSteps(once, { actor: "supervision office", on: "2014-03-12" });
    expect(steps).toMatchObject([
      { step: "check", possible: true },
      { step: "delist", possible: false, refusal: { code: "too-few-clean-checks" } },
      { step: "relist", possible: false, refusal: { code: "wrong-status" } },
    ]);

    const twice = must(supervision.check(once, { clean: true, by: "inspector", on: "2014-03-21" })).listing;
    const { listing: ended } = must(supervision.delist(twice, { by: "supervision office", on: "2014-03-23" }));
    expect(ended.round.ended.on).toBe("2014-03-23");
    // #endregion delist
  });

  test("relist", () => {
    const ended = delisted();
    // #region relist
    const { listing } = must(
      supervision.relist(ended, { reason: "it smells again", cleanChecks: 3, by: "city", on: "2014-06-02" }),
    );
    expect(listing.round).toMatchObject({ reason: "it smells again", cleanChecks: 3, owner: "wang", checks: [] });
    expect(listing.earlier).toEqual([ended.round]);
    // #endregion relist
  });

  test("next check due", () => {
    // #region next-check-due
    const { listing } = must(supervision.list({ ...LISTING, cadence: { every: 5, unit: "workday" } }));
    expect(supervision.nextCheckDue(listing, { calendar })).toMatchObject({ due: "2014-03-10", provisional: false });
    expect(supervision.nextCheckDue(listing)).toMatchObject({ ok: false, refusal: { code: "calendar-missing" } });
    // #endregion next-check-due
  });

  test("evolve a listing", () => {
    const { event, listing } = must(supervision.list(LISTING));
    const checked = must(supervision.check(listing, { clean: true, by: "inspector", on: "2014-03-12" }));
    // #region evolve-listing
    const events = [event, checked.event];
    let state: supervision.Listing | undefined;
    for (const each of events) state = supervision.evolveListing(state, each);
    expect(state).toEqual(checked.listing);
    // #endregion evolve-listing
  });

  test("summarise listings", () => {
    const still = must(supervision.list({ ...LISTING, id: "l-2", item: "it-13" })).listing;
    const listings = [delisted(), still];
    // #region summarise-listings
    const { summary } = must(supervision.summariseListings(listings, { asOf: "2014-03-31" }));
    expect(summary).toMatchObject({ everListed: 2, listedNow: 1, delisted: 1, relapsed: 0 });
    expect(summary.rates.exit).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
    // The second item was to be checked on 13 and 23 March, and never was.
    expect(summary.rates.checked).toMatchObject({ numerator: 2, denominator: 4, value: 0.5 });
    expect(summary.rates.fixed).toBe("unknown");
    // #endregion summarise-listings
  });
});

describe("orders", () => {
  test("order", () => {
    // #region order
    const { order } = must(
      supervision.order({
        id: "o-1",
        unit: "water",
        what: "a solution, and the day on which it stands",
        due: "2014-03-13",
        by: "secretary",
        on: "2014-03-03",
      }),
    );
    expect(order.status).toBe("given");
    // #endregion order
  });

  test("fulfil", () => {
    const { order } = must(supervision.order(ORDER));
    // #region fulfil
    const { order: fulfilled } = must(
      supervision.fulfil(order, {
        result: "the pipe is laid",
        evidence: [{ id: "photo-1", description: "the pipe", effectiveOn: "2014-03-08" }],
        by: "water",
        on: "2014-03-10",
      }),
    );
    expect(fulfilled.fulfilment.result).toBe("the pipe is laid");
    // #endregion fulfil
  });

  test("confirm", () => {
    const { order } = must(supervision.fulfil(must(supervision.order(ORDER)).order, { ...RESULT, on: "2014-03-10" }));
    // #region confirm
    const possible = supervision.possibleOrderSteps(order, { actor: "water", on: "2014-03-11" });
    expect(possible).toMatchObject([
      { step: "fulfil", refusal: { code: "wrong-status" } },
      { step: "confirm", refusal: { code: "not-the-giver" } },
      { step: "sendBack", refusal: { code: "not-the-giver" } },
    ]);

    const { order: done } = must(supervision.confirm(order, { by: "secretary", on: "2014-03-11" }));
    expect(done.status).toBe("confirmed");
    // #endregion confirm
  });

  test("send back", () => {
    const { order } = must(supervision.fulfil(must(supervision.order(ORDER)).order, { ...RESULT, on: "2014-03-10" }));
    // #region send-back
    const reason = "the pipe leaks";
    const { order: again } = must(supervision.sendBack(order, { reason, by: "secretary", on: "2014-03-11" }));
    expect(again.status).toBe("given");
    expect(again.sentBack).toMatchObject([{ fulfilment: { result: "the pipe is laid" }, returned: { reason } }]);
    // #endregion send-back
  });

  test("elapsed days", () => {
    const order = confirmedOn("2014-03-12");
    // #region elapsed-days
    const { elapsed } = must(supervision.elapsedDays(order, { asOf: "2014-12-31", calendar }));
    expect(elapsed).toEqual({ running: false, days: 9, workdays: { count: 7, provisional: false } });
    // #endregion elapsed-days
  });

  test("evolve an order", () => {
    const { event, order } = must(supervision.order(ORDER));
    const fulfilled = must(supervision.fulfil(order, { ...RESULT, on: "2014-03-10" }));
    // #region evolve-order
    const state = supervision.evolveOrder(supervision.evolveOrder(undefined, event), fulfilled.event);
    expect(state).toEqual(fulfilled.order);
    // #endregion evolve-order
  });

  test("summarise orders", () => {
    const inTime = confirmedOn("2014-03-12");
    const { order: open } = must(supervision.order({ ...ORDER, id: "o-2" }));
    // #region summarise-orders
    const { summary } = must(supervision.summariseOrders([inTime, open], { asOf: "2014-03-31" }));
    expect(summary.rates.onTime).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
    expect(summary.days.naive).toEqual({ value: 9, n: 1 }); // of the order that is done
    expect(summary.open).toBe(1); // and this one is not in it
    expect(supervision.orderTimeliness(open, "2014-03-31")).toBe("late");
    // #endregion summarise-orders
  });
});

describe("self-inspection", () => {
  test("inspect", () => {
    // #region inspect
    const { inspection, event } = must(
      supervision.inspect({
        id: "si-1",
        unit: "works",
        asked: ["工作纪律", "公务接待", "公车私用", "办公用房"],
        lines: [
          { line: "工作纪律", finding: "nothing-found" },
          { line: "公车私用", finding: "found", statement: "one car driven home at weekends" },
        ],
        by: "works",
        on: "2014-03-03",
      }),
    );
    expect(inspection.lines.map(({ finding }) => finding)).toEqual([
      "nothing-found",
      "not-inspected",
      "found",
      "not-inspected",
    ]);
    expect(supervision.evolveInspection(undefined, event)).toEqual(inspection);
    // #endregion inspect
  });

  test("findings", () => {
    const { inspection } = must(supervision.inspect(INSPECTION));
    // #region findings
    const problems = supervision.findings(inspection).map(({ line, statement, source }, index) =>
      must(
        ledger.identify({
          id: `p-${index}`,
          origin: "self",
          category: line,
          scope: "unit",
          statement,
          source,
          by: "office",
          on: "2014-03-04",
        }),
      ),
    );
    expect(problems).toMatchObject([{ problem: { category: "公车私用", origin: "self", source: "si-1" } }]);
    // #endregion findings
  });

  test("summarise inspections", () => {
    const { inspection } = must(supervision.inspect(INSPECTION));
    // #region summarise-inspections
    const { summary } = must(supervision.summariseInspections([inspection], { asOf: "2014-03-31" }));
    expect(summary.overall).toMatchObject({ asked: 4, inspected: 2, found: 1, notInspected: 2 });
    expect(summary.overall.rates.found).toMatchObject({ numerator: 1, denominator: 2 });
    // #endregion summarise-inspections
  });
});

test("deciders", () => {
  // #region deciders
  const listings = supervision.listingDecider({ calendar });
  const decided = must(listings.decide({ type: "list", ...LISTING }, listings.initialState));
  expect(decided.events.map(({ type }) => type)).toEqual(["listing-begun"]);
  expect(supervision.orderDecider.decide({ type: "confirm" }, undefined)).toMatchObject({
    refusal: { code: "not-found" },
  });
  // #endregion deciders
  const listing = checkedOn({ "2014-03-12": true });
  const unready = { type: "delist", by: "supervision office", on: "2014-03-12" };
  expect(listings.decide(unready, listing)).toMatchObject({ refusal: { code: "too-few-clean-checks" } });
  const { events } = must(supervision.inspectionDecider.decide({ type: "inspect", ...INSPECTION }, undefined));
  expect(events).toMatchObject([{ type: "self-inspected", inspection: "si-1" }]);
});
