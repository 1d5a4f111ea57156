import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as ledger from "answerable/ledger";
import { guangyuanByJudgement, sanmingByEscalation, suqianByDate, yinchuanByProgress } from "answerable/presets";
import { aLife, calendar } from "./records.js";
import { told } from "./stories.js";
import { walks } from "./walk.js";

const { items } = aLife();
const inOrder = { behindSchedule: false, poorQuality: false };
const scheme = suqianByDate({ nearDays: 7 });

describe("days late", () => {
  test("run while an item is in work, and stand still once it is closed", () => {
    // #region days-late
    const late = told({ id: "it-1", due: "2020-02-01", way: [] });
    expect(ledger.daysLate(late, { asOf: "2020-01-15" })).toEqual({ days: 0 });
    expect(ledger.daysLate(late, { asOf: "2020-02-11" })).toEqual({ days: 10 });
    expect(ledger.daysLate(late, { asOf: "2020-02-11", calendar })).toEqual({
      days: 10,
      workdays: { count: 7, provisional: false },
    });

    const closed = told({ id: "it-1", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-02-06" }] });
    expect(ledger.daysLate(closed, { asOf: "2025-12-31" })).toEqual({ days: 5 });
    // #endregion days-late
  });
  test("are counted from the first due moment, whatever was granted later or given after a reopening", () => {
    const reopened = told({ id: "i", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-01-20" }, "reopen"] });
    expect(ledger.daysLate(reopened, { asOf: "2020-02-03" })).toEqual({ days: 2 });
  });
  test("without a due moment, or without the moment that would settle it, are words", () => {
    expect(ledger.daysLate(told({ id: "i", way: [] }), { asOf: "2020-02-03" })).toBe("no-due");
    const byNoon = told({ id: "i", due: "2020-02-03T12:00:00+08:00", way: [] });
    expect(ledger.daysLate(byNoon, { asOf: "2020-02-03" })).toBe("unknown");
    const at = { on: "2020-02-03", at: "2020-02-03T13:00:00+08:00" };
    expect(ledger.daysLate(byNoon, { asOf: at, calendar })).toMatchObject({ days: 0, workdays: { count: 0 } });
    expect(ledger.daysLate(byNoon, { asOf: "2020-02-04" })).toEqual({ days: 1 });
  });
  const missed = told({ id: "i", due: "2020-02-01", way: [] });
  const leaving = { reason: "r", by: "office", on: "2020-02-05" };
  test.each<[string, ledger.Item]>([
    ["cancelled", must(ledger.cancel(missed, leaving)).item],
    ["merged", must(ledger.mergeInto(missed, { into: "other", ...leaving })).item],
    ["carried over", must(ledger.carryOver(missed, { campaign: "next", ...leaving })).item],
  ])("stop on the day an item is %s", (_, item) => {
    expect(ledger.daysLate(item, { asOf: "2021-01-01" })).toEqual({ days: 4 });
  });
  test("do not change after closing", () => {
    fc.assert(
      fc.property(walks, fc.nat(3_000), ({ states }, later) => {
        for (const item of states) {
          if (!["closed", "cancelled", "merged", "carried-over"].includes(item.status)) continue;
          const { on } = item.updated;
          expect(ledger.daysLate(item, { asOf: addDays(on, later), calendar })).toEqual(
            ledger.daysLate(item, { asOf: on, calendar }),
          );
        }
      }),
    );
  });
  test("are 0 where the verdict is on time or not yet due, and above it where an item is late by days", () => {
    fc.assert(
      fc.property(walks, fc.nat(100), ({ states }, later) => {
        for (const item of states) {
          if (item.status !== "closed" && !("assignment" in item)) continue;
          const asOf = addDays(item.updated.on, later);
          const late = ledger.daysLate(item, { asOf });
          const verdict = ledger.timeliness(item, asOf);
          if (typeof late === "string") expect(verdict).toBe(late);
          else expect(late.days > 0).toBe(verdict === "late");
        }
      }),
    );
  });
});

describe("lights", () => {
  test("look at the due moment an item has now", () => {
    // #region light-of
    const item = told({ id: "it-1", due: "2020-02-10", way: [] });
    const on = (asOf: string): ledger.Lighting & { asOf: string } => ({ scheme, asOf, facts: () => inOrder });
    expect(ledger.lightOf(item, on("2020-02-10"))).toMatchObject({ outcome: "lit", colour: "blue" });
    expect(ledger.lightOf(item, on("2020-02-11"))).toMatchObject({ outcome: "lit", colour: "red" });

    const asked = must(
      ledger.askExtension(item, { due: "2020-03-31", reason: "a part is late", by: "wang", on: "2020-02-05" }),
    ).item;
    const granted = must(ledger.decideExtension(asked, { granted: true, by: "office", on: "2020-02-06" })).item;
    expect(ledger.lightOf(granted, on("2020-02-11"))).toMatchObject({ outcome: "undefined-by-scheme" });
    expect(ledger.timeliness(granted, "2020-02-11")).toBe("late"); // the rates still look at the first one
    // #endregion light-of
  });
  test("count the days in the calendar that is handed in", () => {
    const item = told({ id: "i", due: "2020-02-14", way: [] }); // a Friday
    const near = { scheme: suqianByDate({ nearDays: 5 }), asOf: "2020-02-07", facts: () => inOrder };
    expect(ledger.lightOf(item, near)?.outcome).toBe("undefined-by-scheme"); // seven days
    expect(ledger.lightOf(item, { ...near, calendar })).toMatchObject({ colour: "blue" }); // five workdays
  });
  test.each(["closed", "cancelled", "merged", "carried-over"] as const)("are out for an item that is %s", (status) => {
    expect(ledger.lightOf(items[status], { scheme, asOf: "2030-01-01" })).toBeUndefined();
  });
  test("are unknown where the scheme reads what nobody said", () => {
    const item = told({ id: "i", due: "2020-02-10", way: [] });
    expect(ledger.lightOf(item, { scheme, asOf: "2020-02-09" })?.outcome).toBe("unknown");
    expect(ledger.lightOf(items.open, { scheme, asOf: "2020-02-09", facts: () => inOrder })?.outcome).toBe("unknown");
  });
  test("take the app's facts for every kind of scheme, but never for what the ledger knows itself", () => {
    const item = told({ id: "i", due: "2020-02-10", way: [] });
    const ask = (lighting: ledger.Lighting, asOf = "2020-02-11"): unknown =>
      ledger.lightOf(item, { asOf, ...lighting });
    expect(ask({ scheme: yinchuanByProgress, facts: () => ({ pointsBehind: 40 }) })).toMatchObject({ colour: "red" });
    expect(ask({ scheme: yinchuanByProgress })).toMatchObject({ outcome: "unknown" });
    const judged = { scheme: guangyuanByJudgement, facts: () => ({ judgement: "recoverable", overdue: false }) };
    expect(ask(judged)).toMatchObject({ colour: "yellow" });
    expect(ask(judged, "2020-02-10")).toMatchObject({ outcome: "undefined-by-scheme" });
    const slip = { scheme: sanmingByEscalation, facts: () => ({ unhonouredSlip: "blue", urgent: false }) };
    expect(ask(slip)).toMatchObject({ colour: "orange" });
    expect(ask({ scheme, facts: () => ({ ...inOrder, daysToDue: 100 }) })).toMatchObject({ colour: "red" });
  });
  test("are counted by a summary, every colour and every dark answer", () => {
    const ledgerOf = [
      told({ id: "red", due: "2020-02-01", way: [] }),
      told({ id: "blue", due: "2020-02-12", way: [] }),
      told({ id: "far", due: "2020-12-31", way: [] }),
      told({ id: "no date", way: [] }),
      told({ id: "ended", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-02-05" }] }),
    ];
    const lights = { scheme, facts: () => inOrder };
    const { summary } = must(ledger.summarise(ledgerOf, { asOf: "2020-02-11", lights }));
    expect(summary.lights?.scheme).toMatchObject({ id: "suqian-by-date" });
    expect(summary.overall.lights).toEqual({
      byColour: { red: 1, yellow: 0, blue: 1 },
      dark: { "undefined-by-scheme": 1, undetermined: 0, unknown: 1 },
      ended: 1,
    });
    expect(must(ledger.summarise(ledgerOf, { asOf: "2020-02-11" })).summary.overall).not.toHaveProperty("lights");
  });
});
