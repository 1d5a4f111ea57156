import { describe, expect, test } from "vitest";
import * as statistics from "answerable/statistics";
import { Agreement, SEARCHED, countValues, golden, type Ends } from "./golden.js";

interface Binomial {
  intervals: (Record<"wald" | "wilson" | "wilson_cc_newcombe" | "prop_test_correct_TRUE", Ends> &
    Record<"clopper_pearson" | "jeffreys_raw" | "jeffreys_bcd" | "agresti_coull_unclipped", Ends> &
    Record<"agresti_coull_clipped" | "plus4_unclipped" | "arcsine" | "mid_p" | "likelihood_ratio", Ends> & {
      logit_wald: Ends | [null, null];
      x: number;
      n: number;
      level: number;
    })[];
  effective: (Record<"wilson" | "clopper_pearson_beta" | "jeffreys_raw" | "agresti_coull_unclipped", Ends> &
    Record<"p" | "n_eff" | "level", number>)[];
  korn_graubard: (Record<"p" | "var" | "n" | "df" | "n_eff_adjusted", number> & { ci: Ends })[];
  quantiles: {
    qnorm: { p: number; q: number }[];
    qt: { p: number; df: number; q: number }[];
    pt: { t: number; df: number; p: number }[];
    pnorm: { z: number; p: number; log_p: number }[];
    qbeta: { p: number; a: number; b: number; q: number }[];
    pbeta: { x: number; a: number; b: number; p: number }[];
    qchisq: { p: number; df: number; q: number }[];
    pf: { f: number; df1: number; df2: number; upper_p: number }[];
    lgamma: { x: number; lgamma: number }[];
  };
}

type OrText = number | "NaN" | "Infinity" | "-Infinity";

interface TwoProportions {
  independent: (Record<"x1" | "n1" | "x2" | "n2" | "diff" | "fisher_p", number> &
    Record<"z_pooled" | "p_pooled" | "z_unpooled" | "p_unpooled" | "prop_test_yates_X2" | "prop_test_yates_p", OrText> &
    Record<"prop_test_yates_ci" | "prop_test_wald_ci", Ends> & {
      ci: (Record<"newcombe_hybrid" | "newcombe_hybrid_cc" | "agresti_caffo_unclipped", Ends> &
        Record<"miettinen_nurminen" | "mee_score", Ends> & { level: number })[];
    })[];
  effective_n: (Record<"p1" | "neff1" | "p2" | "neff2", number> & { newcombe95: Ends })[];
  paired: (Record<"a" | "b" | "c" | "d" | "diff" | "phi" | "wald_se", number> &
    Record<"mcnemar_X2" | "mcnemar_p" | "mcnemar_exact_p", number | null> & { newcombe_paired95: Ends })[];
}

interface Adjusted {
  p: (number | null)[];
  n?: number;
  adjusted: Record<string, (number | null)[]>;
}

/** Where R lets an interval leave the range of what it estimates, this library cuts it off. */
function within(least: number, [low, high]: Ends, most: number): Ends {
  return [Math.max(low, least), Math.min(high, most)];
}

function value(estimate: statistics.Estimate): number {
  return estimate.status === "estimated" ? estimate.value : expect.fail(estimate.refusal.message);
}

