import type { SurvivalCurve, SurvivalStep } from "./kaplan-meier.js";
import { DEFAULT_LEVEL } from "./share.js";
import {
  survivalBand,
  type SurvivalInterval,
  type SurvivalIntervalOptions,
  type SurvivalTransformation,
} from "./survival-interval.js";

/** Which quantile of a survival curve, and how its interval is made. */
export interface SurvivalQuantileOptions extends SurvivalIntervalOptions {
  /** Share of the cases that has ended, between 0 and 1; 0.5 when absent, which gives the median. */
  readonly probability?: number;
}

/** The time by which a share of the cases has ended, with its confidence interval, in the unit of the curve's times. */
export interface SurvivalQuantile extends SurvivalInterval {
  readonly value: number | "unknown";
  /** Confidence level of the interval. */
  readonly level: number;
  readonly transformation: SurvivalTransformation;
}

/** A stretch this close to a share runs level at it, for a product of shares is rounded. R's `survfit` takes the same. */
const ON_THE_LINE = Math.sqrt(Number.EPSILON);

/**
 * Finds the time by which a share of all cases has ended, the median when none is named, with a confidence interval.
 *
 * It is the first time at which the curve has fallen to the share that still runs. Where the curve runs level at that
 * share (within 1.5e-8), it is the middle of the level stretch, up to the next step or to where the curve stops. It is
 * `"unknown"` when the curve never falls so far, and so is an end of the interval when the curve's lower or upper ends
 * never do. Source: Brookmeyer and Crowley (1982), Biometrics 38:29; level stretches as the manual of R's package
 * `survival` describes them for `quantile.survfit`.
 *
 * @param curve - an estimated survival curve
 * @param options - the share that has ended, the confidence level (0.95 when absent), and the scale (`"log"` when absent)
 * @throws RangeError when the share or the level is not between 0 and 1, or the scale is none of
 * `SURVIVAL_TRANSFORMATIONS`
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#survival-quantile}
 */
export function survivalQuantile(curve: SurvivalCurve, options: SurvivalQuantileOptions = {}): SurvivalQuantile {
  const { probability = 0.5, level = DEFAULT_LEVEL, transformation = "log" } = options;
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`the share that has ended lies between 0 and 1, not at ${probability}`);
  }
  const intervalAt = survivalBand({ level, transformation });
  const share = 1 - probability;
  return {
    value: fallTo(share, curve, ({ survival }) => survival),
    low: fallTo(share, curve, (step) => intervalAt(step).low),
    high: fallTo(share, curve, (step) => intervalAt(step).high),
    level,
    transformation,
  };
}

function fallTo(
  share: number,
  { steps, longest }: SurvivalCurve,
  heightAt: (step: SurvivalStep) => number | "unknown",
): number | "unknown" {
  const firstAtMost = (limit: number): SurvivalStep | undefined =>
    steps.find((step) => {
      const height = heightAt(step);
      return height !== "unknown" && height <= limit;
    });
  const start = firstAtMost(share + ON_THE_LINE)?.time;
  const end = firstAtMost(share - ON_THE_LINE)?.time ?? longest;
  return start === undefined || end === "unknown" ? "unknown" : start + (end - start) / 2;
}
