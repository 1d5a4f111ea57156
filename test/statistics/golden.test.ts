import { describe, expect, test } from "vitest";
import { newcombe, normalDistribution, normalQuantile, pooledZ, wilson, type Estimated } from "answerable/statistics";
import { Agreement, ROUNDING_OF_ENDS, countNumbers, golden } from "./golden.js";

interface BinomialIntervals {
  intervals: { x: number; n: number; level: number; wilson: [number, number] }[];
  effective: { p: number; n_eff: number; level: number; wilson: [number, number] }[];
  quantiles: { qnorm: { p: number; q: number }[]; pnorm: { z: number; p: number }[] };
}

interface TwoProportions {
  independent: {
    x1: number;
    n1: number;
    x2: number;
    n2: number;
    diff: number;
    z_pooled: number | "NaN";
    p_pooled: number | "NaN";
    ci: { level: number; newcombe_hybrid: [number, number] }[];
  }[];
  effective_n: { p1: number; neff1: number; p2: number; neff2: number; newcombe95: [number, number] }[];
}

function estimated(estimate: { status: string }): Estimated {
  expect(estimate.status).toBe("estimated");
  return estimate as Estimated; // the line above failed otherwise
}

function compareInterval(agreement: Agreement, actual: Estimated, [low, high]: [number, number], where: string): void {
  agreement.compare(actual.low, low, `${where} low`, ROUNDING_OF_ENDS);
  agreement.compare(actual.high, high, `${where} high`, ROUNDING_OF_ENDS);
}

describe("R 4.2.2 and this library agree to 1e-10", () => {
  test("on every Wilson interval and every value of the normal distribution", () => {
    const file = golden("binomial_intervals") as BinomialIntervals;
    const agreement = new Agreement(
      "binomial_intervals.json",
      "wald, wilson_cc, prop_test, clopper_pearson, jeffreys, agresti_coull, plus4, arcsine, logit, mid_p, " +
        "likelihood_ratio, korn_graubard, log_p, and the t, beta, chi-square, F and gamma functions",
    );
    for (const { x, n, level, wilson: expected } of file.intervals) {
      compareInterval(agreement, estimated(wilson({ count: x, n }, { level })), expected, `${x} of ${n} at ${level}`);
    }
    for (const { p, n_eff: n, level, wilson: expected } of file.effective) {
      const share = { count: Math.min(p * n, n), n };
      compareInterval(agreement, estimated(wilson(share, { level })), expected, `${p} of effective ${n} at ${level}`);
    }
    for (const { p, q } of file.quantiles.qnorm) agreement.compare(normalQuantile(p), q, `quantile of ${p}`);
    for (const { z, p } of file.quantiles.pnorm) {
      // R's file holds 0 for a probability of 2.9e-316, below the smallest normal double.
      agreement.compare(normalDistribution(z), p, `distribution at ${z}`);
    }
    agreement.report(countNumbers([file.intervals, file.effective, file.quantiles]));
  });

  test("on every plain Newcombe interval and every pooled z test", () => {
    const file = golden("two_proportions") as TwoProportions;
    const agreement = new Agreement(
      "two_proportions.json",
      "newcombe_hybrid_cc, agresti_caffo, miettinen_nurminen, mee, z_unpooled, prop_test, fisher, and paired samples",
    );
    for (const { x1, n1, x2, n2, diff, z_pooled, p_pooled, ci } of file.independent) {
      const [first, second] = [
        { count: x1, n: n1 },
        { count: x2, n: n2 },
      ];
      const where = `${x1} of ${n1} less ${x2} of ${n2}`;
      agreement.compare(estimated(newcombe(first, second)).value, diff, where);
      for (const { level, newcombe_hybrid: expected } of ci) {
        compareInterval(agreement, estimated(newcombe(first, second, { level })), expected, `${where} at ${level}`);
      }
      const tested = pooledZ(first, second);
      if (z_pooled === "NaN" || p_pooled === "NaN") {
        expect(tested).toMatchObject({ status: "withheld", refusal: { code: "no-variance" } });
      } else if (tested.status === "tested") {
        agreement.compare(tested.statistic, z_pooled, `${where} z`);
        agreement.compare(tested.pValue, p_pooled, `${where} p`);
      } else expect.fail(`${where} was withheld: ${tested.refusal.message}`);
    }
    for (const { p1, neff1, p2, neff2, newcombe95 } of file.effective_n) {
      const estimate = newcombe({ count: p1 * neff1, n: neff1 }, { count: p2 * neff2, n: neff2 });
      compareInterval(agreement, estimated(estimate), newcombe95, `effective ${neff1} and ${neff2}`);
    }
    agreement.report(countNumbers([file.independent, file.effective_n]));
  });
});
