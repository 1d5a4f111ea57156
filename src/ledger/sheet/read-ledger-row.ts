import * as z from "zod";
import { invalidInput, readInput, refuse, type Issue, type Refused, type Result } from "../../core/index.js";
import { Cell, type ImportRecord } from "../../tables/index.js";
import { isGarbled } from "./garbled.js";
import { LEDGER_FIELDS, LedgerRow, type LedgerField } from "./ledger-row.js";
import { hasHole, readHandling, readName, readNames, readWords } from "./read-cell.js";
import { readDay, readDueDay } from "./read-day.js";

type CellValue = string | readonly string[] | undefined;

const READERS: Readonly<Record<LedgerField, (text: string) => CellValue>> = {
  number: readName,
  source: readName,
  category: readName,
  problem: readWords,
  goal: readWords,
  measures: readWords,
  leader: readName,
  unit: readName,
  supportingUnits: readNames,
  owner: readName,
  handling: readHandling,
  due: readDueDay,
  progress: readWords,
  done: readWords,
  doneOn: readDay,
  evidence: readWords,
  acceptor: readName,
  verdict: readWords,
  closedOn: readDay,
  remark: readWords,
  office: readName,
  closed: readWords,
};
/** What every row of a ledger has, whether or not the sheet says it. */
const ALWAYS_THERE = { source: "unknown", category: "unknown", unit: "unknown", handling: "unknown" };

/** Longest cell read, as long as words may be. */
const LONGEST_CELL = 20_000;
const SheetCells = z.partialRecord(
  z.enum(LEDGER_FIELDS),
  Cell.refine((cell) => String(cell).length <= LONGEST_CELL, `is longer than ${LONGEST_CELL} UTF-16 units`),
);

/** A cell that says something, and what it reads as. */
interface ReadCell {
  readonly field: LedgerField;
  readonly text: string;
  /** Absent when the cell says that there is nothing (`无`, `/`). */
  readonly value: CellValue;
}

/**
 * Reads one row of a ledger as people keep it: names and words, days in many forms, blanked and damaged cells.
 *
 * For `importRows` of `answerable/tables`. Injected pinyin is taken out. A name with a blank in it (`_`, `×`, `XX`, `某`) is
 * `"unknown"`; words with a blank in them stay as they are and are named in `damaged`. Days are read from `2014-07-01`,
 * `2014.7.1`, `2014/7/1`, `20140701` and `2014年7月1日`, months from `2014年7月底` and the like, and a due day from
 * `2014年7月1日前`, which by custom includes it; `7月底` names no year and is `"unknown"`. Every cell that reads otherwise than
 * it stands is kept in `written`.
 *
 * Refuses with `invalid-input` a row without a problem, an impossible day (`2014-02-30`), a column that is none of
 * {@link LEDGER_FIELDS}, a cell longer than 20,000 UTF-16 units, and with `garbled-text` what a wrong encoding left behind,
 * where that can be told (UTF-8 read as GB 18030 or Windows-1252, GBK as either of the others, control and private-use
 * characters): such a file is to be read again.
 *
 * @param record - the cells of the row under the keys of their columns, empty ones left out
 * @param row - the row's number in the sheet
 * @example
 * {@includeCode ../../../test/ledger/ledger-row.test.ts#read-ledger-row}
 */
export function readLedgerRow(
  record: ImportRecord,
  row: number,
): Result<{ value: LedgerRow }, "invalid-input" | "garbled-text"> {
  const what = `row ${row}`;
  const read = readInput(SheetCells, record, what);
  if (!read.ok) return read;
  const cells = LEDGER_FIELDS.flatMap((field) => readCell(field, read.value[field]));
  const garbled = garbledCells(cells, what);
  if (garbled !== undefined) return garbled;
  if (cells.some(({ field, value }) => field === "problem" && value !== undefined)) {
    return readInput(LedgerRow, rowOf(cells), what);
  }
  return invalidInput(what, [{ path: ["problem"], message: "says nothing" }]);
}

function readCell(field: LedgerField, cell: Cell | undefined): readonly ReadCell[] {
  const text = String(cell ?? "");
  return text.trim() === "" ? [] : [{ field, text, value: READERS[field](text.trim()) }];
}

function rowOf(cells: readonly ReadCell[]): object {
  const readable = cells.filter(({ value }) => value !== undefined);
  const changed = cells.filter(({ text, value }) => String(value) !== text);
  return {
    ...ALWAYS_THERE,
    ...Object.fromEntries(readable.map(({ field, value }) => [field, value])),
    written: Object.fromEntries(changed.map(({ field, text }) => [field, text])),
    damaged: cells.filter(({ text }) => hasHole(text)).map(({ field }) => field),
  };
}

function garbledCells(cells: readonly ReadCell[], what: string): Refused<"garbled-text"> | undefined {
  const message = "was read in a wrong encoding";
  const issues = cells.filter(({ text }) => isGarbled(text)).map(({ field }): Issue => ({ path: [field], message }));
  const fields = issues.map(({ path }) => path.join(".")).join(", ");
  return issues.length === 0 ? undefined : refuse("garbled-text", `${what}: ${fields}: ${message}`, issues);
}
