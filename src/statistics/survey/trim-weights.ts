import { refuse, type Result } from "../../core/index.js";
import type { SurveyDesign } from "./design.js";
import { wholeOnly } from "./margin.js";
import { reportOf, type Reweighted, type WeightingReport } from "./weighting-report.js";

/** Between which limits weights are kept. */
export interface TrimLimits {
  /** 0 when absent. */
  readonly least?: number;
  /** No limit when absent. */
  readonly most?: number;
  /** Whether trimming goes on until all weights are within the limits; `false` when absent. */
  readonly strict?: boolean;
}

/** Why weights cannot be trimmed. */
export type TrimRefusal = "subgroup" | "bad-limits" | "limits-infeasible" | "no-convergence";

/** What trimming did to the weights of a sample. */
export interface TrimReport extends WeightingReport {
  /** Weights that were beyond a limit in the first round. */
  readonly trimmed: number;
}

const MOST_ROUNDS = 1000;

/**
 * Moves weights beyond limits to them, and shares what they lose or gain out among the others in equal parts, so that their sum stays.
 *
 * Others may thereby come beyond a limit, and stay there unless trimming is `strict`. What the weights were fitted to before stays taken
 * out of the error, though trimmed weights meet those totals no more. Refuses `subgroup` (only a whole sample is trimmed), `bad-limits`
 * (negative, or the least above the most), `limits-infeasible` (no weights within them have this sum, or nobody is left to share among)
 * and `no-convergence`. Source: Potter (1990), Proceedings of the Section on Survey Research Methods, American Statistical Association,
 * 225.
 *
 * @param design - the whole sample
 * @param limits - the least and the most that a weight may be
 * @returns the sample with new weights, and what was done
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#trim-weights}
 */
export function trimWeights(
  design: SurveyDesign,
  { least = 0, most = Infinity, strict = false }: TrimLimits,
): Result<Reweighted<TrimReport>, TrimRefusal> {
  if (design.members.length !== design.rows) return wholeOnly(design);
  if (!(least >= 0 && most > least))
    return refuse("bad-limits", `no weight is both at least ${least} and at most ${most}`);
  const counted = design.weights.reduce((count, weight) => count + Number(weight !== 0), 0);
  const sum = sumOf(design.weights);
  if (counted * least > sum || counted * most < sum)
    return refuse("limits-infeasible", `${counted} weights from ${least} to ${most} do not sum up to ${sum}`);
  let round = trimOnce(design.weights, least, most);
  const trimmed = round.beyond;
  let rounds = Math.min(trimmed, 1);
  while (strict && round.beyond > 0 && round.beyond < counted && rounds < MOST_ROUNDS) {
    round = trimOnce(round.weights, least, most);
    rounds += Math.min(round.beyond, 1);
  }
  if (round.beyond === counted)
    return refuse("limits-infeasible", `all ${counted} weights are beyond a limit, and none is left to share among`);
  if (rounds === MOST_ROUNDS)
    return refuse("no-convergence", `after ${rounds} rounds ${round.beyond} weights are beyond a limit`);
  // What rounding left beyond a limit is within it; what sharing out took there is beyond only where trimming is not strict.
  const weights = strict
    ? round.weights.map((weight) => (weight === 0 ? 0 : kept(weight, least, most)))
    : round.weights;
  const after = { ...design, weights };
  const furthest = Math.abs(sumOf(after.weights) - sum) / sum;
  return { ok: true, design: after, report: { ...reportOf(design, after, { rounds, furthest }), trimmed } };
}

/** By so little, as a part of it, a weight may be beyond a limit by rounding. */
const ROUNDING = 1e-14;

function trimOnce(
  weights: Float64Array,
  least: number,
  most: number,
): { readonly weights: Float64Array; readonly beyond: number } {
  const isBeyond = (weight: number): boolean => weight < least * (1 - ROUNDING) || weight > most * (1 + ROUNDING);
  let [beyond, lost, others] = [0, 0, 0];
  for (const weight of weights) {
    if (weight === 0) continue;
    if (isBeyond(weight)) {
      beyond += 1;
      lost += weight - kept(weight, least, most);
    } else others += 1;
  }
  const share = others === 0 ? 0 : lost / others;
  const moved = weights.map((weight) => {
    if (weight === 0) return 0;
    return isBeyond(weight) ? kept(weight, least, most) : weight + share;
  });
  return { weights: moved, beyond };
}

function kept(weight: number, least: number, most: number): number {
  return Math.min(Math.max(weight, least), most);
}

function sumOf(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
