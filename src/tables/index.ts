/**
 * Tables as plain data, and their way in and out of CSV.
 *
 * A `Table` has columns (key, heading, type) and rows of cells; `HeadingSynonyms` say under which headings a column may stand; an
 * `ImportReport` accounts for every row of a file.
 *
 * @module
 */
export { COLUMN_TYPES, Cell, Column, Table, type ColumnType } from "./table.js";
export { DELIMITERS, csvChunks, toCsv, type CsvWriting, type Delimiter } from "./write-csv.js";
export { LONGEST_CELL, MOST_COLUMNS, parseCsv, readCsv, type CsvReading } from "./read-csv.js";
export { CSV_DAMAGE, type CsvDamage, type CsvRow } from "./scan-csv.js";
export { unescapeFormula } from "./formulas.js";
export {
  HeadingSynonym,
  HeadingSynonyms,
  findColumns,
  normalizeHeading,
  type FoundColumn,
  type FoundColumns,
} from "./headings.js";
export {
  importRows,
  type ImportOptions,
  type ImportRecord,
  type ImportReport,
  type RecordReader,
  type RefusedRow,
  type TakenRow,
} from "./import-rows.js";
