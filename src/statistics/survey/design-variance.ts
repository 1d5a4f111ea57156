import { withhold, type Withheld } from "../estimate.js";
import { codeAt, numberAt } from "./columns.js";
import { unexplained, type Contributions } from "./contributions.js";
import type { Stage, SurveyDesign } from "./design.js";
import type { LoneClusterPolicy } from "./lone-clusters.js";
import { averageFactor, factorOf, isLone } from "./stage-factors.js";
import { distinctCodes, sumByCode, type Sums } from "./sums.js";

/** The part of its terms below which a sum of squares is what rounding left of 0. */
const ROUNDING = 1e-26;

/**
 * The variance of an estimate over all samples that the design could have drawn.
 *
 * In each stratum the clusters' sums of contributions vary around their mean: (1 − f)·n/(n − 1)·Σ(z − z̄)², where clusters in which
 * nothing was observed count with 0; at every further stage the same within each cluster, times the fractions of the stages above.
 * Sources: Särndal, Swensson and Wretman (1992), 4.3; Lumley (2010), Complex Surveys, 2.2 and 3.2, on single clusters.
 *
 * @param design - the sample
 * @param contributions - of the estimate, to first order
 * @param beside - of all estimates that it is taken together with, for which a stratum with one cluster is to add the same `average`
 * @returns in the square of the estimate's unit, infinite where that is too great for a double; withheld with `lone-cluster` where a stratum has one and the design refuses it
 */
export function designVariance(
  design: SurveyDesign,
  contributions: Contributions,
  beside: readonly Contributions[] = [],
): number | Withheld<"lone-cluster"> {
  const left = unexplained(design, contributions);
  let sum = 0;
  for (const stage of design.stages) {
    const observed = beside.flatMap((other) => strataOf(stage, other));
    const part = stageVariance(stage, left, design.loneClusters, observed);
    if (typeof part !== "number") return part;
    sum += part;
  }
  const whole = contributions.values.reduce((squares, value) => squares + value * value, 0);
  if (!Number.isFinite(whole)) return Infinity;
  return sum <= ROUNDING * whole ? 0 : sum;
}

function stageVariance(
  stage: Stage,
  { rows, values }: Contributions,
  policy: LoneClusterPolicy,
  beside: readonly number[],
): number | Withheld<"lone-cluster"> {
  const clusters = sumByCode(stage.clusterOfRow, rows, values, stage.stratumOfCluster.length);
  const strata = sumByCode(stage.stratumOfCluster, clusters.codes, clusters.sums, stage.drawn.length);
  const squares = squaresAroundMeans(stage, clusters.sums, strata);
  let sum = 0;
  for (let place = 0; place < squares.length; place += 1) {
    const stratum = codeAt(strata.codes, place);
    const isAlone = isLone(stage, stratum);
    if (isAlone && policy === "refuse") return loneCluster(stage, stratum);
    // Around the mean of the whole sample, which is 0 for what rows contribute.
    const own = isAlone && policy === "adjust" ? numberAt(strata.sums, place) ** 2 : numberAt(squares, place);
    sum += factorOf(stage, stratum) * own;
  }
  if (policy !== "average") return sum;
  const factor = averageFactor(stage, [...strata.codes, ...beside]);
  return factor === Infinity ? loneCluster(stage, codeAt(strata.codes, 0)) : sum * factor;
}

/**
 * The strata in which anything was observed, each once.
 *
 * @param stage - a stage of sampling
 * @param contributions - of what was observed
 */
export function strataOf(stage: Stage, { rows }: Contributions): number[] {
  const clusters = distinctCodes(stage.clusterOfRow, rows, stage.stratumOfCluster.length);
  return [...distinctCodes(stage.stratumOfCluster, clusters, stage.drawn.length)];
}

function loneCluster(stage: Stage, stratum: number): Withheld<"lone-cluster"> {
  return withhold("lone-cluster", `stratum ${stage.nameOfStratum(stratum)} has one cluster, which tells no error`);
}

/** For each stratum, the squares of its clusters' distances from their mean, those included that contribute nothing. */
function squaresAroundMeans({ drawn }: Stage, sums: Float64Array, strata: Sums): Float64Array {
  const means = strata.sums.map((sum, place) => sum / codeAt(drawn, codeAt(strata.codes, place)));
  const idle = Int32Array.from(strata.codes, (stratum) => codeAt(drawn, stratum));
  const squares = new Float64Array(means.length);
  for (let cluster = 0; cluster < sums.length; cluster += 1) {
    const place = codeAt(strata.placeOfItem, cluster);
    squares[place] = numberAt(squares, place) + (numberAt(sums, cluster) - numberAt(means, place)) ** 2;
    idle[place] = codeAt(idle, place) - 1;
  }
  return squares.map((square, place) => square + codeAt(idle, place) * numberAt(means, place) ** 2);
}
