import { encode, isGroup } from "./codes.js";
import { checkLength } from "./answers.js";
import { codeAt, numberAt, type GroupColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";

/** A table of weights by two groupings, over the rows that are in a group of both. */
export interface TwoWay {
  /** Names of the rows of the table, and of its columns, in the order in which they first stand in the sample. */
  readonly rowNames: readonly NonNullable<GroupColumn[number]>[];
  readonly columnNames: readonly NonNullable<GroupColumn[number]>[];
  /** Sums of weights, by rows. */
  readonly weights: readonly (readonly number[])[];
  /** Rows of the sample with a weight above 0 that are in a group of both. */
  readonly n: number;
  /** Rows of the sample with a weight above 0 that are not. */
  readonly missing: number;
}

/** A table with the cell that each row of the sample is in. */
export interface CodedTable extends TwoWay {
  readonly members: Int32Array;
  readonly rowOfMember: Int32Array;
  readonly columnOfMember: Int32Array;
}

/**
 * Estimates how many of the population are in each cell of a table of two groupings.
 *
 * @param design - the sample or a subgroup
 * @param rows - the group of each row of the whole sample; with `null`, `undefined` or NaN it is in none
 * @param columns - the other grouping, likewise
 * @throws RangeError when a column is not as long as the sample
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#two-way-table}
 */
export function twoWayTable(design: SurveyDesign, rows: GroupColumn, columns: GroupColumn): TwoWay {
  const { rowNames, columnNames, weights, n, missing } = codedTable(design, rows, columns);
  return { rowNames, columnNames, weights, n, missing };
}

/**
 * The table with the codes of who is in which cell.
 *
 * @param design - the sample or a subgroup
 * @param rows - one grouping
 * @param columns - the other
 */
export function codedTable(design: SurveyDesign, rows: GroupColumn, columns: GroupColumn): CodedTable {
  checkLength(design, rows);
  checkLength(design, columns);
  const counted = design.members.filter((row) => design.weights[row] !== 0);
  const members = counted.filter((row) => isGroup(rows[row] ?? null) && isGroup(columns[row] ?? null));
  const [first, second] = [encode(rows, members), encode(columns, members)];
  const weights = first.names.map(() => second.names.map(() => 0));
  for (let place = 0; place < members.length; place += 1) {
    const cells = weights[codeAt(first.codes, place)] ?? [];
    const column = codeAt(second.codes, place);
    cells[column] = (cells[column] ?? 0) + numberAt(design.weights, codeAt(members, place));
  }
  return {
    rowNames: first.names.filter(isGroup),
    columnNames: second.names.filter(isGroup),
    weights,
    n: members.length,
    missing: counted.length - members.length,
    members,
    rowOfMember: first.codes,
    columnOfMember: second.codes,
  };
}
