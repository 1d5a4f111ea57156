import { codeAt, numberAt } from "./columns.js";
import type { Contributions } from "./contributions.js";
import type { SurveyDesign } from "./design.js";
import type { Matrix } from "./linear-algebra.js";
import type { CodedTable, TwoWay } from "./two-way.js";

/** The estimated shares of the population in the cells of a table, and in its rows and columns. */
export interface CellShares {
  readonly shares: Matrix;
  readonly ofRows: readonly number[];
  readonly ofColumns: readonly number[];
  /** The sum of all weights. */
  readonly whole: number;
}

/**
 * The shares of the population in each cell, row and column.
 *
 * @param table - with somebody in every row and column
 */
export function sharesOf({ weights }: TwoWay): CellShares {
  const whole = sumOver(weights, (weight) => weight);
  const shares = weights.map((row) => row.map((weight) => weight / whole));
  const ofRows = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const ofColumns = (shares[0] ?? []).map((_, column) =>
    sumOver(shares, (share, __, own) => (own === column ? share : 0)),
  );
  return { shares, ofRows, ofColumns, whole };
}

/**
 * Contrasts between cells that only an interaction of rows and columns makes other than 0, as many as a table has degrees of freedom.
 *
 * @param table - of the size wanted
 */
export function interactions(table: Matrix): readonly Matrix[] {
  const [rows, columns] = [table.length - 1, (table[0] ?? []).length - 1];
  const sign = (place: number, chosen: number, last: number): number =>
    Number(place === chosen) - Number(place === last);
  return table
    .slice(1)
    .flatMap((cells, above) =>
      cells
        .slice(1)
        .map((_, before) =>
          table.map((own, row) => own.map((__, column) => sign(row, above, rows) * sign(column, before, columns))),
        ),
    );
}

/**
 * Divides a contrast by the shares of its cells; an empty cell counts with 0, as in the source of the test.
 *
 * @param contrast - a number for each cell
 * @param shares - of the population
 */
export function overShares(contrast: Matrix, shares: Matrix): Matrix {
  return contrast.map((cells, row) =>
    cells.map((own, column) => (cellOf(shares, row, column) === 0 ? 0 : own / cellOf(shares, row, column))),
  );
}

/**
 * What the rows of a sample contribute to a sum over the cells of a table.
 *
 * @param design - the sample
 * @param table - who is in which cell
 * @param factor - what a weight in a cell counts
 */
export function cellContributions(
  design: SurveyDesign,
  { members, rowOfMember, columnOfMember }: CodedTable,
  factor: (row: number, column: number) => number,
): Contributions {
  const values = Float64Array.from(
    members,
    (member, place) =>
      numberAt(design.weights, member) * factor(codeAt(rowOfMember, place), codeAt(columnOfMember, place)),
  );
  return { rows: members, values };
}

/**
 * Sums over the cells of a table.
 *
 * @param table - a number for each cell
 * @param term - what a cell adds
 */
export function sumOver(table: Matrix, term: (own: number, row: number, column: number) => number): number {
  return table.reduce(
    (sum, cells, row) => cells.reduce((inner, own, column) => inner + term(own, row, column), sum),
    0,
  );
}

/**
 * The number in a cell.
 *
 * @param table - a number for each cell
 * @param row - from 0
 * @param column - from 0
 */
export function cellOf(table: Matrix, row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}
