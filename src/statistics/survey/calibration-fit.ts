import type { Factor } from "./calibration-methods.js";
import { numberAt } from "./columns.js";
import { solve } from "./linear-algebra.js";
import type { Basis } from "./orthogonal.js";

/** Factors that were found, and how often they were tried. */
export interface Fit {
  readonly factors: Float64Array;
  readonly rounds: number;
}

const MOST_ROUNDS = 200;
const MOST_HALVINGS = 40;

/**
 * Searches for factors of weights that meet totals, by Newton's method with shorter steps where a whole one leads away.
 *
 * @param weights - to be multiplied
 * @param basis - auxiliary columns, independent of each other under these weights, with their totals
 * @param factorAt - the factor where the auxiliaries pull by so much
 * @returns the nearest that was found, whether or not it meets the totals
 */
export function fitFactors(weights: Float64Array, basis: Basis, factorAt: (pull: number) => Factor): Fit {
  let pulls = basis.totals.map(() => 0);
  let here = look(weights, basis, factorAt, pulls);
  let rounds = 0;
  for (let isNearer = true; isNearer && rounds < MOST_ROUNDS; rounds += 1) {
    const step = solve(
      here.slopes,
      here.missing.map((missing) => [missing]),
    );
    if (step === "singular") break;
    isNearer = false;
    for (let halving = 0; halving < MOST_HALVINGS && !isNearer; halving += 1) {
      const next = pulls.map((pull, place) => pull + (step[place]?.[0] ?? 0) / 2 ** halving);
      const there = look(weights, basis, factorAt, next);
      isNearer = there.distance < here.distance;
      if (isNearer) [pulls, here] = [next, there];
    }
  }
  return { factors: here.factors, rounds };
}

interface Look {
  readonly factors: Float64Array;
  /** What each total still lacks. */
  readonly missing: readonly number[];
  readonly distance: number;
  /** By how much each total changes with each pull. */
  readonly slopes: readonly (readonly number[])[];
}

function look(
  weights: Float64Array,
  { columns, totals }: Basis,
  factorAt: (pull: number) => Factor,
  pulls: readonly number[],
): Look {
  const factors = new Float64Array(weights.length);
  const missing = [...totals];
  const slopes = totals.map(() => totals.map(() => 0));
  const own = new Float64Array(columns.length);
  for (let row = 0; row < weights.length; row += 1) {
    for (const [place, column] of columns.entries()) own[place] = numberAt(column, row);
    const { value, slope } = factorAt(pulls.reduce((sum, pull, place) => sum + pull * numberAt(own, place), 0));
    const weight = numberAt(weights, row);
    factors[row] = value;
    for (const [place, entry] of own.entries()) {
      missing[place] = (missing[place] ?? 0) - weight * value * entry;
      const line = slopes[place] ?? [];
      for (const [other, second] of own.entries()) line[other] = (line[other] ?? 0) + weight * slope * entry * second;
    }
  }
  return { factors, missing, distance: Math.hypot(...missing), slopes };
}
