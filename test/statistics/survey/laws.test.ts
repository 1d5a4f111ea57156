import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as statistics from "answerable/statistics";
import type { MaybeEstimate, SurveyDesign, SurveyEstimate } from "answerable/statistics";

const { by, calibrate, contrast, covariance, difference, mean, postStratify, proportion, quantile, rake, ratio } =
  statistics;
const { surveyDesign, total, trimWeights, variance, within } = statistics;

interface Row {
  readonly weight: number;
  readonly stratum: number;
  readonly cluster: number;
  readonly answer: number | null;
  readonly group: string;
}

const number = fc.integer({ min: -1000, max: 1000 }).map((whole) => whole / 8);
const row: fc.Arbitrary<Row> = fc.record({
  weight: fc.integer({ min: 1, max: 400 }).map((whole) => whole / 16),
  stratum: fc.nat(2),
  cluster: fc.nat(5),
  answer: fc.option(number, { freq: 8 }),
  group: fc.constantFrom("a", "b", "c"),
});
const rows = fc.array(row, { minLength: 6, maxLength: 40 });

/** The sample that rows describe; strata of one cluster add nothing. */
function sampleOf(given: readonly Row[], how: Partial<statistics.DesignColumns> = {}): SurveyDesign {
  const columns = {
    weights: given.map(({ weight }) => weight),
    strata: given.map(({ stratum }) => stratum),
    clusters: given.map(({ cluster }) => cluster),
  };
  return must(surveyDesign({ ...columns, nested: true, loneClusters: "remove", ...how })).design;
}

const answersOf = (given: readonly Row[]): (number | null)[] => given.map(({ answer }) => answer);
const groupsOf = (given: readonly Row[]): string[] => given.map(({ group }) => group);
const AS_KNOWN = { oneCluster: "zero" } as const;

function known(estimate: MaybeEstimate): SurveyEstimate {
  return estimate.status === "estimated" ? estimate : expect.fail(estimate.refusal.message);
}

/** The same value, error and interval, up to rounding. */
function expectSame(one: MaybeEstimate, other: MaybeEstimate, scale = 1): void {
  if (one.status === "withheld" || other.status === "withheld") {
    expect(one).toEqual(other);
    return;
  }
  expect(other.value).toBeCloseTo(one.value * scale, 8);
  expect(other.standardError).toBeCloseTo(one.standardError * scale, 6);
  expect(other.degreesOfFreedom).toBe(one.degreesOfFreedom);
  expect([other.n, other.missing]).toEqual([one.n, one.missing]);
}

/** What is said of it, without how it was computed. */
function plain(estimate: MaybeEstimate): unknown {
  return JSON.parse(JSON.stringify(estimate));
}

/** How much less likely a share is than the one that was seen, per observation: half the likelihood ratio statistic. */
function unlikeliness(seen: number, share: number): number {
  return seen * Math.log(seen / share) + (1 - seen) * Math.log((1 - seen) / (1 - share));
}

/** Somebody answered, in each of the samples that a law compares. */
function law(check: (given: readonly Row[]) => void): void {
  fc.assert(
    fc.property(rows, (given) => {
      fc.pre(given.some(({ answer }) => answer !== null));
      check(given);
    }),
  );
}

