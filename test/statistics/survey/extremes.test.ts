import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as statistics from "answerable/statistics";
import type { AnswerColumn, DesignColumns, SurveyDesign, Withheld } from "answerable/statistics";

const given = (columns: DesignColumns): SurveyDesign => must(statistics.surveyDesign(columns)).design;
/** What the type says cannot stand in a column, as data from outside may have it. */
const odd = (...entries: readonly unknown[]): never => entries as never;

describe("what is no number is none, though JavaScript counts with it", () => {
  test.each<[string, DesignColumns, string, RegExp]>([
    ["null as a weight", { weights: odd(1, null, 2, 3) }, "bad-weight", /row 1 is null/],
    ["nothing as a weight", { weights: odd(1, 2, "", 3) }, "bad-weight", /row 2 is ""/],
    ["text as a weight", { weights: odd("2", 1, 1, 1) }, "bad-weight", /row 0 is "2"/],
    ["yes as a weight", { weights: odd(1, 1, 1, true) }, "bad-weight", /row 3 is true/],
    ["text as a size", { populationSizes: odd(9, "9", 9, 9) }, "bad-size", /row 1 is "9"/],
    ["yes as a fraction", { samplingFractions: odd(true, true, true, true) }, "bad-size", /row 0 is true/],
  ])("%s", (_, columns, code, message) => {
    const refusal = { code, message: expect.stringMatching(message) as string };
    expect(statistics.surveyDesign(columns)).toMatchObject({ ok: false, refusal });
  });

  test("text as a total, or as a mask", () => {
    const design = given({ weights: [1, 1, 1, 1] });
    const by = ["a", "a", "b", "b"];
    const totals = { a: 4, b: odd("4")[0] } as Record<string, number>;
    expect(statistics.postStratify(design, { by, totals })).toMatchObject({ refusal: { code: "bad-total" } });
    expect(() => statistics.within(design, odd("yes", true, true, true))).toThrow(TypeError);
  });
});

describe("numbers that doubles cannot count with", () => {
  test.each<[string, DesignColumns]>([
    ["great weights", { weights: [1e308, 1e308, 1e308] }],
    ["small weights", { weights: [1e-200, 1, 1] }],
    ["weights of small fractions", { samplingFractions: [1e-99, 1e-99, 1e-99], clusters: [[1, 2, 3]] }],
  ])("%s are refused where they come in", (name, columns) => {
    const refused = statistics.surveyDesign(columns);
    if (name.startsWith("weights of")) expect(refused.ok).toBe(true);
    else expect(refused).toMatchObject({ ok: false, refusal: { code: "bad-weight" } });
  });

  test("sizes whose weights are too great are refused", () => {
    const sizes = [1e60, 1e60, 1e60];
    const columns = { clusters: [odd(1, 2, 3), odd(1, 2, 3)], populationSizes: [sizes, sizes] };
    expect(statistics.surveyDesign(columns)).toMatchObject({
      refusal: { code: "bad-weight", message: /sizes give row 0/ },
    });
  });

  test("answers beyond ±1e50 are a programmer's error", () => {
    const design = given({ weights: [1, 1, 1] });
    expect(() => statistics.mean(design, [1, 1e308, 1])).toThrow(
      new RangeError("the answer at row 1 is 1e+308, and at most ±1e+50 are possible"),
    );
    expect(statistics.mean(design, [1e50, -1e50, 0])).toMatchObject({ status: "estimated" });
  });

  test.each<[string, () => unknown]>([
    ["an error too small", () => statistics.mean(given({ weights: [1, 1, 1] }), [1e-200, 2e-200, 3e-200])],
    [
      "factors too great",
      () => statistics.contrast([statistics.mean(given({ weights: [1, 1, 1] }), [1, 2, 4])], [1e200]),
    ],
  ])("%s is withheld", (_, estimate) => {
    expect(estimate()).toMatchObject({ status: "withheld", refusal: { code: "beyond-range" } });
  });

  test.each(statistics.SURVEY_PROPORTION_INTERVALS)("a share that rounding makes 1 has no %s interval", (interval) => {
    const design = given({ weights: [1e16, 1e16, 1, 1], strata: [1, 1, 2, 2] });
    expect(statistics.proportion(design, [1, 1, 0, 1], { interval })).toMatchObject({
      status: "estimated",
      interval: { status: "withheld", refusal: { code: "beyond-range" } },
    });
  });

  test.each(statistics.SURVEY_PROPORTION_INTERVALS)(
    "no %s interval of unlike weights leaves [0, 1] or is NaN",
    (interval) => {
      for (const weights of [
        [1e100, 1e-100, 1, 1],
        [1e-100, 1e-100, 1e100, 1e50],
        [1e-90, 1, 1, 1],
      ])
        for (const answers of [
          [1, 1, 1, 1],
          [1, 0, 0, 1],
          [0, 1, 0, 0],
          [0, 0, 0, 0],
        ]) {
          const said = statistics.proportion(given({ weights }), answers, { interval });
          const ends = said.status === "estimated" ? said.interval : said;
          if (ends.status === "estimated") {
            expect(ends.low).toBeGreaterThanOrEqual(0);
            expect(ends.high).toBeLessThanOrEqual(1);
          }
        }
    },
  );

  test.each(["rao-scott-f", "rao-scott-chi-square", "wald", "adjusted-wald"] as const)(
    "no %s test is NaN",
    (method) => {
      const weights = [1e100, 1e-100, 1e100, 1e-100, 1, 1, 1e-100, 1e100];
      const said = statistics.associationTest(given({ weights }), [1, 2, 1, 2, 1, 2, 1, 2], [1, 1, 2, 2, 1, 1, 2, 2], {
        method,
      });
      if (said.status === "tested") expect([said.statistic, said.pValue].every(Number.isFinite)).toBe(true);
      else expect(["beyond-range", "no-variance"]).toContain(said.refusal.code);
    },
  );

  test("more observations than anybody counts are no share", () => {
    expect(() => statistics.clopperPearson({ count: 5e299, n: 1e300 })).toThrow("5e+299 of 1e+300 is no share");
    expect(statistics.clopperPearson({ count: 3e14, n: 1e15 })).toMatchObject({ value: 0.3 });
  });
});

