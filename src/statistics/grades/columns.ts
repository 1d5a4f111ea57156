import { refuse, type Refused } from "../../core/index.js";

/** Codes or weights, one for each row, in any array; typed arrays of whole numbers are read fastest. */
export type Column = ArrayLike<number>;

/** Answers in long form: a row for each answer, in columns that are equally long. */
export interface GradedAnswers {
  /** Codes of the unit that is evaluated. */
  readonly unit: Column;
  /** Codes of the question that is answered. */
  readonly question: Column;
  /** Codes of the class of the evaluator. */
  readonly class: Column;
  /** Codes of the grade; one beyond the last grade where the answer is missing. */
  readonly grade: Column;
  /** How many of the population each answer stands for, from 1e-100 to 1e100; absent, each counts 1. */
  readonly weight?: Column;
}

/** Why columns are not read at all. */
export type ColumnsRefusal = "lengths-differ" | "too-many-rows";

/** Rows have numbers of 32 bits with a sign. */
const MOST_ROWS = 2 ** 31 - 1;

/**
 * Looks at the lengths of columns, before any row is read.
 *
 * @param answers - the columns
 * @returns how many rows there are
 */
export function rowsOf({
  unit,
  question,
  class: evaluators,
  grade,
  weight,
}: GradedAnswers): number | Refused<ColumnsRefusal> {
  const rows = unit.length;
  const columns = { question, class: evaluators, grade, ...(weight && { weight }) };
  const other = Object.entries(columns).find(([, { length }]) => length !== rows);
  if (other !== undefined) return refuse("lengths-differ", `${other[0]} has ${other[1].length} rows, and unit ${rows}`);
  return rows > MOST_ROWS ? refuse("too-many-rows", `${rows} rows are more than ${MOST_ROWS}`) : rows;
}
