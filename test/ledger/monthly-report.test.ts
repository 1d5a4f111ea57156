import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { monthlyReport, type MonthlyState } from "answerable/ledger/tally";
import { POLICY, aLife, aProblem, calendar } from "./records.js";

const by = "office";
const evidence = [{ id: "e", description: "d" }];
const onDay = (on: string): { by: string; on: string } => ({ by, on });

function assigned(id: string, unit = "works"): ledger.Item {
  const registered = ledger.register(aProblem(), { id, unit, handling: "time-limited", ...onDay("2015-01-05") });
  return must(ledger.assign(must(registered).item, { owner: "wang", ...onDay("2015-01-06") })).item;
}

function reported(item: ledger.Item, state: ledger.ReportState, on: string): ledger.Item {
  return must(ledger.report(item, { state, by: "wang", on })).item;
}

function submitted(item: ledger.Item, on: string): ledger.Item {
  return must(ledger.submit(item, { evidence, by: "wang", on })).item;
}

function revised(item: ledger.Item, on: string): ledger.Item {
  return must(ledger.revise(item, { evidence: [{ id: "e-2", description: "d" }], by: "wang", on })).item;
}

const POLICY_OF_NOTICE: ledger.SignOffPolicy = { ...POLICY, levels: [], barred: [] };

test("units report by three states on the 21st", () => {
  const items = [
    reported(assigned("it-1", "works"), "partly-fixed", "2015-03-20"),
    reported(assigned("it-2", "works"), "not-started", "2015-02-21"),
    submitted(assigned("it-3", "water"), "2015-03-10"),
    submitted(assigned("it-4", "water"), "2015-01-30"),
  ];
  // #region monthly-report
  const { report } = must(monthlyReport(items, { asOf: "2015-03-21", by: ["unit"] }));
  expect([report.from, report.asOf]).toEqual(["2015-02-22", "2015-03-21"]);
  expect(report.overall.byState).toEqual({
    fixed: 1, // submitted in the month
    "partly-fixed": 1,
    "not-started": 0,
    "awaiting-acceptance": 1, // submitted in January, and nobody has judged it
    "not-reported": 1, // last month's word is not this month's
    closed: 0,
    left: 0,
  });
  expect(report.overall.reported).toMatchObject({ numerator: 2, denominator: 4 });
  expect(report.groups.map(({ key, registered }) => [key.unit, registered])).toEqual([
    ["water", 2],
    ["works", 2],
  ]);
  // #endregion monthly-report
});

