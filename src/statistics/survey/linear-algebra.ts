/** A small matrix, by rows. */
export type Matrix = readonly (readonly number[])[];

/**
 * Solves linear equations by elimination with row pivots.
 *
 * @param matrix - as many rows as columns
 * @param right - a row for each of them, with one column for each system
 * @returns the solutions by rows, or `"singular"` when there is not exactly one
 */
export function solve(matrix: Matrix, right: Matrix): Matrix | "singular" {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...(right[index] ?? [])]);
  const scale = matrix.map((row) => Math.max(...row.map(Math.abs)));
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = bestRow(rows, scale, pivot);
    const own = rows[best] ?? [];
    if (Math.abs(own[pivot] ?? 0) <= size * Number.EPSILON * (scale[best] ?? 0)) return "singular";
    [rows[best], rows[pivot]] = [rows[pivot] ?? [], own];
    [scale[best], scale[pivot]] = [scale[pivot] ?? 0, scale[best] ?? 0];
    for (const [index, row] of rows.entries()) {
      const factor = index === pivot ? 0 : (row[pivot] ?? 0) / (own[pivot] ?? 1);
      if (factor !== 0) rows[index] = row.map((value, column) => value - factor * (own[column] ?? 0));
    }
  }
  return rows.map((row, index) => row.slice(size).map((value) => value / (row[index] ?? 1)));
}

function bestRow(rows: Matrix, scale: readonly number[], pivot: number): number {
  let best = pivot;
  const sizeOf = (row: number): number => Math.abs(rows[row]?.[pivot] ?? 0) / (scale[row] ?? 1);
  for (let row = pivot + 1; row < rows.length; row += 1) if (sizeOf(row) > sizeOf(best)) best = row;
  return best;
}

/**
 * The sum of the diagonal.
 *
 * @param matrix - as many rows as columns
 */
export function trace(matrix: Matrix): number {
  return matrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
}

/**
 * The sum of the diagonal of a matrix times itself.
 *
 * @param matrix - as many rows as columns
 */
export function traceOfSquare(matrix: Matrix): number {
  return trace(matrix.map((row) => row.map((_, column) => dot(row, columnOf(matrix, column)))));
}

/**
 * The sum of products.
 *
 * @param first - numbers
 * @param second - as many
 */
export function dot(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, value, index) => sum + value * (second[index] ?? 0), 0);
}

function columnOf(matrix: Matrix, column: number): readonly number[] {
  return matrix.map((row) => row[column] ?? 0);
}
