/** An exact fraction in lowest terms; `below` is 1 or more. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** Nothing. */
export const ZERO: Fraction = { above: 0n, below: 1n };

/** Takes a whole number as a fraction. */
export function whole(number: bigint): Fraction {
  return { above: number, below: 1n };
}

/** Adds to one fraction so many times another. */
export function addTimes(one: Fraction, times: Fraction, other: Fraction): Fraction {
  // Nearly every coefficient of a table is 1 or −1, and whole numbers need no common divisor.
  if (one.below === 1n && times.below === 1n && other.below === 1n) return whole(one.above + times.above * other.above);
  const below = times.below * other.below;
  return lowest(one.above * below + times.above * other.above * one.below, one.below * below);
}

/** Multiplies one fraction by another. */
export function multiply(one: Fraction, other: Fraction): Fraction {
  return addTimes(ZERO, one, other);
}

/** Divides one fraction by another, which is not 0. */
export function divide(one: Fraction, other: Fraction): Fraction {
  if (other.below === 1n && other.above === 1n) return one;
  const [above, below] = [one.above * other.below, one.below * other.above];
  return below < 0n ? lowest(-above, -below) : lowest(above, below);
}

/** Turns the sign around. */
export function negate({ above, below }: Fraction): Fraction {
  return { above: -above, below };
}

/** Tells whether one fraction is less than another. */
export function isLess(one: Fraction, other: Fraction): boolean {
  return one.above * other.below < other.above * one.below;
}

/** The greatest whole number that is not above the fraction. */
export function floorOf({ above, below }: Fraction): bigint {
  return above >= 0n || above % below === 0n ? above / below : above / below - 1n;
}

/** Writes a fraction as `3`, `-1` or `1/2`. */
export function textOf({ above, below }: Fraction): string {
  return below === 1n ? above.toString() : `${above.toString()}/${below.toString()}`;
}

function lowest(above: bigint, below: bigint): Fraction {
  let [divisor, rest] = [above < 0n ? -above : above, below];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { above: above / divisor, below: below / divisor };
}
