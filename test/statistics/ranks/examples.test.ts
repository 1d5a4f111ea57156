import { expect, test } from "vitest";
import { must } from "answerable";
import {
  chanceOfTop,
  inRankOrder,
  normalDraws,
  normalRows,
  pairwiseTests,
  pointRanks,
  rankDistribution,
  rankIntervals,
  simulatedRanks,
  tieBands,
  topSet,
  withinCategories,
} from "answerable/statistics";

/** Satisfaction with five offices, out of 100. */
const offices = [
  { key: "permits", value: 91.4, standardError: 0.8, category: "window" },
  { key: "taxes", value: 90.9, standardError: 1.1, category: "window" },
  { key: "schools", value: 86.2, standardError: 0.9, category: "service" },
  { key: "health", value: 84.1, standardError: 1.6, category: "service" },
  { key: "roads", value: 71.5, standardError: 1.2, category: "service" },
];

test("rank intervals", () => {
  // #region rank-intervals
  const { ranking } = must(rankIntervals(offices, { level: 0.95, joint: true }));
  expect(ranking).toMatchObject({ method: "separate-intervals", basis: "exact" });
  expect(ranking.units.map(({ key, rank, low, high }) => [key, rank, low, high])).toEqual([
    ["permits", 1, 1, 2],
    ["taxes", 2, 1, 4],
    ["schools", 3, 2, 4],
    ["health", 4, 2, 4],
    ["roads", 5, 5, 5], // last, with all the others in doubt
  ]);
  // Asked by one office about itself, the same answers say more.
  const { units } = must(rankIntervals(offices, { joint: false, method: "exact-step-down" })).ranking;
  expect(units.map(({ low, high }) => [low, high])).toEqual([
    [1, 2],
    [1, 2],
    [3, 4],
    [3, 4],
    [5, 5],
  ]);
  // #endregion rank-intervals
});

test("point ranks", () => {
  // #region point-ranks
  expect(pointRanks([80, 95, 80, 60])).toEqual([2, 1, 2, 4]);
  expect(pointRanks([80, 95, 80, 60], { ties: "average" })).toEqual([2.5, 1, 2.5, 4]);
  expect(pointRanks([12, 3, 7], { direction: "ascending" })).toEqual([3, 1, 2]); // days to answer: the fewest is first
  // #endregion point-ranks
});

test("draws one after the other", () => {
  // #region normal-rows
  let sum = 0;
  for (const [first = NaN, second = NaN] of normalRows({ seed: 2003, count: 1000 }, 2)) sum += first * second;
  expect(Math.abs(sum / 1000)).toBeLessThan(0.1); // independent of each other
  expect([...normalRows({ seed: 2003, count: 10 }, 2)]).toEqual(normalDraws({ seed: 2003, count: 10 }, 2));
  // #endregion normal-rows
});

test("items in the order of their ranks", () => {
  // #region in-rank-order
  const wards = [
    { ward: "north", value: 80 },
    { ward: "east", value: 95 },
    { ward: "south", value: 80 },
  ];
  expect(inRankOrder(wards)).toEqual([
    { ward: "east", value: 95, rank: 1, tied: false },
    { ward: "north", value: 80, rank: 2, tied: true },
    { ward: "south", value: 80, rank: 2, tied: true },
  ]);
  // #endregion in-rank-order
});

test("rank distribution", () => {
  // #region rank-distribution
  const { units } = must(rankDistribution(offices));
  const [permits] = units;
  expect(permits?.expected).toBeCloseTo(1.357, 3);
  expect(permits?.probabilities[0]).toBeCloseTo(0.643, 3); // first with a chance of 64 %
  expect(units.map((unit) => Math.round(100 * chanceOfTop(unit, 3)))).toEqual([100, 100, 87, 13, 0]);
  // #endregion rank-distribution
});

test("draws", () => {
  // #region normal-draws
  const draws = normalDraws({ seed: 2003, count: 1000 }, 5);
  expect(draws).toHaveLength(1000);
  expect(normalDraws({ seed: 2003, count: 1000 }, 5)).toEqual(draws);
  // #endregion normal-draws
});

test("simulated ranks", () => {
  // #region simulated-ranks
  const { units } = must(simulatedRanks(offices, { draws: { seed: 2003, count: 2000 } }));
  expect(units.map(({ key, low, median, high }) => [key, low, median, high])).toEqual([
    ["permits", 1, 1, 2],
    ["taxes", 1, 2, 2],
    ["schools", 3, 3, 4],
    ["health", 3, 4, 4],
    ["roads", 5, 5, 5],
  ]);
  // #endregion simulated-ranks
});

test("pairwise tests", () => {
  // #region pairwise-tests
  const [permitsAndTaxes] = must(pairwiseTests(offices, { correction: "holm" })).tests;
  expect(permitsAndTaxes).toMatchObject({ first: "permits", second: "taxes" });
  expect(permitsAndTaxes?.statistic).toBeCloseTo(0.5 / Math.hypot(0.8, 1.1), 12);
  expect(permitsAndTaxes?.pValue).toBeCloseTo(0.713, 3);
  // #endregion pairwise-tests
});

test("tie bands", () => {
  // #region tie-bands
  const { bands, units } = must(tieBands(offices));
  expect(bands).toEqual([["permits", "taxes"], ["schools", "health"], ["roads"]]);
  expect(units[1]).toMatchObject({ key: "taxes", rank: 2, band: 1, tiedWith: ["permits"] });
  // #endregion tie-bands
});

test("within categories", () => {
  // #region within-categories
  const byCategory = withinCategories(offices, (own) => must(rankIntervals(own, { joint: true })).ranking.units);
  expect(
    byCategory.map(({ category, answer }) => [category, answer.map(({ key, low, high }) => [key, low, high])]),
  ).toEqual([
    [
      "window",
      [
        ["permits", 1, 2],
        ["taxes", 1, 2],
      ],
    ],
    [
      "service",
      [
        ["schools", 1, 2],
        ["health", 1, 2],
        ["roads", 3, 3],
      ],
    ],
  ]);
  // #endregion within-categories
});

test("top set", () => {
  // #region top-set
  const { top } = must(topSet(offices, 4, { joint: true, method: "tukey" }));
  expect(top.certain).toEqual(["permits", "taxes", "schools", "health"]); // whatever their order, roads is not among them
  expect(must(topSet(offices, 1)).top).toMatchObject({ certain: [], possible: ["permits", "taxes"] });
  // #endregion top-set
});
