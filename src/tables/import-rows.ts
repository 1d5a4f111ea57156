import type * as z from "zod";
import { readInput, refuse, type Issue, type Refusal, type Refused, type Result } from "../core/index.js";
import type { FoundColumns } from "./headings.js";
import type { Cell } from "./table.js";

/** The cells of one row under the keys of their columns; an empty cell is left out. */
export type ImportRecord = Readonly<Record<string, Cell>>;

/** Reads one record; what it refuses is listed in the report under the refusal's own code. */
export type RecordReader<Value> = (record: ImportRecord, row: number) => Result<{ value: Value }>;

/** A row that was taken. */
export interface TakenRow<Value> {
  /** Its number in a spreadsheet: the headings are row 1. */
  readonly row: number;
  readonly value: Value;
}

/** A row that was not taken, and why. */
export interface RefusedRow {
  /** Its number in a spreadsheet: the headings are row 1. */
  readonly row: number;
  /** The key of the first column at fault; absent when the whole row is meant. */
  readonly field?: string;
  /** `blank-row`, `ragged-row`, `duplicate-id`, `invalid-input`, or the reader's own. */
  readonly code: string;
  readonly message: string;
  /** Every field at fault, when the reader names them. */
  readonly issues?: readonly Issue[];
}

/** What became of every row: `taken` and `refused` together are `total`. */
export interface ImportReport<Value> {
  readonly taken: readonly TakenRow<Value>[];
  readonly refused: readonly RefusedRow[];
  readonly total: number;
}

/** Details of an import. */
export interface ImportOptions {
  /** The key of a column in which no two taken rows may have the same cell; later ones are refused with `duplicate-id`. */
  readonly unique?: string;
  /** The spreadsheet's number of the first row given; 2 by default, after one row of headings. */
  readonly firstRow?: number;
}

/**
 * Takes the rows of a file one by one, and reports every row that could not be taken.
 *
 * A row is refused as `blank-row` (all its cells are empty), `ragged-row` (more or fewer cells than headings), `duplicate-id`, or
 * with what the reader refuses: a schema gives `invalid-input`. Refuses the whole import with `missing-column` when a
 * required column was not found.
 *
 * @param rows - the rows below the headings
 * @param found - which column is which
 * @param reader - a strict schema of the record, or a function that reads it
 * @param options - the column that identifies a row, and where the rows begin
 * @throws RangeError when `unique` is not the key of a column that was found
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#import-rows}
 */
export function importRows<Value>(
  rows: Iterable<readonly Cell[]>,
  found: FoundColumns,
  reader: z.ZodType<Value> | RecordReader<Value>,
  { unique, firstRow = 2 }: ImportOptions = {},
): Result<{ report: ImportReport<Value> }, "missing-column"> {
  if (found.missing.length > 0) return refuse("missing-column", `no heading means "${found.missing.join('", "')}"`);
  if (unique !== undefined && !found.columns.some(({ key }) => key === unique)) {
    throw new RangeError(`unique names "${unique}", and no column of that key was found`);
  }
  const read = typeof reader === "function" ? reader : schemaReader(reader);
  const rowOf = new Map<Cell, number>();
  const taken: TakenRow<Value>[] = [];
  const refused: RefusedRow[] = [];
  let row = firstRow;
  for (const cells of rows) {
    const record = recordOf(cells, found);
    const id = unique === undefined ? undefined : record[unique];
    const result = unfit(cells, found) ?? duplicate(unique, id, rowOf) ?? read(record, row);
    if (result.ok) {
      taken.push({ row, value: result.value });
      if (id !== undefined) rowOf.set(id, row);
    } else refused.push(refusedRow(row, result.refusal));
    row += 1;
  }
  return { ok: true, report: { taken, refused, total: row - firstRow } };
}

function schemaReader<Value>(schema: z.ZodType<Value>): RecordReader<Value> {
  return (record, row) => readInput(schema, record, `row ${row}`);
}

function recordOf(cells: readonly Cell[], { columns }: FoundColumns): ImportRecord {
  const entries = columns.map(({ key, index }) => [key, cells[index] ?? ""] as const);
  return Object.fromEntries(entries.filter(([, cell]) => cell !== ""));
}

function unfit(cells: readonly Cell[], { width }: FoundColumns): Refused | undefined {
  if (cells.every((cell) => cell === "")) return refuse("blank-row", "every cell is empty");
  if (cells.length === width) return undefined;
  return refuse("ragged-row", `the cell count is ${cells.length} where the heading count is ${width}`);
}

function duplicate(
  unique: string | undefined,
  id: Cell | undefined,
  rowOf: ReadonlyMap<Cell, number>,
): Refused | undefined {
  const first = id === undefined ? undefined : rowOf.get(id);
  if (unique === undefined || first === undefined) return undefined;
  const message = `${unique} "${String(id)}" stands in row ${first}`;
  return refuse("duplicate-id", message, [{ path: [unique], message }]);
}

function refusedRow(row: number, { code, message, issues }: Refusal): RefusedRow {
  const field = issues?.[0]?.path[0];
  return {
    row,
    ...(field === undefined ? {} : { field: String(field) }),
    code,
    message,
    ...(issues === undefined ? {} : { issues }),
  };
}
