import { expect, test } from "vitest";
import { must } from "answerable";
import type { Estimate } from "answerable/statistics";
import {
  adjustPValues,
  agrestiCaffo,
  agrestiCoull,
  arcsine,
  betaDistribution,
  betaQuantile,
  chiSquareDistribution,
  chiSquareQuantile,
  clopperPearson,
  differenceOfMeans,
  directStandardisation,
  fDistribution,
  fQuantile,
  fisher,
  goodnessOfFit,
  homogeneity,
  hypergeometricDistribution,
  hypergeometricProbability,
  hypergeometricQuantile,
  jeffreys,
  kaplanMeier,
  kappa,
  kornGraubard,
  likelihoodInterval,
  logGamma,
  logit,
  mcnemar,
  mcnemarExact,
  mee,
  midP,
  miettinenNurminen,
  effectiveShare,
  kishDesignEffect,
  newcombe,
  newcombePaired,
  normalDensity,
  normalDistribution,
  normalLogDistribution,
  normalQuantile,
  phi,
  plusFour,
  pooledZ,
  proportionInterval,
  stratifiedMean,
  studentDistribution,
  studentQuantile,
  survivalInterval,
  survivalQuantile,
  unpooledZ,
  wald,
  waldDifference,
  waldPaired,
  weightedMean,
  wilson,
  withhold,
  zTest,
} from "answerable/statistics";

test("whether several groups, or counts and a plan, agree", () => {
  // #region homogeneity
  // Party by gender, General Social Survey: Agresti (2007), An Introduction to Categorical Data Analysis, table 2.5
  const party = [
    [762, 327, 468],
    [484, 239, 477],
  ];
  expect(homogeneity(party)).toMatchObject({
    status: "tested",
    statistic: expect.closeTo(30.07, 2) as number,
    degreesOfFreedom: 2,
  });
  // #endregion homogeneity
  // #region goodness-of-fit
  // Mendel's peas, 9 : 3 : 3 : 1
  const peas = goodnessOfFit([315, 108, 101, 32], [9, 3, 3, 1]);
  expect(peas).toMatchObject({
    status: "tested",
    statistic: expect.closeTo(0.47, 3) as number,
    pValue: expect.closeTo(0.925, 3) as number,
  });
  // #endregion goodness-of-fit
});

test("the normal distribution", () => {
  // #region normal-density
  expect(normalDensity(0)).toBeCloseTo(0.398942, 6);
  // #endregion normal-density
  // #region normal-distribution
  expect(normalDistribution(-1.96)).toBeCloseTo(0.025, 4);
  expect(normalDistribution(-20)).toBeGreaterThan(0); // 2.75e-89, and not lost
  // #endregion normal-distribution
  // #region normal-quantile
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
  // #endregion normal-quantile
  // #region normal-log-distribution
  expect(normalLogDistribution(-50)).toBeCloseTo(-1254.831361, 6); // the probability itself is too small for a number
  // #endregion normal-log-distribution
});

test("other distributions", () => {
  // #region log-gamma
  expect(Math.exp(logGamma(6))).toBeCloseTo(120, 10); // 5!
  // #endregion log-gamma
  // #region chi-square
  expect(chiSquareDistribution(3.841459, 1)).toBeCloseTo(0.95, 6);
  expect(chiSquareDistribution(200, 1, "upper")).toBeGreaterThan(0); // 2.1e-45, and not lost
  expect(chiSquareQuantile(0.05, 1, "upper")).toBeCloseTo(3.841459, 6);
  // #endregion chi-square
  // #region student-t
  expect(studentDistribution(2.228139, 10)).toBeCloseTo(0.975, 6);
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228139, 6);
  // #endregion student-t
  // #region fisher-f
  const degreesOfFreedom = { numerator: 2.5, denominator: 30 };
  const limit = fQuantile(0.05, degreesOfFreedom, "upper");
  expect(fDistribution(limit, degreesOfFreedom)).toBeCloseTo(0.95, 12);
  // #endregion fisher-f
  // #region beta
  const shapes = { alpha: 2, beta: 1 };
  expect(betaDistribution(0.5, shapes)).toBeCloseTo(0.25, 12);
  expect(betaQuantile(0.25, shapes)).toBeCloseTo(0.5, 12);
  // #endregion beta
  // #region hypergeometric
  const draws = { population: 10, successes: 4, draws: 3 }; // 3 of 10 letters are looked at, 4 of which are late
  expect(hypergeometricProbability(0, draws)).toBeCloseTo(1 / 6, 12); // none of the late ones
  expect(hypergeometricDistribution(1, draws)).toBeCloseTo(2 / 3, 12);
  expect(hypergeometricQuantile(0.5, draws)).toBe(1);
  // #endregion hypergeometric
});

