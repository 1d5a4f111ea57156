import { expect, test } from "vitest";
import { must } from "answerable";
import { overdispersion, shrinkMeans, shrinkProportions } from "answerable/statistics";

/** Satisfied visitors of five service windows. */
const windows = [
  { key: "permits", count: 770, n: 900 },
  { key: "taxes", count: 400, n: 500 },
  { key: "housing", count: 280, n: 400 },
  { key: "archive", count: 9, n: 9 },
  { key: "notary", count: 5, n: 8 },
];

test("shares", () => {
  // #region shrink-proportions
  const { prior, units } = must(shrinkProportions(windows, { method: "kleinman" })).shrinkage;
  expect(prior.mean).toBeCloseTo(0.8057, 4);
  // Nine of nine is not the best window: it is next to nothing to go by.
  expect(units.map(({ key, shrunk }) => [key, Math.round(1000 * shrunk) / 10])).toEqual([
    ["permits", 85.4],
    ["taxes", 80],
    ["housing", 70.6],
    ["archive", 85.6],
    ["notary", 76.3],
  ]);
  // #endregion shrink-proportions
});

test("how much shares differ", () => {
  // #region overdispersion
  const { correlation } = must(overdispersion(windows, "kleinman")).overdispersion;
  expect(correlation).toBeCloseTo(0.0375, 4);
  // Four units that differ by less than chance lets them.
  const alike = [50, 51, 49, 50].map((count, index) => ({ key: `unit ${index + 1}`, count, n: 100 }));
  expect(must(overdispersion(alike, "kleinman")).overdispersion.correlation).toBeLessThan(0);
  expect(shrinkProportions(alike, { method: "kleinman" })).toMatchObject({ refusal: { code: "no-overdispersion" } });
  // #endregion overdispersion
});

test("means", () => {
  // #region shrink-means
  const estimates = [
    { key: "permits", value: 91, standardError: 1 },
    { key: "taxes", value: 88, standardError: 1 },
    { key: "archive", value: 99, standardError: 6 },
    { key: "housing", value: 82, standardError: 2 },
  ];
  const { shrinkage } = must(shrinkMeans(estimates, { method: "restricted-maximum-likelihood" }));
  expect(shrinkage.betweenVariance).toBeCloseTo(23.72, 2);
  expect(shrinkage.units.map(({ key, shrunk }) => [key, Math.round(10 * shrunk) / 10])).toEqual([
    ["permits", 90.9],
    ["taxes", 88],
    ["archive", 92.8],
    ["housing", 83],
  ]);
  // #endregion shrink-means
});
