import { must, refuse, type Result } from "../../core/index.js";
import {
  assess,
  rank,
  type Assessment,
  type Index,
  type Ranking,
  type RankingOptions,
  type Subject,
  type SubjectRefusal,
} from "../index.js";

/** Why there is nothing to vary: subjects that cannot be read or stand twice, or nobody with a rank. */
export type WrittenRefusal = SubjectRefusal | "nothing-to-rank";

/** What comes out without any change. */
export interface Written {
  readonly assessment: Assessment;
  readonly ranking: Ranking;
  /** Those with a rank, in the order given: the same ones meet in every scenario. */
  readonly contestants: readonly Subject[];
}

/**
 * Assesses and ranks the subjects as the index is written.
 *
 * @param index - a frozen index
 * @param subjects - each once
 * @param options - how they are ranked
 */
export function written(
  index: Index,
  subjects: readonly Subject[],
  options: RankingOptions,
): Result<{ written: Written }, WrittenRefusal> {
  const assessed = assess(index, subjects);
  if (!assessed.ok) return assessed;
  const { assessment } = assessed;
  const ranking = rankingOf(assessment, options);
  const ranks = ranksIn(ranking);
  if (ranks.size === 0) return refuse("nothing-to-rank", `none of ${subjects.length} subjects has a rank`);
  return { ok: true, written: { assessment, ranking, contestants: subjects.filter(({ id }) => ranks.has(id)) } };
}

/**
 * Ranks what was assessed, without intervals.
 *
 * @param assessment - what `assess` gave
 * @param options - scope, order and ties
 */
export function rankingOf(assessment: Assessment, { within, order, ties }: RankingOptions): Ranking {
  const options = {
    ...(within !== undefined && { within }),
    ...(order !== undefined && { order }),
    ...(ties !== undefined && { ties }),
  };
  // Only a standard error can be refused, and there is none.
  return must(rank(assessment, options)).ranking;
}

/**
 * Gives the rank of each ranked subject.
 *
 * @param ranking - of one scenario
 */
export function ranksIn({ groups }: Ranking): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(({ ranked }) => ranked.map(({ subject, rank: place }) => [subject, place] as const)));
}
