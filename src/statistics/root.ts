/** More halvings than doubles allow between any two numbers; the search ends by itself when the bracket no longer shrinks. */
const MOST_STEPS = 2000;

/**
 * Finds where a continuous function changes its sign between two points, to the last digit of a double.
 *
 * Inverse quadratic interpolation where it is safe, halving where it is not. Source: Chandrupatla (1997), Advances in Engineering
 * Software 28:145.
 *
 * @param valueAt - the function
 * @param low - one end of the bracket
 * @param high - the other end, where the function has the opposite sign or is 0
 * @returns the end whose value is 0, where one is
 */
export function rootBetween(valueAt: (x: number) => number, low: number, high: number): number {
  let [a, b] = [high, low];
  let [atA, atB] = [valueAt(a), valueAt(b)];
  let fraction = 0.5;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let [c, atC] = [a, atA];
    const x = a + fraction * (b - a);
    const atX = valueAt(x);
    if (Math.sign(atX) !== Math.sign(atA)) [c, b, atC, atB] = [b, a, atB, atA];
    [a, atA] = [x, atX];
    const best = Math.abs(atA) < Math.abs(atB) ? a : b;
    const least = (Number.EPSILON * Math.abs(best)) / Math.abs(b - a);
    if (!(least < 0.5) || Math.min(Math.abs(atA), Math.abs(atB)) === 0) return best;
    const across = (a - b) / (c - b);
    const rise = (atA - atB) / (atC - atB);
    const isSafe = rise * rise < across && (1 - rise) ** 2 < 1 - across;
    const wanted = isSafe
      ? (atA / (atB - atA)) * (atC / (atB - atC)) + ((c - a) / (b - a)) * (atA / (atC - atA)) * (atB / (atC - atB))
      : 0.5;
    fraction = Math.min(Math.max(wanted, least), 1 - least);
  }
  return a;
}