describe("reductions", () => {
  test("equal weights, one stratum and no clusters give the textbook's mean and error", () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 50 }), (answers) => {
        const { design } = must(surveyDesign({ weights: answers.map(() => 3) }));
        const average = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
        const squares = answers.reduce((sum, answer) => sum + (answer - average) ** 2, 0) / (answers.length - 1);
        const estimate = known(mean(design, answers));
        expect(estimate.value).toBeCloseTo(average, 10);
        expect(estimate.standardError).toBeCloseTo(Math.sqrt(squares / answers.length), 10);
        expect(estimate.degreesOfFreedom).toBe(answers.length - 1);
        expect(known(variance(design, answers)).value).toBeCloseTo(squares, 8);
      }),
    );
  });

  test("one stratum for all is as none", () => {
    law((given) => {
      const clusters = given.map(({ cluster }) => cluster);
      const weights = given.map(({ weight }) => weight);
      const one = must(surveyDesign({ weights, clusters, strata: given.map(() => "all"), loneClusters: "remove" }));
      const none = must(surveyDesign({ weights, clusters, loneClusters: "remove" }));
      expectSame(mean(one.design, answersOf(given)), mean(none.design, answersOf(given)));
    });
  });

  test("a cluster for each row is as none", () => {
    law((given) => {
      const single = sampleOf(given, { clusters: given.map((_, place) => `row ${place}`) });
      const strata = given.map(({ stratum }) => stratum);
      const weights = given.map(({ weight }) => weight);
      const none = must(surveyDesign({ weights, strata, loneClusters: "remove" })).design;
      expectSame(total(single, answersOf(given)), total(none, answersOf(given)));
    });
  });

  test("drawn all at the second stage, clusters vary as if there were one stage", () => {
    law((given) => {
      const sizes = given.map(() => 50);
      const clusters = given.map(({ cluster }) => cluster);
      const drawn = given.map(
        ({ stratum, cluster }) => given.filter((own) => own.stratum === stratum && own.cluster === cluster).length,
      );
      const inner = given.map((_, place) => place);
      const one = sampleOf(given, { populationSizes: sizes });
      const two = sampleOf(given, { clusters: [clusters, inner], populationSizes: [sizes, drawn] });
      expectSame(total(one, answersOf(given)), total(two, answersOf(given)));
    });
  });

  test("the second stage adds what its fraction leaves", () => {
    // Two clusters of ten drawn, and in each two rows of four: by hand after Cochran (1977), Sampling Techniques, 10.3.
    const clusters = [
      [1, 1, 2, 2],
      [1, 2, 1, 2],
    ];
    const { design } = must(
      surveyDesign({
        clusters,
        populationSizes: [
          [10, 10, 10, 10],
          [4, 4, 4, 4],
        ],
      }),
    );
    expect([...design.weights]).toEqual([10, 10, 10, 10]);
    const between = (1 - 2 / 10) * (2 / 1) * ((40 - 60) ** 2 + (80 - 60) ** 2);
    const inside = (2 / 10) * (1 - 2 / 4) * (2 / 1) * (2 * 5 ** 2 + 2 * 15 ** 2);
    const estimate = known(total(design, [1.5, 2.5, 5.5, 2.5]));
    expect(estimate.value).toBe(120);
    expect(estimate.standardError ** 2).toBeCloseTo(between + inside, 9);
  });

  test("fractions say the same as sizes", () => {
    law((given) => {
      const clusters = given.map(({ stratum, cluster }) => `${stratum} ${cluster}`);
      const counts = given.map(
        ({ stratum }) => new Set(clusters.filter((name) => name.startsWith(`${stratum} `))).size,
      );
      const sized = sampleOf(given, { clusters, populationSizes: given.map(() => 40) });
      const rated = sampleOf(given, { clusters, samplingFractions: counts.map((count) => count / 40) });
      expectSame(mean(sized, answersOf(given)), mean(rated, answersOf(given)));
    });
  });
});

describe("what does not matter", () => {
  test("the unit of weights does not matter to a mean, and carries a total along", () => {
    law((given) => {
      const design = sampleOf(given);
      const heavier = sampleOf(given, { weights: given.map(({ weight }) => weight * 4) });
      expectSame(mean(design, answersOf(given)), mean(heavier, answersOf(given)));
      expectSame(total(design, answersOf(given)), total(heavier, answersOf(given)), 4);
    });
  });

  test("the order of rows does not matter", () => {
    law((given) => {
      const turned = given.toReversed();
      const [one, other] = [sampleOf(given), sampleOf(turned)];
      expectSame(mean(one, answersOf(given)), mean(other, answersOf(turned)));
      expectSame(variance(one, answersOf(given)), variance(other, answersOf(turned)));
    });
  });

  test("plain arrays, typed arrays and names of any kind give the same", () => {
    law((given) => {
      const typed = sampleOf(given, {
        weights: Float64Array.from(given, ({ weight }) => weight),
        strata: Int32Array.from(given, ({ stratum }) => stratum + 7),
        clusters: given.map(({ cluster }) => `c${cluster}`),
      });
      const answers = Float64Array.from(given, ({ answer }) => answer ?? Number.NaN);
      expect(plain(mean(typed, answers))).toEqual(plain(mean(sampleOf(given), answersOf(given))));
    });
  });

  test("a missing answer is as a row outside the subgroup of those who answered", () => {
    law((given) => {
      const design = sampleOf(given);
      const there = within(design, (place) => given[place]!.answer !== null);
      const all = mean(design, answersOf(given));
      const answered = mean(there, answersOf(given));
      if (all.status === "estimated") expect(all.missing).toBe(given.length - all.n);
      if (all.status === "estimated") expectSame({ ...all, missing: 0 }, answered);
    });
  });
});

