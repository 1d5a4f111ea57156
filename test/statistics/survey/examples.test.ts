import { expect, test } from "vitest";
import { must } from "answerable";
import {
  associationTest,
  by,
  calibrate,
  confidenceInterval,
  contrast,
  covariance,
  degreesOfFreedom,
  designEffect,
  difference,
  differenceTest,
  effectiveSize,
  weightingEffect,
  mean,
  meanTest,
  postStratify,
  proportion,
  quantile,
  rake,
  ratio,
  standardise,
  surveyDesign,
  total,
  trimWeights,
  twoWayTable,
  variance,
  within,
} from "answerable/statistics";

// Five offices drawn of twenty in the city and three of thirty in the country; two answers from each.
const stratum = ["city", "country"].flatMap((name, index) => Array<string>(index === 0 ? 10 : 6).fill(name));
const office = ["a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f", "g", "g", "h", "h"];
const drawnOf = stratum.map((name) => (name === "city" ? 20 : 30));
const weights = stratum.map((name) => (name === "city" ? 40 : 100));
const grade = [4, 5, 3, 3, 5, 4, 2, 3, 4, 4, 3, 2, null, 3, 4, 2];
const satisfied = grade.map((own) => (own === null ? null : own >= 4));
const { design } = must(surveyDesign({ weights, strata: stratum, clusters: office, populationSizes: drawnOf }));

test("how a sample was drawn", () => {
  // #region survey-design
  // Five offices drawn of twenty in the city and three of thirty in the country; two answers from each
  const sample = surveyDesign({ weights, strata: stratum, clusters: office, populationSizes: drawnOf });
  expect(sample.ok && degreesOfFreedom(sample.design)).toBe(8 - 2);
  // Office h is in the city too
  const moved = surveyDesign({ weights, strata: [...stratum.slice(0, 15), "city"], clusters: office });
  expect(moved).toMatchObject({ ok: false, refusal: { code: "clusters-cross-strata" } });
  // #endregion survey-design
});

test("what is estimated from it", () => {
  // #region mean
  const average = mean(design, grade);
  expect(average).toMatchObject({
    status: "estimated",
    value: expect.closeTo(3.2, 12) as number,
    standardError: expect.closeTo(0.1955, 4) as number,
    n: 15,
    missing: 1,
    degreesOfFreedom: 6,
    interval: { low: expect.closeTo(2.722, 3) as number, high: expect.closeTo(3.678, 3) as number },
  });
  // #endregion mean
  // #region confidence-interval
  if (average.status === "estimated") {
    const wide = confidenceInterval(average, { level: 0.99 });
    expect(wide).toMatchObject({ low: expect.closeTo(2.475, 3) as number, degreesOfFreedom: 6 });
  }
  // #endregion confidence-interval
  // #region total
  // How many in the population are satisfied
  expect(total(design, satisfied)).toMatchObject({ value: 6 * 40 + 100 });
  // #endregion total
  // #region ratio
  const visits = grade.map((_, row) => 1 + (row % 3));
  const perVisit = ratio(design, grade, visits);
  expect(perVisit).toMatchObject({ value: expect.closeTo(1.548, 3) as number, n: 15, missing: 1 });
  // #endregion ratio
  // #region variance
  expect(variance(design, grade)).toMatchObject({ value: expect.closeTo(0.929, 3) as number });
  // #endregion variance
  // #region proportion
  const share = proportion(design, satisfied, { interval: "beta" });
  expect(share).toMatchObject({
    value: expect.closeTo(340 / 900, 12) as number,
    interval: { method: "beta", low: expect.closeTo(0.112, 3) as number, high: expect.closeTo(0.713, 3) as number },
  });
  // #endregion proportion
  // #region design-effect
  // By weights alone, and by weights, strata and clusters
  expect(effectiveSize(design)).toBeCloseTo(1000 ** 2 / (10 * 40 ** 2 + 6 * 100 ** 2), 12);
  expect(weightingEffect(design)).toBeCloseTo(1.216, 12);
  expect(designEffect(design, grade)).toMatchObject({ value: expect.closeTo(0.62, 2) as number });
  // #endregion design-effect
});

test("what is estimated of subgroups", () => {
  // #region within
  const city = within(design, (row) => stratum[row] === "city");
  expect(mean(city, grade)).toMatchObject({ value: 3.7, n: 10, missing: 0, degreesOfFreedom: 4 });
  const nobody = within(design, (row) => office[row] === "z");
  expect(mean(nobody, grade)).toMatchObject({ status: "withheld", refusal: { code: "no-observations" } });
  // #endregion within
  // #region by
  const byStratum = by(design, stratum, (part) => mean(part, grade));
  expect(byStratum.groups).toEqual(["city", "country"]);
  expect(byStratum.of("country")).toMatchObject({ value: 2.8, n: 5 });
  for (const [, estimate] of byStratum) expect(estimate.status).toBe("estimated");
  // #endregion by
  // #region difference
  const gap = difference(byStratum.of("city"), byStratum.of("country"));
  expect(gap).toMatchObject({ value: expect.closeTo(0.9, 12) as number, degreesOfFreedom: 6 });
  // #endregion difference
  // #region contrast
  const composite = contrast([byStratum.of("city"), byStratum.of("country")], [0.25, 0.75]);
  expect(composite).toMatchObject({ value: expect.closeTo(0.25 * 3.7 + 0.75 * 2.8, 12) as number });
  const relative = contrast([byStratum.of("city"), byStratum.of("country")], (city, country) => city / country);
  expect(relative).toMatchObject({ value: expect.closeTo(3.7 / 2.8, 12) as number });
  // #endregion contrast
  // #region covariance
  // Strata are drawn independently, first and second answers of one office are not
  const first = mean(
    within(design, (row) => row % 2 === 0),
    grade,
  );
  const second = mean(
    within(design, (row) => row % 2 === 1),
    grade,
  );
  expect(covariance([first, second])).toMatchObject([
    [expect.any(Number), expect.closeTo(0.02175, 5)],
    expect.any(Array),
  ]);
  // #endregion covariance
});

