/** Chances of one event for each unit: that it happens, and that it does not. */
export interface Chances {
  readonly happens: Float64Array;
  readonly fails: Float64Array;
}

/**
 * Gives, for each unit, how likely it is that the event happens to 0, 1, 2, … of all the others, which are independent of it and of each
 * other: the Poisson binomial distribution without that unit.
 *
 * Halves the units again and again and multiplies into each half the polynomials of the other, so that nothing is divided out again and
 * small probabilities keep their digits.
 *
 * @param chances - of each unit, at least one
 * @param take - called for each unit with the probabilities, which are only good during the call
 */
export function leaveOneOut(
  { happens, fails }: Chances,
  take: (unit: number, probabilities: Float64Array) => void,
): void {
  const descend = (from: number, to: number, outside: Float64Array): void => {
    if (to - from === 1) {
      take(from, outside);
      return;
    }
    const middle = (from + to) >>> 1;
    descend(from, middle, joined(outside, middle, to));
    descend(middle, to, joined(outside, from, middle));
  };
  const joined = (outside: Float64Array, from: number, to: number): Float64Array => {
    const counts = new Float64Array(outside.length + to - from);
    counts.set(outside);
    for (let unit = from; unit < to; unit += 1) {
      const [yes, no] = [happens[unit] ?? NaN, fails[unit] ?? NaN];
      for (let count = outside.length + unit - from; count > 0; count -= 1) {
        counts[count] = (counts[count] ?? NaN) * no + (counts[count - 1] ?? NaN) * yes;
      }
      counts[0] = (counts[0] ?? NaN) * no;
    }
    return counts;
  };
  descend(0, happens.length, Float64Array.of(1));
}
