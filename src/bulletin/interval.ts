import {
  effectiveShare,
  newcombe,
  proportionInterval,
  type Estimate,
  type Estimated,
  type Share,
} from "../statistics/index.js";
import type { DifferenceInterval, RateInterval } from "./recount-schema.js";

/** The parts of a rate, and of how many records of equal weight they tell as much. */
export interface Sampled {
  readonly numerator: number;
  readonly denominator: number;
  readonly n: number;
}

/** Works out the interval around a rate; none around a rate of nothing, or where the procedure withholds it. */
export function rateInterval(sampled: Sampled, interval: RateInterval | undefined): Estimated | undefined {
  if (interval === undefined || sampled.denominator === 0) return undefined;
  const { method, level } = interval;
  return estimatedIn(proportionInterval(shareOf(sampled), { interval: method, level }));
}

/** Percentage points in a whole. */
export const POINTS = 100;

/** Works out the interval around a difference of two rates, in percentage points. */
export function differenceInterval(
  before: Sampled,
  after: Sampled,
  interval: DifferenceInterval | undefined,
): Estimated | undefined {
  if (interval === undefined || before.denominator === 0 || after.denominator === 0) return undefined;
  const estimate = estimatedIn(newcombe(shareOf(after), shareOf(before), interval));
  return estimate && inPoints(estimate);
}

/** Gives an estimated difference of shares in percentage points. */
export function inPoints({ standardError, ...estimate }: Estimated): Estimated {
  return {
    ...estimate,
    value: POINTS * estimate.value,
    low: POINTS * estimate.low,
    high: POINTS * estimate.high,
    ...(standardError !== undefined && { standardError: POINTS * standardError }),
  };
}

function shareOf({ n, ...parts }: Sampled): Share {
  return effectiveShare(parts, n);
}

function estimatedIn(estimate: Estimate): Estimated | undefined {
  return estimate.status === "estimated" ? estimate : undefined;
}
