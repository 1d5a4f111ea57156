import type { RankDirection, RankIntervalOptions, RankTies } from "../../statistics/index.js";
import { COMPARED_AMONG, type ComparedAmong } from "../normalisation.js";

/** Who is named first: `best-first` (排名), the highest score; `last-first` (倒排名), the lowest. */
export const RANK_ORDERS = ["best-first", "last-first"] as const;
/** One of {@link RANK_ORDERS}. */
export type RankOrder = (typeof RANK_ORDERS)[number];

/** The same order in the words of statistics. */
export const DIRECTIONS: Readonly<Record<RankOrder, RankDirection>> = {
  "best-first": "descending",
  "last-first": "ascending",
};

/** What equals share: `shared`, the better place (1, 2, 2, 4); `average`, the mean of their places (1, 2.5, 2.5, 4). */
export const SHARED_RANKS = ["shared", "average"] as const;
/** One of {@link SHARED_RANKS}. */
export type SharedRanks = (typeof SHARED_RANKS)[number];

/** The same rule in the words of statistics. */
const TIES: Readonly<Record<SharedRanks, RankTies>> = { shared: "lowest", average: "average" };

/** How subjects are ranked. */
export interface RankingOptions {
  /** `all` when absent. */
  readonly within?: ComparedAmong;
  /** `best-first` when absent. */
  readonly order?: RankOrder;
  /** `shared` when absent. */
  readonly ties?: SharedRanks;
}

type WithoutDirection<Options> = Options extends unknown ? Omit<Options, "direction"> : never;

/** How uncertain scores are, and how their rank intervals are to be found; which end has rank 1 follows from the order. */
export interface RankIntervalRequest {
  /** By subject, in points, of its score as it stands after the limiters. */
  readonly standardErrors: Readonly<Record<string, number>>;
  /** Whether jointly, the level (0.95 when absent), the method, and draws for a simulated method. */
  readonly options: WithoutDirection<RankIntervalOptions>;
}

/**
 * Fills in what was not named.
 *
 * @param options - as the caller gave them
 * @throws RangeError when no scope, order or rule for ties has that name
 */
export function named({ within = "all", order = "best-first", ties = "shared" }: RankingOptions): {
  readonly within: ComparedAmong;
  readonly order: RankOrder;
  readonly ties: RankTies;
} {
  if (!COMPARED_AMONG.includes(within)) throw new RangeError(`no scope of ranks is called "${within}"`);
  if (!RANK_ORDERS.includes(order)) throw new RangeError(`no order of ranks is called "${order}"`);
  if (!SHARED_RANKS.includes(ties)) throw new RangeError(`no rule for ties is called "${ties}"`);
  return { within, order, ties: TIES[ties] };
}
