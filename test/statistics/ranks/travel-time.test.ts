import { expect, test } from "vitest";
import { must } from "answerable";
import { rankIntervals } from "answerable/statistics";
import travelTime from "../../reference/travel-time.json" with { type: "json" };

/** By which the Census Bureau divides a 90 % margin. */
const NORMAL_90 = 1.645;

test("the joint rank intervals of five states that Klein, Wright and Wieczorek (2020) print", () => {
  const estimates = travelTime.states.map(({ state, estimate, margin }) => ({
    key: state,
    value: estimate,
    standardError: margin / NORMAL_90,
  }));
  const options = { level: travelTime.level, joint: true, direction: "ascending" } as const;
  const { ranking } = must(rankIntervals(estimates, options));
  const published = ranking.units.filter(({ key }) => travelTime.published.some(({ state }) => state === key));
  expect(ranking.units).toHaveLength(51);
  expect(published.map(({ key: state, low, high }) => ({ state, low, high }))).toEqual(travelTime.published);
  expect(ranking.units[0]?.criticalValue).toBeCloseTo(3.0809, 4);
});
