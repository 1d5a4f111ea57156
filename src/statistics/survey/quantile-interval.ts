import { withhold, type Withheld } from "../estimate.js";
import { kornGraubard } from "../korn-graubard.js";
import { MOST_OBSERVATIONS } from "../share.js";
import { confidenceInterval, reach, whyNoInterval, type SurveyIntervalRefusal } from "./confidence-interval.js";
import type { SurveyEstimate } from "./survey-estimate.js";

/** How the share at or below a quantile gets the interval that is read back to answers. */
export const QUANTILE_INTERVALS = ["mean", "beta"] as const;
/** How the share at or below a quantile gets its interval. */
export type QuantileInterval = (typeof QUANTILE_INTERVALS)[number];

/** The ends of a quantile's interval. */
export interface QuantileEnds {
  readonly status: "estimated";
  /** `"unknown"` where the interval of the share reaches below 0. */
  readonly low: number | "unknown";
  /** `"unknown"` where the interval of the share reaches above 1. */
  readonly high: number | "unknown";
  readonly level: number;
  readonly method: QuantileInterval;
  readonly degreesOfFreedom: number;
}

/**
 * Reads the interval of a share back to answers.
 *
 * @param share - of the population, at or below the quantile
 * @param options - how the share gets its interval, and the level
 * @param answerAtShare - the quantile at a share
 */
export function quantileEnds(
  share: SurveyEstimate,
  { interval, level }: { readonly interval: QuantileInterval; readonly level: number },
  answerAtShare: (share: number) => number | "unknown",
): QuantileEnds | Withheld<SurveyIntervalRefusal> {
  const { standardError, degreesOfFreedom } = share;
  const refusal = whyNoInterval(standardError, degreesOfFreedom);
  if (refusal !== undefined) return refusal;
  const size = (share.value / standardError) * ((1 - share.value) / standardError);
  if (interval === "beta" && !(size > 0 && size <= MOST_OBSERVATIONS))
    return withhold("beyond-range", `a share of ${share.value} is known as by ${size} answers`);
  const ends = interval === "beta" ? kornGraubard(share, { level }) : confidenceInterval(share, { level });
  if (ends.status === "withheld") throw new Error(ends.refusal.message); // nothing is left that could be refused
  const [low, high] = [answerAtShare(ends.low), answerAtShare(ends.high)];
  return { status: "estimated", low, high, level, method: interval, degreesOfFreedom };
}

/**
 * The standard error that an interval of a quantile has the width of.
 *
 * @param ends - of the interval
 */
export function errorOf(ends: QuantileEnds | Withheld): number | "unknown" {
  if (ends.status === "withheld" || ends.low === "unknown" || ends.high === "unknown") return "unknown";
  return (ends.high - ends.low) / (2 * reach(ends.level, ends.degreesOfFreedom));
}