describe("subgroups", () => {
  test("everybody is a subgroup, and nobody is outside it", () => {
    law((given) => {
      const design = sampleOf(given);
      const everybody = within(design, () => true);
      expect(plain(mean(everybody, answersOf(given)))).toEqual(plain(mean(design, answersOf(given))));
    });
  });

  test("a subgroup of a subgroup is who is in both", () => {
    law((given) => {
      const design = sampleOf(given);
      const [first, second] = [given.map(({ group }) => group !== "a"), given.map(({ cluster }) => cluster % 2)];
      const both = given.map((_, place) => first[place] === true && second[place] === 1);
      expect(within(within(design, first), second).members).toEqual(within(design, both).members);
    });
  });

  test("by gives of each group what within gives", () => {
    law((given) => {
      const design = sampleOf(given);
      const groups = groupsOf(given);
      const all = by(design, groups, (part) => mean(part, answersOf(given)));
      expect(all.groups).toEqual([...new Set(groups)]);
      for (const [group, estimate] of all) {
        const own = mean(
          within(design, (place) => groups[place] === group),
          answersOf(given),
        );
        expectSame(own, estimate);
        expect(all.of(group)).toBe(estimate);
      }
    });
  });

  test("rows without a group are in none", () => {
    const { design } = must(surveyDesign({ weights: [1, 1, 1, 1] }));
    const found = by(design, ["a", null, undefined, Number.NaN], (part) => [...part.members]);
    expect([...found]).toEqual([["a", [0]]]);
  });

  test("totals of groups sum up to the whole, in value and in error", () => {
    law((given) => {
      const design = sampleOf(given);
      const filled = given.map(({ answer }) => answer ?? 0);
      const parts = by(design, groupsOf(given), (part) => total(part, filled));
      const sum = contrast(
        [...parts].map(([, part]) => part),
        [...parts].map(() => 1),
      );
      expectSame(total(design, filled), sum);
    });
  });
});

