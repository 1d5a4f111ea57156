import { expect, test } from "vitest";
import { must } from "answerable";
import { audit } from "answerable/satisfaction/publication";

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
