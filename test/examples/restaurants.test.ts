import { gzipSync } from "node:zlib";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "answerable";
import { Item } from "answerable/ledger";
import { describe, expect, test } from "vitest";
import { enter } from "../../examples/restaurants/entries.js";
import { findingsOf } from "../../examples/restaurants/findings.js";
import { readInspections, textOf, type Inspection } from "../../examples/restaurants/inspections.js";

const path = new URL("../../examples/data/nyc-inspections/closures.csv", import.meta.url);
const text = readFileSync(path, "utf8");
const lines = text.trimEnd().split("\n").slice(1);

function inspectionsOf(from: string): Inspection[] {
  const { report } = must(readInspections(from));
  expect(report.refused).toEqual([]);
  return report.taken.map(({ value }) => value);
}

const inspections = inspectionsOf(text);
const findings = findingsOf(inspections);

/** Visits of one restaurant, one action a day from the first of the month on. */
function visits(...actions: readonly (readonly [day: number, action: Inspection["action"]])[]): Inspection[] {
  return actions.map(([day, action]) => {
    return { restaurant: "1", on: `2015-03-${String(day).padStart(2, "0")}`, type: "Inspection", action };
  });
}

describe("the department's file", () => {
  test("is taken whole, in its order", () => {
    expect(inspections).toHaveLength(5169);
    expect(inspections.map(({ restaurant, on }) => `${restaurant},${on}`)).toEqual(
      lines.map((line) => line.replaceAll('"', "").split(",").slice(0, 2).join(",")),
    );
  });

  test("may come packed", () => {
    const packed = join(mkdtempSync(join(tmpdir(), "closures-")), "closures.csv.gz");
    writeFileSync(packed, gzipSync(text));
    expect(textOf(packed)).toBe(text);
  });

  test("with an action nobody knows or a day that does not exist is taken but for that row", () => {
    const heading = "camis,date,inspection_type,action";
    const { report } = must(
      readInspections(`${heading}\n1,2015-02-30,Visit,closed\n1,2015-02-28,Visit,shut\n1,2015-03-01,Visit,closed`),
    );
    expect(report.taken.map(({ row }) => row)).toEqual([4]);
    expect(report.refused).toMatchObject([
      { row: 2, field: "on" },
      { row: 3, field: "action" },
    ]);
  });
});

describe("the figures of the whole file", () => {
  test("are those of a plain count", () => {
    const started = new Map<string, { first: string; latest: string }>();
    const [first, latest]: [number[], number[]] = [[], []];
    let unexplained = 0;
    for (const line of lines) {
      const [restaurant = "", on = "", , action] = line.split(",");
      const since = started.get(restaurant);
      if (action !== "reopened") started.set(restaurant, { first: since?.first ?? on, latest: on });
      else if (since === undefined) unexplained += 1;
      else {
        first.push(days(since.first, on));
        latest.push(days(since.latest, on));
        started.delete(restaurant);
      }
    }
    expect(findings).toMatchObject({
      pairs: first.length,
      running: started.size,
      fromFirstClosure: middle(first),
      fromLatestClosure: middle(latest),
    });
    expect(findings.unexplained).toHaveLength(unexplained);
  });

  test("are 2,198 pairs: 3 days from the latest closure, 4 from the first, 99 of 2,297 re-openings unexplained", () => {
    expect(findings).toMatchObject({
      actions: { closed: 2322, reclosed: 550, reopened: 2297 },
      pairs: 2198,
      running: 34,
      fromLatestClosure: 3,
      fromFirstClosure: 4,
    });
    expect(findings.unexplained).toHaveLength(99);
  });

  test("keep every restaurant under one number, whole", () => {
    const { items } = enter(inspections);
    const cycles = [...items.values()].map((item) => item.cycles.length + 1);
    expect(cycles.reduce((sum, count) => sum + count, 0)).toBe(findings.pairs + findings.running);
    expect(findings.summary.overall.reopened).toBe(cycles.filter((count) => count > 1).length);
    for (const item of items.values()) expect(Item.safeParse(item).success).toBe(true);
  });
});

describe("a restaurant", () => {
  test("closed again before it re-opened stays in its cycle, and the first closure counts", () => {
    const found = findingsOf(visits([1, "closed"], [4, "reclosed"], [5, "closed"], [9, "reopened"]));
    expect(found).toMatchObject({ pairs: 1, fromFirstClosure: 8, fromLatestClosure: 4 });
    expect(found.summary.overall.rates.firstPass).toMatchObject({ numerator: 0, denominator: 1 });
  });

  test("re-closed without a closure before it begins a cycle all the same", () => {
    expect(findingsOf(visits([1, "reclosed"], [2, "reopened"]))).toMatchObject({ pairs: 1, fromLatestClosure: 1 });
  });

  test("closed and re-opened on one day was closed for no day, if the file has them in that order", () => {
    expect(findingsOf(visits([1, "closed"], [1, "reopened"]))).toMatchObject({ pairs: 1, fromFirstClosure: 0 });
    const turned = findingsOf(visits([1, "reopened"], [1, "closed"]));
    expect(turned).toMatchObject({ pairs: 0, running: 1, fromFirstClosure: "unknown" });
    expect(turned.unexplained).toHaveLength(1);
  });

  test("still closed lengthens the estimate that counts it, and not the others", () => {
    const twice = visits([1, "closed"], [3, "reopened"]);
    const other = visits([1, "closed"], [30, "cited"]).map((visit) => ({ ...visit, restaurant: "2" }));
    expect(findingsOf(twice)).toMatchObject({ fromFirstClosure: 2, withRunning: { value: 2 } });
    const found = findingsOf([...twice, ...other]);
    expect(found).toMatchObject({ asOf: "2015-03-30", running: 1, fromFirstClosure: 2 });
    expect(found.withRunning.value).toBeGreaterThan(2);
  });
});

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