describe("weights that a linear calibration made negative", () => {
  const six = given({ weights: [1, 1, 1, 1, 1, 1] });
  const totals = [
    { of: [1, 1, 1, 1, 1, 1], total: 6 },
    { of: [0, 1, 2, 3, 4, 5], total: 40 },
  ];
  const { design } = must(statistics.calibrate(six, totals));
  const yes = [1, 1, 0, 0, 0, 0];
  const groups = ["a", "b", "a", "b", "a", "b"];
  const margin = { by: groups, totals: { a: 3, b: 3 } };

  test("still tell means and totals", () => {
    expect(statistics.mean(design, yes)).toMatchObject({ status: "estimated" });
    expect(statistics.total(design, [0, 1, 2, 3, 4, 5])).toMatchObject({ value: expect.closeTo(40, 9) as number });
  });

  test.each<[string, () => Withheld | object]>([
    ...statistics.SURVEY_PROPORTION_INTERVALS.map(
      (interval) =>
        [`a proportion by ${interval}`, () => statistics.proportion(design, yes, { interval })] as [
          string,
          () => object,
        ],
    ),
    ["a quantile", () => statistics.quantile(design, [1, 2, 3, 4, 5, 6], 0.5)],
    ["a variance", () => statistics.variance(design, [1, 2, 3, 4, 5, 6])],
    ["a design effect", () => statistics.designEffect(design, [1, 2, 3, 4, 5, 6])],
    ["a test of a table", () => statistics.associationTest(design, groups, yes)],
    ["a Wald test", () => statistics.associationTest(design, groups, yes, { method: "wald" })],
    ["post-stratification", () => statistics.postStratify(design, margin)],
    ["raking", () => statistics.rake(design, [margin])],
    ["another calibration", () => statistics.calibrate(design, totals)],
    ["standardisation", () => statistics.standardise(design, { by: groups, population: { a: 1, b: 1 } })],
  ])("do not tell %s", (_, said) => {
    const message = expect.stringMatching(/^row 0 weighs -.*raking, or with bounds/) as string;
    expect(said()).toMatchObject({ refusal: { code: "negative-weight", message } });
  });

  test("are trimmed away", () => {
    const trimmed = must(statistics.trimWeights(design, { least: 0.1, strict: true })).design;
    expect(statistics.proportion(trimmed, yes)).toMatchObject({ status: "estimated" });
  });
});

