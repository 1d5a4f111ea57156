/**
 * What makes a spreadsheet take a cell for a formula, after any apostrophes that an earlier escaping put before it.
 *
 * The signs, tab and line breaks are those of OWASP's page on CSV injection (owasp.org/www-community/attacks/CSV_Injection),
 * with the full-width signs that some spreadsheets also take.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const ESCAPED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Puts an apostrophe before text that would be a formula; text with apostrophes of its own gets one more.
 *
 * @param text - the text of one cell
 */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Takes away the apostrophe that escaping put before a formula, so that a cell reads as it was before it was written.
 *
 * Text that escaping leaves alone (`'tis`) stays as it is: undoing is exact for every text.
 *
 * @param text - a cell as read from a file that was written with `formulas: "escape"`
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#unescape-formula}
 */
export function unescapeFormula(text: string): string {
  return ESCAPED_FORMULA.test(text) ? text.slice(1) : text;
}
