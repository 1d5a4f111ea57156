import { expect, test } from "vitest";
import { must } from "answerable";
import * as statistics from "answerable/statistics";
import { Agreement, SEARCHED, countValues, golden } from "../golden.js";

type Numbers = readonly number[];

interface Fit extends Readonly<Record<"alpha" | "beta" | "M" | "mean" | "log_lik", number>> {
  readonly shrunk: Numbers;
  readonly weight_on_prior: Numbers;
  readonly post_lo: Numbers;
  readonly post_hi: Numbers;
}

interface Counts {
  readonly id: string;
  readonly x: Numbers;
  readonly n: Numbers;
  readonly pooled: number;
  readonly overdispersion_gamma_weighted: number;
  readonly overdispersion_gamma_unweighted: number;
  /** Words where there is no overdispersion. */
  readonly moments_weighted_kleinman: Fit | string;
  readonly moments_unweighted: Fit | string;
  readonly ml: Fit | { readonly note: string };
}

interface Pooled extends Readonly<Record<"tau2" | "mu" | "mu_se", number>> {
  readonly shrink: Numbers;
  readonly post_mean: Numbers;
  readonly post_sd_given_mu: Numbers;
  readonly post_sd_with_mu: Numbers;
}

type Methods = "dersimonian_laird" | "paule_mandel" | "ml" | "reml";

interface Estimates extends Readonly<Record<Methods, Pooled>> {
  readonly id: string;
  readonly y: Numbers;
  readonly se: Numbers;
  readonly Q: number;
  readonly df: number;
  readonly I2: number;
}

test("R 4.2.2 and this library agree on empirical Bayes, to 1e-10, and to 1e-8 where R searches", () => {
  const file = golden("empirical_bayes") as {
    readonly beta_binomial: readonly Counts[];
    readonly normal_normal: readonly Estimates[];
  };
  const agreement = new Agreement();
  for (const expected of file.beta_binomial) proportions(agreement, expected);
  for (const expected of file.normal_normal) means(agreement, expected);
  // Where R's search stopped before it was polished, and what slope was left, is no value of the method.
  const notValues = ["id", "x", "n", "y", "se", "gradient", "optim_par"];
  agreement.report("empirical_bayes.json", countValues([file.beta_binomial, file.normal_normal], notValues));
});

function proportions(agreement: Agreement, expected: Counts): void {
  const counts = expected.x.map((count, unit) => ({ key: String(unit), count, n: expected.n[unit]! }));
  const kleinman = must(statistics.overdispersion(counts, "kleinman")).overdispersion;
  const unweighted = must(statistics.overdispersion(counts, "unweighted")).overdispersion;
  agreement.number(kleinman.mean, expected.pooled, `pooled share of ${expected.id}`);
  agreement.number(kleinman.correlation, expected.overdispersion_gamma_weighted, `Kleinman of ${expected.id}`);
  agreement.number(unweighted.correlation, expected.overdispersion_gamma_unweighted, `unweighted of ${expected.id}`);
  for (const [method, fit, tolerance] of [
    ["kleinman", expected.moments_weighted_kleinman, 1e-10],
    ["unweighted", expected.moments_unweighted, 1e-10],
    ["maximum-likelihood", expected.ml, SEARCHED],
  ] as const) {
    const at = `${method} of ${expected.id}`;
    const found = statistics.shrinkProportions(counts, { method });
    if (typeof fit === "string" || "note" in fit) {
      const refusal = { ok: false, refusal: { code: "no-overdispersion" } };
      expect(found, at).toMatchObject(refusal);
      agreement.same("ok" in found && !found.ok, true, at);
      continue;
    }
    const { prior, units } = must(found).shrinkage;
    agreement.number(prior.alpha, fit.alpha, `alpha, ${at}`, { tolerance });
    agreement.number(prior.beta, fit.beta, `beta, ${at}`, { tolerance });
    agreement.number(prior.size, fit.M, `size, ${at}`, { tolerance });
    agreement.number(prior.mean, fit.mean, `mean, ${at}`, { tolerance });
    agreement.number(prior.logLikelihood, fit.log_lik, `likelihood, ${at}`, { tolerance });
    units.forEach(({ shrunk, weightOnPrior, low, high }, unit) => {
      const where = `${unit}, ${at}`;
      agreement.number(shrunk, fit.shrunk[unit]!, `shrunk ${where}`, { tolerance });
      agreement.number(weightOnPrior, fit.weight_on_prior[unit]!, `weight of ${where}`, { tolerance });
      agreement.number(low, fit.post_lo[unit]!, `low of ${where}`, { tolerance });
      agreement.number(high, fit.post_hi[unit]!, `high of ${where}`, { tolerance });
    });
  }
}

const METHODS: Readonly<Record<Methods, statistics.BetweenVariance>> = {
  dersimonian_laird: "dersimonian-laird",
  paule_mandel: "paule-mandel",
  ml: "maximum-likelihood",
  reml: "restricted-maximum-likelihood",
};

function means(agreement: Agreement, expected: Estimates): void {
  const estimates = expected.y.map((value, unit) => ({
    key: String(unit),
    value,
    standardError: expected.se[unit]!,
  }));
  for (const [name, method] of Object.entries(METHODS)) {
    const fit = expected[name as Methods];
    const tolerance = name === "dersimonian_laird" ? 1e-10 : SEARCHED;
    const { shrinkage } = must(statistics.shrinkMeans(estimates, { method }));
    const at = `${method} of ${expected.id}`;
    agreement.number(shrinkage.betweenVariance, fit.tau2, `variance, ${at}`, { tolerance });
    agreement.number(shrinkage.mean, fit.mu, `mean, ${at}`, { tolerance });
    agreement.number(shrinkage.meanStandardError, fit.mu_se, `error of the mean, ${at}`, { tolerance });
    shrinkage.units.forEach(({ shrunk, weightOnPrior, spread, spreadGivenMean }, unit) => {
      const where = `${unit}, ${at}`;
      agreement.number(weightOnPrior, fit.shrink[unit]!, `weight of ${where}`, { tolerance });
      agreement.number(shrunk, fit.post_mean[unit]!, `shrunk ${where}`, { tolerance });
      agreement.number(spreadGivenMean, fit.post_sd_given_mu[unit]!, `given mean, ${where}`, { tolerance });
      agreement.number(spread, fit.post_sd_with_mu[unit]!, `spread of ${where}`, { tolerance });
    });
    if (name !== "dersimonian_laird") continue;
    const { statistic, degreesOfFreedom, share } = shrinkage.heterogeneity;
    agreement.number(statistic, expected.Q, `Q of ${expected.id}`);
    agreement.same(degreesOfFreedom, expected.df, `degrees of freedom of ${expected.id}`);
    agreement.number(share, expected.I2, `I² of ${expected.id}`);
  }
}