test("one proportion", () => {
  // #region wilson
  const satisfied = wilson({ count: 134, n: 141 }); // 134 of 141 ballots

  expect(satisfied).toMatchObject({ status: "estimated", method: "wilson", level: 0.95, n: 141 });
  if (satisfied.status === "estimated") {
    expect(satisfied.value).toBeCloseTo(0.9504, 4);
    expect(satisfied.low).toBeCloseTo(0.9011, 4);
    expect(satisfied.high).toBeCloseTo(0.9757, 4);
  }
  expect(wilson({ count: 0, n: 0 })).toMatchObject({ status: "withheld", refusal: { code: "no-observations" } });
  // #endregion wilson
  // #region withhold
  expect(withhold("too-few", "3 answers, and 8 are needed")).toEqual({
    status: "withheld",
    refusal: { code: "too-few", message: "3 answers, and 8 are needed" },
  });
  // #endregion withhold
});

/** Ends of an interval in percent, as a table would print them. */
function percents(estimate: Estimate): readonly number[] {
  if (estimate.status === "withheld") throw new Error(estimate.refusal.message);
  return [estimate.low, estimate.high].map((end) => Math.round(end * 1000) / 10);
}

test("one proportion by other intervals", () => {
  const share = { count: 134, n: 141 };
  // #region proportion-interval
  const exact = proportionInterval({ count: 134, n: 141 }, { interval: "clopper-pearson", level: 0.99 });
  expect(exact).toMatchObject({ status: "estimated", method: "clopper-pearson", level: 0.99 });
  // #endregion proportion-interval
  // #region clopper-pearson
  expect(percents(clopperPearson(share))).toEqual([90, 98]); // 134 of 141 ballots
  // #endregion clopper-pearson
  // #region jeffreys
  expect(percents(jeffreys(share))).toEqual([90.5, 97.8]);
  expect(jeffreys({ count: 0, n: 20 })).toMatchObject({ low: 0 });
  // #endregion jeffreys
  // #region agresti-coull
  expect(percents(agrestiCoull(share))).toEqual([89.9, 97.8]);
  // #endregion agresti-coull
  // #region plus-four
  expect(plusFour(share)).toMatchObject({ value: 136 / 145 });
  // #endregion plus-four
  // #region mid-p
  expect(percents(midP(share))).toEqual([90.4, 97.8]);
  // #endregion mid-p
  // #region likelihood
  expect(percents(likelihoodInterval(share))).toEqual([90.6, 97.8]);
  // #endregion likelihood
  // #region logit
  expect(percents(logit(share))).toEqual([90, 97.6]);
  expect(logit({ count: 20, n: 20 })).toMatchObject({ status: "withheld", refusal: { code: "no-variance" } });
  // #endregion logit
  // #region arcsine
  expect(percents(arcsine(share))).toEqual([90.9, 98]);
  // #endregion arcsine
  // #region wald
  expect(percents(wald(share))).toEqual([91.5, 98.6]);
  // #endregion wald
  // #region korn-graubard
  // 250 people asked in 41 villages: 90 % are satisfied, with a standard error of 2 points.
  const byDesign = kornGraubard({ value: 0.9, standardError: 0.02, n: 250, degreesOfFreedom: 40 });
  expect(percents(byDesign)).toEqual([85.2, 93.7]);
  expect(byDesign.status === "estimated" && Math.round(byDesign.n)).toBe(214); // as good as 214 asked at random
  // #endregion korn-graubard
});

