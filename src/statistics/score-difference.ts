import { withhold, type Estimate } from "./estimate.js";
import { rootBetween } from "./root.js";
import { DEFAULT_LEVEL, checkShare, normalReach, type IntervalOptions, type Share } from "./share.js";

/**
 * Estimates the difference of two independent proportions, first minus second, with Mee's score interval: every difference that a z
 * test would not reject whose variance is the likeliest under that difference.
 *
 * Withheld with `no-observations` when either sample is empty. Source: Mee (1984), Biometrics 40:1175.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [−1, 1]; `n` counts both samples
 * @throws RangeError when a count is not in [0, n], `n` is above 1e15, or the level is not between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#score-difference}
 */
export function mee(
  first: Share,
  second: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  return scoreDifference("mee", first, second, level, 1);
}

/**
 * Estimates the difference of two independent proportions, first minus second, with the score interval of Miettinen and Nurminen: as
 * {@link mee}, with the variance enlarged by N ÷ (N − 1), N being the size of both samples.
 *
 * Withheld with `no-observations` when either sample is empty. Source: Miettinen and Nurminen (1985), Statistics in Medicine 4:213.
 *
 * @param first - the sample from which is subtracted
 * @param second - the sample that is subtracted
 * @param options - the confidence level, 0.95 when absent
 * @returns value and interval in [−1, 1]; `n` counts both samples
 * @throws RangeError when a count is not in [0, n], `n` is above 1e15, both samples together are not above 1, or the level is not
 *   between 0 and 1
 * @example
 * {@includeCode ../../test/statistics/examples.test.ts#score-difference}
 */
export function miettinenNurminen(
  first: Share,
  second: Share,
  { level = DEFAULT_LEVEL }: IntervalOptions = {},
): Estimate<"no-observations"> {
  const n = first.n + second.n;
  if (n > 0 && n <= 1) throw new RangeError(`samples of ${n} together have no variance to enlarge`);
  return scoreDifference("miettinen-nurminen", first, second, level, n / (n - 1));
}

function scoreDifference(
  method: "mee" | "miettinen-nurminen",
  first: Share,
  second: Share,
  level: number,
  enlarged: number,
): Estimate<"no-observations"> {
  checkShare(first);
  checkShare(second);
  const reach = normalReach(level);
  if (first.n === 0 || second.n === 0) {
    return withhold("no-observations", `samples of ${first.n} and ${second.n} cannot be compared`);
  }
  const value = first.count / first.n - second.count / second.n;
  const limit = reach * reach * enlarged;
  const beyond = (difference: number): number =>
    difference === value
      ? -1
      : Math.abs(value - difference) / Math.sqrt(limit * varianceUnder(difference, first, second)) - 1;
  const low = value === -1 ? -1 : rootBetween(beyond, -1, value);
  const high = value === 1 ? 1 : rootBetween(beyond, value, 1);
  return { status: "estimated", value, low, high, level, method, n: first.n + second.n };
}

/** Variance of the difference of shares, at the two proportions likeliest among those that differ by so much. */
function varianceUnder(difference: number, first: Share, second: Share): number {
  const least = Math.max(0, -difference);
  const most = Math.min(1, 1 - difference);
  const firstShare = (p: number): number => Math.min(Math.max(p + difference, 0), 1);
  // The logarithm of the likelihood is concave, so that its slope falls from one end to the other.
  const slope = (p: number): number => slopeAt(firstShare(p), first) + slopeAt(p, second);
  const p = slope(least) <= 0 ? least : slope(most) >= 0 ? most : rootBetween(slope, least, most);
  const q = firstShare(p);
  return (q * (1 - q)) / first.n + (p * (1 - p)) / second.n;
}

/** Slope of the logarithm of a sample's likelihood; what was not observed has no part in it. */
function slopeAt(share: number, { count, n }: Share): number {
  return (count === 0 ? 0 : count / share) - (count === n ? 0 : (n - count) / (1 - share));
}
