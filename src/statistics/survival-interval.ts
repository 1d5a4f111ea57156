import type { SurvivalStep } from "./kaplan-meier.js";
import { DEFAULT_LEVEL, normalReach, type IntervalOptions } from "./share.js";

/**
 * The scales on which an interval reaches equally far to both sides of a survival: its logarithm, the logarithm of minus
 * its logarithm (never leaves [0, 1] by itself), or the survival as it is.
 */
export const SURVIVAL_TRANSFORMATIONS = ["log", "log-log", "plain"] as const;
/** The name of a scale for the interval of a survival. */
export type SurvivalTransformation = (typeof SURVIVAL_TRANSFORMATIONS)[number];

/** Options of the intervals around a survival curve. */
export interface SurvivalIntervalOptions extends IntervalOptions {
  /** `"log"` when absent. */
  readonly transformation?: SurvivalTransformation;
}

/** Ends of a confidence interval, each `"unknown"` where the cases do not tell. */
export interface SurvivalInterval {
  readonly low: number | "unknown";
  readonly high: number | "unknown";
}

/** A margin is as many standard errors as the level asks for, relative to the survival. */
type Ends = (survival: number, margin: number) => readonly [low: number, high: number];

const ENDS: Readonly<Record<SurvivalTransformation, Ends>> = {
  log: (survival, margin) => [survival * Math.exp(-margin), survival * Math.exp(margin)],
  "log-log": (survival, margin) => {
    const power = Math.exp(margin / -Math.log(survival));
    return [survival ** power, survival ** (1 / power)];
  },
  plain: (survival, margin) => [survival * (1 - margin), survival * (1 + margin)],
};

/**
 * Puts a confidence interval around the share of cases that lasts longer than a step's time.
 *
 * Both ends are `"unknown"` where the curve has fallen to 0; what reaches beyond [0, 1] is cut off. Source: Link (1984),
 * Biometrics 40:601, for the logarithm; Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data,
 * second edition, 1.4, for the other two.
 *
 * @param step - a step of a survival curve
 * @param options - the confidence level, 0.95 when absent, and the scale, `"log"` when absent
 * @returns ends in [0, 1], with the survival between them
 * @throws RangeError when the level is not between 0 and 1, or the scale is none of {@link SURVIVAL_TRANSFORMATIONS}
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#survival-interval}
 */
export function survivalInterval(step: SurvivalStep, options: SurvivalIntervalOptions = {}): SurvivalInterval {
  return survivalBand(options)(step);
}

/**
 * Checks the options once for all steps of a curve.
 *
 * @param options - as of {@link survivalInterval}
 * @returns what gives a step its interval
 * @throws RangeError as {@link survivalInterval}, even when the curve has no step
 */
export function survivalBand({
  level = DEFAULT_LEVEL,
  transformation = "log",
}: SurvivalIntervalOptions): (step: SurvivalStep) => SurvivalInterval {
  const reach = normalReach(level);
  if (!SURVIVAL_TRANSFORMATIONS.includes(transformation)) {
    throw new RangeError(`a survival has no interval on a scale called "${transformation}"`);
  }
  const ends = ENDS[transformation];
  return ({ survival, standardError }) => {
    if (standardError === "unknown") return { low: "unknown", high: "unknown" };
    const [low, high] = ends(survival, (reach * standardError) / survival);
    return { low: Math.max(low, 0), high: Math.min(high, 1) };
  };
}
