import { expect, test } from "vitest";
import { must } from "answerable";
import { audit, publish } from "answerable/satisfaction/publication";

test("what readers can work out", () => {
  // #region audit
  const published = {
    id: "by-unit",
    universe: "survey-2014",
    dimensions: [
      { id: "unit", categories: ["water", "roads"] },
      { id: "grade", categories: ["satisfied", "dissatisfied"] },
    ],
    cells: [
      { at: ["water", "satisfied"], count: 58 },
      { at: ["water", "dissatisfied"], count: "hidden" as const },
      { at: ["roads", "satisfied"], count: "hidden" as const },
      { at: ["roads", "dissatisfied"], count: "hidden" as const },
      { at: ["water", null], count: 60 },
      { at: ["roads", null], count: 44 },
    ],
  };
  const { status, cells } = must(audit([published], { protection: 3 })).audit;

  expect(status).toBe("disclosed");
  expect(cells.map(({ verdict, least, greatest }) => [verdict, least, greatest])).toEqual([
    ["solved", 2, 2],
    ["protected", 0, 44],
    ["protected", 0, 44],
  ]);
  expect(cells[0]?.equations.map(({ text }) => text)).toEqual([
    'unit "water" (60) = unit "water" × grade "satisfied" (58) + unit "water" × grade "dissatisfied" (hidden)',
  ]);
  // #endregion audit
});

test("what may be published", () => {
  // #region publish
  const survey = {
    id: "by-unit",
    universe: "survey-2014",
    dimensions: [
      { id: "unit", categories: ["water", "roads", "schools"] },
      { id: "grade", categories: ["satisfied", "fairly-satisfied", "dissatisfied"] },
    ],
    counts: [58, 10, 2, 30, 20, 9, 11, 12, 13],
  };
  const percentages = { along: "grade", decimals: 1, rounding: "largest-remainder" as const };
  const {
    tables,
    hidden,
    audit: passed,
  } = must(publish([survey], { floor: 5, zeros: "hide", protection: 3, percentages }));

  expect(hidden).toEqual([
    { table: "by-unit", at: ["water", "fairly-satisfied"], why: "complementary" },
    { table: "by-unit", at: ["water", "dissatisfied"], why: "below-floor" },
    { table: "by-unit", at: ["roads", "fairly-satisfied"], why: "complementary" },
    { table: "by-unit", at: ["roads", "dissatisfied"], why: "complementary" },
  ]);
  expect(passed.cells.map(({ least, greatest }) => [least, greatest])).toEqual([
    [1, 12],
    [0, 11],
    [18, 29],
    [0, 11],
  ]);
  const roads = tables[0]?.cells.filter(({ at }) => at[0] === "roads");
  expect(roads).toEqual([
    { at: ["roads", "satisfied"], count: 30, percent: "hidden" },
    { at: ["roads", "fairly-satisfied"], count: "hidden", percent: "hidden" },
    { at: ["roads", "dissatisfied"], count: "hidden", percent: "hidden" },
    { at: ["roads", null], count: 59 },
  ]);
  // #endregion publish
});
