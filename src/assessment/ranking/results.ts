import type { Label, Refusal } from "../../core/index.js";
import type { Pin } from "../../definitions/index.js";
import type { RankIntervalRefusal, RankIntervals, Withheld } from "../../statistics/index.js";
import type { ComparedAmong } from "../normalisation.js";
import type { ScoreRefusal } from "../results.js";
import type { RankOrder } from "./options.js";

/** Why a subject has no rank: it has no score, a veto does or may stand against it, or it belongs to no group to be ranked in. */
export type UnrankedReason = ScoreRefusal | "vetoed" | "no-category";

/** Which ranks a subject's true score may have, and from whom it cannot be told apart. */
export interface RankInterval {
  /** The first and the last rank that cannot be ruled out. */
  readonly low: number;
  readonly high: number;
  /** From 1, the band of those that are named first; the members of one band cannot be told apart. */
  readonly band: number;
  /** All from whom the subject cannot be told apart, in the order of the assessment; some may be of a neighbouring band. */
  readonly indistinguishableFrom: readonly string[];
}

/** A subject with its rank. */
export interface RankedSubject {
  readonly subject: string;
  readonly category?: string;
  /** Points from 0 to 100. */
  readonly score: number;
  /** From 1, among those it is ranked with; subjects of the same score share it. */
  readonly rank: number;
  /** Whether another subject has the same rank. */
  readonly tied: boolean;
  /** Only where intervals were asked for and could be given. */
  readonly interval?: RankInterval;
}

/** How the rank intervals of a group were found, and its bands of subjects that cannot be told apart. */
export interface GroupIntervals extends Omit<RankIntervals, "units" | "direction"> {
  readonly status: "estimated";
  /** Subjects by band, those that are named first in the first. */
  readonly bands: readonly (readonly string[])[];
}

/** Subjects that are ranked with each other. */
export interface RankGroup {
  /** Absent where all subjects are ranked together. */
  readonly category?: string;
  /** In the order of their ranks; those of one rank in the order of the assessment. */
  readonly ranked: readonly RankedSubject[];
  /** Only where intervals were asked for. */
  readonly intervals?: GroupIntervals | Withheld<RankIntervalRefusal>;
}

/** A subject without a rank; it is neither last nor first. */
export interface UnrankedSubject {
  readonly subject: string;
  readonly category?: string;
  readonly reason: Refusal<UnrankedReason>;
}

/** The subjects of an assessment in the order of their scores. */
export interface Ranking {
  readonly index: Pin;
  readonly label: Label;
  readonly within: ComparedAmong;
  readonly order: RankOrder;
  /** One for all subjects, or one for each category with a ranked subject, in the order in which they first appear. */
  readonly groups: readonly RankGroup[];
  /** In the order of the assessment. */
  readonly unranked: readonly UnrankedSubject[];
}
