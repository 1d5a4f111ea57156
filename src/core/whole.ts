/** Numbers as whole multiples of one power of ten, so that sums and quotients of them are exact. */
interface Whole {
  readonly whole: readonly bigint[];
  /** How many decimals each whole number stands for. */
  readonly decimals: number;
}

/**
 * Reads each number as the decimal that it prints as: 0.1 is one tenth.
 *
 * @param numbers - finite ones
 */
export function toWhole(numbers: readonly number[]): Whole {
  const read = numbers.map((number) => {
    const [mantissa = "0", exponent = "0"] = number.toExponential().split("e");
    const [units = "0", fraction = ""] = mantissa.split(".");
    return { digits: BigInt(units + fraction), decimals: fraction.length - Number(exponent) };
  });
  const decimals = read.reduce((most, each) => Math.max(most, each.decimals), 0);
  return { whole: read.map((each) => each.digits * 10n ** BigInt(decimals - each.decimals)), decimals };
}

/**
 * Divides a whole among parts in proportion to their weights: what each has a right to in full, and of the units that are left one each
 * to the largest remainders, the earlier part first among equals.
 *
 * Hamilton's method: Balinski and Young, Fair Representation, 2nd ed. 2001.
 *
 * @param weights - zero or more each, not all of them 0
 * @param whole - zero or more units
 * @returns units for each part; they sum to the whole
 */
export function largestRemainder(weights: readonly bigint[], whole: bigint): readonly bigint[] {
  const total = added(weights);
  const units = weights.map((weight) => (weight * whole) / total);
  const missing = Number(whole - added(units));
  const order = weights.map((weight, index) => ({ remainder: (weight * whole) % total, index }));
  order.sort((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.index - b.index);
  const favoured = new Set(order.slice(0, missing).map(({ index }) => index));
  return units.map((each, index) => (favoured.has(index) ? each + 1n : each));
}

/**
 * Sums whole numbers.
 *
 * @param numbers - any number of them
 */
export function added(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, each) => sum + each, 0n);
}