describe("R 4.2.2 and this library agree, to 1e-10, and to 1e-8 where R searches for a root", () => {
  test("on intervals of a proportion and on the distributions they need", () => {
    const file = golden("binomial_intervals") as Binomial;
    const agreement = new Agreement();
    for (const expected of file.intervals) intervals(agreement, expected);
    for (const expected of file.effective) effective(agreement, expected);
    for (const expected of file.korn_graubard) {
      const { p, var: variance, ...design } = expected;
      const estimate = statistics.kornGraubard({
        value: p,
        standardError: Math.sqrt(variance),
        n: design.n,
        degreesOfFreedom: design.df,
      });
      agreement.ends(estimate, expected.ci, `Korn–Graubard of ${p}`);
      const size = estimate.status === "estimated" ? estimate.n : Number.NaN;
      agreement.number(size, expected.n_eff_adjusted, `effective size of ${p}`);
    }
    quantiles(agreement, file.quantiles);
    const { qnorm, qt, qbeta, qchisq, pt, pnorm, pbeta, ...others } = file.quantiles;
    const total =
      countValues([file.intervals, file.effective], ["x", "n", "level", "p", "n_eff"]) +
      countValues(file.korn_graubard, ["p", "var", "n", "df"]) +
      countValues([qnorm, qt, qbeta, qchisq], ["p", "df", "a", "b"]) +
      countValues([pt, pnorm, pbeta], ["t", "df", "z", "x", "a", "b"]) +
      countValues(others, ["f", "df1", "df2", "x"]);
    agreement.report("binomial_intervals.json", total);
  });

  test("on intervals and tests of two proportions", () => {
    const file = golden("two_proportions") as TwoProportions;
    const agreement = new Agreement();
    for (const expected of file.independent) independent(agreement, expected);
    for (const { p1, neff1, p2, neff2, newcombe95 } of file.effective_n) {
      const estimate = statistics.newcombe({ count: p1 * neff1, n: neff1 }, { count: p2 * neff2, n: neff2 });
      agreement.ends(estimate, newcombe95, `effective ${neff1} and ${neff2}`);
    }
    for (const expected of file.paired) paired(agreement, expected);
    const inputs = ["x1", "n1", "x2", "n2", "level", "p1", "neff1", "p2", "neff2", "a", "b", "c", "d"];
    agreement.report("two_proportions.json", countValues([file.independent, file.effective_n, file.paired], inputs));
  });

  test("on p-values corrected for many comparisons", () => {
    const file = golden("p_adjust") as { cases: Adjusted[]; cases_n: Adjusted[] };
    const agreement = new Agreement();
    for (const { p, n, adjusted } of [...file.cases, ...file.cases_n]) {
      const given = p.map((each) => each ?? ("unknown" as const));
      for (const [method, expected] of Object.entries(adjusted)) {
        const name = CORRECTIONS[method];
        const comparisons = n === undefined ? {} : { comparisons: n };
        // "none" is R's word for the p-values as they are.
        const actual =
          name === undefined ? given : statistics.adjustPValues(given, { correction: name, ...comparisons });
        if (name === undefined) expect(method).toBe("none");
        expected.forEach((each, index) => {
          const where = `${method} of ${p.length}, ${index}`;
          if (each === null) agreement.same(actual[index], "unknown", where);
          else agreement.number(Number(actual[index]), each, where, { noise: 1e-310 });
        });
      }
    }
    agreement.report("p_adjust.json", countValues([file.cases, file.cases_n], ["call", "p", "n"]));
  });
});

/** R's names; "fdr" is its other name for BH. */
const CORRECTIONS: Readonly<Record<string, statistics.PValueCorrection>> = {
  bonferroni: "bonferroni",
  holm: "holm",
  hochberg: "hochberg",
  hommel: "hommel",
  BH: "benjamini-hochberg",
  fdr: "benjamini-hochberg",
  BY: "benjamini-yekutieli",
};

function intervals(agreement: Agreement, expected: Binomial["intervals"][number]): void {
  const { x, n, level } = expected;
  const share = { count: x, n };
  const at = `${x} of ${n} at ${level}`;
  const by = (interval: statistics.ProportionInterval): statistics.Estimate =>
    statistics.proportionInterval(share, { interval, level });
  agreement.ends(by("wilson"), expected.wilson, `Wilson of ${at}`);
  agreement.ends(by("wilson-corrected"), expected.wilson_cc_newcombe, `corrected Wilson of ${at}`);
  // prop.test corrects by less where the share is near ½.
  const correction = Math.min(0.5, Math.abs(x - n / 2));
  const asPropTest = statistics.wilson(share, { level, correction });
  agreement.ends(asPropTest, expected.prop_test_correct_TRUE, `prop.test of ${at}`);
  agreement.ends(by("clopper-pearson"), expected.clopper_pearson, `Clopper–Pearson of ${at}`);
  posterior(agreement, share, level, expected.jeffreys_raw);
  agreement.ends(by("jeffreys"), expected.jeffreys_bcd, `Jeffreys of ${at}`);
  agreement.ends(by("agresti-coull"), expected.agresti_coull_clipped, `Agresti–Coull of ${at}`);
  agreement.ends(by("agresti-coull"), within(0, expected.agresti_coull_unclipped, 1), `Agresti–Coull of ${at}`);
  agreement.ends(by("plus-four"), within(0, expected.plus4_unclipped, 1), `plus four of ${at}`);
  agreement.ends(by("arcsine"), expected.arcsine, `arcsine of ${at}`);
  agreement.ends(by("mid-p"), expected.mid_p, `mid-P of ${at}`, SEARCHED);
  agreement.ends(by("likelihood"), expected.likelihood_ratio, `likelihood of ${at}`, SEARCHED);
  if (x === 0 || x === n) {
    expect([expected.wald, expected.logit_wald]).toEqual([
      [x / n, x / n],
      [null, null],
    ]);
    agreement.refused(by("wald"), "no-variance", 2, `Wald of ${at}`);
    agreement.refused(by("logit"), "no-variance", 2, `logit of ${at}`);
  } else {
    agreement.ends(by("wald"), within(0, expected.wald, 1), `Wald of ${at}`);
    agreement.ends(by("logit"), expected.logit_wald as Ends, `logit of ${at}`);
  }
}

