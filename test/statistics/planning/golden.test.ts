import { expect, test } from "vitest";
import { must } from "answerable";
import * as statistics from "answerable/statistics";
import { Agreement, countValues, golden } from "../golden.js";

type Numbers = readonly number[];
type OrEndless = number | "Infinity";

interface Allocated extends Readonly<Record<"N" | "S" | "cost", Numbers>> {
  readonly n: number;
  readonly nmin: number;
  readonly power: number;
  readonly equal: Numbers;
  readonly proportional_quota: Numbers;
  readonly proportional_largest_remainder: Numbers;
  readonly proportional_min_real: Numbers;
  readonly neyman_quota: Numbers;
  readonly neyman_largest_remainder: Numbers;
  readonly neyman_capped_real: Numbers;
  readonly neyman_integer_exact_wright: Numbers;
  readonly cost_optimal_quota: Numbers;
  readonly power_quota: Numbers;
  readonly variance_of_mean: Readonly<Record<"proportional_lr" | "neyman_exact", OrEndless>>;
}

interface Proportion extends Readonly<Record<"p" | "e" | "deff" | "rr" | "level" | "invited" | "moe_back", number>> {
  readonly N: OrEndless;
  readonly n0: number;
  readonly n0_ceil: number;
  readonly n_fpc: number;
  readonly n_fpc_ceil: number;
  readonly n_fpc_variant_without_minus_1: number;
  readonly n_deff_then_fpc: number;
  readonly n_deff_then_fpc_ceil: number;
  readonly n_fpc_then_deff: number;
}

interface File {
  readonly allocation: readonly Allocated[];
  readonly quota: readonly { readonly shares: Numbers; readonly n: number; readonly largest_remainder: Numbers }[];
  readonly sample_size_proportion: readonly Proportion[];
  readonly sample_size_mean: readonly (Readonly<Record<"sd" | "e" | "level" | "n0" | "n_fpc", number>> & {
    readonly N: OrEndless;
  })[];
  readonly two_group_power: readonly Readonly<
    Record<"p1" | "p2" | "power" | "alpha" | "r_power_prop_test_n" | "closed_form_n", number>
  >[];
  readonly kish: readonly (Readonly<Record<"kish_deff" | "n_eff" | "cv2_plus_1_population", number>> & {
    readonly w: Numbers;
  })[];
}

test("R 4.2.2 and this library agree on sample sizes and allocations, to 1e-10", () => {
  const file = golden("allocation") as File;
  const agreement = new Agreement();
  for (const expected of file.allocation) allocation(agreement, expected);
  for (const { shares, n, largest_remainder } of file.quota)
    agreement.same(must(statistics.apportion(shares, n)).counts, largest_remainder, `${n} by ${String(shares)}`);
  for (const expected of file.sample_size_proportion) proportion(agreement, expected);
  for (const expected of file.sample_size_mean) mean(agreement, expected);
  for (const { p1: first, p2: second, power, alpha, ...expected } of file.two_group_power) {
    const { needed } = must(statistics.groupSizeForProportions({ first, second, power, level: 1 - alpha })).size;
    agreement.number(needed, expected.closed_form_n, `${first} and ${second}`);
    agreement.number(needed, expected.r_power_prop_test_n, `power.prop.test of ${first} and ${second}`);
  }
  for (const { w, ...expected } of file.kish) {
    const { designEffect, effectiveSize } = must(statistics.kishDesignEffect(w)).effect;
    agreement.number(designEffect, expected.kish_deff, `Kish of ${String(w)}`);
    agreement.number(designEffect, expected.cv2_plus_1_population, `1 + CV² of ${String(w)}`);
    agreement.number(effectiveSize, expected.n_eff, `effective size of ${String(w)}`);
  }
  // A list of counts is one value here: it is right only as a whole.
  const counts = ["largest_remainder", "equal", "proportional_largest_remainder"];
  const wholes = [...counts, "neyman_largest_remainder", "neyman_integer_exact_wright"];
  const lists = file.quota.length + 4 * file.allocation.length;
  const inputs = ["N", "S", "cost", "n", "nmin", "power", "shares", "p", "e", "deff", "rr", "level", "sd"];
  const { meta: _, ...parts } = file as File & { meta: unknown };
  agreement.report("allocation.json", lists + countValues(parts, [...inputs, ...wholes, "p1", "p2", "alpha", "w"]));
});

