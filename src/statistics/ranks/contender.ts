import type { Refused } from "../../core/index.js";
import { unfitEstimates, type EstimatesRefusal, type UnitEstimate } from "../unit-estimate.js";

/** Which end of the values has rank 1: `descending`, the greatest; `ascending`, the least. */
export const RANK_DIRECTIONS = ["descending", "ascending"] as const;
/** Which end of the values has rank 1. */
export type RankDirection = (typeof RANK_DIRECTIONS)[number];

/** An estimate turned so that the better unit has the greater score, whatever the direction. */
export interface Contender {
  readonly key: string;
  readonly score: number;
  readonly standardError: number;
}

/**
 * Turns estimates into contenders.
 *
 * @param estimates - one for each unit
 * @param direction - which end of the values has rank 1
 */
export function contendersOf(
  estimates: readonly UnitEstimate[],
  direction: RankDirection,
): { readonly ok: true; readonly contenders: readonly Contender[] } | Refused<EstimatesRefusal> {
  if (!RANK_DIRECTIONS.includes(direction)) throw new RangeError(`no direction is called "${direction}"`);
  const refused = unfitEstimates(estimates);
  if (refused !== undefined) return refused;
  const sign = direction === "descending" ? 1 : -1;
  return {
    ok: true,
    contenders: estimates.map(({ key, value, standardError }) => ({ key, score: sign * value, standardError })),
  };
}

/**
 * Tells how many standard errors of the difference one contender is ahead of another; below 0 where it is behind.
 *
 * @param first - who is ahead
 * @param second - of whom
 */
export function lead(first: Contender, second: Contender): number {
  // Halved, so that neither the difference nor its error can exceed the largest number.
  const difference = first.score / 2 - second.score / 2;
  return difference / Math.hypot(first.standardError / 2, second.standardError / 2);
}
