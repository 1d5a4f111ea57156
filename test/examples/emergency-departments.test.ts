import { readFileSync } from "node:fs";
import { must } from "answerable";
import { percentage } from "answerable/figures";
import { describe, expect, test } from "vitest";
import { inTime, readAttendances } from "../../examples/emergency-departments/attendances.js";
import { compare, place } from "../../examples/emergency-departments/compared.js";
import { PUBLISHED } from "../../examples/emergency-departments/published.js";

const file = new URL("../../examples/data/nhs-ae/attendances.csv", import.meta.url);
const { report } = must(readAttendances(readFileSync(file, "utf8")));
const rows = report.taken.map(({ value }) => value);
const [before, after] = ["2018-03-01", "2019-03-01"].map((month) => inTime(rows, "1", month)) as [
  ReturnType<typeof inTime>,
  ReturnType<typeof inTime>,
];

test("all rows are read", () => {
  expect([report.taken.length, report.refused.length]).toEqual([730, 0]);
});

test.each(["2018-03-01", "2019-03-01"] as const)("all departments in %s were in time as published", (month) => {
  const all = rows.filter((row) => row.month === month);
  const denominator = all.reduce((sum, { attendances }) => sum + attendances, 0);
  const numerator = denominator - all.reduce((sum, { breaches }) => sum + breaches, 0);
  expect(percentage({ numerator, denominator }, { decimals: 1, rounding: "plain" })).toMatchObject({
    text: PUBLISHED[month].printed.replace("%", ""),
  });
});

describe("organisations of unequal size", () => {
  const placed = place(after);

  test("have an interval around their share, narrower the more attendances there are", () => {
    expect(placed).toHaveLength(134);
    for (const { share, low, high, ranks, rank } of placed) {
      expect(low < share && share < high).toBe(true);
      expect(ranks[0] <= rank && rank <= ranks[1]).toBe(true);
    }
    const [small] = [...placed].sort((one, other) => one.n - other.n);
    const twice = place(after.map((each) => ({ ...each, count: 2 * each.count, n: 2 * each.n })));
    const same = twice.find(({ organisation }) => organisation === small!.organisation)!;
    expect(same.high - same.low).toBeLessThan(small!.high - small!.low);
    expect(same.ranks[1] - same.ranks[0]).toBeLessThan(small!.ranks[1] - small!.ranks[0]);
  });

  test("are drawn towards what all have in common, the more the fewer attendances they have", () => {
    const mean = placed.reduce((sum, { share }) => sum + share, 0) / placed.length;
    const [far] = [...placed].sort((one, other) => Math.abs(other.share - mean) - Math.abs(one.share - mean));
    expect(Math.abs(far!.shrunk - mean)).toBeLessThan(Math.abs(far!.share - mean));
  });

  test("are compared with themselves a year before, and fewer differ once all comparisons count", () => {
    const moved = compare(before, after);
    const apart = (pick: "pValue" | "corrected"): number => moved.filter((each) => each[pick] <= 0.05).length;
    expect(apart("corrected")).toBeLessThan(apart("pValue"));
    expect(compare(after, after).every(({ change, corrected }) => change === 0 && corrected === 1)).toBe(true);
    expect(compare([], after)).toEqual([]);
  });
});