describe("an item stands where its unit said last", () => {
  const item = assigned("it");
  const closed = (on: string): ledger.Item =>
    must(ledger.accept(submitted(item, on), { outcome: "closed-unfixed", reason: "r", ...onDay(on) })).item;
  const announced = (on: string): ledger.Item => {
    const { item: pinned } = must(
      ledger.assign(
        must(ledger.register(aProblem(), { id: "it", unit: "works", handling: "immediate", ...onDay("2015-01-05") }))
          .item,
        { owner: "wang", ...onDay("2015-01-06") },
        { policy: POLICY_OF_NOTICE },
      ),
    );
    const place = { place: "the board", ...onDay("2015-02-24") };
    return must(ledger.announce(submitted(pinned, on), place, { policy: POLICY_OF_NOTICE, calendar })).item;
  };
  const rejectedOn = (said: ledger.Item, on: string): ledger.Item =>
    must(ledger.reject(submitted(said, on), { reason: "r", ...onDay(on) })).item;
  test.each<[string, MonthlyState, ledger.Item]>([
    ["nothing was said", "not-reported", item],
    [
      "of several reports the last counts",
      "not-started",
      reported(reported(item, "fixed", "2015-03-01"), "not-started", "2015-03-02"),
    ],
    ["on the first day of the month", "fixed", reported(item, "fixed", "2015-02-22")],
    ["a day earlier", "not-reported", reported(item, "fixed", "2015-02-21")],
    ["on the day of the report", "fixed", reported(item, "fixed", "2015-03-21")],
    ["submitted on the first day of the month", "fixed", submitted(item, "2015-02-22")],
    ["submitted a day earlier, and not judged", "awaiting-acceptance", submitted(item, "2015-02-21")],
    [
      "reported in the month before it was submitted in that month",
      "fixed",
      submitted(reported(item, "not-started", "2015-03-01"), "2015-03-02"),
    ],
    ["submitted before, with new evidence in the month", "fixed", revised(submitted(item, "2015-02-20"), "2015-02-22")],
    ["submitted and revised before", "awaiting-acceptance", revised(submitted(item, "2015-02-20"), "2015-02-21")],
    ["submitted before, and announced by the office in the month", "awaiting-acceptance", announced("2015-02-21")],
    ["submitted and announced in the month", "fixed", announced("2015-02-23")],
    ["closed, whatever was said and whatever the outcome", "closed", closed("2015-03-01")],
    [
      "before its submission was rejected",
      "not-reported",
      rejectedOn(reported(item, "fixed", "2015-03-01"), "2015-03-02"),
    ],
    [
      "after its submission was rejected",
      "partly-fixed",
      reported(rejectedOn(item, "2015-03-02"), "partly-fixed", "2015-03-03"),
    ],
    [
      "of the cycle before it was reopened",
      "not-reported",
      must(ledger.reopen(closed("2015-03-01"), { reason: "r", ...onDay("2015-03-02") })).item,
    ],
    [
      "of the unit that had it before",
      "not-reported",
      must(
        ledger.transfer(reported(item, "fixed", "2015-03-01"), { unit: "water", reason: "r", ...onDay("2015-03-02") }),
      ).item,
    ],
    ["dropped", "left", must(ledger.cancel(item, { reason: "r", ...onDay("2015-03-02") })).item],
    [
      "waiting for an outside body",
      "partly-fixed",
      must(
        ledger.wait(reported(item, "partly-fixed", "2015-03-01"), {
          body: "b",
          reason: "r",
          by: "wang",
          on: "2015-03-02",
        }),
      ).item,
    ],
    [
      "said while it waits",
      "fixed",
      reported(
        must(ledger.wait(item, { body: "b", reason: "r", by: "wang", on: "2015-03-02" })).item,
        "fixed",
        "2015-03-03",
      ),
    ],
    [
      "said while it rests",
      "not-started",
      reported(
        must(ledger.defer(item, { until: "2015-12-31", reason: "r", ...onDay("2015-02-01") })).item,
        "not-started",
        "2015-03-03",
      ),
    ],
    [
      "deferred, and not a word in the month",
      "not-reported",
      must(ledger.defer(item, { until: "2015-12-31", reason: "r", ...onDay("2015-02-01") })).item,
    ],
  ])("%s: %s", (_, state, told) => {
    const { report } = must(monthlyReport([told], { asOf: "2015-03-21" }));
    expect(report.overall.byState[state]).toBe(1);
    expect(report.overall.registered).toBe(1);
    const said = ["fixed", "partly-fixed", "not-started"].includes(state) ? 1 : 0;
    const inWork = state === "closed" || state === "left" ? 0 : 1;
    expect(report.overall.reported).toMatchObject({ numerator: said, denominator: inWork });
  });
});

test("the month of a day that the month before does not have begins after its last", () => {
  expect(must(monthlyReport([], { asOf: "2015-03-31" })).report.from).toBe("2015-03-01");
  expect(must(monthlyReport([], { asOf: "2015-03-31" })).report.overall.reported.value).toBe("unknown");
});

test("what cannot be counted is refused", () => {
  const { items } = aLife();
  expect(monthlyReport([], { asOf: "2015-02-30" })).toMatchObject({ refusal: { code: "invalid-input" } });
  expect(monthlyReport([items.closed], { asOf: "2014-03-24" })).toMatchObject({
    refusal: { code: "after-reference-day" },
  });
  expect(monthlyReport([items.open, items.closed], { asOf: "2015-02-28" })).toMatchObject({
    refusal: { code: "duplicate-id" },
  });
});
