/** Stands for a denominator of 0, which would end the recurrence. */
const ALMOST_ZERO = 1e-300;

/** The parts of a level of a continued fraction. */
interface Level {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Evaluates n₀/(d₀ + n₁/(d₁ + n₂/(d₂ + …))) from the outermost level inwards, until a level changes nothing.
 *
 * Source: Lentz (1976), Applied Optics 15:668, as modified by Thompson and Barnett (1986), J. Comput. Phys. 64:490.
 *
 * @param levelAt - numerator and denominator of a level, the outermost being 0
 */
export function continuedFraction(levelAt: (index: number) => Level): number {
  const first = levelAt(0);
  let above = first.denominator;
  let below = 0;
  let value = first.numerator / first.denominator;
  for (let index = 1, change = 0; Math.abs(change - 1) > 4 * Number.EPSILON; index += 1) {
    const { numerator, denominator } = levelAt(index);
    below = 1 / (denominator + numerator * below || ALMOST_ZERO);
    above = denominator + numerator / above || ALMOST_ZERO;
    change = 1 / (above * below);
    value *= change;
  }
  return value;
}
