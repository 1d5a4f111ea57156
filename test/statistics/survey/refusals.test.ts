import { describe, expect, test } from "vitest";
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
  variance,
  within,
  type AnswerColumn,
  type CalibrationOptions,
  type DesignColumns,
  type KnownTotal,
  type Margin,
  type SurveyDesign,
} from "answerable/statistics";

const ONES = [1, 1, 1, 1];
const STRATA = ["a", "a", "b", "b"];

/** A missing entry where the type says that there is none, as data from outside may have. */
const missing = (value: null | undefined): never => value as never;

describe("columns that are no sample", () => {
  test.each<[string, DesignColumns, string, RegExp]>([
    ["no columns at all", {}, "no-rows", /no rows/],
    ["columns without a row", { weights: [] }, "no-rows", /no rows/],
    ["columns of unlike length", { weights: ONES, strata: ["a"] }, "lengths-differ", /strata has 1 rows.*4/],
    ["stages of unlike length", { weights: ONES, clusters: [STRATA, ["a"]] }, "lengths-differ", /clusters has 1/],
    ["2^31 rows", { weights: { length: 2 ** 31 } }, "too-many-rows", /2147483648 rows/],
    ["a negative weight", { weights: [1, -1, 1, 1] }, "bad-weight", /row 1 is -1/],
    ["a missing weight", { weights: [1, 1, Number.NaN, 1] }, "bad-weight", /row 2 is NaN/],
    ["a weight that is not there", { weights: [1, missing(undefined), 1, 1] }, "bad-weight", /row 1/],
    ["an infinite weight", { weights: [1, 1, 1, Infinity] }, "bad-weight", /row 3 is Infinity/],
    ["weights that are all 0", { weights: [0, 0] }, "all-weights-zero", /all 2 weights/],
    ["neither weights nor sizes", { strata: STRATA }, "no-weights", /0 of 1/],
    [
      "sizes of the first stage only",
      { clusters: [STRATA, [1, 2, 1, 2]], populationSizes: [9, 9, 9, 9] },
      "no-weights",
      /1 of 2/,
    ],
    [
      "a row without a stratum",
      { weights: ONES, strata: ["a", missing(null), "b", "b"] },
      "missing-code",
      /row 1.*strata/,
    ],
    ["a row without a cluster", { weights: ONES, clusters: [1, 2, Number.NaN, 4] }, "missing-code", /row 2.*clusters/],
    [
      "a row without a cluster below",
      { weights: ONES, clusters: [STRATA, [1, 2, 1, missing(undefined)]] },
      "missing-code",
      /row 3/,
    ],
    [
      "more sizes than stages",
      {
        populationSizes: [
          [9, 9, 9, 9],
          [9, 9, 9, 9],
        ],
      },
      "too-many-stages",
      /populationSizes.*1/,
    ],
    ["more strata than stages", { weights: ONES, strata: [STRATA, STRATA] }, "too-many-stages", /strata/],
    [
      "sizes and fractions",
      { populationSizes: [8, 8, 8, 8], samplingFractions: [0.5, 0.5, 0.5, 0.5] },
      "sizes-and-fractions",
      /same/,
    ],
    ["a size of 0", { populationSizes: [8, 0, 8, 8] }, "bad-size", /size at row 1 is 0/],
    ["an infinite size", { populationSizes: [8, 8, Infinity, 8] }, "bad-size", /row 2/],
    ["a fraction above 1", { samplingFractions: [0.5, 1.5, 0.5, 0.5] }, "bad-size", /fraction at row 1 is 1.5/],
    ["sizes that differ in a stratum", { populationSizes: [8, 8, 8, 9] }, "sizes-differ", /rows 0 and 3.*8 and 9/],
    [
      "fewer there than drawn",
      { populationSizes: [8, 8, 1, 1], strata: STRATA },
      "size-below-sample",
      /2 clusters of stratum b.*of 1/,
    ],
    [
      "a cluster in two strata",
      { weights: ONES, strata: STRATA, clusters: [1, 2, 2, 3] },
      "clusters-cross-strata",
      /cluster 2 .* a and b/,
    ],
  ])("%s", (_, columns, code, message) => {
    const result = surveyDesign(columns);
    expect(result).toMatchObject({ ok: false, refusal: { code, message: expect.stringMatching(message) as string } });
  });

  test("names of clusters that count only within their stratum are told apart", () => {
    const columns = { weights: ONES, strata: STRATA, clusters: [1, 2, 1, 2] };
    expect(surveyDesign(columns)).toMatchObject({ refusal: { code: "clusters-cross-strata" } });
    const { design } = must(surveyDesign({ ...columns, nested: true }));
    expect(degreesOfFreedom(design)).toBe(2);
  });

  test("as many as were drawn is no fewer", () => {
    const { design } = must(surveyDesign({ populationSizes: [2, 2, 2, 2], strata: STRATA }));
    expect([...design.weights]).toEqual(ONES);
    expect(mean(design, [1, 2, 3, 4])).toMatchObject({ value: 2.5, standardError: 0 });
  });

  test("a row of weight 0 stands in its cluster and is not estimated from", () => {
    const { design } = must(surveyDesign({ weights: [1, 1, 1, 0], clusters: [1, 2, 3, 4] }));
    expect(mean(design, [1, 2, 3, 99])).toMatchObject({ value: 2, n: 3, missing: 0, degreesOfFreedom: 2 });
    expect(degreesOfFreedom(design)).toBe(2);
    expect(effectiveSize(design)).toBe(3);
    // Four clusters were drawn: the one without anybody to count varies from the mean, too.
    const squares = (4 / 3) * (2 / 9);
    const estimate = mean(design, [1, 2, 3, 99]);
    expect(estimate).toMatchObject({ standardError: expect.closeTo(Math.sqrt(squares), 12) as number });
  });
});

