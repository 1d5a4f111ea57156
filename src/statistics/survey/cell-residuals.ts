import { codeAt, numberAt } from "./columns.js";

/** How the mean of a cell is taken: with the rows' weights, or each row counted once. */
export type CellMean = "weighted" | "plain";

/**
 * Takes out of what rows contribute, over their weights, the mean of each cell.
 *
 * @param cellOfRow - the cell of each row; −1 for a row that is in none
 * @param count - how many cells there are
 * @param weights - with which the cells were fitted
 * @param mean - how their means are taken
 * @returns changes contributions in place, one for each row
 */
export function cellResiduals(
  cellOfRow: Int32Array,
  count: number,
  weights: Float64Array,
  mean: CellMean,
): (contributions: Float64Array) => void {
  const firsts = new Int32Array(count);
  for (let row = cellOfRow.length - 1; row >= 0; row -= 1)
    if (codeAt(cellOfRow, row) !== -1) firsts[codeAt(cellOfRow, row)] = row;
  const shares = new Float64Array(count);
  const shareOf = (row: number): number => (mean === "weighted" ? numberAt(weights, row) : 1);
  forEachInCell(cellOfRow, (row, cell) => {
    shares[cell] = numberAt(shares, cell) + shareOf(row);
  });
  return (contributions) => {
    const influence = (row: number): number => numberAt(contributions, row) / numberAt(weights, row);
    // Measured from the first of each cell, so that equal ones leave exactly 0.
    const first = Float64Array.from(firsts, influence);
    const sums = new Float64Array(count);
    forEachInCell(cellOfRow, (row, cell) => {
      sums[cell] = numberAt(sums, cell) + shareOf(row) * (influence(row) - numberAt(first, cell));
    });
    forEachInCell(cellOfRow, (row, cell) => {
      const average = numberAt(sums, cell) / numberAt(shares, cell);
      contributions[row] = numberAt(weights, row) * (influence(row) - numberAt(first, cell) - average);
    });
  };
}

function forEachInCell(cellOfRow: Int32Array, act: (row: number, cell: number) => void): void {
  for (let row = 0; row < cellOfRow.length; row += 1) {
    const cell = codeAt(cellOfRow, row);
    if (cell !== -1) act(row, cell);
  }
}
