export {
  RANK_ORDERS,
  SHARED_RANKS,
  type RankIntervalRequest,
  type RankOrder,
  type RankingOptions,
  type SharedRanks,
} from "./options.js";
export { rank } from "./rank.js";
export type {
  GroupIntervals,
  RankGroup,
  RankInterval,
  RankedSubject,
  Ranking,
  UnrankedReason,
  UnrankedSubject,
} from "./results.js";