const { design } = must(surveyDesign({ weights: [1, 2, 3, 4] }));
const nobody = within(design, () => false);
const alone = within(design, (row) => row === 1);

describe("what no sample tells", () => {
  const Y = [1, 2, 3, 5];
  test.each<[string, () => unknown, string]>([
    ["mean of nobody", () => mean(nobody, Y), "no-observations"],
    ["mean of missing answers", () => mean(design, [null, undefined, Number.NaN, null]), "no-observations"],
    ["total of nobody", () => total(nobody, Y), "no-observations"],
    ["ratio of nobody", () => ratio(nobody, Y, Y), "no-observations"],
    ["variance of nobody", () => variance(nobody, Y), "no-observations"],
    ["proportion of nobody", () => proportion(nobody, [1, 0, 1, 0]), "no-observations"],
    ["quantile of nobody", () => quantile(nobody, Y, 0.5), "no-observations"],
    ["design effect of nobody", () => designEffect(nobody, Y), "no-observations"],
    ["mean of one answer", () => mean(alone, Y), "one-cluster"],
    ["ratio of one answer", () => ratio(alone, Y, Y), "one-cluster"],
    ["proportion of one answer", () => proportion(alone, [1, 0, 1, 0]), "one-cluster"],
    ["quantile of one answer", () => quantile(alone, Y, 0.5), "one-cluster"],
    ["test of one answer", () => meanTest(alone, Y), "one-cluster"],
    ["variance of one answer", () => variance(alone, Y), "one-observation"],
    ["ratio to nothing", () => ratio(design, Y, [0, 0, 0, 0]), "no-denominator"],
    ["ratio to what cancels out", () => ratio(design, Y, [1, 1, -1, 0]), "no-denominator"],
    ["design effect where all are equal", () => designEffect(design, [2, 2, 2, 2]), "no-variance"],
    ["test where all are equal", () => meanTest(design, [2, 2, 2, 2]), "no-variance"],
    ["difference with nobody outside", () => differenceTest(design, Y, [1, 1, 1, 1]), "part-withheld"],
    ["table of nobody", () => associationTest(nobody, Y, Y), "no-observations"],
    ["table of one group", () => associationTest(design, [1, 2, 1, 2], [1, 1, 1, 1]), "one-category"],
  ])("%s", (_, estimate, code) => {
    expect(estimate()).toMatchObject({ status: "withheld", refusal: { code } });
  });

  test("the only answer of a subgroup has an error of 0 only for who asks for it", () => {
    const estimate = mean(alone, Y, { oneCluster: "zero" });
    expect(estimate).toMatchObject({ value: 2, standardError: 0, degreesOfFreedom: 0 });
    expect(estimate).toMatchObject({ interval: { refusal: { code: "no-degrees-of-freedom" } } });
    expect(total(alone, Y)).toMatchObject({ value: 4, n: 1, interval: { refusal: { code: "no-degrees-of-freedom" } } });
  });

  test("answers from a single cluster, of several rows, tell no error either", () => {
    const { design: clustered } = must(surveyDesign({ weights: ONES, clusters: [1, 1, 2, 2] }));
    const first = within(clustered, (row) => row < 2);
    expect(mean(first, Y)).toMatchObject({ refusal: { code: "one-cluster", message: /2 answers/ } });
    expect(quantile(first, Y, 0.5)).toMatchObject({ refusal: { code: "one-cluster" } });
  });

  test("answers that are all equal have a standard error of 0, and no interval", () => {
    expect(mean(design, [0.1, 0.1, 0.1, 0.1])).toMatchObject({
      value: 0.1,
      standardError: 0,
      interval: { status: "withheld", refusal: { code: "no-variance" } },
    });
    expect(quantile(design, [2, 2, 2, 2], 0.5)).toMatchObject({ value: 2, standardError: "unknown" });
  });

  test("no more clusters than strata leave a mean without an interval", () => {
    const { design: thin } = must(surveyDesign({ weights: ONES, strata: STRATA }));
    const two = within(thin, (row) => row % 2 === 0);
    expect(mean(two, Y)).toMatchObject({
      degreesOfFreedom: 0,
      interval: { refusal: { code: "no-degrees-of-freedom" } },
    });
    expect(meanTest(two, Y)).toMatchObject({ refusal: { code: "no-degrees-of-freedom" } });
    expect(differenceTest(design, Y, [1, 1, 1, 0])).toMatchObject({ refusal: { code: "part-withheld" } });
    expect(associationTest(two, [1, 2, 3, 4], Y)).toMatchObject({ refusal: { code: "no-degrees-of-freedom" } });
  });

  test("a design effect against everybody does not exist", () => {
    const { design: everybody } = must(surveyDesign({ weights: ONES }));
    expect(designEffect(everybody, Y)).toMatchObject({ refusal: { code: "whole-population" } });
    expect(designEffect(everybody, Y, { comparedWith: "with-replacement" })).toMatchObject({
      value: expect.closeTo(1, 12) as number,
    });
    expect(weightingEffect(nobody)).toBe("unknown");
    expect(effectiveSize(nobody)).toBe(0);
  });

  test("a census has a design effect of 0, and no number of answers tells as much", () => {
    const { design: census } = must(surveyDesign({ samplingFractions: ONES }));
    const effect = designEffect(census, Y, { comparedWith: "with-replacement" });
    expect(effect).toMatchObject({ value: 0, effectiveSize: "unknown" });
  });

  test.each(["logit", "asin", "likelihood", "exact-likelihood", "mean"] as const)(
    "a proportion of 0 or 1 has no %s interval",
    (interval) => {
      const refusal = { code: "no-variance" };
      expect(proportion(design, [0, 0, 0, 0], { interval })).toMatchObject({ value: 0, interval: { refusal } });
      expect(proportion(design, [1, 1, 1, 1], { interval })).toMatchObject({ value: 1, interval: { refusal } });
    },
  );

  test.each(["wilson", "beta"] as const)("a proportion of 0 or 1 has a %s interval in [0, 1]", (interval) => {
    const none = proportion(design, [0, 0, 0, 0], { interval });
    expect(none).toMatchObject({ interval: { status: "estimated", low: 0, method: interval } });
    const all = proportion(design, [true, true, true, null], { interval });
    expect(all).toMatchObject({ missing: 1, interval: { high: 1, level: 0.95, degreesOfFreedom: 2 } });
  });

  test("estimates are put together only when all are there, and of one sample", () => {
    const [one, other] = [mean(design, Y), mean(must(surveyDesign({ weights: [1, 2, 3, 4] })).design, Y)];
    expect(difference(one, other)).toMatchObject({ refusal: { code: "different-samples" } });
    expect(covariance([one, other])).toMatchObject({ refusal: { code: "different-samples" } });
    const fitted = must(postStratify(design, { by: STRATA, totals: { a: 3, b: 7 } })).design;
    expect(difference(one, mean(fitted, Y))).toMatchObject({ refusal: { code: "different-samples" } });
    const trimmed = must(trimWeights(design, { most: 3.5 })).design;
    expect(difference(one, mean(trimmed, Y))).toMatchObject({ refusal: { code: "different-samples" } });
    expect(difference(one, mean(nobody, Y))).toMatchObject({ refusal: { code: "part-withheld", message: /nobody/ } });
    expect(covariance([mean(nobody, Y)])).toMatchObject({ refusal: { code: "part-withheld" } });
    expect(() => contrast([], [])).toThrow(RangeError);
    expect(() => contrast([one], [1, 2])).toThrow("1 estimates have 2 factors");
  });

  test.each<[string, (value?: number) => number]>([
    ["is infinite", () => Infinity],
    ["is undefined at its point", (value = 0) => Math.log(2.75 - value) - Math.log(2.75 - value)],
    ["is undefined beside its point", (value) => (value === 2.75 ? 1 : Number.NaN)],
  ])("no estimate comes of a function that %s", (_, combination) => {
    const { design: equal } = must(surveyDesign({ weights: ONES }));
    expect(contrast([mean(equal, Y)], combination)).toMatchObject({ refusal: { code: "not-finite" } });
  });
});

