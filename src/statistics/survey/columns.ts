/** One number for each row of the sample, in any array. */
export type NumberColumn = ArrayLike<number>;
/** One name for each row of the sample: of its stratum, its cluster or its group. */
export type CodeColumn = ArrayLike<string | number>;
/** A group for each row; a row with none is in no group. */
export type GroupColumn = ArrayLike<string | number | boolean | null | undefined>;
/**
 * One answer for each row: a number or yes and no; `null`, `undefined` and `NaN` are missing answers.
 */
export type AnswerColumn = ArrayLike<number | boolean | null | undefined>;

/** One column, or one for each stage of the sample. */
export type Staged<Column> = Column | readonly Column[];

/** Rows have codes of 32 bits with a sign. */
export const MOST_ROWS = 2 ** 31 - 1;

/**
 * Reads what may be one column or a list of them as a list.
 *
 * @param columns - one column, one for each stage, or nothing
 */
export function stagesOf<Column extends ArrayLike<unknown>>(columns: Staged<Column> | undefined): readonly Column[] {
  if (columns === undefined) return [];
  return isList(columns) ? columns : [columns];
}

function isList<Column extends ArrayLike<unknown>>(columns: Staged<Column>): columns is readonly Column[] {
  return Array.isArray(columns) && typeof columns[0] === "object" && columns[0] !== null;
}

/**
 * The number at a place that is inside the array, which the type of an index cannot say.
 *
 * @param numbers - a column of doubles
 * @param place - counted from 0
 */
export function numberAt(numbers: Float64Array, place: number): number {
  return numbers[place] ?? Number.NaN;
}

/**
 * The code at a place that is inside the array; apart from {@link numberAt}, so that each reads arrays of one kind, which is fast.
 *
 * @param codes - a column of codes
 * @param place - counted from 0
 */
export function codeAt(codes: Int32Array, place: number): number {
  return codes[place] ?? -1;
}

/**
 * The number that stands in a row as it was handed in, NaN where something else does: text, `null` and `true` are no numbers, though
 * JavaScript counts with them as if they were.
 *
 * @param column - one entry for each row
 * @param row - counted from 0
 */
export function givenAt(column: ArrayLike<unknown>, row: number): number {
  const given = column[row];
  return typeof given === "number" ? given : Number.NaN;
}

/**
 * Says what stands in a row, so that text is told from numbers.
 *
 * @param column - one entry for each row
 * @param row - counted from 0
 */
export function textAt(column: ArrayLike<unknown>, row: number): string {
  const given = column[row];
  return typeof given === "string" ? JSON.stringify(given) : String(given);
}

/**
 * The answer of a row as a number, NaN where it is missing.
 *
 * @param column - the answers of all rows
 * @param row - counted from 0
 * @throws TypeError when something else than a number, yes or no, or nothing stands there
 */
export function answerAt(column: AnswerColumn, row: number): number {
  const answer = column[row];
  if (typeof answer === "number") return answer;
  if (answer === null || answer === undefined) return Number.NaN;
  if (typeof answer === "boolean") return answer ? 1 : 0;
  throw new TypeError(`the answer at row ${row} is ${JSON.stringify(answer)}, which is no number`);
}
