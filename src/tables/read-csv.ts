import type { Refused, Result } from "../core/index.js";
import { CsvScanner, type CsvDamage, type CsvRow, type ScanOptions } from "./scan-csv.js";
import type { Delimiter } from "./write-csv.js";

/** Longest cell read, in UTF-16 units, unless the caller says otherwise. */
export const LONGEST_CELL = 100_000;
/** Most columns read, unless the caller says otherwise. */
export const MOST_COLUMNS = 1_000;

/** How a CSV file is read. */
export interface CsvReading {
  /** `,` by default. */
  readonly delimiter?: Delimiter;
  /** In UTF-16 units; {@link LONGEST_CELL} by default. */
  readonly longestCell?: number;
  /** {@link MOST_COLUMNS} by default. */
  readonly mostColumns?: number;
  /**
   * A row with more or fewer cells than the first one: `refuse` (the default) ends the reading, `keep` hands it on as it is, so
   * that an import can report it beside the others. A blank line is a row of one empty cell.
   */
  readonly ragged?: "refuse" | "keep";
}

/**
 * Reads a whole CSV text by RFC 4180; lines may end in CR LF, LF or CR, and a leading U+FEFF is no part of the first cell.
 *
 * Cells are text, exactly as they stand. All rows are answered or none. Refuses, naming row and column, with `stray-quote` (a
 * quote inside a cell that has not begun with one, or text after a closing quote), `unclosed-quote`, `ragged-row`,
 * `cell-too-long` and `too-many-columns`.
 *
 * @param text - the file as text
 * @param reading - the details of the file, and the limits
 * @returns the rows with the headings first; row `n` of a spreadsheet is `rows[n - 1]`
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#parse-csv}
 */
export function parseCsv(
  text: string,
  reading: CsvReading = {},
): Result<{ rows: readonly (readonly string[])[] }, CsvDamage> {
  const scanner = scannerFor(reading);
  const rows: (readonly string[])[] = [];
  for (const part of [() => scanner.scan(text), () => scanner.finish()]) {
    for (const read of part()) {
      if (!read.ok) return read;
      rows.push(read.cells);
    }
  }
  return { ok: true, rows };
}

/**
 * Reads CSV while it arrives, in chunks cut anywhere, and answers each row as soon as it is complete.
 *
 * The same rows as from `parseCsv`. A refusal is the last answer; the rows before it stand.
 *
 * @param chunks - the file's text in pieces, for instance a file's or a response's text stream
 * @param reading - the details of the file, and the limits
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#read-csv}
 */
export async function* readCsv(
  chunks: Iterable<string> | AsyncIterable<string>,
  reading: CsvReading = {},
): AsyncGenerator<CsvRow | Refused<CsvDamage>, void, undefined> {
  const scanner = scannerFor(reading);
  for await (const chunk of chunks) {
    for (const read of scanner.scan(chunk)) {
      yield read;
      if (!read.ok) return;
    }
  }
  yield* scanner.finish();
}

function scannerFor({
  delimiter = ",",
  longestCell = LONGEST_CELL,
  mostColumns = MOST_COLUMNS,
  ragged = "refuse",
}: CsvReading): CsvScanner {
  const options: ScanOptions = { delimiter, longestCell, mostColumns, ragged };
  for (const limit of ["longestCell", "mostColumns"] as const) {
    if (!(options[limit] >= 1)) throw new RangeError(`${limit} is ${options[limit]}; it must be 1 or more`);
  }
  return new CsvScanner(options);
}
