import { betaDistribution } from "./beta.js";
import { withhold, type Estimate, type Withheld } from "./estimate.js";
import { DEFAULT_LEVEL, normalReach, type IntervalOptions } from "./share.js";
import { twoSided, type Tested, type TestedByStatistic } from "./test-result.js";
import { wilson } from "./wilson.js";

/** How many of the same people have a property the first time, the second time, both times or neither; whole numbers. */
export interface PairedCounts {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/**
 * Measures how far two yes-or-no answers of the same people go together: the phi coefficient.
 *
 * @param pairs - counts of people
 * @returns from −1 to 1; `"unknown"` when an answer was the same for all, one time or the other
 * @throws RangeError when a count is not a whole number of 0 or more
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#paired}
 */
export function phi(pairs: PairedCounts): number | "unknown" {
  checkPairs(pairs);
  const { both, firstOnly, secondOnly, neither } = pairs;
  const first = (both + firstOnly) * (secondOnly + neither);
  const second = (both + secondOnly) * (firstOnly + neither);
  if (first === 0 || second === 0) return "unknown";
  return (both * neither - firstOnly * secondOnly) / Math.sqrt(first) / Math.sqrt(second);
}

/**
 * Estimates the difference of two proportions of the same people, first minus second, with Newcombe's hybrid score interval.
 *
 * Withheld with `no-observations` when there is nobody. A phi that is unknown counts as 0. Source: Newcombe (1998), Statistics in
 * Medicine 17:2635, method 10 without the correction of phi.
 *
 * @param pairs - counts of people
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [−1, 1]; `n` counts people
 * @throws RangeError when a count is not a whole number of 0 or more, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#paired}
 */
export function newcombePaired(
  pairs: PairedCounts,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  const n = checkPairs(pairs);
  const { both, firstOnly, secondOnly } = pairs;
  const one = wilson({ count: both + firstOnly, n }, { level });
  const two = wilson({ count: both + secondOnly, n }, { level });
  if (one.status === "withheld") return one;
  if (two.status === "withheld") return two;
  const together = phi(pairs);
  const correlation = together === "unknown" ? 0 : together;
  const value = (firstOnly - secondOnly) / n;
  const low = value - distance(one.value - one.low, two.high - two.value, correlation);
  const high = value + distance(one.high - one.value, two.value - two.low, correlation);
  return { status: "estimated", value, low, high, level, method: "newcombe-paired", n };
}

/**
 * Estimates the difference of two proportions of the same people, first minus second, with the simple interval around it.
 *
 * It is here for its standard error and to recompute what others publish. What reaches beyond [−1, 1] is cut off. Withheld with
 * `no-observations` when there is nobody, and with `no-variance` when all changed alike or nobody did. Source: Fleiss, Levin and Paik
 * (2003), Statistical Methods for Rates and Proportions, 13.1.
 *
 * @param pairs - counts of people
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [−1, 1]; `n` counts people
 * @throws RangeError when a count is not a whole number of 0 or more, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#paired}
 */
export function waldPaired(
  pairs: PairedCounts,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations" | "no-variance"> {
  const reach = normalReach(level);
  const n = checkPairs(pairs);
  const { firstOnly, secondOnly } = pairs;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const change = firstOnly - secondOnly;
  const standardError = Math.sqrt(firstOnly + secondOnly - (change * change) / n) / n;
  if (standardError === 0) return withhold("no-variance", `the answers of all ${n} moved alike`);
  const value = change / n;
  const [low, high] = [Math.max(value - reach * standardError, -1), Math.min(value + reach * standardError, 1)];
  return { status: "estimated", value, low, high, level, method: "wald", n, standardError };
}

/**
 * Tests whether two proportions of the same people differ, by those who changed (two-sided).
 *
 * The square of the statistic is McNemar's chi-square without a correction. Withheld with `no-variance` when nobody changed. Source:
 * McNemar (1947), Psychometrika 12:153.
 *
 * @param pairs - counts of people
 * @throws RangeError when a count is not a whole number of 0 or more
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#paired}
 */
export function mcnemar(pairs: PairedCounts): TestedByStatistic | Withheld<"no-variance"> {
  checkPairs(pairs);
  const { firstOnly, secondOnly } = pairs;
  const changed = firstOnly + secondOnly;
  if (changed === 0) return withhold("no-variance", "nobody changed; there is nothing to test");
  return twoSided("mcnemar", (firstOnly - secondOnly) / Math.sqrt(changed));
}

/**
 * Tests whether two proportions of the same people differ, by the exact binomial distribution of those who changed (two-sided).
 *
 * Withheld with `no-variance` when nobody changed. Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and
 * Proportions, 13.1.
 *
 * @param pairs - counts of people
 * @returns a test without a statistic
 * @throws RangeError when a count is not a whole number of 0 or more
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#paired}
 */
export function mcnemarExact(pairs: PairedCounts): Tested | Withheld<"no-variance"> {
  checkPairs(pairs);
  const { firstOnly, secondOnly } = pairs;
  if (firstOnly + secondOnly === 0) return withhold("no-variance", "nobody changed; there is nothing to test");
  const [fewer, more] = [Math.min(firstOnly, secondOnly), Math.max(firstOnly, secondOnly)];
  // At most so many heads of fair coins, as a tail of the beta distribution (Abramowitz and Stegun 1964, 26.5.24).
  const tail = fewer === more ? 1 : betaDistribution(0.5, { alpha: more, beta: fewer + 1 });
  return { status: "tested", method: "mcnemar-exact", pValue: Math.min(2 * tail, 1) };
}

function distance(one: number, two: number, correlation: number): number {
  return Math.sqrt(Math.max(one * one - 2 * correlation * one * two + two * two, 0));
}

function checkPairs({ both, firstOnly, secondOnly, neither }: PairedCounts): number {
  const counts = [both, firstOnly, secondOnly, neither];
  const odd = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (odd !== undefined) throw new RangeError(`${odd} is not a number of people`);
  return both + firstOnly + secondOnly + neither;
}
