/**
 * Real practice written as data, each preset with its source.
 *
 * A preset whose source is `secondary` could not be checked and is to be shown as unverified. What a source does not say
 * is a parameter of the preset, or is left open for the linter to name.
 *
 * @module
 */
export { chineseLedgerSheet, englishLedgerSheet, type LedgerSheet } from "./ledger-columns.js";
export { guangyuanByJudgement, sanmingByEscalation, suqianByDate, yinchuanByProgress } from "./lights.js";