function effective(agreement: Agreement, expected: Binomial["effective"][number]): void {
  const { p, n_eff: n, level } = expected;
  const share = { count: Math.min(p * n, n), n };
  const at = `${p} of effective ${n} at ${level}`;
  agreement.ends(statistics.wilson(share, { level }), expected.wilson, `Wilson of ${at}`);
  agreement.ends(
    statistics.clopperPearson(share, { level }),
    expected.clopper_pearson_beta,
    `Clopper–Pearson of ${at}`,
  );
  posterior(agreement, share, level, expected.jeffreys_raw);
  const clipped = within(0, expected.agresti_coull_unclipped, 1);
  agreement.ends(statistics.agrestiCoull(share, { level }), clipped, `Agresti–Coull of ${at}`);
}

/** Jeffreys's interval before it is made to reach 0 and 1 is two quantiles of a beta distribution. */
function posterior(agreement: Agreement, { count, n }: statistics.Share, level: number, [low, high]: Ends): void {
  const shapes = { alpha: count + 0.5, beta: n - count + 0.5 };
  const where = `posterior of ${count} of ${n} at ${level}`;
  agreement.number(statistics.betaQuantile((1 - level) / 2, shapes), low, where);
  agreement.number(statistics.betaQuantile((1 - level) / 2, shapes, "upper"), high, where);
}

function quantiles(agreement: Agreement, expected: Binomial["quantiles"]): void {
  for (const { p, q } of expected.qnorm) agreement.number(statistics.normalQuantile(p), q, `normal quantile of ${p}`);
  for (const { z, p, log_p } of expected.pnorm) {
    // R's file holds 0 for a probability of 2.9e-316, below the smallest normal double.
    agreement.number(statistics.normalDistribution(z), p, `normal distribution at ${z}`);
    agreement.number(statistics.normalLogDistribution(z), log_p, `logarithm of the normal distribution at ${z}`);
  }
  for (const { p, df, q } of expected.qt)
    agreement.number(statistics.studentQuantile(p, df), q, `t quantile of ${p}, ${df}`);
  for (const { t, df, p } of expected.pt)
    agreement.number(statistics.studentDistribution(t, df), p, `t distribution at ${t}, ${df}`);
  for (const { p, a: alpha, b: beta, q } of expected.qbeta)
    agreement.number(statistics.betaQuantile(p, { alpha, beta }), q, `beta quantile of ${p}, ${alpha}, ${beta}`);
  for (const { x, a: alpha, b: beta, p } of expected.pbeta)
    agreement.number(
      statistics.betaDistribution(x, { alpha, beta }),
      p,
      `beta distribution at ${x}, ${alpha}, ${beta}`,
    );
  for (const { p, df, q } of expected.qchisq)
    agreement.number(statistics.chiSquareQuantile(p, df), q, `chi-square quantile of ${p}, ${df}`);
  for (const { f, df1: numerator, df2: denominator, upper_p } of expected.pf)
    agreement.number(statistics.fDistribution(f, { numerator, denominator }, "upper"), upper_p, `F at ${f}`);
  for (const { x, lgamma } of expected.lgamma) agreement.number(statistics.logGamma(x), lgamma, `ln Γ(${x})`);
}