describe("strata with a single cluster", () => {
  const columns = { weights: ONES, strata: ["a", "a", "a", "b"] };
  const Y = [1, 2, 3, 5];
  const given = (loneClusters?: DesignColumns["loneClusters"]): SurveyDesign =>
    must(surveyDesign({ ...columns, ...(loneClusters === undefined ? {} : { loneClusters }) })).design;

  test("withhold everything by default", () => {
    const refusal = { code: "lone-cluster", message: "stratum b has one cluster, which tells no error" };
    expect(mean(given(), Y)).toEqual({ status: "withheld", refusal });
    expect(total(given(), Y)).toMatchObject({ refusal });
    expect(quantile(given(), Y, 0.5)).toMatchObject({ refusal });
    expect(associationTest(given(), Y, [1, 2, 2, 1])).toMatchObject({ refusal });
    expect(associationTest(given(), Y, [1, 2, 2, 1], { method: "wald" })).toMatchObject({
      refusal: { code: "lone-cluster" },
    });
  });

  test("do not matter to a subgroup that is elsewhere", () => {
    expect(
      mean(
        within(given(), (row) => row < 3),
        Y,
      ),
    ).toMatchObject({ value: 2 });
  });

  test("are no obstacle where all of the stratum was drawn", () => {
    const all = must(surveyDesign({ ...columns, populationSizes: [9, 9, 9, 1] })).design;
    expect(total(all, Y)).toMatchObject({ standardError: expect.closeTo(Math.sqrt((1 - 3 / 9) * 3), 12) as number });
  });

  test.each([
    ["remove", 3],
    ["certainty", 3],
    ["average", 3 * 2],
    ["adjust", 3 + 25],
  ] as const)("with %s, a total has a variance of %d", (policy, expected) => {
    const estimate = total(given(policy), Y);
    expect(estimate).toMatchObject({ standardError: expect.closeTo(Math.sqrt(expected), 12) as number });
    expect(covariance([estimate, total(given(policy), Y)])).toMatchObject({ refusal: { code: "different-samples" } });
    const same = given(policy);
    const both = covariance([
      total(same, Y),
      total(
        same,
        Y.map((y) => 2 * y),
      ),
    ]);
    expect(both).toMatchObject([
      [expect.closeTo(expected, 9), expect.closeTo(2 * expected, 9)],
      [expect.closeTo(2 * expected, 9), expect.closeTo(4 * expected, 9)],
    ]);
  });

  test("have nothing to average where every stratum has one", () => {
    const all = must(surveyDesign({ weights: ONES, strata: Y, loneClusters: "average" })).design;
    expect(mean(all, Y)).toMatchObject({ refusal: { code: "lone-cluster" } });
  });
});

