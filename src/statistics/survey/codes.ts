import { codeAt, type GroupColumn } from "./columns.js";

/** Names of a column as numbers from 0 up, in the order in which the names first stand there. */
export interface Coded<Name> {
  readonly codes: Int32Array;
  readonly names: readonly Name[];
}

/**
 * Numbers the names that stand in some rows of a column.
 *
 * @param column - the names
 * @param rows - which rows to read, in this order
 * @returns one code for each row read
 */
export function encode<Name>(column: ArrayLike<Name>, rows: Int32Array): Coded<Name> {
  const codes = new Int32Array(rows.length);
  const known = new Map<Name, number>();
  for (let place = 0; place < rows.length; place += 1) {
    const name = column[codeAt(rows, place)] as Name; // the rows are rows of the column
    let code = known.get(name);
    if (code === undefined) known.set(name, (code = known.size));
    codes[place] = code;
  }
  return { codes, names: [...known.keys()] };
}

/**
 * Numbers the pairs of codes that occur together.
 *
 * @param first - codes below `firstCount`
 * @param second - codes of the same rows
 * @param secondCount - how many second codes there are
 * @returns one code for each row, and the row at which each first occurs
 */
export function cross(
  first: Int32Array,
  second: Int32Array,
  secondCount: number,
): { readonly codes: Int32Array; readonly firstRows: Int32Array } {
  const codes = new Int32Array(first.length);
  const known = new Map<number, number>();
  const firstRows: number[] = [];
  for (let row = 0; row < first.length; row += 1) {
    const pair = codeAt(first, row) * secondCount + codeAt(second, row);
    let code = known.get(pair);
    if (code === undefined) {
      known.set(pair, (code = known.size));
      firstRows.push(row);
    }
    codes[row] = code;
  }
  return { codes, firstRows: Int32Array.from(firstRows) };
}

/**
 * The rows from 0 up.
 *
 * @param count - how many
 */
export function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  return rows;
}

/**
 * Whether a row is in a group.
 *
 * @param group - as it stands in a column
 */
export function isGroup<Group extends GroupColumn[number]>(group: Group | null): group is NonNullable<Group> {
  return group !== undefined && group !== null && !Number.isNaN(group);
}
