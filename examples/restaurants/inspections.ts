import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { CalendarDay, IdText, Words, type Result } from "answerable";
import { findColumns, importRows, parseCsv, type ImportReport } from "answerable/tables";
import * as z from "zod";

const ACTIONS = ["closed", "reclosed", "reopened", "cited", "none"] as const;

const InspectionRow = z.strictObject({
  restaurant: IdText,
  on: CalendarDay,
  type: Words,
  action: z.enum(ACTIONS),
});
/** One visit of the health department to one restaurant. */
export type Inspection = Readonly<z.infer<typeof InspectionRow>>;

const COLUMNS = Object.entries({
  restaurant: "camis",
  on: "date",
  type: "inspection_type",
  action: "action",
}).map(([key, heading]) => ({ key, headings: [heading], required: true }));

/** The text of a file, unpacked if its name says that it is packed. */
export function textOf(path: string | URL): string {
  const bytes = readFileSync(path);
  return (String(path).endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** Reads the department's file; a row that cannot be taken is named in the report. */
export function readInspections(text: string): Result<{ report: ImportReport<Inspection> }> {
  const parsed = parseCsv(text, { ragged: "keep" });
  if (!parsed.ok) return parsed;
  const [headings = [], ...rows] = parsed.rows;
  const columns = findColumns(headings, COLUMNS);
  if (!columns.ok) return columns;
  return importRows(rows, columns.found, InspectionRow);
}