describe("estimates together", () => {
  test("covariances are symmetric, with variances in the diagonal, and give the error of a difference", () => {
    law((given) => {
      const design = sampleOf(given);
      const parts = by(design, groupsOf(given), (part) => mean(part, answersOf(given), AS_KNOWN));
      const estimates = [...parts].map(([, part]) => part).filter(({ status }) => status === "estimated");
      fc.pre(estimates.length > 1);
      const matrix = covariance(estimates) as readonly (readonly number[])[];
      for (const [place, line] of matrix.entries()) {
        expect(line[place]).toBeCloseTo(known(estimates[place]!).standardError ** 2, 8);
        for (const [other, value] of line.entries()) expect(value).toBe(matrix[other]![place]);
      }
      const gap = known(difference(estimates[0]!, estimates[1]!));
      expect(gap.standardError ** 2).toBeCloseTo(matrix[0]![0]! + matrix[1]![1]! - 2 * matrix[0]![1]!, 7);
    });
  });

  test("an estimate less itself is 0, without error, and counts its rows once", () => {
    law((given) => {
      const estimate = mean(sampleOf(given), answersOf(given));
      fc.pre(estimate.status === "estimated");
      const nothing = difference(estimate, estimate);
      expect(nothing).toMatchObject({ kind: "contrast", value: 0, standardError: 0, n: known(estimate).n });
      expect(known(nothing).weight).toBeCloseTo(known(estimate).weight, 9);
      expect(known(nothing).degreesOfFreedom).toBe(known(estimate).degreesOfFreedom);
    });
  });

  test("a ratio is the quotient of its totals, in value and in error", () => {
    law((given) => {
      const design = sampleOf(given);
      const [above, below] = [given.map(({ answer }) => answer ?? 1), given.map(({ weight }) => weight + 1)];
      const quotient = contrast([total(design, above), total(design, below)], (one = 0, other = 0) => one / other);
      const direct = ratio(design, above, below, AS_KNOWN);
      expect(known(quotient).value).toBeCloseTo(known(direct).value, 10);
      expect(known(quotient).standardError).toBeCloseTo(known(direct).standardError, 7);
    });
  });

  test("a contrast of contrasts is the contrast of what they are made of", () => {
    law((given) => {
      const design = sampleOf(given);
      const [one, other] = [
        total(design, answersOf(given)),
        total(
          design,
          given.map(({ weight }) => weight),
        ),
      ];
      const sum = contrast([one, other], [1, 2]);
      expectSame(
        { ...known(contrast([one, other], [3, 5])), missing: 0 },
        { ...known(contrast([sum, one], [2.5, 0.5])), missing: 0 },
      );
    });
  });

  test("estimates go through JSON without their sample", () => {
    const { design } = must(surveyDesign({ weights: [1, 2, 3] }));
    const estimate = known(mean(design, [1, 2, 4]));
    const text = JSON.stringify(estimate);
    expect(text.length).toBeLessThan(400);
    expect(difference({ ...estimate }, estimate)).toMatchObject({ value: 0, standardError: 0 });
  });
});

describe("intervals", () => {
  const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

  test("of a proportion stay in [0, 1], hold it, and are never NaN", () => {
    const intervals = fc.constantFrom(...statistics.SURVEY_PROPORTION_INTERVALS);
    fc.assert(
      fc.property(rows, intervals, level, (given, interval, wanted) => {
        const answers = given.map(({ answer }) => (answer === null ? null : answer > 0));
        const estimate = proportion(sampleOf(given), answers, { interval, level: wanted });
        if (estimate.status === "withheld" || estimate.interval.status === "withheld") return;
        const { low, high, method } = estimate.interval;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(estimate.value);
        expect(high).toBeGreaterThanOrEqual(estimate.value);
        expect(method).toBe(interval);
      }),
    );
  });

  test("widen with the level, and narrow with the degrees of freedom", () => {
    law((given) => {
      const estimate = mean(sampleOf(given), answersOf(given));
      if (estimate.status === "withheld" || estimate.interval.status === "withheld") return;
      const width = (options: statistics.SurveyIntervalOptions): number => {
        const interval = statistics.confidenceInterval(estimate, options);
        return interval.status === "estimated" ? interval.high - interval.low : expect.fail();
      };
      expect(width({ level: 0.99 })).toBeGreaterThan(width({ level: 0.9 }));
      expect(width({ degreesOfFreedom: Infinity })).toBeLessThan(width({}));
      expect(width({})).toBeCloseTo(estimate.interval.high - estimate.interval.low, 12);
    });
  });

  test("an estimate is made with the interval that is asked for", () => {
    const { design } = must(surveyDesign({ weights: [1, 2, 3, 4] }));
    const normal = known(mean(design, [1, 2, 4, 3], { level: 0.9, degreesOfFreedom: Infinity }));
    const half = 1.6448536269514722 * normal.standardError;
    expect(normal.interval).toMatchObject({ level: 0.9, degreesOfFreedom: Infinity, method: "t" });
    expect(normal.interval).toMatchObject({ low: expect.closeTo(normal.value - half, 12) as number });
    const share = proportion(design, [1, 0, 1, 0], { interval: "mean", degreesOfFreedom: 2, level: 0.5 });
    expect(share).toMatchObject({ interval: { degreesOfFreedom: 2, level: 0.5 } });
    const gap = difference(normal, normal, { degreesOfFreedom: 5 });
    expect(gap).toMatchObject({ interval: { refusal: { code: "no-variance" } } });
  });
});

