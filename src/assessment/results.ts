import type { Label } from "../core/index.js";
import type { Pin } from "../definitions/index.js";
import type { BandRefusal, Fact, Outcome, PiecewiseRefusal, Reason } from "../rules/index.js";
import type { Withheld } from "../statistics/index.js";
import type { Adjustment } from "./adjustment.js";
import type { Limiter, Waiver } from "./limiter.js";

/** Points from 0 to 100, or to the highest that the index names. */
export interface Scored {
  readonly status: "scored";
  readonly value: number;
}

/** Why an indicator has no points. */
export type IndicatorRefusal =
  | PiecewiseRefusal
  | BandRefusal
  | "not-a-number"
  | "no-point-estimate"
  | "no-category"
  | "below-zero"
  | "no-top"
  | "no-spread";

/** What a fact was held against: how many are compared, and the top, the place or the mean and spread among them. */
export type Beside =
  | { readonly count: number; readonly greatest: number }
  | { readonly count: number; readonly place: number }
  | { readonly count: number; readonly mean: number; readonly standardDeviation: number };

/** A leaf of the tree of scores. */
export interface IndicatorScore {
  readonly kind: "indicator";
  readonly id: string;
  readonly label: Label;
  /** As the index says it. */
  readonly weight: number;
  /** What it counts in the mean it belongs to, 0 to 1: by its weight, or 0 where it enters none. */
  readonly share: number;
  /** 1 where it has points, 0 where it has none. */
  readonly coverage: number;
  readonly fact: string;
  /** The fact as it was given; `"unknown"` where none was. */
  readonly actual: Fact;
  readonly score: Scored | Withheld<IndicatorRefusal>;
  /** The others, where points come from comparing with them. */
  readonly beside?: Beside;
}

/** Why a mean is withheld: a part of it is, all its parts are, or too little of its weight is known. */
export type MeanRefusal = "part-withheld" | "no-part-scored" | "too-little-known";

/** A mean of parts. */
export interface MeanScore {
  readonly score: Scored | Withheld<MeanRefusal>;
  /** Share of the weight below it that rests on known facts, 0 to 1. */
  readonly coverage: number;
  readonly parts: readonly PartScore[];
}

/** A branch of the tree of scores. */
export interface DimensionScore extends MeanScore {
  readonly kind: "dimension";
  readonly id: string;
  readonly label: Label;
  /** As the index says it. */
  readonly weight: number;
  /** What it counts in the mean it belongs to, 0 to 1: by its weight, or 0 where it enters none. */
  readonly share: number;
}

/** The mean of a dimension, with what it counts in the mean above it, or the mean of the whole index, which has none above. */
export type NamedMean = MeanScore & { readonly label: Label; readonly share?: number };

/** A leaf or a branch of the tree of scores. */
export type PartScore = IndicatorScore | DimensionScore;

/**
 * What came of an adjustment.
 *
 * `applied`: it moved the score, or would have. `not-met`: its condition is not. `held`: it cannot be decided; a bonus is then
 * not given, a coefficient or deduction withholds the score.
 */
export const ADJUSTMENT_EFFECTS = ["applied", "not-met", "held"] as const;
/** One of {@link ADJUSTMENT_EFFECTS}. */
export type AdjustmentEffect = (typeof ADJUSTMENT_EFFECTS)[number];

/** Why a score is withheld after the adjustments. */
export type AdjustedRefusal = MeanRefusal | "adjustment-held";

/** An adjustment with what it came to and the score it leaves, not yet held within the ends of the scale. */
export interface AdjustmentResult {
  readonly adjustment: Adjustment;
  readonly effect: AdjustmentEffect;
  /** The fact that was counted or made a coefficient; absent where a condition decides. */
  readonly actual?: Fact;
  /** The comparisons that decided the condition; none where a fact is counted. */
  readonly reasons: readonly Reason[];
  /** The factor of a coefficient, 0 to 1, or the points added or taken; absent where held. */
  readonly amount?: number;
  readonly score: Scored | Withheld<AdjustedRefusal>;
}

/**
 * What came of a limiter.
 *
 * `applied`: its condition is met, and it limits the result. `without-effect`: the result is within the limit, whatever the
 * condition, or the condition is met and there is nothing to limit. `not-met`: the condition is not. `held`: the condition cannot
 * be decided, and the result hangs on it, or will once there is one. `waived`: it was set aside, whatever the condition.
 */
export const LIMITER_EFFECTS = ["applied", "without-effect", "not-met", "held", "waived"] as const;
/** One of {@link LIMITER_EFFECTS}. */
export type LimiterEffect = (typeof LIMITER_EFFECTS)[number];

/** A limiter with what its condition answered and what came of it. */
export interface LimiterResult {
  readonly limiter: Limiter;
  readonly outcome: Outcome;
  /** The comparisons that decided the condition. */
  readonly reasons: readonly Reason[];
  readonly effect: LimiterEffect;
  /** Who set it aside, why and until when, where it is waived. */
  readonly waiver?: Waiver;
}

/** A grade that was earned. */
export interface Graded {
  readonly status: "graded";
  readonly grade: string;
  readonly label?: Label;
  /** The grade that the score alone earns, where limiters or the quota lowered it. */
  readonly earned?: string;
  /** There where more earned the top grade than may have it, and this subject is beyond. */
  readonly beyondQuota?: true;
}

/** Why a score is withheld after the limiters. */
export type ScoreRefusal = AdjustedRefusal | "excluded" | "on-hold" | "limiter-held";
/** Why there is no grade. */
export type GradeRefusal = ScoreRefusal | BandRefusal | "vetoed";

/** What came of one subject: the tree, the adjustments, the limiters, and the score and grade they leave. */
export interface SubjectResult {
  readonly subject: string;
  /** As it was given: the group within which the subject may be compared. */
  readonly category?: string;
  /** The weighted mean before any adjustment and limiter. */
  readonly unlimited: MeanScore;
  /** In the order in which they are applied; none where the index has none. */
  readonly adjustments: readonly AdjustmentResult[];
  /** The score before the limiters, held within the ends of the scale. */
  readonly adjusted: Scored | Withheld<AdjustedRefusal>;
  /** In the order in which the index lists them. */
  readonly limiters: readonly LimiterResult[];
  /** The score after the limiters. */
  readonly score: Scored | Withheld<ScoreRefusal>;
  /** Absent where the index has no grades. */
  readonly grade?: Graded | Withheld<GradeRefusal>;
}

/** All subjects under one index. */
export interface Assessment {
  readonly index: Pin;
  readonly label: Label;
  /** In the order in which the subjects were given. */
  readonly results: readonly SubjectResult[];
}
