import { expect, test } from "vitest";
import { must } from "answerable";
import {
  allocate,
  apportion,
  groupSizeForMeans,
  groupSizeForProportions,
  kishDesignEffect,
  marginOfProportion,
  powerForProportions,
  sampleSizeForMean,
  sampleSizeForProportion,
  varianceOfStratifiedMean,
} from "answerable/statistics";

test("sample size for a proportion", () => {
  // #region sample-size-proportion
  // 5 points either way among 1,000 people; clusters of households cost half as much again, and 4 of 10 answer.
  const plan = { proportion: 0.5, margin: 0.05, populationSize: 1000, designEffect: 1.5, response: 0.4 };
  const { size } = must(sampleSizeForProportion(plan));
  expect(size).toMatchObject({ sample: 366, invited: 915 });
  expect(size.unlimited).toBeCloseTo(384.15, 2);
  const fewer = sampleSizeForProportion({ ...plan, populationSize: 100 });
  expect(fewer).toMatchObject({ ok: false, refusal: { code: "population-too-small" } }); // 214 invitations
  // #endregion sample-size-proportion
});

test("sample size for a mean", () => {
  // #region sample-size-mean
  const { size } = must(sampleSizeForMean({ standardDeviation: 20, margin: 2, populationSize: 500 }));
  expect(size).toMatchObject({ sample: 218, invited: 218 });
  // #endregion sample-size-mean
});

test("margin of error", () => {
  // #region margin-of-error
  expect(must(marginOfProportion({ proportion: 0.5, sample: 366 })).margin).toBeCloseTo(0.0512, 4);
  expect(must(marginOfProportion({ proportion: 0.5, sample: 366, populationSize: 366 })).margin).toBe(0);
  // #endregion margin-of-error
});

test("power", () => {
  // #region power
  // From 75 to 80 % satisfied: to find that with a chance of 80 % takes 1,094 answers in each year.
  const { size } = must(groupSizeForProportions({ first: 0.75, second: 0.8, power: 0.8 }));
  expect(size.perGroup).toBe(1094);
  const { power } = must(powerForProportions({ first: 0.75, second: 0.8, perGroup: 300 }));
  expect(power).toBeCloseTo(0.311, 3); // with 300 it would mostly go unseen
  // #endregion power
});

test("power for means", () => {
  // #region power-means
  const { size } = must(groupSizeForMeans({ difference: 2, standardDeviation: 20, power: 0.8 }));
  expect(size.perGroup).toBe(1570);
  // #endregion power-means
});

const strata = [
  { key: "households", size: 4421, standardDeviation: 105, cost: 1 },
  { key: "firms", size: 1018, standardDeviation: 107, cost: 1 },
  { key: "institutions", size: 755, standardDeviation: 121, cost: 2 },
];

test("allocation", () => {
  // #region allocate
  const neyman = must(allocate({ strata, total: 200, method: "neyman", minimum: 30 })).allocation;
  expect(neyman.strata.map(({ key, count }) => [key, count])).toEqual([
    ["households", 138],
    ["firms", 32],
    ["institutions", 30], // 27.5 by the method alone
  ]);
  const counts = must(allocate({ strata, total: 200, method: "equal" })).allocation.strata.map(({ count }) => count);
  expect(counts).toEqual([67, 67, 66]);
  // #endregion allocate
});

test("apportionment", () => {
  // #region apportion
  expect(must(apportion([47, 16, 15.8, 12, 6.1, 3.1], 10)).counts).toEqual([5, 2, 1, 1, 1, 0]);
  // #endregion apportion
});

test("variance of a stratified mean", () => {
  // #region stratified-variance
  const varianceBy = (method: "proportional" | "wright"): number => {
    const { allocation } = must(allocate({ strata, total: 200, method }));
    const answered = strata.map((stratum, index) => ({ ...stratum, count: allocation.strata[index]!.count }));
    return must(varianceOfStratifiedMean(answered)).variance;
  };
  expect(varianceBy("proportional")).toBeCloseTo(55.85, 2);
  expect(varianceBy("wright")).toBeCloseTo(55.68, 2);
  // #endregion stratified-variance
});

test("what weights cost", () => {
  // #region kish
  const { effect } = must(kishDesignEffect([1, 2, 3, 4, 10]));
  expect(effect.designEffect).toBeCloseTo(1.625, 12);
  expect(effect.effectiveSize).toBeCloseTo(3.08, 2); // five answers that do as well as three
  // #endregion kish
});