describe("lone clusters that count as the average of others", () => {
  const y = [1, 4, 2, 6, 3, 5, 8, 9, 2, 1];
  const groups = ["a", "b", "a", "a", "b", "a", "a", "b", "b", "b"];
  const design = given({
    weights: y.map((_, row) => 1 + (row % 3)),
    strata: [1, 1, 1, 2, 2, 2, 3, 4, 4, 4],
    loneClusters: "average",
  });
  const of = statistics.by(design, groups, (part) => statistics.mean(part, y));
  const [a, b] = [of.of("a"), of.of("b")];

  test("make the variance of a difference of the covariances of its parts", () => {
    const matrix = statistics.covariance([a, b]) as readonly (readonly number[])[];
    const gap = statistics.difference(a, b);
    const [[aa = 0, ab = 0] = [], [, bb = 0] = []] = matrix;
    expect(gap).toMatchObject({ standardError: expect.closeTo(Math.sqrt(aa + bb - 2 * ab), 12) as number });
    expect((gap as statistics.SurveyEstimate).standardError ** 2).toBeCloseTo(3.325, 3);
  });

  test("average over the strata of all estimates, and alone over the own", () => {
    const matrix = statistics.covariance([a, b]) as readonly (readonly number[])[];
    const alone = statistics.covariance([b]) as readonly (readonly number[])[];
    const error = (b as statistics.SurveyEstimate).standardError;
    // Nobody of b is in the stratum of a single cluster; with a beside it, that is one of four.
    expect(alone[0]![0]).toBeCloseTo(error ** 2, 12);
    expect(matrix[1]![1]).toBeCloseTo((error ** 2 * 4) / 3, 12);
  });
});

describe("options that are none", () => {
  const design = given({ weights: [1, 2, 3, 4] });
  const none = "nope" as never;
  const Y: AnswerColumn = [1, 0, 1, 0];
  test.each<[string, () => unknown]>([
    ["loneClusters", () => statistics.surveyDesign({ weights: [1, 1], loneClusters: none })],
    ["oneCluster", () => statistics.mean(design, Y, { oneCluster: none })],
    ["the method of a test", () => statistics.associationTest(design, [1, 2, 1, 2], [1, 1, 2, 2], { method: none })],
    ["t of a table", () => statistics.associationTest(design, [1, 2, 1, 2], [1, 1, 2, 2], { method: "t" as never })],
    ["the interval of a quantile", () => statistics.quantile(design, Y, 0.5, { interval: none })],
    ["the rule of a quantile", () => statistics.quantile(design, Y, 0.5, { rule: none })],
    ["the interval of a proportion", () => statistics.proportion(design, Y, { interval: none })],
    ["what a design effect is of", () => statistics.designEffect(design, Y, { of: none })],
    ["what a design is compared with", () => statistics.designEffect(design, Y, { comparedWith: none })],
    ["the method of a calibration", () => statistics.calibrate(design, [], { method: none })],
  ])("%s is a RangeError that names it", (_, act) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(/is called "(nope|t)"; there are /);
  });
});

describe("degrees of freedom", () => {
  const design = given({ weights: [1, 2, 3, 4, 2, 1] });

  test("without end give the beta interval a normal width", () => {
    const answers = [1, 0, 1, 0, 1, 1];
    const said = statistics.proportion(design, answers, { interval: "beta", degreesOfFreedom: Infinity });
    const nearly = statistics.proportion(design, answers, { interval: "beta", degreesOfFreedom: 1e7 });
    if (said.status === "withheld" || nearly.status === "withheld") throw new Error("enough people answered");
    const [one, other] = [said.interval, nearly.interval];
    if (one.status === "withheld" || other.status === "withheld") throw new Error("there is a variance");
    expect([one.low, one.high]).toEqual([expect.closeTo(other.low, 6), expect.closeTo(other.high, 6)]);
    const quantile = statistics.quantile(design, [1, 2, 3, 4, 5, 6], 0.5, {
      interval: "beta",
      degreesOfFreedom: Infinity,
    });
    expect(quantile).toMatchObject({ interval: { status: "estimated", degreesOfFreedom: Infinity } });
  });

  test("of one answer are none for the beta interval", () => {
    const alone = statistics.within(design, (row) => row === 1);
    const how = { interval: "beta", oneCluster: "zero", degreesOfFreedom: 5 } as const;
    const refusal = { code: "no-degrees-of-freedom" };
    expect(statistics.proportion(alone, [0, 0, 0, 0, 0, 0], how)).toMatchObject({ value: 0, interval: { refusal } });
  });
});

test("strict trimming leaves no weight beyond a limit, not even by rounding", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const weights = Array.from({ length: 9 }, (_, row) => 0.1 + ((seed * (row + 3) ** 3) % 97) / 13);
    const trimmed = statistics.trimWeights(given({ weights }), { least: 1, most: 4, strict: true });
    if (trimmed.ok) expect(trimmed.design.weights.every((weight) => weight >= 1 && weight <= 4)).toBe(true);
  }
});
