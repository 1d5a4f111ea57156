import { rootBetween } from "../root.js";

/**
 * Finds where a function has its peaks, by its derivative: between points at which that is above 0 and next not.
 *
 * @param derivativeAt - of the function
 * @param points - ascending, so near to each other that no two peaks lie between two of them
 * @returns the peaks, ascending
 */
export function peaksOf(derivativeAt: (x: number) => number, points: readonly number[]): readonly number[] {
  const slopes = points.map(derivativeAt);
  return points.flatMap((point, index) => {
    const [next, here, there] = [points[index + 1], slopes[index] ?? 0, slopes[index + 1] ?? 0];
    return next !== undefined && here > 0 && there <= 0 ? [rootBetween(derivativeAt, point, next)] : [];
  });
}

/**
 * Gives the candidate of the greatest value, the first among equals.
 *
 * @param candidates - any number
 * @param valueOf - what is compared
 */
export function best<Candidate>(
  candidates: readonly Candidate[],
  valueOf: (candidate: Candidate) => number,
): Candidate | undefined {
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  return others.reduce((found, candidate) => (valueOf(candidate) > valueOf(found) ? candidate : found), first);
}