test("two proportions", () => {
  const before = { count: 48, n: 80 };
  const after = { count: 56, n: 70 };
  // #region newcombe
  const change = newcombe(after, before); // 80 % after, 60 % before

  if (change.status !== "estimated") throw new Error(change.refusal.message);
  expect(change.value).toBeCloseTo(0.2, 10);
  expect(change.low).toBeCloseTo(0.0524, 4);
  expect(change.high).toBeCloseTo(0.3339, 4);
  // #endregion newcombe
  // #region effective-share
  const weights = { satisfied: [2, 1, 1], dissatisfied: [2, 2] };
  const kish = kishDesignEffect([...weights.satisfied, ...weights.dissatisfied]); // 8² ÷ 14 of equal weight
  const share = effectiveShare({ numerator: 4, denominator: 8 }, must(kish).effect.effectiveSize);

  expect(share.n).toBeCloseTo(4.57, 2);
  expect(proportionInterval(share)).toMatchObject({ value: 0.5, method: "wilson" });
  // #endregion effective-share
  // #region pooled-z
  const test = pooledZ(after, before);

  if (test.status !== "tested") throw new Error(test.refusal.message);
  expect(test.statistic).toBeCloseTo(2.65, 2);
  expect(test.pValue).toBeCloseTo(0.008, 3);
  // #endregion pooled-z
  // #region unpooled-z
  expect(unpooledZ(after, before)).toMatchObject({ status: "tested", method: "unpooled-z" });
  // #endregion unpooled-z
  // #region fisher
  expect(fisher(after, before).pValue).toBeCloseTo(0.0125, 4);
  // #endregion fisher
  // #region wald-difference
  expect(percents(waldDifference(after, before, { correction: 0.5 }))).toEqual([4.4, 35.6]);
  // #endregion wald-difference
  // #region agresti-caffo
  expect(percents(agrestiCaffo(after, before))).toEqual([5.2, 33.6]);
  // #endregion agresti-caffo
  // #region score-difference
  expect(percents(mee(after, before))).toEqual([5.3, 33.8]);
  expect(percents(miettinenNurminen(after, before))).toEqual([5.3, 33.8]);
  // #endregion score-difference
});

test("two proportions of the same people", () => {
  // #region paired
  // Of 50 people asked twice, 12 were satisfied only the first time and 2 only the second.
  const pairs = { both: 36, firstOnly: 12, secondOnly: 2, neither: 0 };
  expect(percents(newcombePaired(pairs))).toEqual([5.7, 34]);
  expect(waldPaired(pairs)).toMatchObject({ value: 0.2, method: "wald" });
  expect(phi(pairs)).toBeCloseTo(-0.1147, 4);
  const [test, exact] = [mcnemar(pairs), mcnemarExact(pairs)];
  if (test.status !== "tested" || exact.status !== "tested") throw new Error("nobody changed");
  expect(test.pValue).toBeCloseTo(0.0075, 4);
  expect(exact.pValue).toBeCloseTo(0.0129, 4);
  // #endregion paired
});

test("many comparisons", () => {
  // #region adjust
  const pValues = [0.01, 0.04, "unknown", 0.03] as const; // the third unit had no responses to compare
  expect(adjustPValues(pValues, { correction: "bonferroni" })).toEqual([0.03, 0.12, "unknown", 0.09]);
  expect(adjustPValues(pValues, { correction: "holm" })).toEqual([0.03, 0.06, "unknown", 0.06]);
  expect(adjustPValues(pValues, { correction: "benjamini-hochberg" })).toEqual([0.03, 0.04, "unknown", 0.04]);
  // #endregion adjust
});

