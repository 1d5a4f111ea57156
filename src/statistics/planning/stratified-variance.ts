import { refuse, type Result } from "../../core/index.js";

/** A stratum with as many answers as a sample gives it. */
export interface AnsweredStratum {
  /** People in it. */
  readonly size: number;
  /** Of single answers in it, 0 or more. */
  readonly standardDeviation: number;
  /** Answers, from 0 to the size. */
  readonly count: number;
}

/**
 * Tells the variance that the mean of a stratified sample will have, so that allocations can be compared.
 *
 * Σ (N_h ÷ N)² · (1 − n_h ÷ N_h) · S_h² ÷ n_h, in the square of the mean's unit. Refuses with `empty-stratum` where nobody is asked, so that no
 * mean can be had. Source: Cochran (1977), Sampling Techniques, third edition, theorem 5.3.
 *
 * @param strata - at least one
 * @throws RangeError when there is none, a size is not above 0, a count not in [0, size], or a standard deviation negative or not finite
 * @example
 * {@includeCode ../../../test/statistics/planning/examples.test.ts#stratified-variance}
 */
export function varianceOfStratifiedMean(
  strata: readonly AnsweredStratum[],
): Result<{ variance: number }, "empty-stratum"> {
  const people = strata.reduce((sum, { size }) => sum + size, 0);
  const odd = strata.find((stratum) => !isPossible(stratum));
  if (strata.length === 0 || odd !== undefined) throw new RangeError(`no sample has ${JSON.stringify(odd ?? strata)}`);
  const empty = strata.findIndex(({ count }) => count === 0);
  if (empty !== -1) return refuse("empty-stratum", `nobody is asked in stratum ${empty + 1} of ${strata.length}`);
  const variance = strata.reduce(
    (sum, { size, standardDeviation, count }) =>
      sum + ((size / people) * standardDeviation) ** 2 * ((1 - count / size) / count),
    0,
  );
  return { ok: true, variance };
}

function isPossible({ size, standardDeviation, count }: AnsweredStratum): boolean {
  const isSpread = standardDeviation >= 0 && standardDeviation < Infinity;
  return size > 0 && size < Infinity && isSpread && count >= 0 && count <= size;
}
