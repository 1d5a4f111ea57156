/**
 * How calibrated weights are kept near the given ones: `linear` adds the same for each unit of an auxiliary, `raking` multiplies, and
 * `logit` multiplies by less and less towards bounds.
 */
export const CALIBRATION_METHODS = ["linear", "raking", "logit"] as const;
/** How calibrated weights are kept near the given ones. */
export type CalibrationMethod = (typeof CALIBRATION_METHODS)[number];

/** Between which factors weights may change: the lower below 1 and not negative, the upper above 1. */
export type CalibrationBounds = readonly [low: number, high: number];

/** The factor of a weight where the auxiliaries pull it by so much, and how fast it changes there. */
export interface Factor {
  readonly value: number;
  readonly slope: number;
}

/**
 * The factor as a function of the pull: 1 with slope 1 where there is none.
 *
 * Source: Deville and Särndal (1992), J. Amer. Statist. Assoc. 87:376, cases 1, 2, 6 and 7.
 *
 * @param method - linear, raking or logit
 * @param bounds - between which factors stay, if any; `logit` needs them
 */
export function factorFunction(
  method: CalibrationMethod,
  bounds: CalibrationBounds | undefined,
): (pull: number) => Factor {
  const [low, high] = bounds ?? [-Infinity, Infinity];
  if (method === "logit") return logitFactor(low, high);
  const free = method === "linear" ? linearFactor : rakingFactor;
  return (pull) => {
    const { value, slope } = free(pull);
    if (value < low) return { value: low, slope: 0 };
    return value > high ? { value: high, slope: 0 } : { value, slope };
  };
}

function linearFactor(pull: number): Factor {
  return { value: 1 + pull, slope: 1 };
}

function rakingFactor(pull: number): Factor {
  const value = Math.exp(pull);
  return { value, slope: value };
}

function logitFactor(low: number, high: number): (pull: number) => Factor {
  const steepness = (high - low) / ((1 - low) * (high - 1));
  return (pull) => {
    // Of the two exponents the one that does not overflow.
    const fall = Math.exp(-Math.abs(steepness * pull));
    const [lower, upper] = pull > 0 ? [fall * (high - 1), 1 - low] : [high - 1, fall * (1 - low)];
    const value = (low * lower + high * upper) / (lower + upper);
    return { value, slope: ((value - low) * (high - value)) / ((1 - low) * (high - 1)) };
  };
}