describe("quantiles", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test("rise with the share, from the least answer to the greatest", () => {
    fc.assert(
      fc.property(rows, share, share, fc.constantFrom(...statistics.QUANTILE_RULES), (given, one, other, rule) => {
        const answers = answersOf(given).filter((answer) => answer !== null);
        fc.pre(answers.length > 1);
        const found = [Math.min(one, other), Math.max(one, other)].map((own) =>
          quantile(sampleOf(given), answersOf(given), own, { rule }),
        );
        if (found.some(({ status }) => status === "withheld")) return;
        const [low, high] = found.map((own) => (own.status === "estimated" ? own.value : 0)) as [number, number];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...answers));
        expect(high).toBeLessThanOrEqual(Math.max(...answers));
      }),
    );
  });

  test.each([
    ["hf1", 0.1, 1],
    ["math", 0.1, 2],
    ["school", 0.1, 2],
    ["hf7", 0.1, 1.3],
    ["hf1", 0.25, 1],
    ["math", 0.25, 1],
    ["hf1", 0.5, 2],
    ["math", 0.5, 2],
    ["school", 0.5, 3],
    ["school", 0.6, 4],
    ["hf7", 0.5, 3],
    ["hf1", 1, 7],
    ["school", 1, 7],
    ["hf7", 1, 7],
    ["hf7", 0, 1],
    ["hf1", 0, 1],
  ] as const)("%s of 1, 2, 4 and 7 at %d is %d", (rule, probability, expected) => {
    const { design } = must(surveyDesign({ weights: [2, 2, 2, 2] }));
    expect(quantile(design, [4, 1, 7, 2], probability, { rule })).toMatchObject({
      value: expect.closeTo(expected, 12) as number,
      rule,
    });
  });

  test("a single answer is every quantile of itself", () => {
    expect(statistics.QUANTILE_RULES.map((rule) => quantileOfOne(rule))).toEqual([5, 5, 5, 5]);
  });

  test("an end of the interval is unknown where the share's interval leaves [0, 1]", () => {
    const { design } = must(surveyDesign({ weights: [1, 1, 1, 1, 1] }));
    const low = quantile(design, [1, 2, 3, 4, 5], 0.2);
    expect(low).toMatchObject({
      interval: { low: "unknown", high: expect.any(Number) as number },
      standardError: "unknown",
    });
    const beta = quantile(design, [1, 2, 3, 4, 5], 0.4, { interval: "beta", rule: "math", level: 0.5 });
    expect(beta).toMatchObject({ interval: { status: "estimated", method: "beta", level: 0.5, degreesOfFreedom: 4 } });
    const few = quantile(design, [1, 2, 3, 4, 5], 0.5, { degreesOfFreedom: 1 });
    expect(few).toMatchObject({ interval: { low: "unknown", high: "unknown", degreesOfFreedom: 1 } });
  });
});

function quantileOfOne(rule: statistics.QuantileRule): number {
  const { design } = must(surveyDesign({ weights: [1, 1], clusters: [1, 2] }));
  const estimate = quantile(design, [5, 5], 0.3, { rule });
  return estimate.status === "estimated" ? estimate.value : expect.fail(estimate.refusal.message);
}

describe("weights by themselves", () => {
  test("Kish's effective size is at most the number of rows, and that only with equal weights", () => {
    law((given) => {
      const size = statistics.effectiveSize(sampleOf(given));
      expect(size).toBeLessThanOrEqual(given.length + 1e-9);
      expect(size).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(Number(statistics.weightingEffect(sampleOf(given)))).toBeCloseTo(given.length / size, 10);
      const equal = sampleOf(given, { weights: given.map(() => 2) });
      expect(statistics.effectiveSize(equal)).toBeCloseTo(given.length, 10);
    });
  });

  test("a simple random sample has a design effect of 1, of a mean and of a total with known size", () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 3, maxLength: 20 }), (answers) => {
        const { design } = must(surveyDesign({ populationSizes: answers.map(() => 100) }));
        const effect = statistics.designEffect(design, answers);
        expect(effect).toMatchObject({
          value: expect.closeTo(1, 9) as number,
          effectiveSize: expect.closeTo(answers.length, 6) as number,
        });
        expect(statistics.designEffect(design, answers, { of: "total" })).toMatchObject({
          value: expect.closeTo(1, 9) as number,
        });
      }),
    );
  });
});

