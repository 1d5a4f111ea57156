import type { Result } from "../../core/index.js";
import { LEAST_WEIGHT, MOST_WEIGHT } from "../weight-limits.js";
import { BLOCK, countBlock, readBlock } from "./blocks.js";
import { rowsOf, type ColumnsRefusal, type GradedAnswers } from "./columns.js";
import type { GradeHistogram } from "./histogram.js";

/** What a row of answers may have instead of a code or a weight. */
export const ROW_FAULTS = ["no-unit", "no-question", "no-class", "no-grade", "bad-weight"] as const;
/** Why a row is not counted. */
export type RowFault = (typeof ROW_FAULTS)[number];

/** A row that was not counted. */
export interface RefusedRow {
  /** Its place in the columns, counted from 0. */
  readonly row: number;
  readonly code: RowFault;
  /** A lower-case clause with the value that stands there. */
  readonly message: string;
}

/**
 * Counts answers, all at once and none as an object. This changes the histogram it is given.
 *
 * A row is refused by its number, and the others are counted: with `no-unit`, `no-question`, `no-class` or `no-grade` when the code is
 * none of the histogram, and with `bad-weight` when the weight is not a number from 1e-100 to 1e100; it is named by the first of these
 * that holds. A missing answer has the grade one beyond the last: it is counted apart and in no mean.
 *
 * Counts are exact. Sums of weights are sums of floating-point numbers: of n weights, in whatever order and parts they are added and
 * merged, the sum is within n × 2⁻⁵³ of the true one, relatively, since no weight is negative, and the sum of squares within
 * (n + 1) × 2⁻⁵³. Source: Higham (2002), Accuracy and Stability of Numerical Algorithms, second edition, 4.2.
 *
 * Refuses all rows with `lengths-differ`, and with `too-many-rows` from 2³¹ on, and leaves the histogram as it was.
 *
 * @param histogram - is changed
 * @param answers - a row for each answer
 * @returns how many rows were counted, those with a missing answer among them, and which were not
 * @example
 * {@includeCode ../../../test/statistics/grades/examples.test.ts#histogram}
 */
export function addAnswers(
  histogram: GradeHistogram,
  answers: GradedAnswers,
): Result<{ added: number; refused: readonly RefusedRow[] }, ColumnsRefusal> {
  const rows = rowsOf(answers);
  if (typeof rows !== "number") return rows;
  const refused: RefusedRow[] = [];
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(from + BLOCK, rows);
    readBlock(answers, from, to);
    for (const row of countBlock(histogram, to - from)) refused.push(faultOf(histogram, answers, from + row));
  }
  return { ok: true, added: rows - refused.length, refused };
}

function faultOf(histogram: GradeHistogram, answers: GradedAnswers, row: number): RefusedRow {
  const { units, questions, classes, grades } = histogram;
  const codes = [
    ["unit", answers.unit, units],
    ["question", answers.question, questions],
    ["class", answers.class, classes],
    ["grade", answers.grade, grades + 1],
  ] as const;
  for (const [name, column, size] of codes) {
    const code = column[row];
    if (code === undefined || !Number.isInteger(code) || code < 0 || code >= size)
      return { row, code: `no-${name}`, message: `the ${name} at row ${row} is ${code}, and codes end at ${size - 1}` };
  }
  const given = `the weight at row ${row} is ${answers.weight?.[row]}`;
  return { row, code: "bad-weight", message: `${given}, and must be from ${LEAST_WEIGHT} to ${MOST_WEIGHT}` };
}
