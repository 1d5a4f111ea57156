import { RANK_DIRECTIONS, type RankDirection } from "./contender.js";

/** What equal values share: `lowest`, the first of their places (1, 2, 2, 4); `average`, the mean of them (1, 2.5, 2.5, 4). */
export const RANK_TIES = ["lowest", "average"] as const;
/** What equal values share. */
export type RankTies = (typeof RANK_TIES)[number];

/** How values are put in order. */
export interface RankOptions {
  /** `descending` when absent: the greatest value has rank 1. */
  readonly direction?: RankDirection;
  /** `lowest` when absent. */
  readonly ties?: RankTies;
}

/**
 * Gives each value its place, as if it were known without error.
 *
 * @param values - in any order
 * @param options - which end has rank 1, and what equal values share
 * @returns ranks from 1, in the order of the values
 * @throws RangeError when a value is NaN, or no direction or rule for ties has that name
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#point-ranks}
 */
export function pointRanks(
  values: readonly number[],
  { direction = "descending", ties = "lowest" }: RankOptions = {},
): readonly number[] {
  if (!RANK_DIRECTIONS.includes(direction)) throw new RangeError(`no direction is called "${direction}"`);
  if (!RANK_TIES.includes(ties)) throw new RangeError(`no rule for ties is called "${ties}"`);
  if (values.some((value) => Number.isNaN(value))) throw new RangeError("NaN has no rank");
  const sign = direction === "descending" ? -1 : 1;
  const ordered = Float64Array.from(values, (value) => sign * value).sort();
  return values.map((value) => {
    const first = countBelow(ordered, (other) => other < sign * value);
    if (ties === "lowest") return first + 1;
    return (first + 1 + countBelow(ordered, (other) => other <= sign * value)) / 2;
  });
}

/** How many of the ordered values come before the first that is not below. */
function countBelow(ordered: Float64Array, isBelow: (value: number) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(ordered[middle] ?? NaN)) low = middle + 1;
    else high = middle;
  }
  return low;
}
