import { betaTails } from "./incomplete-beta.js";
import { withhold, type Estimate } from "./estimate.js";
import { rootBetween } from "./root.js";
import { DEFAULT_LEVEL, checkLevel, checkShare, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates a proportion with the exact interval in which the observed count itself counts half: less wide than the exact one, and its
 * level holds on average.
 *
 * Withheld with `no-observations` when `n` is 0. Sources: Lancaster (1961), J. Amer. Statist. Assoc. 56:223; Berry and Armitage (1995),
 * The Statistician 44:417. Half of each of two beta distributions says the same for a size that is not whole.
 *
 * @param share - the count and the number it is counted among, whole or effective
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [0, 1]
 * @throws RangeError when the count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#mid-p}
 */
export function midP(share: Share, { level = DEFAULT_LEVEL }: IntervalOptions = {}): Estimate<"no-observations"> {
  checkShare(share);
  checkLevel(level);
  const { count, n } = share;
  if (n === 0) return withhold("no-observations", "a proportion of no observations does not exist");
  const value = count / n;
  const low = count === 0 ? 0 : endBelow(share, (1 - level) / 2);
  // The upper end is the distance from 1 of the lower end for the opposite property.
  const high = count === n ? 1 : 1 - endBelow({ count: n - count, n }, (1 - level) / 2);
  return {
    status: "estimated",
    value,
    low: Math.min(low, value),
    high: Math.max(high, value),
    level,
    method: "mid-p",
    n,
  };
}

function endBelow({ count, n }: Share, outside: number): number {
  const left = n - count;
  return rootBetween(
    (part) => {
      const at = { part, rest: 1 - part };
      const atLeast = betaTails(at, { alpha: count, beta: left + 1 }).lower;
      const more = left === 0 ? 0 : betaTails(at, { alpha: count + 1, beta: left }).lower;
      return (atLeast + more) / 2 - outside;
    },
    0,
    1,
  );
}