describe("a programmer's error is thrown", () => {
  const text = ["1", "2", "3", "4"] as unknown as AnswerColumn;
  const large = { ...design, members: design.members };
  test.each<[string, () => unknown, RegExp]>([
    ["too few answers", () => mean(design, [1, 2]), /2 rows .* 4/],
    ["a ratio of too few", () => ratio(design, [1, 2], [1, 2, 3, 4]), /2 rows/],
    ["a mask that is too short", () => within(design, [true]), /1 rows/],
    ["groups that are too few", () => by(design, ["a"], () => 1), /1 rows/],
    ["a table of too few", () => associationTest(design, ["a"], STRATA), /1 rows/],
    ["a margin of too few", () => postStratify(design, { by: ["a"], totals: { a: 1 } }), /1 rows/],
    ["an infinite answer", () => mean(design, [1, 2, Infinity, 4]), /row 2 is Infinity/],
    ["a group that nobody is in", () => by(design, STRATA, () => 1).of("z"), /group z/],
    ["a share that is none", () => proportion(design, [0, 1, 2, 0]), /row 2 is 2/],
    ["an interval that is none", () => proportion(design, [0, 1], { interval: "exact" as "beta" }), /"exact"/],
    ["a level that is none", () => mean(design, [1, 2, 3, 4], { level: 1 }), /level/],
    ["a quantile beyond 1", () => quantile(large, [1, 2, 3, 4], 1.5), /1.5/],
    ["a quantile at a level that is none", () => quantile(nobody, [1, 2, 3, 4], 0.5, { level: 0 }), /level/],
    ["a calibration that is none", () => calibrate(design, [], { method: "exact" as "linear" }), /"exact"/],
  ])("%s", (_, act, message) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });

  test("text is no answer", () => {
    expect(() => mean(design, text)).toThrow(new TypeError('the answer at row 0 is "1", which is no number'));
  });

  test("an interval at a level that is none is not passed over where there is none", () => {
    expect(() => confidenceInterval({ value: 1, standardError: 0, degreesOfFreedom: 0 }, { level: 2 })).toThrow(
      RangeError,
    );
  });
});

