import type { Language } from "../core/index.js";
import { escapeFormula } from "./formulas.js";
import { problemWith, type Cell, type Column, type Table } from "./table.js";

/** Characters that may stand between two cells. */
export const DELIMITERS = [",", ";", "\t"] as const;
/** One of {@link DELIMITERS}. */
export type Delimiter = (typeof DELIMITERS)[number];

/** How a table is written as CSV. */
export interface CsvWriting {
  /**
   * `escape` puts an apostrophe before text that a spreadsheet would run as a formula; `keep` writes it as it is, for files that
   * only programs read. Numbers are never escaped: −5 stays a number.
   */
  readonly formulas: "escape" | "keep";
  /** In which language headings are written; `en` by default. */
  readonly language?: Language;
  /** `,` by default. */
  readonly delimiter?: Delimiter;
  /** `crlf` by default, as RFC 4180 has it. */
  readonly lineEnding?: "crlf" | "lf";
  /** Whether the file begins with U+FEFF, which spreadsheets need to read Chinese as UTF-8; `false` by default. */
  readonly byteOrderMark?: boolean;
}

/** UTF-16 units after which a chunk is handed on. */
const CHUNK = 65_536;
/** Any delimiter is quoted, whichever is in use, so that a reader that expects another cannot split a cell. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;

/**
 * Writes a table as one CSV text by RFC 4180, every line ended, the headings first.
 *
 * An empty cell is written as nothing and an unknown one as `unknown`.
 *
 * @param table - the columns and rows
 * @param writing - what to do with formulas, and the details of the file
 * @throws RangeError when a row does not fit its columns, naming it: its number of cells, a cell of another type, NaN
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#to-csv}
 */
export function toCsv(table: Table, writing: CsvWriting): string {
  const line = lineWriter(table.columns, writing);
  return opening(table.columns, writing) + table.rows.map(line).join("");
}

/**
 * Writes rows as CSV while they arrive, in chunks of about 64 thousand characters; joined, the chunks are what `toCsv` gives.
 *
 * @param columns - the columns of every row
 * @param rows - the rows, all there or arriving
 * @param writing - what to do with formulas, and the details of the file
 * @throws RangeError when a row does not fit its columns; the rows before it have been written
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#csv-chunks}
 */
export async function* csvChunks(
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  writing: CsvWriting,
): AsyncGenerator<string, void, undefined> {
  const line = lineWriter(columns, writing);
  let chunk = opening(columns, writing);
  let index = 0;
  for await (const row of rows) {
    chunk += line(row, index++);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function opening(columns: readonly Column[], writing: CsvWriting): string {
  const { language = "en", byteOrderMark = false } = writing;
  const headings = columns.map(({ heading }) => (typeof heading === "string" ? heading : heading[language]));
  return (byteOrderMark ? "\uFEFF" : "") + joinLine(headings, writing);
}

function lineWriter(columns: readonly Column[], writing: CsvWriting): (row: readonly Cell[], index: number) => string {
  return (row, index) => {
    const problem = problemWith(row, columns);
    if (problem === undefined) return joinLine(row, writing);
    const cell = problem.path[0] === undefined ? "" : `, cell ${problem.path[0] + 1},`;
    throw new RangeError(`row ${index + 1}${cell} ${problem.message}`);
  };
}

function joinLine(cells: readonly Cell[], { formulas, delimiter = ",", lineEnding = "crlf" }: CsvWriting): string {
  const written = cells.map((cell) =>
    quote(typeof cell === "string" && formulas === "escape" ? escapeFormula(cell) : cell),
  );
  // A line without anything on it would be a blank line to some readers and no line to others.
  const line = written.length === 1 && written[0] === "" ? '""' : written.join(delimiter);
  return line + (lineEnding === "crlf" ? "\r\n" : "\n");
}

function quote(cell: Cell): string {
  const text = String(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
