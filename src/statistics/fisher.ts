import { hypergeometricDistribution, hypergeometricProbability, type Draws } from "./hypergeometric.js";
import { checkShare, type Share } from "./share.js";
import type { Tested } from "./test-result.js";

/** Tables this close in probability, relative to it, count as equally likely; rounding may part them. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Tests whether two independent proportions differ, by Fisher's exact test (two-sided).
 *
 * The p-value is the probability of all tables with the same margins that are no likelier than the observed one; 1 when a sample is
 * empty, for then there is no other table. Source: Fisher (1935), J. Roy. Statist. Soc. 98:39; two-sided by probability, Irwin (1935),
 * Metron 12:83.
 *
 * @param first - the sample from which is subtracted, in whole numbers
 * @param second - the sample that is subtracted, in whole numbers
 * @returns a test without a statistic
 * @throws RangeError when a count is not in [0, n] or a number is not whole
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#fisher}
 */
export function fisher(first: Share, second: Share): Tested {
  checkShare(first);
  checkShare(second);
  const draws = { population: first.n + second.n, successes: first.count + second.count, draws: first.n };
  if (!Number.isSafeInteger(first.count)) throw new RangeError(`${first.count} is no whole number of observations`);
  const limit = hypergeometricProbability(first.count, draws) * AS_LIKELY;
  const least = Math.max(0, draws.draws + draws.successes - draws.population);
  const most = Math.min(draws.draws, draws.successes);
  const mode = Math.floor(((draws.draws + 1) * (draws.successes + 1)) / (draws.population + 2));
  if (hypergeometricProbability(mode, draws) <= limit) return { status: "tested", method: "fisher", pValue: 1 };
  const below = firstLikelier(least, mode, 1, limit, draws);
  const above = firstLikelier(most, mode, -1, limit, draws);
  const outside = hypergeometricDistribution(below - 1, draws) + hypergeometricDistribution(above, draws, "upper");
  return { status: "tested", method: "fisher", pValue: Math.min(outside, 1) };
}

/** From an end of the counts towards the likeliest, the first that is likelier than the limit. */
function firstLikelier(end: number, mode: number, direction: 1 | -1, limit: number, draws: Draws): number {
  let [near, far] = [0, Math.abs(mode - end)];
  while (near < far) {
    const middle = Math.floor((near + far) / 2);
    if (hypergeometricProbability(end + direction * middle, draws) > limit) far = middle;
    else near = middle + 1;
  }
  return end + direction * far;
}
