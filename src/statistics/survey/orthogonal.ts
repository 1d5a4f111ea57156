import { numberAt } from "./columns.js";

/** Columns that say the same as others, made independent of each other under weights. */
export interface Basis {
  /** Columns v with Σw·v·v = 1, and Σw·v·v′ = 0 between two of them. */
  readonly columns: readonly Float64Array[];
  /** The totals that the population has of them. */
  readonly totals: readonly number[];
  /** The furthest that the total of a column, which others already tell, lies from what they tell, as a part of its size. */
  readonly contradiction: number;
}

/** What is left of a column, as a part of it, when others already tell it. */
const DEPENDENT = 1e-9;

/**
 * Makes auxiliary columns independent of each other, by Gram and Schmidt's method done twice.
 *
 * @param columns - one number for each row
 * @param totals - the population's total of each column
 * @param weights - of the rows
 */
export function basisOf(columns: readonly Float64Array[], totals: readonly number[], weights: Float64Array): Basis {
  const found: Float64Array[] = [];
  const known: number[] = [];
  let contradiction = 0;
  for (const [place, column] of columns.entries()) {
    const size = Math.sqrt(product(weights, column, column));
    let [left, total] = [column, totals[place] ?? 0];
    for (let pass = 0; pass < 2; pass += 1)
      for (const [index, other] of found.entries()) {
        const share = product(weights, left, other);
        left = left.map((value, row) => value - share * numberAt(other, row));
        total -= share * (known[index] ?? 0);
      }
    const length = Math.sqrt(product(weights, left, left));
    if (length > DEPENDENT * size) {
      found.push(left.map((value) => value / length));
      known.push(total / length);
    } else contradiction = Math.max(contradiction, Math.abs(total) / (Math.abs(totals[place] ?? 0) + size));
  }
  return { columns: found, totals: known, contradiction };
}

/**
 * The sum of weighted products.
 *
 * @param weights - of the rows
 * @param first - one number for each row
 * @param second - likewise
 */
export function product(weights: Float64Array, first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < weights.length; row += 1)
    sum += numberAt(weights, row) * numberAt(first, row) * numberAt(second, row);
  return sum;
}