test("quantiles and tests", () => {
  // #region quantile
  const median = quantile(design, grade, 0.5, { rule: "school" });
  expect(median).toMatchObject({ value: 3, interval: { low: 3, high: 5 } });
  // #endregion quantile
  // #region mean-test
  // Is the mean grade what it was last year?
  expect(meanTest(design, grade, { expected: 3 })).toMatchObject({
    status: "tested",
    degreesOfFreedom: 6,
    pValue: expect.closeTo(0.346, 3) as number,
  });
  // #endregion mean-test
  // #region difference-test
  const isCity = stratum.map((name) => name === "city");
  expect(differenceTest(design, grade, isCity)).toMatchObject({
    degreesOfFreedom: 5,
    pValue: expect.closeTo(0.07, 2) as number,
  });
  // #endregion difference-test
  // #region two-way-table
  const table = twoWayTable(design, stratum, satisfied);
  expect(table).toMatchObject({ rowNames: ["city", "country"], columnNames: [true, false], missing: 1 });
  expect(table.weights).toEqual([
    [240, 160],
    [100, 400],
  ]);
  // #endregion two-way-table
  // #region association-test
  expect(associationTest(design, stratum, satisfied)).toMatchObject({
    method: "rao-scott-f",
    pValue: expect.closeTo(0.23, 2) as number,
  });
  // #endregion association-test
});

test("weights fitted to what is known of the population", () => {
  const sex = grade.map((_, row) => (row % 3 === 0 ? "men" : "women"));
  const age = grade.map((_, row) => (row % 4 < 2 ? "young" : "old"));
  // #region post-stratify
  const byStratum = must(postStratify(design, { by: stratum, totals: { city: 450, country: 650 } }));
  expect(byStratum.report).toMatchObject({
    sumBefore: 1000,
    sumAfter: expect.closeTo(1100, 9) as number,
    leastFactor: expect.closeTo(650 / 600, 12) as number,
  });
  // How many live in the city is no estimate any more
  const inCity = stratum.map((name) => name === "city");
  expect(mean(byStratum.design, inCity)).toMatchObject({
    value: expect.closeTo(450 / 1100, 12) as number,
    standardError: 0,
  });
  // #endregion post-stratify
  // #region rake
  const margins = [
    { by: sex, totals: { men: 480, women: 520 } },
    { by: age, totals: { young: 400, old: 600 } },
  ];
  const raked = must(rake(design, margins));
  expect(raked.report.rounds).toBeLessThan(40);
  expect(
    total(
      raked.design,
      age.map((name) => name === "old"),
    ),
  ).toMatchObject({ value: expect.closeTo(600, 9) as number });
  const wrong = [margins[0], { by: age, totals: { young: 400, old: 500 } }].filter((margin) => margin !== undefined);
  expect(rake(design, wrong)).toMatchObject({ ok: false, refusal: { code: "totals-contradict" } });
  // #endregion rake
  // #region calibrate
  // The register knows everybody's sex, and how many visits there were
  const visits = grade.map((_, row) => 1 + (row % 3));
  const auxiliaries = [
    { by: sex, totals: { men: 480, women: 520 } },
    { of: visits, total: 1800 },
  ];
  const calibrated = must(calibrate(design, auxiliaries, { method: "logit", bounds: [0.5, 2] }));
  expect(calibrated.report.greatestFactor).toBeLessThan(2);
  expect(total(calibrated.design, visits)).toMatchObject({ value: expect.closeTo(1800, 9) as number });
  // #endregion calibrate
  // #region trim-weights
  const trimmed = must(trimWeights(raked.design, { most: 120, strict: true }));
  expect(Math.max(...trimmed.design.weights)).toBeCloseTo(120, 9);
  expect(trimmed.report.sumAfter).toBeCloseTo(1000, 9);
  // #endregion trim-weights
  // #region standardise
  // City and country as they would be with half of the answers from women
  const half = must(standardise(design, { by: sex, over: stratum, population: { men: 1, women: 1 } }));
  const compared = by(half.design, stratum, (part) =>
    mean(
      part,
      sex.map((name) => name === "men"),
    ),
  );
  expect(compared.of("city")).toMatchObject({ value: expect.closeTo(0.5, 12) as number });
  // #endregion standardise
});
