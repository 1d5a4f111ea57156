import { expect, test } from "vitest";
import { must } from "answerable";
import { audit, publish, publishTally } from "answerable/satisfaction/publication";
import { protocolWith, tallyOf } from "../survey.js";

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
  const percentages = { along: ["grade"], decimals: 1, rounding: "largest-remainder" as const };
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

test("what may be published of a survey", () => {
  // #region publish-tally
  const protocol = protocolWith({ suppression: { floor: 3, protection: 3 } });
  const tally = tallyOf(protocol, [
    ["water", "masses", "satisfied", 40],
    ["water", "masses", "fairly-satisfied", 12],
    ["water", "masses", "dissatisfied", 8],
    ["roads", "masses", "satisfied", 4],
    ["roads", "masses", "dissatisfied", 3],
    ["schools", "masses", "satisfied", 25],
    ["schools", "masses", "fairly-satisfied", 15],
    ["schools", "masses", "dissatisfied", 5],
  ]);
  const { tables, hidden } = must(
    publishTally(protocol, tally, {
      tables: [{ question: "effect", by: ["unit"] }],
      zeros: "show",
      unanimous: "hide",
    }),
  );

  const countsOf = (unit: string): unknown[] =>
    (tables[0]?.cells ?? []).filter(({ at }) => at[0] === unit).map(({ count }) => count);

  // Satisfied, fairly satisfied, dissatisfied, don't know, blank, several marks, invalid, and all of them.
  expect(countsOf("water")).toEqual([40, "hidden", 8, "hidden", 0, 0, 0, 60]);
  // Seven answers about the roads are fewer than the minimum of eight: how many they are is shown, and nothing that they say.
  expect(countsOf("roads")).toEqual([...Array.from({ length: 7 }, () => "hidden"), 7]);
  expect(hidden.find(({ at }) => at[0] === "roads")?.why).toBe("below-minimum");
  expect(hidden.find(({ at }) => at[0] === "water")?.why).toBe("complementary");
  // #endregion publish-tally
});
