import { numberAt } from "./columns.js";
import { product, type Basis } from "./orthogonal.js";

/**
 * Takes out of what rows contribute what a regression on auxiliaries explains of it.
 *
 * @param basis - the auxiliaries, independent of each other under the weights of the regression
 * @param weights - of the regression: those before they were fitted
 * @param fitted - those after
 * @returns changes contributions in place, one for each row
 */
export function regressionResiduals(
  { columns }: Basis,
  weights: Float64Array,
  fitted: Float64Array,
): (contributions: Float64Array) => void {
  return (contributions) => {
    const left = contributions.map((own, row) => (numberAt(fitted, row) === 0 ? 0 : own / numberAt(fitted, row)));
    for (const column of columns) {
      const share = product(weights, left, column);
      for (let row = 0; row < left.length; row += 1) left[row] = numberAt(left, row) - share * numberAt(column, row);
    }
    for (let row = 0; row < left.length; row += 1) contributions[row] = numberAt(fitted, row) * numberAt(left, row);
  };
}
