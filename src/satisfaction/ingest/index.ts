/**
 * Answers taken in at the speed of columns: rows, lines of JSON or columns come in, columns and tallies go out.
 *
 * `ResponseColumns` are responses that were admitted, in typed arrays; an `Intake` says what became of every row, and which were refused;
 * `tallyColumns` counts columns into the tally from which everything else about a survey follows.
 *
 * @module
 */
export { buffersOf, type CodeColumn, type ResponseColumns } from "../response-columns.js";
export {
  LINE_REFUSALS,
  MOST_REFUSALS,
  MOST_ROWS_AT_ONCE,
  ROWS_AT_ONCE,
  type Intake,
  type IntakeOptions,
  type LineRefusal,
  type RefusedRow,
} from "./intake.js";
export { takeRows } from "./take-rows.js";
export { LONGEST_LINE, takeLines, type LineOptions } from "./take-lines.js";
export { takeColumns } from "./take-columns.js";
export { type RowColumns, type TextColumn } from "./row-columns.js";
export { addColumns, tallyColumns } from "../tally-columns.js";
export { mergeColumns } from "./merge-columns.js";
