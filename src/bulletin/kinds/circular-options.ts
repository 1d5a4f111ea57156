import type { Assessment } from "../../assessment/index.js";
import type { BandedUnit, Estimated } from "../../statistics/index.js";
import type { OutsideWords } from "../figure.js";
import type { KindOptions } from "./kind.js";

/** How often each unit was complained of with reason, and which limiter of the index takes its eligibility (一票否决). */
export interface Complaints {
  /** By the subject's id; a subject that is missing is not known. */
  readonly substantiated: Readonly<Record<string, number>>;
  /** The id of the veto under which a complained unit may not be honoured. */
  readonly veto: string;
}

/** A unit named in a circular for a consequence: what it is, and on what ground. */
export interface NamedUnit {
  readonly subject: string;
  readonly consequence: OutsideWords;
  readonly ground: OutsideWords;
}

/** What a circular that names units is made of. */
export interface QuarterlyCircular extends KindOptions {
  readonly assessment: Assessment;
  /** The name under which `verify` will find the units as {@link unitRecords}: without it, nothing can be counted again. */
  readonly collection?: string;
  /** How often it appears: `quarter` when absent. */
  readonly appears?: "quarter" | "half-year";
  /** Rank and tie band of each subject, as `tieBands` of `answerable/statistics` gives them; by the scores alone when absent. */
  readonly bands?: readonly Pick<BandedUnit, "key" | "rank" | "band">[];
  /** The interval around each subject's score, by its id, where there is one. */
  readonly intervals?: Readonly<Record<string, Estimated>>;
  /** Whom a rule has a consequence for. Absent where no rules were applied. */
  readonly named?: readonly NamedUnit[];
  readonly complaints?: Complaints;
}
