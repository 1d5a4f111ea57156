import { expect, test } from "vitest";
import { must } from "answerable";
import * as statistics from "answerable/statistics";
import { Agreement, countValues, golden } from "../golden.js";

/** Simpson's rule on 9 standard deviations to either side leaves so much of a probability that is next to none. */
const TRUNCATED = 1e-18;
/** R's quantile of the studentized range is itself a search, and stops that near. */
const R_STOPS = 1e-7;
/** Standard errors of simulated figures within which another simulation falls. */
const CHANCE = 5;

type Numbers = readonly number[];
type PerUnit<Name extends string> = Readonly<Record<Name, Numbers>>;
type Bounds = PerUnit<"lower" | "upper">;

interface Case extends PerUnit<"estimate" | "se" | "point_rank_min" | "point_rank_average"> {
  readonly id: string;
  readonly exact: PerUnit<"expected_rank" | "expected_rank_from_pairwise_probabilities"> &
    PerUnit<"rank_q025" | "rank_q50" | "rank_q975" | "prob_top1" | "prob_top10pct"> & {
      readonly rank_probabilities: readonly Numbers[] | null;
    };
  readonly pairwise_prob_i_beats_j: readonly (readonly (number | null)[])[] | null;
  readonly simulation: PerUnit<"mean_rank" | "q50_type1"> &
    PerUnit<"q025_type1" | "q975_type1" | "q025_type7" | "q975_type7"> & {
      readonly B: number;
      readonly Z: readonly Numbers[] | null;
    };
  readonly csranks_marginal: Readonly<
    Record<
      "bonferroni" | "bonferroni_stepdown_holm" | "exact" | "exact_stepdown",
      Bounds & PerUnit<"critical_first_step">
    >
  >;
  readonly csranks_simultaneous: Readonly<
    Record<"all_pairs_bonferroni" | "tukey_kramer", Bounds & { readonly critical: number }>
  >;
  readonly pairwise_tests: PerUnit<"i" | "j" | "z" | "p" | "holm" | "BH"> | null;
}

const INPUTS = ["id", "estimate", "se", "note", "seed", "B", "Z", "Z_rule", "i", "j"];

test("R 4.2.2 and this library agree on ranks, to 1e-10 where R does not itself search or simulate", () => {
  const { cases } = golden("ranks") as { cases: readonly Case[] };
  const agreement = new Agreement();
  for (const expected of cases) {
    const estimates = expected.estimate.map((value, unit) => ({
      key: String(unit),
      value,
      standardError: expected.se[unit]!,
    }));
    pointRanks(agreement, expected);
    const { units } = must(statistics.rankDistribution(estimates));
    exact(agreement, expected, units);
    simulation(agreement, expected, estimates, units);
    marginal(agreement, expected, estimates);
    joint(agreement, expected, estimates);
    pairs(agreement, expected, estimates);
  }
  agreement.report("ranks.json", countValues(cases, INPUTS));
});

function pointRanks(agreement: Agreement, expected: Case): void {
  for (const [ties, ranks] of [
    ["lowest", expected.point_rank_min],
    ["average", expected.point_rank_average],
  ] as const)
    statistics.pointRanks(expected.estimate, { ties }).forEach((rank, unit) => {
      agreement.same(rank, ranks[unit], `${ties} rank of ${unit} in ${expected.id}`);
    });
}

function exact(agreement: Agreement, { id, exact: expected }: Case, units: readonly statistics.RankChances[]): void {
  const tenth = Math.max(1, Math.floor(units.length / 10));
  units.forEach((unit, index) => {
    const at = `${index} in ${id}`;
    agreement.number(unit.expected, expected.expected_rank[index]!, `expected rank of ${at}`);
    agreement.number(unit.expected, expected.expected_rank_from_pairwise_probabilities[index]!, `by pairs, of ${at}`);
    agreement.same(unit.low, expected.rank_q025[index], `low rank of ${at}`);
    agreement.same(unit.median, expected.rank_q50[index], `median rank of ${at}`);
    agreement.same(unit.high, expected.rank_q975[index], `high rank of ${at}`);
    const noise = { noise: TRUNCATED };
    agreement.number(statistics.chanceOfTop(unit, 1), expected.prob_top1[index]!, `top of ${at}`, noise);
    agreement.number(statistics.chanceOfTop(unit, tenth), expected.prob_top10pct[index]!, `tenth of ${at}`, noise);
    expected.rank_probabilities?.[index]?.forEach((probability, rank) => {
      agreement.number(unit.probabilities[rank]!, probability, `rank ${rank + 1} of ${at}`, noise);
    });
  });
  // R kept the whole distribution only where the units are few.
  if (expected.rank_probabilities === null) agreement.same(units.length > 15, true, id);
}

function simulation(
  agreement: Agreement,
  { id, simulation: expected }: Case,
  estimates: readonly statistics.UnitEstimate[],
  exact: readonly statistics.RankChances[],
): void {
  if (expected.Z === null) {
    expected.mean_rank.forEach((_, unit) => {
      withinChance(agreement, id, expected, unit, exact[unit]!);
    });
    return;
  }
  const by = (quantile: statistics.DrawQuantile): readonly statistics.SimulatedRanks[] =>
    must(statistics.simulatedRanks(estimates, { draws: expected.Z!, quantile })).units;
  const interpolated = by("interpolated");
  by("inverse").forEach((unit, index) => {
    const at = `simulated ${index} in ${id}`;
    agreement.number(unit.expected, expected.mean_rank[index]!, `mean of ${at}`);
    agreement.same(unit.low, expected.q025_type1[index], `low of ${at}`);
    agreement.same(unit.median, expected.q50_type1[index], `median of ${at}`);
    agreement.same(unit.high, expected.q975_type1[index], `high of ${at}`);
    agreement.number(interpolated[index]!.low, expected.q025_type7[index]!, `interpolated low of ${at}`);
    agreement.number(interpolated[index]!.high, expected.q975_type7[index]!, `interpolated high of ${at}`);
  });
}

