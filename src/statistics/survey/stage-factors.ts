import { codeAt, numberAt } from "./columns.js";
import type { Stage } from "./design.js";

/**
 * By what a stratum's squares around the mean of its clusters count in a variance: (1 − f)·n/(n − 1), times the fractions of the stages
 * above; without n/(n − 1) where there is one cluster.
 *
 * @param stage - a stage of sampling
 * @param stratum - its code
 */
export function factorOf({ fractionAbove, fraction, drawn }: Stage, stratum: number): number {
  const n = codeAt(drawn, stratum);
  const left = numberAt(fractionAbove, stratum) * (1 - numberAt(fraction, stratum));
  return n > 1 ? left * (n / (n - 1)) : left;
}

/**
 * Whether a stratum has a single cluster, though others could have been drawn.
 *
 * @param stage - a stage of sampling
 * @param stratum - its code
 */
export function isLone(stage: Stage, stratum: number): boolean {
  return codeAt(stage.drawn, stratum) === 1 && factorOf(stage, stratum) > 0;
}

/**
 * By what a variance over the strata with several clusters is multiplied so that those with one add as much as the others on average.
 *
 * @param stage - a stage of sampling
 * @param strata - the codes of the strata in which anything was observed, in any order and as often as they like
 * @returns infinite where no stratum has several
 */
export function averageFactor(stage: Stage, strata: Iterable<number>): number {
  const counted = [...new Set(strata)].filter((stratum) => factorOf(stage, stratum) > 0);
  const lone = counted.filter((stratum) => isLone(stage, stratum)).length;
  return lone === 0 ? 1 : counted.length / (counted.length - lone);
}
