export { inRankOrder, type Place } from "./in-rank-order.js";
export {
  normalDraws,
  normalRows,
  type DrawSource,
  type DrawsBySeed,
  type DrawsRefusal,
  type NormalDraws,
} from "./normal-draws.js";
export { pairwiseTests, type PairwiseTest } from "./pairwise-tests.js";
export { RANK_TIES, pointRanks, type RankOptions, type RankTies } from "./point-ranks.js";
export { chanceOfTop, rankDistribution, type RankChances } from "./rank-distribution.js";
export { rankIntervals, type RankIntervalRefusal, type RankIntervals, type RankedUnit } from "./rank-intervals.js";
export {
  JOINT_RANK_METHODS,
  MARGINAL_RANK_METHODS,
  RANK_BASES,
  type ComputedOptions,
  type DirectedOptions,
  type JointRankMethod,
  type JointRankOptions,
  type MarginalRankMethod,
  type MarginalRankOptions,
  type RankBasis,
  type RankIntervalOptions,
  type SimulatedMethod,
  type SimulatedOptions,
} from "./rank-methods.js";
export {
  DRAW_QUANTILES,
  simulatedRanks,
  type DrawQuantile,
  type SimulatedRankOptions,
  type SimulatedRanks,
} from "./simulated-ranks.js";
export { tieBands, type BandedUnit, type TieBandOptions } from "./tie-bands.js";
export { topSet, type TopSet, type TopSetRefusal } from "./top-set.js";
export { RANK_DIRECTIONS, type RankDirection } from "./contender.js";
export { withinCategories, type CategoryAnswer } from "./within-categories.js";