/** Where R's draws are too many to be kept, its figures lie around the exact ones as its number of draws lets them. */
function withinChance(
  agreement: Agreement,
  id: string,
  { B, ...expected }: Case["simulation"],
  unit: number,
  { expected: mean, probabilities }: statistics.RankChances,
): void {
  const spread = Math.sqrt(probabilities.reduce((sum, share, rank) => sum + share * (rank + 1 - mean) ** 2, 0));
  const at = `simulated ${unit} in ${id}`;
  const noise = (CHANCE * spread) / Math.sqrt(B);
  agreement.number(expected.mean_rank[unit]!, mean, `mean of ${at}`, { noise });
  const rankAt = (wanted: number): number => {
    let reached = 0;
    return 1 + probabilities.findIndex((share) => (reached += share) >= Math.min(wanted, 1 - 1e-12));
  };
  const quantiles = ["q025_type1", "q025_type7", "q50_type1", "q975_type1", "q975_type7"] as const;
  for (const [index, probability] of [0.025, 0.025, 0.5, 0.975, 0.975].entries()) {
    const chance = CHANCE * Math.sqrt((probability * (1 - probability)) / B);
    const rank = expected[quantiles[index]!][unit]!;
    const isNear = rankAt(Math.max(probability - chance, 0)) <= rank && rank <= rankAt(probability + chance);
    agreement.same(isNear, true, `quantile at ${probability} of ${at}`);
  }
}

function bounds(
  agreement: Agreement,
  where: string,
  actual: readonly statistics.RankedUnit[],
  { lower, upper }: Bounds,
): void {
  actual.forEach(({ low, high }, unit) => {
    agreement.same(low, lower[unit], `low of ${unit}, ${where}`);
    agreement.same(high, upper[unit], `high of ${unit}, ${where}`);
  });
}

function marginal(agreement: Agreement, expected: Case, estimates: readonly statistics.UnitEstimate[]): void {
  const methods = {
    bonferroni: "bonferroni",
    bonferroni_stepdown_holm: "holm",
    exact: "exact",
    exact_stepdown: "exact-step-down",
  } as const;
  for (const [name, method] of Object.entries(methods)) {
    const { [name as keyof typeof methods]: found } = expected.csranks_marginal;
    const { units } = must(statistics.rankIntervals(estimates, { joint: false, method })).ranking;
    bounds(agreement, `${method} in ${expected.id}`, units, found);
    units.forEach(({ criticalValue }, unit) => {
      agreement.number(criticalValue, found.critical_first_step[unit]!, `${method} of ${unit} in ${expected.id}`);
    });
  }
}

function joint(agreement: Agreement, expected: Case, estimates: readonly statistics.UnitEstimate[]): void {
  const { all_pairs_bonferroni: bonferroni, tukey_kramer: tukey } = expected.csranks_simultaneous;
  for (const [method, found, tolerance] of [
    ["bonferroni", bonferroni, 1e-10],
    ["tukey", tukey, R_STOPS],
  ] as const) {
    const { units } = must(statistics.rankIntervals(estimates, { joint: true, method })).ranking;
    bounds(agreement, `joint ${method} in ${expected.id}`, units, found);
    const where = `joint ${method} in ${expected.id}`;
    agreement.number(units[0]!.criticalValue, found.critical, where, { tolerance });
  }
}

function pairs(
  agreement: Agreement,
  { id, pairwise_tests: expected, pairwise_prob_i_beats_j: chances }: Case,
  estimates: readonly statistics.UnitEstimate[],
): void {
  const { tests } = must(statistics.pairwiseTests(estimates));
  const controlled = must(statistics.pairwiseTests(estimates, { correction: "benjamini-hochberg" })).tests;
  // R kept no pairs where the units are many.
  if (expected === null || chances === null) {
    agreement.same([expected, chances], [null, null], `pairs in ${id}`);
    agreement.same(tests.length > 105, true, `pairs in ${id}`);
    return;
  }
  chances.forEach((row, unit) => {
    agreement.same(row[unit], null, `${unit} with itself in ${id}`);
  });
  tests.forEach(({ first, second, chanceOfFirst, ...test }, index) => {
    const at = `${first} and ${second} in ${id}`;
    expect([Number(first) + 1, Number(second) + 1]).toEqual([expected.i[index], expected.j[index]]);
    agreement.number(test.statistic, expected.z[index]!, `z of ${at}`);
    agreement.number(test.pValue, expected.p[index]!, `p of ${at}`);
    agreement.number(test.adjusted, expected.holm[index]!, `Holm of ${at}`);
    agreement.number(controlled[index]!.adjusted, expected.BH[index]!, `BH of ${at}`);
    agreement.number(chanceOfFirst, chances[Number(first)]![Number(second)]!, `chance of ${at}`);
    agreement.number(statistics.normalDistribution(-test.statistic), chances[Number(second)]![Number(first)]!, at);
  });
}
