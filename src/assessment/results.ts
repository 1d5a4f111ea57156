import type { Label } from "../core/index.js";
import type { Pin } from "../definitions/index.js";
import type { BandRefusal, Fact, Outcome, PiecewiseRefusal, Reason } from "../rules/index.js";
import type { Withheld } from "../statistics/index.js";
import type { Limiter } from "./schema.js";

/** Points from 0 to 100. */
export interface Scored {
  readonly status: "scored";
  readonly value: number;
}

/** Why an indicator has no points. */
export type IndicatorRefusal = PiecewiseRefusal | "not-a-number" | "no-point-estimate";

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
}

/** Why a mean is withheld: a part of it is, or all its parts are. */
export type MeanRefusal = "part-withheld" | "no-part-scored";

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
 * What came of a limiter.
 *
 * `applied`: its condition is met, and it lowers the score or vetoes the grade. `without-effect`: the score is no higher than
 * the cap, whatever the condition, or the condition is met and there is no score to lower. `not-met`: the condition is not.
 * `held`: the condition cannot be decided, and the result hangs on it, or will once there is a score.
 */
export const LIMITER_EFFECTS = ["applied", "without-effect", "not-met", "held"] as const;
/** One of {@link LIMITER_EFFECTS}. */
export type LimiterEffect = (typeof LIMITER_EFFECTS)[number];

/** A limiter with what its condition answered and what came of it. */
export interface LimiterResult {
  readonly limiter: Limiter;
  readonly outcome: Outcome;
  /** The comparisons that decided the condition. */
  readonly reasons: readonly Reason[];
  readonly effect: LimiterEffect;
}

/** A grade that was earned. */
export interface Graded {
  readonly status: "graded";
  readonly grade: string;
  readonly label?: Label;
}

/** Why a score is withheld after the limiters. */
export type ScoreRefusal = MeanRefusal | "cap-held";
/** Why there is no grade. */
export type GradeRefusal = ScoreRefusal | BandRefusal | "vetoed" | "veto-held";

/** What came of one subject: the tree before any limiter, the limiters, and the score and grade they leave. */
export interface SubjectResult {
  readonly subject: string;
  /** As it was given: the group within which the subject may be compared. */
  readonly category?: string;
  /** The weighted mean before any limiter. */
  readonly unlimited: MeanScore;
  readonly limiters: readonly LimiterResult[];
  /** The score after the caps. */
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
