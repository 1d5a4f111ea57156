import { describe, expect, test } from "vitest";
import {
  closedAtOnce,
  daysLeftTable,
  satisfiedFrom98,
  schoolBands,
  tenPointTable,
  threeRates,
} from "answerable/presets";
import * as assessment from "answerable/assessment";
import { BandTable, PiecewiseScore, bandOf, isVerified, lintBands, lintPiecewise } from "answerable/rules";

const bands = [
  ...(["upper", "lower", "both"] as const).map((sharedEnd) => schoolBands({ sharedEnd })),
  tenPointTable,
  daysLeftTable,
];

describe.each(bands.map((preset) => [preset.table.id, preset] as const))("the bands %s", (_, { table, source }) => {
  test("pass their schema as JSON, frozen, in both languages", () => {
    expect(BandTable.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
    expect(Object.isFrozen(table.bands)).toBe(true);
    for (const { label } of table.bands) expect(label?.["zh-CN"]).toMatch(/\p{Script=Han}/u);
  });

  test("say whether their source was seen", () => {
    expect(isVerified(source)).toBe(table.id.startsWith("school"));
  });
});

test.each([
  [daysLeftTable, []],
  [schoolBands({ sharedEnd: "upper" }), []],
  [schoolBands({ sharedEnd: "lower" }), []],
  [schoolBands({ sharedEnd: "both" }), ["overlap", "overlap", "overlap"]],
  [tenPointTable, ["gap", "gap", "gap"]],
])("$table.id are found to be what they are printed as", ({ table }, codes) => {
  expect(lintBands(table).map(({ code }) => code)).toEqual(codes);
});

test.each([
  [-1, "overdue"],
  [0, "within-10"],
  [10, "within-10"],
  [11, "within-20"],
  [20, "within-20"],
  [21, "beyond-20"],
])("with %d days left an item is %s", (days, grade) => {
  expect(bandOf(daysLeftTable.table, days)).toMatchObject({ band: { grade } });
});

test.each([
  [0, "below-6"],
  [5.95, "below-6"],
  [6, "6-to-6.9"],
  [7.9, "7-to-7.9"],
  [8.9, "8-to-8.9"],
  [9, "9-to-10"],
  [10, "9-to-10"],
])("%d of ten points are %s", (points, grade) => {
  expect(bandOf(tenPointTable.table, points)).toMatchObject({ band: { grade } });
});

test.each([closedAtOnce, satisfiedFrom98])("the points $score.id are sound, and unverified", ({ score, source }) => {
  expect(PiecewiseScore.parse(JSON.parse(JSON.stringify(score)))).toEqual(score);
  expect(lintPiecewise(score)).toEqual([]);
  expect(isVerified(source)).toBe(false);
});

test("the three rates are an index that the linter has nothing to say against, and unverified", () => {
  expect(assessment.lint(threeRates.index)).toEqual([]);
  expect(threeRates.index.parts.map(({ weight }) => weight)).toEqual([0.3, 0.35, 0.35]);
  expect(isVerified(threeRates.source)).toBe(false);
});
