/**
 * The ledger as offices keep it, a sheet (台账表): its columns, items laid out as rows, and rows read back as far as they are
 * certain.
 *
 * Headings in Chinese and English, with the synonyms met in real forms, are presets.
 *
 * @module
 */
export { LEDGER_COLUMNS, LEDGER_FIELDS, LedgerRow, type LedgerField } from "./ledger-row.js";
export { readLedgerRow } from "./read-ledger-row.js";
export { ledgerTable, type LedgerTableOptions, type LedgerWords } from "./ledger-table.js";
