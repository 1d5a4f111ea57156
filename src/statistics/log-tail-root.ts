import type { Tail } from "./tail.js";

/** A tail at a point, and the height of the curve there, over the logarithm of the point. */
export interface LogTail {
  readonly tail: number;
  readonly density: number;
}

/** More steps than any start needs; the search ends by itself when a step no longer changes the point. */
const MOST_STEPS = 200;
const NO_CHANGE = Number.EPSILON / 2;
/** A factor of exp(1500) spans all doubles; a longer step would be infinite. */
const LONGEST_STEP = 1500;

/**
 * Finds the positive point at which one tail of a distribution has a given probability, by Newton's method on logarithms.
 *
 * Where the curve over the logarithm of the point is log-concave (gamma; the odds of beta), so are both tails: from the far side of the
 * root, each step comes nearer and none goes past it, so that it arrives from any start. The point changes by factors, which
 * keeps the digits of small and of large ones.
 *
 * @param probability - in (0, 1)
 * @param side - whose probability that is
 * @param start - above 0
 * @param tailAt - the tail on that side of a point, and the curve's height
 * @returns the smallest or greatest double where the point lies beyond them
 */
export function logTailRoot(
  probability: number,
  side: Tail,
  start: number,
  tailAt: (point: number) => LogTail,
): number {
  const direction = side === "lower" ? -1 : 1;
  let point = start;
  let here = tailAt(point);
  for (let count = 0, last = Infinity; count < MOST_STEPS; count += 1) {
    const wanted = direction * Math.log(here.tail / probability) * (here.tail / here.density);
    let step = Math.min(Math.max(wanted, -LONGEST_STEP), LONGEST_STEP);
    if (Math.abs(step) <= NO_CHANGE || (Math.abs(step) < 1e-9 && Math.abs(step) >= last)) break;
    last = Math.abs(step);
    // A first step from the near side may end where the tail underflows.
    let next = point * Math.exp(step);
    let there = tailAt(next);
    for (; there.tail === 0 && next !== point; there = tailAt(next)) {
      step /= 2;
      next = point * Math.exp(step);
    }
    if (next === point) break;
    [point, here] = [next, there];
  }
  return point;
}
