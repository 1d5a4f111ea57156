/** Bits of a part: a sum of so many answers stays a whole number that is exact, 2²⁸ of them. */
const BITS = 25;
const NEXT = 2 ** BITS;

/** How numbers are taken apart: into so many whole numbers, the first of which counts units of the given size and each other 2²⁵ to one of the part before it. */
export interface Parts {
  readonly unit: number;
  readonly length: number;
}

/** Parts of a weight: it is less than 2³⁰, and its last binary place is 2⁻⁸² or before. */
export const WEIGHT_PARTS: Parts = { unit: 2 ** 5, length: 5 };
/** Parts of the square of a weight, rounded to a double: less than 2⁶⁰, with its last binary place at 2⁻¹¹² or before. */
export const SQUARE_PARTS: Parts = { unit: 2 ** 35, length: 7 };

/**
 * Takes a number apart, without a rest; parts are whole numbers, so that their sums are exact in any order and can be taken back.
 *
 * @param number - a weight, or the square of one
 * @param parts - those of weights, or of squares
 */
export function partsOf(number: number, { unit, length }: Parts): readonly number[] {
  const parts: number[] = [];
  let rest = number / unit;
  for (let place = 0; place < length; place += 1) {
    const part = Math.floor(rest);
    parts.push(part);
    rest = (rest - part) * NEXT;
  }
  return parts;
}

/**
 * Adds the parts of a number to a sum, or takes them out again. This changes the sums it is given.
 *
 * @param sums - the parts of one sum after those of another
 * @param place - of the sum among them
 * @param parts - of the number
 * @param step - whether it is added or taken out
 */
export function gather(sums: number[], place: number, parts: readonly number[], step: 1 | -1): void {
  const from = place * parts.length;
  for (let index = 0; index < parts.length; index += 1) {
    sums[from + index] = (sums[from + index] ?? 0) + step * (parts[index] ?? 0);
  }
}

/**
 * Gives the double that is nearest to a sum.
 *
 * @param sums - the parts of one sum after those of another
 * @param place - of the sum among them
 * @param parts - those of weights, or of squares
 */
export function sumAt(sums: readonly number[], place: number, { unit, length }: Parts): number {
  let whole = 0n;
  for (let index = place * length; index < (place + 1) * length; index += 1) {
    whole = (whole << BigInt(BITS)) + BigInt(sums[index] ?? 0);
  }
  // The conversion of a BigInt rounds once and correctly; the division by a power of two is exact.
  return (Number(whole) * unit) / 2 ** (BITS * (length - 1));
}