describe("totals that weights cannot be fitted to", () => {
  const margin = (totals: Margin["totals"], groups: Margin["by"] = STRATA): Margin => ({ by: groups, totals });
  const good = margin({ a: 4, b: 6 });

  test.each<[string, SurveyDesign, Margin, string, RegExp]>([
    ["of a subgroup", alone, good, "subgroup", /1 of its 4 rows/],
    ["with a row in no group", design, margin({ a: 4, b: 6 }, ["a", null, "b", "b"]), "missing-group", /row 1/],
    ["with a group that has no total", design, margin({ a: 4 }), "unknown-group", /group b/],
    ["with a total that nobody has", design, margin({ a: 4, b: 6, c: 1 }), "empty-group", /group c has a total of 1/],
    ["of 0", design, margin({ a: 4, b: 0 }), "bad-total", /group b is 0/],
    ["that are negative", design, margin({ a: 4, b: -1 }), "bad-total", /group b is -1/],
    ["that are missing", design, margin({ a: 4, b: Number.NaN }), "bad-total", /group b is NaN/],
  ])("%s", (_, sample, bad, code, message) => {
    const refusal = { code, message: expect.stringMatching(message) as string };
    expect(postStratify(sample, bad)).toMatchObject({ ok: false, refusal });
    expect(rake(sample, [bad])).toMatchObject({ ok: false, refusal });
    expect(calibrate(sample, [bad])).toMatchObject({ ok: false, refusal });
  });

  test("a row of weight 0 may be in no group", () => {
    const { design: idle } = must(surveyDesign({ weights: [1, 2, 3, 0] }));
    const fitted = must(postStratify(idle, { by: ["a", "a", "b", null], totals: { a: 6, b: 1 } }));
    expect([...fitted.design.weights]).toEqual([2, 4, 1, 0]);
    expect(fitted.report).toMatchObject({ leastFactor: 1 / 3, greatestFactor: 2 });
  });

  test("margins of one population have one sum", () => {
    const other = margin({ x: 5, y: 6 }, ["x", "y", "x", "y"]);
    expect(rake(design, [good, other])).toMatchObject({ refusal: { code: "totals-contradict", message: /10, 11/ } });
    expect(calibrate(design, [good, other])).toMatchObject({ refusal: { code: "totals-contradict" } });
    expect(rake(design, [])).toMatchObject({ refusal: { code: "no-margins" } });
    expect(calibrate(design, [])).toMatchObject({ refusal: { code: "no-auxiliaries" } });
  });

  test("raking ends without an answer where the combinations that it needs are missing", () => {
    const same = margin({ x: 6, y: 4 }, ["x", "x", "y", "y"]);
    expect(rake(design, [good, same])).toMatchObject({ refusal: { code: "no-convergence" } });
  });

  test.each<[string, KnownTotal, CalibrationOptions, string, RegExp]>([
    ["a missing auxiliary", { of: [1, 2, null, 4], total: 9 }, {}, "missing-auxiliary", /row 2/],
    ["an infinite auxiliary", { of: [1, 2, 3, Infinity], total: 9 }, {}, "missing-auxiliary", /row 3/],
    ["a total that is none", { of: [1, 2, 3, 4], total: Number.NaN }, {}, "bad-total", /NaN/],
    ["no bounds for logit", { of: [1, 2, 3, 4], total: 9 }, { method: "logit" }, "bad-bounds", /not there/],
    ["a lower bound above 1", { of: [1, 2, 3, 4], total: 9 }, { bounds: [1.1, 2] }, "bad-bounds", /1.1 and 2/],
    ["an upper bound below 1", { of: [1, 2, 3, 4], total: 9 }, { bounds: [0.1, 0.9] }, "bad-bounds", /0.9/],
    ["a negative bound", { of: [1, 2, 3, 4], total: 9 }, { bounds: [-1, 2] }, "bad-bounds", /-1/],
    ["bounds without room", { of: [1, 2, 3, 4], total: 99 }, { bounds: [0.9, 1.1] }, "no-convergence", /bounds/],
    [
      "logit bounds without room",
      { of: [1, 2, 3, 4], total: 99 },
      { method: "logit", bounds: [0.9, 1.1] },
      "no-convergence",
      /away/,
    ],
    ["a total out of reach", { of: [1, 2, 3, 4], total: -9 }, { method: "raking" }, "no-convergence", /away/],
  ])("%s", (_, auxiliary, options, code, message) => {
    const result = calibrate(design, [auxiliary], options);
    expect(result).toMatchObject({ ok: false, refusal: { code, message: expect.stringMatching(message) as string } });
  });

  test.each<[string, Parameters<typeof trimWeights>[1], string]>([
    ["a negative limit", { least: -1 }, "bad-limits"],
    ["limits the wrong way round", { least: 3, most: 2 }, "bad-limits"],
    ["limits that are one", { least: 2.5, most: 2.5 }, "bad-limits"],
    ["a limit that is none", { most: Number.NaN }, "bad-limits"],
    ["limits below the mean weight", { most: 2 }, "limits-infeasible"],
    ["limits above the mean weight", { least: 3 }, "limits-infeasible"],
    ["limits that leave nobody", { least: 2.4, most: 2.6 }, "limits-infeasible"],
  ])("weights are not trimmed to %s", (_, limits, code) => {
    const { design: few } = must(surveyDesign({ weights: [1, 2, 3, 4] }));
    expect(trimWeights(few, limits)).toMatchObject({ ok: false, refusal: { code } });
    expect(trimWeights(alone, limits)).toMatchObject({ ok: false, refusal: { code: "subgroup" } });
  });

  test.each<[string, Parameters<typeof standardise>[1], string]>([
    ["with a row in no class", { by: ["x", "y", null, "y"], population: { x: 1, y: 1 } }, "missing-group"],
    [
      "with a row in no group",
      { by: ["x", "y", "x", "y"], over: ["a", null, "b", "b"], population: { x: 1, y: 1 } },
      "missing-group",
    ],
    ["with a class that the standard has not", { by: ["x", "y", "x", "y"], population: { x: 1 } }, "unknown-group"],
    ["with a class that nobody is in", { by: ["x", "y", "x", "y"], population: { x: 1, y: 1, z: 1 } }, "empty-group"],
    [
      "with a class that a group lacks",
      { by: ["x", "y", "x", "x"], over: STRATA, population: { x: 1, y: 1 } },
      "empty-group",
    ],
    ["with a class that weighs nothing", { by: ["x", "y", "x", "y"], population: { x: 1, y: 0 } }, "bad-total"],
  ])("no mix is given %s", (_, standard, code) => {
    expect(standardise(design, standard)).toMatchObject({ ok: false, refusal: { code } });
    expect(standardise(nobody, standard)).toMatchObject({ ok: false, refusal: { code: "no-observations" } });
  });
});