function independent(agreement: Agreement, expected: TwoProportions["independent"][number]): void {
  const { x1, n1, x2, n2 } = expected;
  const [first, second] = [
    { count: x1, n: n1 },
    { count: x2, n: n2 },
  ];
  const at = `${x1} of ${n1} less ${x2} of ${n2}`;
  agreement.number(value(statistics.newcombe(first, second)), expected.diff, at);
  const pooled = statistics.pooledZ(first, second);
  const unpooled = statistics.unpooledZ(first, second);
  const yates = statistics.pooledZ(first, second, { correction: 0.5 });
  if (typeof expected.z_pooled !== "number") agreement.refused(pooled, "no-variance", 2, `pooled z of ${at}`);
  else if (pooled.status === "tested") {
    agreement.number(pooled.statistic, expected.z_pooled, `z of ${at}`);
    agreement.number(pooled.pValue, Number(expected.p_pooled), `p of ${at}`);
  }
  // R divides by a variance of 0, to infinity.
  if (typeof expected.z_unpooled !== "number") agreement.refused(unpooled, "no-variance", 2, `unpooled z of ${at}`);
  else if (unpooled.status === "tested") {
    agreement.number(unpooled.statistic, expected.z_unpooled, `unpooled z of ${at}`);
    agreement.number(unpooled.pValue, Number(expected.p_unpooled), `unpooled p of ${at}`);
  }
  if (typeof expected.prop_test_yates_X2 !== "number") agreement.refused(yates, "no-variance", 2, `Yates of ${at}`);
  else if (yates.status === "tested") {
    // R leaves 1.4e-29 of a difference of 0.
    agreement.number(yates.statistic ** 2, expected.prop_test_yates_X2, `Yates of ${at}`, { noise: 1e-28 });
    agreement.number(yates.pValue, Number(expected.prop_test_yates_p), `Yates p of ${at}`);
  }
  const plain = statistics.waldDifference(first, second);
  const corrected = statistics.waldDifference(first, second, { correction: 0.5 });
  if (plain.status === "withheld") {
    // R's interval of no width, or of the correction alone.
    agreement.refused(plain, "no-variance", 2, `Wald of ${at}`);
    agreement.refused(corrected, "no-variance", 2, `corrected Wald of ${at}`);
    expect(expected.prop_test_wald_ci).toEqual([expected.diff, expected.diff]);
  } else {
    agreement.ends(plain, expected.prop_test_wald_ci, `Wald of ${at}`);
    agreement.ends(corrected, expected.prop_test_yates_ci, `corrected Wald of ${at}`);
  }
  agreement.number(statistics.fisher(first, second).pValue, expected.fisher_p, `Fisher of ${at}`);
  for (const { level, ...ci } of expected.ci) {
    const where = `${at} at ${level}`;
    agreement.ends(statistics.newcombe(first, second, { level }), ci.newcombe_hybrid, `Newcombe of ${where}`);
    const corrected = statistics.newcombe(first, second, { level, correction: 0.5 });
    agreement.ends(corrected, ci.newcombe_hybrid_cc, `corrected Newcombe of ${where}`);
    const caffo = statistics.agrestiCaffo(first, second, { level });
    agreement.ends(caffo, within(-1, ci.agresti_caffo_unclipped, 1), `Agresti–Caffo of ${where}`);
    const miettinenNurminen = statistics.miettinenNurminen(first, second, { level });
    agreement.ends(miettinenNurminen, ci.miettinen_nurminen, `Miettinen–Nurminen of ${where}`, SEARCHED);
    agreement.ends(statistics.mee(first, second, { level }), ci.mee_score, `Mee of ${where}`, SEARCHED);
  }
}

function paired(agreement: Agreement, expected: TwoProportions["paired"][number]): void {
  const { a: both, b: firstOnly, c: secondOnly, d: neither } = expected;
  const pairs = { both, firstOnly, secondOnly, neither };
  const at = JSON.stringify(pairs);
  const estimate = statistics.newcombePaired(pairs);
  agreement.number(value(estimate), expected.diff, at);
  agreement.ends(estimate, expected.newcombe_paired95, `paired Newcombe of ${at}`);
  const together = statistics.phi(pairs);
  // Where one answer never varies, Newcombe takes a phi of 0, and this library says that there is none.
  if (together === "unknown") agreement.same(expected.phi, 0, `phi of ${at}`);
  else agreement.number(together, expected.phi, `phi of ${at}`);
  const simple = statistics.waldPaired(pairs);
  if (expected.wald_se === 0) agreement.refused(simple, "no-variance", 1, `standard error of ${at}`);
  else if (simple.status === "estimated")
    agreement.number(simple.standardError ?? Number.NaN, expected.wald_se, `standard error of ${at}`);
  const [test, exact] = [statistics.mcnemar(pairs), statistics.mcnemarExact(pairs)];
  if (expected.mcnemar_X2 === null) {
    agreement.refused(test, "no-variance", 2, `McNemar of ${at}`);
    agreement.refused(exact, "no-variance", 1, `exact McNemar of ${at}`);
  } else if (test.status === "tested" && exact.status === "tested") {
    agreement.number(test.statistic ** 2, expected.mcnemar_X2, `McNemar of ${at}`);
    agreement.number(test.pValue, Number(expected.mcnemar_p), `McNemar p of ${at}`);
    agreement.number(exact.pValue, Number(expected.mcnemar_exact_p), `exact McNemar of ${at}`);
  }
}
