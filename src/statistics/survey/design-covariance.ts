import type { Withheld } from "../estimate.js";
import { codeAt, numberAt } from "./columns.js";
import { unexplained, type Contributions } from "./contributions.js";
import type { Stage, SurveyDesign } from "./design.js";
import { designVariance } from "./design-variance.js";
import type { LoneClusterPolicy } from "./lone-clusters.js";
import { averageFactor, factorOf, isLone } from "./stage-factors.js";
import { sumByCode, type Sums } from "./sums.js";

/**
 * The covariances of estimates, from what their rows contribute to each.
 *
 * In each stratum stands (1 − f)·n/(n − 1)·Σz(z′ − z̄′) between two of them, where the sum needs only the clusters that one is of. The
 * diagonal is that of {@link designVariance}. Under `average` a stratum with one cluster adds what the others add on average, and those are
 * the strata in which any of the estimates was observed: one set for all, or the variance of a difference would not be made of them.
 *
 * @param design - the sample
 * @param parts - the contributions to each estimate
 * @returns withheld with `lone-cluster` where a stratum has one and the design refuses it
 */
export function designCovariance(
  design: SurveyDesign,
  parts: readonly Contributions[],
): readonly (readonly number[])[] | Withheld<"lone-cluster"> {
  const left = parts.map((part) => unexplained(design, part));
  // Only for `average` does it matter which estimates are taken together.
  const beside = design.loneClusters === "average" ? left : [];
  const diagonal: number[] = [];
  for (const part of parts) {
    const variance = designVariance(design, part, beside);
    if (typeof variance !== "number") return variance;
    diagonal.push(variance);
  }
  const stages = design.stages.map((stage) => belowDiagonal(stage, left, design.loneClusters));
  const between = (row: number, column: number): number =>
    stages.reduce((sum, stage) => sum + (stage[Math.max(row, column)]?.[Math.min(row, column)] ?? 0), 0);
  return diagonal.map((own, row) =>
    diagonal.map((other, column) => {
      if (row === column) return own;
      // What does not vary does not vary with another; the sums would leave a rounding of that.
      return own === 0 || other === 0 ? 0 : between(row, column);
    }),
  );
}

function belowDiagonal(
  stage: Stage,
  parts: readonly Contributions[],
  policy: LoneClusterPolicy,
): readonly (readonly number[])[] {
  const summed = parts.map((part) => summedUp(stage, part));
  const average =
    policy === "average"
      ? averageFactor(
          stage,
          summed.flatMap(({ strata }) => [...strata.codes]),
        )
      : 1;
  const factors = factorsOf(stage, policy);
  const sums = new Float64Array(stage.stratumOfCluster.length);
  return summed.map((one, row) => {
    const means = meansOf(stage, one);
    for (const [place, cluster] of one.clusters.codes.entries()) sums[cluster] = numberAt(one.clusters.sums, place);
    const products = summed.slice(0, row).map((other) => {
      const sum = sumOfProducts(stage.stratumOfCluster, other.clusters, { sums, means, factors });
      return sum * average;
    });
    for (const cluster of one.clusters.codes) sums[cluster] = 0;
    return products;
  });
}

/** What rows contribute to an estimate, by cluster and by stratum. */
interface Summed {
  readonly clusters: Sums;
  readonly strata: Sums;
}

function summedUp({ clusterOfRow, stratumOfCluster, drawn }: Stage, { rows, values }: Contributions): Summed {
  const clusters = sumByCode(clusterOfRow, rows, values, stratumOfCluster.length);
  return { clusters, strata: sumByCode(stratumOfCluster, clusters.codes, clusters.sums, drawn.length) };
}

function factorsOf(stage: Stage, policy: LoneClusterPolicy): Float64Array {
  const isCounted = (stratum: number): boolean => policy === "adjust" || !isLone(stage, stratum);
  return Float64Array.from(stage.drawn, (_, stratum) => (isCounted(stratum) ? factorOf(stage, stratum) : 0));
}

/** The mean of each stratum's clusters; 0 for a single one, which is measured from the mean of the whole sample. */
function meansOf({ drawn }: Stage, { strata }: Summed): Float64Array {
  const means = new Float64Array(drawn.length);
  for (const [place, stratum] of strata.codes.entries()) {
    const n = codeAt(drawn, stratum);
    means[stratum] = n === 1 ? 0 : numberAt(strata.sums, place) / n;
  }
  return means;
}

function sumOfProducts(
  stratumOfCluster: Int32Array,
  { codes, sums: own }: Sums,
  { sums, means, factors }: Readonly<Record<"sums" | "means" | "factors", Float64Array>>,
): number {
  let sum = 0;
  for (let place = 0; place < codes.length; place += 1) {
    const cluster = codeAt(codes, place);
    const stratum = codeAt(stratumOfCluster, cluster);
    sum += numberAt(factors, stratum) * numberAt(own, place) * (numberAt(sums, cluster) - numberAt(means, stratum));
  }
  return sum;
}