describe("fitted weights", () => {
  const totals = { a: 30, b: 20, c: 50 };
  const whole = fc
    .array(row, { minLength: 3, maxLength: 30 })
    .map((given) => [
      ...given,
      ...["a", "b", "c"].flatMap((group, place) =>
        [1, 2].map((cluster) => ({ weight: 2, stratum: place % 3, cluster, answer: place + cluster, group })),
      ),
    ]);
  const fits = (check: (given: readonly Row[]) => void): void => {
    fc.assert(fc.property(whole, check));
  };

  test("meet their totals, which then vary in no sample", () => {
    fits((given) => {
      const { design, report } = must(postStratify(sampleOf(given), { by: groupsOf(given), totals }));
      expect(report.furthest).toBeLessThan(1e-14);
      for (const [group, size] of Object.entries(totals)) {
        const count = known(
          total(
            design,
            given.map((own) => own.group === group),
          ),
        );
        expect(count.value).toBeCloseTo(size, 10);
        expect(count.standardError).toBe(0);
      }
    });
  });

  test("stay when fitted to the same once more", () => {
    fits((given) => {
      const margin = { by: groupsOf(given), totals };
      const once = must(postStratify(sampleOf(given), margin)).design;
      const twice = must(postStratify(once, margin)).design;
      twice.weights.forEach((weight, place) => {
        expect(weight).toBeCloseTo(once.weights[place]!, 10);
      });
      expectSame(mean(once, answersOf(given)), mean(twice, answersOf(given)));
    });
  });

  test("of one margin are the same raked, calibrated and post-stratified", () => {
    fits((given) => {
      const margin = { by: groupsOf(given), totals: new Map(Object.entries(totals)) };
      const design = sampleOf(given);
      const post = must(postStratify(design, margin)).design;
      const linear = must(calibrate(design, [margin])).design;
      const multiplied = must(calibrate(design, [margin], { method: "raking" })).design;
      for (const other of [must(rake(design, [margin])).design, linear, multiplied])
        other.weights.forEach((weight, place) => {
          expect(weight).toBeCloseTo(post.weights[place]!, 8);
        });
      expectSame(mean(post, answersOf(given)), mean(linear, answersOf(given)));
      expectSame(mean(post, answersOf(given)), mean(multiplied, answersOf(given)));
    });
  });

  test("of two margins are the same raked and calibrated by raking", () => {
    fits((given) => {
      const sides = given.map((_, place) => (place % 2 === 0 ? "left" : "right"));
      const margins = [
        { by: groupsOf(given), totals },
        { by: sides, totals: { left: 45, right: 55 } },
      ];
      const [raked, calibrated] = [
        rake(sampleOf(given), margins),
        calibrate(sampleOf(given), margins, { method: "raking" }),
      ];
      fc.pre(raked.ok && calibrated.ok);
      must(raked).design.weights.forEach((weight, place) => {
        expect(weight).toBeCloseTo(must(calibrated).design.weights[place]!, 6);
      });
    });
  });

  test("calibrated within bounds stay there, and meet a total", () => {
    fits((given) => {
      const size = given.map(({ weight }) => weight);
      const reached = size.reduce((sum, own) => sum + own * own, 0) * 1.05;
      for (const method of statistics.CALIBRATION_METHODS) {
        const result = calibrate(sampleOf(given), [{ of: size, total: reached }], { method, bounds: [0.8, 1.3] });
        if (!result.ok) expect.fail(result.refusal.message);
        expect(result.report.leastFactor).toBeGreaterThanOrEqual(0.8 - 1e-12);
        expect(result.report.greatestFactor).toBeLessThanOrEqual(1.3 + 1e-12);
        const fitted = known(total(result.design, size));
        expect(fitted.value / reached).toBeCloseTo(1, 10);
        expect(fitted.standardError / reached).toBeLessThan(1e-10);
      }
    });
  });

  test("an auxiliary that others tell already changes nothing where its total agrees", () => {
    fits((given) => {
      const margin = { by: groupsOf(given), totals };
      const ones = { of: given.map(() => 1), total: 100 };
      const [plain, doubled] = [calibrate(sampleOf(given), [margin]), calibrate(sampleOf(given), [margin, ones])];
      expect(must(doubled).design.weights).toEqual(must(plain).design.weights);
    });
  });

  test("trimmed keep their sum, and strictly trimmed their limits", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (given, strict) => {
        const sum = given.reduce((all, { weight }) => all + weight, 0);
        const [least, most] = [0.5, 1.6].map((factor) => (sum / given.length) * factor) as [number, number];
        const result = trimWeights(sampleOf(given), { least, most, strict });
        // Where every weight is beyond a limit, none is left to share among.
        fc.pre(result.ok);
        const { design, report } = must(result);
        expect(report.sumAfter).toBeCloseTo(sum, 9);
        expect(report.trimmed).toBe(given.filter(({ weight }) => weight < least || weight > most).length);
        if (report.trimmed === 0) expect(design.weights).toEqual(sampleOf(given).weights);
        if (!strict) return;
        expect(Math.min(...design.weights)).toBeGreaterThanOrEqual(least - 1e-9);
        expect(Math.max(...design.weights)).toBeLessThanOrEqual(most + 1e-9);
      }),
    );
  });

  test("standardised groups have the mix of the standard, and keep their sum", () => {
    fits((given) => {
      const over = given.map((_, place) => (place % 2 === 0 ? "left" : "right"));
      const standard = { by: groupsOf(given), over, population: { a: 1, b: 1, c: 2 } };
      const result = statistics.standardise(sampleOf(given), standard);
      fc.pre(result.ok);
      const { design } = must(result);
      for (const [group, part] of by(design, over, (own) => own)) {
        const mix = known(
          mean(
            part,
            given.map((own) => own.group === "c"),
            AS_KNOWN,
          ),
        );
        expect(mix.value).toBeCloseTo(0.5, 10);
        expect(mix.standardError).toBe(0);
        const before = given.reduce((sum, { weight }, place) => sum + (over[place] === group ? weight : 0), 0);
        expect(mix.weight).toBeCloseTo(before, 9);
      }
    });
  });
});

