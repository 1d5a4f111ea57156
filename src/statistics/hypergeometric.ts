import { deviance } from "./deviance.js";
import { stirlingError } from "./log-gamma.js";
import { checkPoint, checkProbability, type Tail } from "./tail.js";

/** Draws without replacement, all of them whole numbers of 0 or more. */
export interface Draws {
  /** All that can be drawn. */
  readonly population: number;
  /** Those among them that have the property in question. */
  readonly successes: number;
  /** How many are drawn. */
  readonly draws: number;
}

/**
 * Probability that exactly so many of those drawn have the property.
 *
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities, for a hypergeometric as a product of three
 * binomial probabilities.
 *
 * @param count - how many have it
 * @param draws - population, successes and draws
 * @returns a probability in [0, 1]; 0 for counts that cannot come up
 * @throws RangeError when the numbers are not whole, negative, or more are drawn or have the property than there are
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#hypergeometric}
 */
export function hypergeometricProbability(count: number, draws: Draws): number {
  checkPoint(count);
  const { least, most } = rangeOf(draws);
  if (count < least || count > most || !Number.isInteger(count)) return 0;
  const { population, successes, draws: drawn } = draws;
  const share = drawn / population;
  return (
    (binomialProbability(count, successes, share) * binomialProbability(drawn - count, population - successes, share)) /
    binomialProbability(drawn, population, share)
  );
}

/**
 * Probability that at most `count` of those drawn have the property, or more than that.
 *
 * Each tail is summed from its own end of the count, so that a small one keeps its digits: relative error about 1e-13.
 *
 * @param count - any number
 * @param draws - population, successes and draws
 * @param tail - `"lower"` when absent
 * @returns a probability in [0, 1]
 * @throws RangeError as {@link hypergeometricProbability}
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#hypergeometric}
 */
export function hypergeometricDistribution(count: number, draws: Draws, tail: Tail = "lower"): number {
  checkPoint(count);
  const { least, most } = rangeOf(draws);
  const at = Math.floor(count);
  if (at < least) return tail === "lower" ? 0 : 1;
  if (at >= most) return tail === "lower" ? 1 : 0;
  const mean = (draws.draws / draws.population) * draws.successes;
  const [side, probability]: readonly [Tail, number] =
    at < mean ? ["lower", sumFrom(at, -1, draws)] : ["upper", sumFrom(at + 1, 1, draws)];
  return Math.min(tail === side ? probability : 1 - probability, 1);
}

/**
 * Smallest count that those drawn with the property do not exceed, with at least the given probability.
 *
 * @param probability - in [0, 1]
 * @param draws - population, successes and draws
 * @param tail - `"lower"` when absent; with `"upper"`, the smallest count that is exceeded with at most the probability
 * @throws RangeError when `probability` is not in [0, 1], or as {@link hypergeometricProbability}
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#hypergeometric}
 */
export function hypergeometricQuantile(probability: number, draws: Draws, tail: Tail = "lower"): number {
  checkProbability(probability);
  let { least, most } = rangeOf(draws);
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    const found = hypergeometricDistribution(middle, draws, tail);
    if (tail === "lower" ? found >= probability : found <= probability) most = middle;
    else least = middle + 1;
  }
  return least;
}

function rangeOf({ population, successes, draws }: Draws): { least: number; most: number } {
  const areWhole = [population, successes, draws].every((number) => Number.isSafeInteger(number) && number >= 0);
  if (!areWhole || successes > population || draws > population) {
    throw new RangeError(`${draws} cannot be drawn of ${population} of which ${successes} count`);
  }
  return { least: Math.max(0, draws + successes - population), most: Math.min(draws, successes) };
}

/** The probabilities from a count outwards to the end, each from the one before. */
function sumFrom(start: number, step: 1 | -1, draws: Draws): number {
  const { population, successes, draws: drawn } = draws;
  const others = population - successes - drawn;
  let sum = 1;
  let term = 1;
  for (let count = start; sum + term !== sum; count += step) {
    const up = (successes - count) * (drawn - count);
    const down = count * (others + count);
    term *=
      step > 0 ? up / ((count + 1) * (others + count + 1)) : down / ((successes - count + 1) * (drawn - count + 1));
    sum += term;
  }
  return hypergeometricProbability(start, draws) * sum;
}

/** Chance of so many of n when each comes up with the given share, which is 0 or 1 only with counts that are then certain. */
function binomialProbability(count: number, n: number, share: number): number {
  if (count === 0) return n === 0 || share === 0 ? 1 : Math.exp(n * Math.log1p(-share));
  if (count === n) return share ** n;
  const rest = n - count;
  const errors = stirlingError(n) - stirlingError(count) - stirlingError(rest);
  const distance = deviance(count, n * share) + deviance(rest, n * (1 - share));
  return Math.sqrt(n / (2 * Math.PI * count) / rest) * Math.exp(errors - distance);
}
