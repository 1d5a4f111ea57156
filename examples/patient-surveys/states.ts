import { IdText, type Result } from "answerable";
import { findColumns, importRows, parseCsv, type ImportReport } from "answerable/tables";
import * as z from "zod";

const StateRow = z.strictObject({
  state: IdText,
  measure: IdText,
  /** A whole percentage; the place is empty where there are no results. */
  percent: z
    .string()
    .regex(/^\d{1,3}%$/, "is no whole percentage")
    .transform((text) => Number(text.slice(0, -1)))
    .optional()
    .transform((percent) => percent ?? "unknown"),
});
/** What part of a state's patients gave one answer, as it was printed. */
export type StateRow = Readonly<z.infer<typeof StateRow>>;

const COLUMNS = Object.entries({
  state: "State",
  measure: "HCAHPS Measure ID",
  percent: "HCAHPS Answer Percent",
}).map(([key, heading]) => ({ key, headings: [heading], required: true }));

/** Reads the published table; a row that cannot be taken is named in the report. */
export function readStates(text: string): Result<{ report: ImportReport<StateRow> }> {
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  const [headings = [], ...rows] = parsed.rows;
  const columns = findColumns(headings, COLUMNS);
  if (!columns.ok) return columns;
  return importRows(rows, columns.found, StateRow);
}
