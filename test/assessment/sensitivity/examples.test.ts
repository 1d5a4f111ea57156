import { expect, test } from "vitest";
import { must } from "answerable";
import { freeze, type IndexPart } from "answerable/assessment";
import { samplingSensitivity, weightSensitivity } from "answerable/assessment/sensitivity";

// #region index
const part = (id: string, zh: string, weight: number): IndexPart => ({
  kind: "indicator",
  id,
  label: { en: id, "zh-CN": zh },
  weight,
  fact: id,
  normalisation: { method: "linear", from: 0, to: 1, beyond: "hold" },
});
const { index } = must(
  freeze({
    id: "offices-2003",
    version: 1,
    label: { en: "offices", "zh-CN": "机关考核" },
    parts: [part("satisfied", "满意度", 0.6), part("fixed", "整改率", 0.4)],
  }),
);
const offices = [
  { id: "water", facts: { satisfied: 0.9, fixed: 0.95 } }, // 92
  { id: "roads", facts: { satisfied: 0.95, fixed: 0.9 } }, // 93
  { id: "parks", facts: { satisfied: 0.6, fixed: 0.5 } }, // 56
];
// #endregion index

test("how far ranks move under other weights", () => {
  // #region weights
  const { sensitivity } = must(weightSensitivity(index, offices, { change: 0.25, draws: { seed: 2003, count: 200 } }));
  const [water, , parks] = sensitivity.subjects;

  // Equal weights make it a tie; without the satisfaction, the order turns round.
  expect(water).toMatchObject({ written: 2, ranks: { low: 1, high: 2 }, mostMoved: { scenario: { kind: "equal" } } });
  expect(parks).toMatchObject({ written: 3, ranks: { low: 3, median: 3, high: 3 } });
  expect(sensitivity.scenarios).toBe(1 + 3 * 2 + 200);
  // #endregion weights
});

test("how far ranks may be off because facts are estimates", () => {
  // #region sampling
  const estimates = {
    water: { satisfied: { value: 0.9, standardError: 0.02, greatest: 1 } },
    roads: { satisfied: { value: 0.95, standardError: 0.02, greatest: 1 } },
  };
  const { sensitivity } = must(samplingSensitivity(index, offices, { estimates, draws: { seed: 2003, count: 1000 } }));

  expect(sensitivity.subjects.map(({ subject, ranks }) => [subject, ranks.low, ranks.median, ranks.high])).toEqual([
    ["water", 1, 2, 2],
    ["roads", 1, 1, 2],
    ["parks", 3, 3, 3],
  ]);
  // #endregion sampling
});
