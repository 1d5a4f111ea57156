import type { Claimant } from "./pegging.js";

/**
 * Divides a total into the whole numbers that make the variance Σ measure² ÷ count least.
 *
 * Gives one unit after another to the claimant of the greatest measure ÷ √(count · (count + 1)), the first among equals, which is what
 * the unit lessens the variance by. Exact. Source: Wright (2012), Am. Stat. 66:217, and (2017), Stat. Probab. Lett. 129:50.
 *
 * @param claimants - each with at least 1, some with a measure and room for what is left
 * @param total - not less than the sum of the least, nor more than the sum of the most
 */
export function wright(claimants: readonly Claimant[], total: bigint): readonly bigint[] {
  const rows = claimants.map(({ measure, least, most }) => ({ square: measure ** 2n, count: least, most }));
  for (let left = rows.reduce((rest, { count }) => rest - count, total); left > 0n; left -= 1n) {
    const open = rows.filter(({ count, most }) => count < most);
    const [first] = open;
    if (first === undefined) break;
    open.reduce((best, row) => (gainsMore(row, best) ? row : best), first).count += 1n;
  }
  return rows.map(({ count }) => count);
}

interface Row {
  readonly square: bigint;
  readonly count: bigint;
}

/** Compares square ÷ (count · (count + 1)) of two without dividing. */
function gainsMore(one: Row, other: Row): boolean {
  return one.square * other.count * (other.count + 1n) > other.square * one.count * (one.count + 1n);
}
