import { refuse, type Refused, type Result } from "../../core/index.js";
import { DEFAULT_LEVEL, checkLevel } from "../share.js";
import { drawsFrom, type DrawsRefusal, type NormalDraws } from "./normal-draws.js";
import { pointRanks } from "./point-ranks.js";
import { rankBounds } from "./rank-bounds.js";
import {
  basisOf,
  methodOf,
  type JointRankMethod,
  type MarginalRankMethod,
  type RankBasis,
  type RankIntervalOptions,
} from "./rank-methods.js";
import type { EstimatesRefusal, UnitEstimate } from "../unit-estimate.js";
import { contendersOf, type RankDirection } from "./contender.js";

/** 10 draws show what happens in 1 − 0.9 of them, although that difference comes out a little less than 0.1. */
const ROUNDING = 1e-9;

/** A unit with its rank, and the ranks that its true value may have. */
export interface RankedUnit extends UnitEstimate {
  /** Of the estimate alone, from 1; equal values share the first of their places. */
  readonly rank: number;
  /** The best and the worst rank that cannot be ruled out. */
  readonly low: number;
  readonly high: number;
  /** Standard errors beyond which this unit is told apart from others; of the first step, where there are several. */
  readonly criticalValue: number;
}

/** Rank intervals, with how they were found. */
export interface RankIntervals {
  readonly level: number;
  readonly direction: RankDirection;
  /** Whether all intervals hold together at the level, or each by itself. */
  readonly joint: boolean;
  readonly method: MarginalRankMethod | JointRankMethod;
  readonly basis: RankBasis;
  /** Repetitions that the critical value was read off; 0 where none were. */
  readonly draws: number;
  /** In the order of the estimates. */
  readonly units: readonly RankedUnit[];
}

/** Why there are no rank intervals. */
export type RankIntervalRefusal = EstimatesRefusal | DrawsRefusal | "too-few-draws";

/**
 * Says for each unit which ranks its true value may have, given how uncertain all estimates are.
 *
 * A unit's interval runs from 1 + the number of units that are certainly better to the number of all less those certainly worse.
 * `joint: true` makes all intervals hold together with the probability `level`; `joint: false` makes each hold by itself, which is the
 * question of one unit about its own rank and not of a reader of the whole list. Sources: Mogstad, Romano, Shaikh and Wilhelm (2024),
 * Rev. Econ. Stud. 91:476, for the differences; Klein, Wright and Wieczorek (2020), J. R. Statist. Soc. C 69:589, for separate
 * intervals.
 *
 * Refuses with the codes of {@link EstimatesRefusal}; with `draws-do-not-fit` and, when fewer than one draw is expected beyond the
 * critical value, `too-few-draws`.
 *
 * @param estimates - one for each unit, independent of each other
 * @param options - whether jointly, the level (0.95 when absent), the method, the direction, and draws for a simulated method
 * @throws RangeError when the level is not between 0 and 1, or no direction or method (joint or not, as asked) has that name
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#rank-intervals}
 */
export function rankIntervals(
  estimates: readonly UnitEstimate[],
  options: RankIntervalOptions,
): Result<{ ranking: RankIntervals }, RankIntervalRefusal> {
  const { level = DEFAULT_LEVEL, direction = "descending", joint } = options;
  checkLevel(level);
  const method = methodOf(options);
  const read = contendersOf(estimates, direction);
  if (!read.ok) return read;
  const { contenders } = read;
  const drawn = drawsOf(options, level, contenders.length);
  if (!drawn.ok) return drawn;
  const { draws } = drawn;
  const bounds = rankBounds(method, joint, { contenders, level, draws });
  const ranks = pointRanks(contenders.map(({ score }) => score));
  const units = estimates.flatMap(({ key, value, standardError }, index) => {
    const [rank, bound] = [ranks[index], bounds[index]];
    return rank === undefined || bound === undefined ? [] : [{ key, value, standardError, rank, ...bound }];
  });
  const basis = basisOf(method, contenders);
  return { ok: true, ranking: { level, direction, joint, method, basis, draws: draws.length, units } };
}

function drawsOf(
  options: RankIntervalOptions,
  level: number,
  units: number,
): { readonly ok: true; readonly draws: NormalDraws } | Refused<DrawsRefusal | "too-few-draws"> {
  if (!("draws" in options)) return { ok: true, draws: [] };
  const drawn = drawsFrom(options.draws, units);
  if (!drawn.ok || drawn.draws.length * (1 - level) >= 1 - ROUNDING) return drawn;
  const seldom = `what happens in ${1 - level} of all`;
  return refuse("too-few-draws", `${drawn.draws.length} draws do not show ${seldom}`);
}