test("means", () => {
  // #region weighted-mean
  expect(
    weightedMean([
      { weight: 0.6, mean: 90 },
      { weight: 0.4, mean: 70 },
    ]),
  ).toBe(82);
  // #endregion weighted-mean
  // #region stratified-mean
  const before = stratifiedMean([
    { weight: 0.6, mean: 80, n: 100, variance: 400 },
    { weight: 0.4, mean: 70, n: 100, variance: 900 },
  ]);

  if (before.status !== "estimated") throw new Error(before.refusal.message);
  expect(before.value).toBe(76);
  expect(before.standardError).toBeCloseTo(Math.sqrt(0.36 * 4 + 0.16 * 9), 12);
  // #endregion stratified-mean
  const after = stratifiedMean([{ weight: 1, mean: 82, n: 400, variance: 900 }]);
  if (after.status !== "estimated") throw new Error(after.refusal.message);
  // #region difference-of-means
  const change = differenceOfMeans(after, before);

  expect(change.value).toBe(6);
  expect(change.standardError).toBeCloseTo(Math.sqrt(2.88 + 2.25), 12);
  // #endregion difference-of-means
  // #region z-test
  expect(zTest(after, before)).toMatchObject({ status: "tested", method: "z" });
  expect(zTest(after, before).pValue).toBeCloseTo(0.0081, 3);
  // #endregion z-test
});

test("how long cases last", () => {
  // #region kaplan-meier
  const items = [
    { days: 4, closed: true },
    { days: 9, closed: true },
    { days: 9, closed: true },
    { days: 20, closed: false },
    { days: 31, closed: true },
    { days: 60, closed: false },
  ];
  const curve = kaplanMeier(
    items.map(({ days, closed }) => ({ time: days, ended: closed ? 1 : 0, censored: closed ? 0 : 1 })),
  );

  expect(curve).toMatchObject({ n: 6, ended: 4, censored: 2, longest: 60 });
  expect(curve.steps.map(({ time, atRisk, survival }) => [time, atRisk, survival])).toEqual([
    [4, 6, 5 / 6],
    [9, 5, 3 / 6],
    [31, 2, 1 / 4], // one was last seen on day 20, when it was still open
  ]);
  // #endregion kaplan-meier
  // #region survival-interval
  const after = survivalInterval(curve.steps[1]!, { transformation: "log-log" });

  expect(after.low).toBeCloseTo(0.1109, 4);
  expect(after.high).toBeCloseTo(0.8037, 4);
  // #endregion survival-interval
  // #region survival-quantile
  expect(survivalQuantile(curve)).toMatchObject({ value: 20, low: 9, high: "unknown" }); // level from 9 to 31 days
  expect(survivalQuantile(curve, { probability: 0.9 })).toMatchObject({ value: "unknown" }); // a quarter outlasts all we saw
  // The four that closed have a median of 9 days: those that take longest are not yet among them.
  // #endregion survival-quantile
});

test("kappa", () => {
  // #region kappa
  // Rows: what the leader said (kept, partly, not kept); columns: what the reviewer said of the same pledges.
  const agreement = kappa(
    [
      [22, 2, 2],
      [5, 7, 4],
      [0, 2, 16],
    ],
    { weights: "linear" },
  );
  expect(agreement).toMatchObject({ n: 60, kappa: { status: "estimated", method: "normal" } });
  expect(agreement.observed).toBeCloseTo(0.858, 3);
  expect(agreement.kappa.status === "estimated" && agreement.kappa.value).toBeCloseTo(0.699, 3);
  // #endregion kappa
});

test("direct-standardisation", () => {
  // #region direct-standardisation
  // The works bureau promises mostly what is easy; the health bureau mostly what is hard.
  const kept = [
    { group: "works", stratum: "easy", count: 36, n: 40 },
    { group: "works", stratum: "hard", count: 5, n: 10 },
    { group: "health", stratum: "easy", count: 10, n: 10 },
    { group: "health", stratum: "hard", count: 24, n: 40 },
  ];
  const { groups } = directStandardisation(kept, { least: 10, mostLost: 0.1 });
  expect(groups[0]?.crude).toEqual({ count: 41, n: 50 }); // 82 %, and the health bureau 68 %
  expect(groups.map(({ standardised }) => standardised.status === "estimated" && standardised.value)).toEqual([
    0.5 * 0.9 + 0.5 * 0.5, // 70 %
    0.5 * 1 + 0.5 * 0.6, // and here 80 %
  ]);
  // #endregion direct-standardisation
});