describe("tests", () => {
  test("a table of a simple random sample is tested as Pearson does, but for n − 1", () => {
    const first = "aaaaaabbbbbbbb".split("");
    const second = "xxyyyyxxxxxyyy".split("");
    const { design } = must(surveyDesign({ weights: first.map(() => 1) }));
    const table = statistics.twoWayTable(design, first, second);
    expect(table).toMatchObject({ rowNames: ["a", "b"], columnNames: ["x", "y"], n: 14, missing: 0 });
    expect(table.weights).toEqual([
      [2, 4],
      [5, 3],
    ]);
    const pearson = 14 * ((2 * 3 - 4 * 5) ** 2 / (6 * 8 * 7 * 7));
    const chi = statistics.associationTest(design, first, second, { method: "rao-scott-chi-square" });
    expect(chi).toMatchObject({ statistic: expect.closeTo(pearson, 12) as number, degreesOfFreedom: 1, n: 14 });
    const f = statistics.associationTest(design, first, second);
    expect(f).toMatchObject({
      degreesOfFreedom: expect.closeTo(1, 12) as number,
      denominatorDegreesOfFreedom: expect.closeTo(13, 9) as number,
    });
  });

  test("with one degree of freedom, Wald's test needs no adjustment", () => {
    law((given) => {
      const sides = given.map(({ weight }) => weight > 12);
      const halves = given.map(({ cluster }, place) => (cluster + place) % 2);
      const [unadjusted, adjusted] = (["wald", "adjusted-wald"] as const).map((method) =>
        statistics.associationTest(sampleOf(given), sides, halves, { method }),
      );
      if (unadjusted?.status === "withheld") expect(adjusted).toEqual(unadjusted);
      else expect(adjusted).toEqual({ ...unadjusted, method: "adjusted-wald" });
    });
  });

  test("a mean is as far from another as from 0 when both are moved", () => {
    law((given) => {
      const design = sampleOf(given);
      const moved = given.map(({ answer }) => (answer === null ? null : answer - 3));
      const [one, other] = [
        statistics.meanTest(design, answersOf(given), { expected: 3 }),
        statistics.meanTest(design, moved),
      ];
      if (one.status === "withheld" || other.status === "withheld") {
        expect(one).toEqual(other);
        return;
      }
      expect(one.statistic).toBeCloseTo(other.statistic, 8);
      expect(one.pValue).toBeCloseTo(other.pValue, 8);
    });
  });

  test("who is neither inside nor outside is left out of a difference", () => {
    const { design } = must(surveyDesign({ weights: [1, 1, 1, 1, 1, 1, 1] }));
    const test = statistics.differenceTest(
      design,
      [1, 2, 3, 4, 5, 6, 99],
      [true, true, true, false, false, false, null],
    );
    expect(test).toMatchObject({ method: "t", degreesOfFreedom: 4, n: 6 });
    expect(test).toMatchObject({ statistic: expect.closeTo(-3 / Math.sqrt((7 / 6) * (4 / 9)), 10) as number });
  });
});

