import { IdText, Words, type Result } from "answerable";
import { newZealandVerdicts } from "answerable/presets";
import { findColumns, importRows, parseCsv, type ImportReport } from "answerable/tables";
import * as z from "zod";

const PromiseRow = z.strictObject({
  id: IdText,
  area: IdText,
  government: z.enum(["labour", "national"]),
  party: IdText,
  source: z.enum(["coalition-agreement", "manifesto"]),
  kind: z.enum(["act", "outcome", "procedural", "other"]),
  status: z.enum(newZealandVerdicts.verdicts.map(({ code }) => code)),
  contested: z.enum(["True", "False"]),
  text: Words,
});
/** One promise, with the status that the author of the file gives it. */
export type PromiseRow = Readonly<z.infer<typeof PromiseRow>>;

const COLUMNS = Object.entries({
  id: "id",
  area: "area",
  government: "era",
  party: "party",
  source: "sourceType",
  kind: "ptype",
  status: "status",
  contested: "contested",
  text: "promise",
}).map(([key, heading]) => ({ key, headings: [heading], required: true }));

/** Reads the file; a row that cannot be taken is named in the report. */
export function readPromises(text: string): Result<{ report: ImportReport<PromiseRow> }> {
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  const [headings = [], ...rows] = parsed.rows;
  const columns = findColumns(headings, COLUMNS);
  if (!columns.ok) return columns;
  return importRows(rows, columns.found, PromiseRow);
}