function allocation(agreement: Agreement, expected: Allocated): void {
  const { N, S, cost, n: total, nmin: minimum, power: exponent } = expected;
  const strata = N.map((size, stratum) => {
    const [standardDeviation, price] = [S[stratum]!, cost[stratum]!];
    return { key: String(stratum), size, standardDeviation, cost: price };
  });
  const at = `${total} among ${String(N)}`;
  const by = (method: statistics.AllocationMethod): readonly statistics.StratumSample[] => {
    const { allocation } = must(statistics.allocate({ strata, total, method, minimum, exponent }));
    expect(allocation.strata.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    return allocation.strata;
  };
  const numbers = (method: statistics.AllocationMethod, part: "quota" | "bounded", reals: Numbers): void => {
    by(method).forEach((stratum, index) => {
      agreement.number(stratum[part], reals[index]!, `${method} ${part} of ${index}, ${at}`);
    });
  };
  numbers("proportional", "quota", expected.proportional_quota);
  numbers("proportional", "bounded", expected.proportional_min_real);
  numbers("neyman", "quota", expected.neyman_quota);
  numbers("neyman", "bounded", expected.neyman_capped_real);
  numbers("cost-optimal", "quota", expected.cost_optimal_quota);
  numbers("power", "quota", expected.power_quota);
  // R rounds without minimum and size.
  const plain = (weights: Numbers): Numbers => must(statistics.apportion(weights, total)).counts;
  const spreads = N.map((size, stratum) => size * S[stratum]!);
  agreement.same(plain(N), expected.proportional_largest_remainder, `proportional, ${at}`);
  agreement.same(plain(N.map(() => 1)), expected.equal, `equal, ${at}`);
  agreement.same(plain(spreads), expected.neyman_largest_remainder, `Neyman, ${at}`);
  const exact = by("wright").map(({ count }) => count);
  agreement.same(exact, expected.neyman_integer_exact_wright, `Wright, ${at}`);
  const { proportional_lr, neyman_exact } = expected.variance_of_mean;
  for (const [counts, variance] of [
    [plain(N), proportional_lr],
    [exact, neyman_exact],
  ] as const) {
    const found = statistics.varianceOfStratifiedMean(
      strata.map((stratum, index) => ({ ...stratum, count: counts[index]! })),
    );
    if (found.ok) agreement.number(found.variance, Number(variance), `variance of ${at}`);
    else agreement.same([found.refusal.code, variance], ["empty-stratum", "Infinity"], `variance of ${at}`);
  }
}

function proportion(agreement: Agreement, expected: Proportion): void {
  const { p, e: margin, N, deff: designEffect, rr: response, level } = expected;
  const population = N === "Infinity" ? {} : { populationSize: N };
  const plan = { proportion: p, margin, level };
  const at = `${p} to ${margin} of ${N}`;
  const { unlimited, sample } = must(statistics.sampleSizeForProportion(plan)).size;
  agreement.number(unlimited, expected.n0, at);
  agreement.same(sample, expected.n0_ceil, at);
  const finite = must(statistics.sampleSizeForProportion({ ...plan, ...population })).size;
  agreement.number(finite.needed, expected.n_fpc, `finite ${at}`);
  agreement.same(finite.sample, expected.n_fpc_ceil, `finite ${at}`);
  const simple = statistics.sampleSizeForProportion({ ...plan, ...population, correction: "simplified" });
  agreement.number(must(simple).size.needed, expected.n_fpc_variant_without_minus_1, `simplified ${at}`);
  const whole = must(statistics.sampleSizeForProportion({ ...plan, ...population, designEffect, response })).size;
  agreement.number(whole.needed, expected.n_deff_then_fpc, `design and population of ${at}`);
  agreement.same(whole.sample, expected.n_deff_then_fpc_ceil, `design and population of ${at}`);
  agreement.same(whole.invited, expected.invited, `invitations for ${at}`);
  const turned = { ...plan, ...population, designEffect, order: "population-first" } as const;
  const other = statistics.sampleSizeForProportion(turned);
  if (other.ok) agreement.number(other.size.needed, expected.n_fpc_then_deff, `population and design of ${at}`);
  // R asks for more people than there are.
  else agreement.same(expected.n_fpc_then_deff > Number(N), true, other.refusal.message);
  const back = must(statistics.marginOfProportion({ proportion: p, sample, level })).margin;
  agreement.number(back, expected.moe_back, `margin of ${at}`);
}

function mean(agreement: Agreement, { sd, e, N, level, n0, n_fpc }: File["sample_size_mean"][number]): void {
  const plan = { standardDeviation: sd, margin: e, level };
  const population = N === "Infinity" ? {} : { populationSize: N };
  const { unlimited, needed } = must(statistics.sampleSizeForMean({ ...plan, ...population })).size;
  agreement.number(unlimited, n0, `mean to ${e}`);
  agreement.number(needed, n_fpc, `mean to ${e} of ${N}`);
}
