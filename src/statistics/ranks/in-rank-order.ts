import { pointRanks, type RankOptions } from "./point-ranks.js";

/** Where a value stands among others. */
export interface Place {
  /** From 1; equal values share it. */
  readonly rank: number;
  /** Whether another has the same rank. */
  readonly tied: boolean;
}

/**
 * Sorts items by the rank of their values and marks those that share one; of equals, the one given first stands first.
 *
 * @param items - each with its value and whatever else it carries
 * @param options - which end has rank 1, and what equal values share
 * @throws RangeError when a value is NaN, or no direction or rule for ties has that name
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#in-rank-order}
 */
export function inRankOrder<Item extends { readonly value: number }>(
  items: readonly Item[],
  options: RankOptions = {},
): readonly (Item & Place)[] {
  const ranks = pointRanks(
    items.map(({ value }) => value),
    options,
  );
  const sorted = items
    .map((item, index) => ({ ...item, rank: ranks[index] ?? NaN }))
    .sort((one, other) => one.rank - other.rank);
  return sorted.map((one, index) => ({
    ...one,
    tied: [sorted[index - 1], sorted[index + 1]].some((neighbour) => neighbour?.rank === one.rank),
  }));
}
