import { must } from "answerable";
import { readLedgerRow, type LedgerRow } from "answerable/ledger/sheet";
import { chineseLedgerSheet, type LedgerSheet } from "answerable/presets";
import {
  findColumns,
  importRows,
  parseCsv,
  unescapeFormula,
  type FoundColumns,
  type ImportReport,
} from "answerable/tables";

/** Reads a ledger from CSV the way an app does, and says what was found in its headings and what became of its rows. */
export function importText(
  csv: string,
  sheet: LedgerSheet = chineseLedgerSheet,
): { found: FoundColumns; report: ImportReport<LedgerRow> } {
  const [headings = [], ...rows] = must(parseCsv(csv, { ragged: "keep" })).rows;
  const { found } = must(findColumns(headings, sheet.synonyms));
  const cells = rows.map((row) => row.map(unescapeFormula));
  return { found, report: must(importRows(cells, found, readLedgerRow)).report };
}
