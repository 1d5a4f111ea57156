/** The two sides of a distribution at a point: at most that value, or more than it. */
export const TAILS = ["lower", "upper"] as const;
/** Which side of a distribution a probability is of. */
export type Tail = (typeof TAILS)[number];

/** The probabilities on either side of a point, each computed without taking the smaller one from 1. */
export type Tails = Readonly<Record<Tail, number>>;

/**
 * Refuses NaN where a distribution is asked for a probability.
 *
 * @param point - where the distribution is divided
 * @throws RangeError when it is NaN
 */
export function checkPoint(point: number): void {
  if (Number.isNaN(point)) throw new RangeError("the point is NaN; a distribution needs a number");
}

/**
 * Refuses a number that is no probability.
 *
 * @param probability - what stands where a probability should
 * @throws RangeError when it is not in [0, 1]
 */
export function checkProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`a probability of ${probability} has no quantile`);
}

/**
 * Refuses parameters that no distribution has.
 *
 * @param parameters - degrees of freedom and shapes by their names
 * @throws RangeError when one is not above 0 and finite
 */
export function checkPositive(parameters: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`a distribution with ${name} ${value} does not exist`);
  }
}

/**
 * Says a probability by the tail in which it is at most ½, so that it keeps its digits.
 *
 * @param probability - in [0, 1]
 * @param side - the tail that it is of
 */
export function smallerTail(probability: number, side: Tail): { readonly probability: number; readonly side: Tail } {
  if (probability <= 0.5) return { probability, side };
  return { probability: 1 - probability, side: side === "lower" ? "upper" : "lower" };
}

/**
 * Completes the tail that was computed by the other.
 *
 * @param tail - the one that was computed
 * @param probability - its probability
 */
export function tailsOf(tail: Tail, probability: number): Tails {
  const rest = 1 - probability;
  return tail === "lower" ? { lower: probability, upper: rest } : { lower: rest, upper: probability };
}