test("an exact likelihood interval ends where the likelihood ratio test, scaled by the design effect, just does not reject", () => {
  const yes = fc.boolean().map(Number);
  fc.assert(
    fc.property(fc.array(fc.tuple(row, yes), { minLength: 6, maxLength: 40 }), (given) => {
      const design = sampleOf(given.map(([own]) => own));
      const estimate = proportion(
        design,
        given.map(([, answer]) => answer),
        { interval: "exact-likelihood" },
      );
      fc.pre(estimate.status === "estimated" && estimate.interval.status === "estimated");
      const { value, standardError, n, interval } = estimate as SurveyEstimate & {
        interval: statistics.SurveyInterval;
      };
      const byStudent = statistics.confidenceInterval(known(estimate));
      if (byStudent.status === "withheld") return expect.fail(byStudent.refusal.message);
      const designEffect = ((n / (n - 1)) * n * standardError ** 2) / (value * (1 - value));
      const limit = ((byStudent.high - value) / standardError) ** 2;
      // Nearer to 1 a double no longer tells how unlikely the end is.
      for (const end of [interval.low, interval.high].filter((end) => end < 1 - 1e-6))
        expect((2 * n * unlikeliness(value, end)) / designEffect / limit).toBeCloseTo(1, 9);
    }),
  );
});

describe("a likelihood interval read off a profile", () => {
  const ends = (answers: readonly number[], interval: statistics.SurveyProportionInterval, level: number) => {
    const { design } = must(surveyDesign({ weights: answers.map((_, row) => 1 + (row % 3)) }));
    const own = known(proportion(design, answers, { interval, level })).interval;
    return own.status === "withheld" ? expect.fail(own.refusal.message) : [own.low, own.high];
  };
  const logOdds = (share: number): number => Math.log(share / (1 - share));
  const mixed = fc
    .tuple(fc.integer({ min: 6, max: 30 }), fc.integer({ min: 6, max: 30 }))
    .map(([yes, no]) => [...Array<number>(yes).fill(1), ...Array<number>(no).fill(0)]);

  test("ends within a hundredth of its width of the exact one", () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom(0.8, 0.9, 0.95), (answers, level) => {
        const read = ends(answers, "likelihood", level).map(logOdds);
        const [low = 0, high = 0] = ends(answers, "exact-likelihood", level).map(logOdds);
        expect(Math.abs((read[0] ?? 0) - low)).toBeLessThan((high - low) / 100);
        expect(Math.abs((read[1] ?? 0) - high)).toBeLessThan((high - low) / 100);
        expect(read).not.toEqual([low, high]);
      }),
    );
  });

  test("is exact where the profile does not come as far as the level asks for", () => {
    const answers = [1, 0, 0, 0];
    expect(ends(answers, "likelihood", 0.99)).toEqual(ends(answers, "exact-likelihood", 0.99));
    const [low, high] = ends([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], "likelihood", 0.999);
    const [exactLow, exactHigh] = ends([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], "exact-likelihood", 0.999);
    expect(low).toBe(exactLow);
    expect(high).not.toBe(exactHigh);
  });
});
