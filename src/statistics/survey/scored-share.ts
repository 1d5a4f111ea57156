import { deviance } from "../deviance.js";
import { codeAt, numberAt } from "./columns.js";
import type { Answers } from "./answers.js";

/** The fit ends when the deviance has moved by less than this part of itself. */
const STILL = 1e-8;
const MOST_ROUNDS = 25;

/** A share as logistic regression without covariates finds it. */
export interface ScoredShare {
  /** All but the weighted mean of the answers. */
  readonly share: number;
  /** The variance of one answer by the share before the last round, over that by the share. */
  readonly drift: number;
}

/**
 * Fits the log odds of a yes by Fisher's scoring, and stops where statistical programs do: a little before the end.
 *
 * Sources: McCullagh and Nelder (1989), Generalized Linear Models, 2.5 for the rounds, 4.4.3 for where they start; the manual page of R's
 * `glm.control` for where they stop.
 *
 * @param weights - of all rows of the sample
 * @param answers - who answered yes and who no
 */
export function scoredShare(weights: Float64Array, answers: Answers): ScoredShare {
  const scale = answers.rows.length / answers.weight;
  const weightOf = (place: number): number => numberAt(weights, codeAt(answers.rows, place)) * scale;
  const start = firstRound(answers.values, weightOf);
  const yes = answers.values.reduce((sum, value, place) => sum + value * weightOf(place), 0);
  const [n, mean] = [answers.rows.length, yes / answers.rows.length];
  let { logOdds, deviance: before } = start;
  let [share, drift] = [shareAt(logOdds), start.variance / variance(shareAt(logOdds))];
  for (let round = 2; round <= MOST_ROUNDS; round += 1) {
    const now = 2 * (entropy(yes, n) + deviance(yes, n * share) + deviance(n - yes, n * (1 - share)));
    if (Math.abs(now - before) / (now + 0.1) < STILL) break;
    before = now;
    logOdds += (mean - share) / variance(share);
    drift = variance(share) / variance(shareAt(logOdds));
    share = shareAt(logOdds);
  }
  return { share, drift };
}

/** The log odds at which the share is. */
export function logOddsOf(share: number): number {
  return Math.log(share / (1 - share));
}

/** The share whose log odds these are. */
export function shareAt(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function variance(share: number): number {
  return share * (1 - share);
}

/** Half of the deviance of so many yes among n from a model that knows each answer, at the share that they have. */
function entropy(yes: number, n: number): number {
  return -yes * Math.log(yes / n) - (n - yes) * Math.log(1 - yes / n);
}

/** Each answer starts at its own share, half an answer drawn to even odds. */
function firstRound(
  values: Float64Array,
  weightOf: (place: number) => number,
): { readonly logOdds: number; readonly deviance: number; readonly variance: number } {
  let [sum, weighed, moved, total] = [0, 0, 0, 0];
  for (const [place, value] of values.entries()) {
    const weight = weightOf(place);
    const share = (weight * value + 0.5) / (weight + 1);
    const certainty = weight * variance(share);
    weighed += certainty;
    sum += certainty * logOddsOf(share) + weight * (value - share);
    moved += -2 * weight * Math.log(value === 1 ? share : 1 - share);
    total += weight;
  }
  return { logOdds: sum / weighed, deviance: moved, variance: weighed / total };
}
