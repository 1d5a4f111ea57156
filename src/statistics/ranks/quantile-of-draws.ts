/** A place in the order that is this near to a whole number is that number: 0.95 of 500 draws is the 475th. */
const ROUNDING = 1e-9;

/**
 * Gives the least of some values that at least so large a part of them does not exceed: the inverse of their distribution function.
 *
 * Definition 1 of Hyndman and Fan (1996), Am. Stat. 50:361.
 *
 * @param ascending - at least one value
 * @param probability - in (0, 1]
 */
export function inverseQuantile(ascending: ArrayLike<number>, probability: number): number {
  const place = Math.ceil(probability * ascending.length - ROUNDING);
  return ascending[Math.max(place, 1) - 1] ?? NaN;
}

/**
 * Gives the quantile between the two nearest of some values.
 *
 * Definition 7 of Hyndman and Fan (1996).
 *
 * @param ascending - at least one value
 * @param probability - in [0, 1]
 */
export function interpolatedQuantile(ascending: ArrayLike<number>, probability: number): number {
  const place = probability * (ascending.length - 1);
  const below = Math.floor(place + ROUNDING);
  const [low = NaN, high = low] = [ascending[below], ascending[below + 1]];
  return low + Math.max(place - below, 0) * (high - low);
}
