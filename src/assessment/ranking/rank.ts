import { refuse, type Result } from "../../core/index.js";
import { inRankOrder, withinCategories, type RankTies } from "../../statistics/index.js";
import type { Assessment } from "../results.js";
import { fieldOf, type Contestant } from "./contestant.js";
import { groupIntervals } from "./group-intervals.js";
import { DIRECTIONS, named, type RankIntervalRequest, type RankOrder, type RankingOptions } from "./options.js";
import type { RankGroup, RankedSubject, Ranking } from "./results.js";

/**
 * Ranks the subjects of an assessment by their scores (排名), together or each category by itself, from the best or from the
 * last (倒排名); equals share their rank and are marked.
 *
 * A subject whose score is withheld, whom a veto does or may strike, or who under `within: "category"` belongs to none, is
 * listed apart with the reason: unknown is neither last nor first. With standard errors, each subject carries the ranks that
 * its true score may have, at the level and by the method of `statistics.rankIntervals`, and each group the bands of those
 * that cannot be told apart, by `statistics.tieBands` at the same level. A group for which that is refused, such as a
 * category of one subject, has its ranks all the same and the refusal in place of the intervals.
 *
 * Refuses with `unknown-subject` (a standard error of someone who was not assessed).
 *
 * @param assessment - what `assess` gave
 * @param options - who is ranked with whom, who is named first, what equals share, and standard errors if intervals are asked for
 * @throws RangeError when no scope, order, rule for ties or method has that name, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../../test/assessment/ranking/examples.test.ts#rank}
 */
export function rank(
  { index, label, results }: Assessment,
  options: RankingOptions & { readonly intervals?: RankIntervalRequest } = {},
): Result<{ ranking: Ranking }, "unknown-subject"> {
  const { within, order, ties } = named(options);
  const { intervals } = options;
  const assessed = new Set(results.map(({ subject }) => subject));
  const stranger = Object.keys(intervals?.standardErrors ?? {}).find((key) => !assessed.has(key));
  if (stranger !== undefined) return refuse("unknown-subject", `no subject "${stranger}" was assessed`);
  const { contestants, unranked } = fieldOf(results, within);
  const asked = { order, ties, intervals };
  const groups = within === "all" ? [groupOf(contestants, asked)] : byCategory(contestants, asked);
  return { ok: true, ranking: { index, label, within, order, groups, unranked } };
}

interface Asked {
  readonly order: RankOrder;
  readonly ties: RankTies;
  readonly intervals: RankIntervalRequest | undefined;
}

function byCategory(contestants: readonly Contestant[], asked: Asked): readonly RankGroup[] {
  const members = contestants.flatMap((one) =>
    one.category === undefined ? [] : [{ ...one, category: one.category }],
  );
  return withinCategories(members, (own) => groupOf(own, asked)).map(({ category, answer }) => ({
    category,
    ...answer,
  }));
}

function groupOf(contestants: readonly Contestant[], { order, ties, intervals }: Asked): RankGroup {
  const found = intervals === undefined ? undefined : groupIntervals(contestants, order, intervals);
  const ranked = inRankOrder(contestants, { direction: DIRECTIONS[order], ties }).map(
    ({ key, value, ...rest }): RankedSubject => {
      const interval = found?.bySubject.get(key);
      return { subject: key, score: value, ...rest, ...(interval !== undefined && { interval }) };
    },
  );
  return found === undefined ? { ranked } : { ranked, intervals: found.intervals };
}
