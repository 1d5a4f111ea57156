import { refuse, type Refused } from "../../core/index.js";

/** What one unit was estimated to be. The estimates of different units are taken as independent of each other. */
export interface UnitEstimate {
  /** Names the unit; no other of the comparison has the same. */
  readonly key: string;
  readonly value: number;
  /** Above 0, in the unit of the value. */
  readonly standardError: number;
}

/** Which end of the values has rank 1: `descending`, the greatest; `ascending`, the least. */
export const RANK_DIRECTIONS = ["descending", "ascending"] as const;
/** Which end of the values has rank 1. */
export type RankDirection = (typeof RANK_DIRECTIONS)[number];

/** Why estimates cannot be compared. */
export type EstimatesRefusal = "too-few-units" | "repeated-key" | "no-number" | "no-standard-error";

/** An estimate turned so that the better unit has the greater score, whatever the direction. */
export interface Contender {
  readonly key: string;
  readonly score: number;
  readonly standardError: number;
}

/** A standard error under this part of the value is lost in the value's own last digits. */
const VISIBLE = 1 / 16;

/**
 * Turns estimates into contenders.
 *
 * Refuses with `too-few-units` below two, `repeated-key`, `no-number` for a value that is not finite, and `no-standard-error` for
 * one that is not above 0 and finite, or too small to be seen beside the value.
 *
 * @param estimates - one for each unit
 * @param direction - which end of the values has rank 1
 */
export function contendersOf(
  estimates: readonly UnitEstimate[],
  direction: RankDirection,
): { readonly ok: true; readonly contenders: readonly Contender[] } | Refused<EstimatesRefusal> {
  if (!RANK_DIRECTIONS.includes(direction)) throw new RangeError(`no direction is called "${direction}"`);
  if (estimates.length < 2) {
    return refuse("too-few-units", `a comparison needs 2 units, and ${estimates.length} came`);
  }
  const seen = new Set<string>();
  for (const { key, value, standardError } of estimates) {
    if (seen.has(key)) return refuse("repeated-key", `unit "${key}" stands there twice`);
    seen.add(key);
    if (!Number.isFinite(value)) return refuse("no-number", `unit "${key}" has the value ${value}`);
    if (!isVisible(standardError, value)) {
      const facts = `unit "${key}" has a standard error of ${standardError} beside the value ${value}`;
      return refuse("no-standard-error", `${facts}; it must be finite, above 0 and large enough to change the value`);
    }
  }
  const sign = direction === "descending" ? 1 : -1;
  return {
    ok: true,
    contenders: estimates.map(({ key, value, standardError }) => ({ key, score: sign * value, standardError })),
  };
}

function isVisible(standardError: number, value: number): boolean {
  return standardError > 0 && standardError < Infinity && Math.abs(value) + standardError * VISIBLE > Math.abs(value);
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
