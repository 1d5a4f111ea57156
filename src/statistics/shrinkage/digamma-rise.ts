/** B₂ₖ ÷ 2k, of the asymptotic series ψ(x) ~ ln x − 1/(2x) − Σ B₂ₖ ÷ (2k · x²ᵏ): Abramowitz and Stegun (1964), 6.3.18. */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];
/** From here on the series has all digits of a double. */
const SERIES_BEGINS = 12;

/**
 * Tells by how much the digamma function rises between two points, ψ(from + by) − ψ(from), with full relative precision.
 *
 * It is Σ 1 ÷ (from + i) over i = 0, …, by − 1 where `by` is whole; the difference of two values would lose what they have in common.
 * Sources: Abramowitz and Stegun (1964), 6.3.6 and 6.3.18.
 *
 * @param from - above 0
 * @param by - 0 or more
 */
export function digammaRise(from: number, by: number): number {
  let sum = 0;
  let low = from;
  // One step up each: 1 ÷ low − 1 ÷ (low + by).
  for (; low < SERIES_BEGINS; low += 1) sum += by / (low * (low + by));
  const high = low + by;
  return sum + Math.log1p(by / low) + by / (2 * low * high) + tail(low) - tail(high);
}

function tail(x: number): number {
  const square = 1 / (x * x);
  return square * SERIES.reduceRight((rest, coefficient) => rest * square + coefficient, 0);
}
