import { CalendarDay, IdText, type Result } from "answerable";
import { findColumns, importRows, parseCsv, type ImportReport } from "answerable/tables";
import * as z from "zod";

const Count = z.string().regex(/^\d+$/, "is no whole number").transform(Number);

const AttendanceRow = z.strictObject({
  month: CalendarDay,
  organisation: IdText,
  /** `1` is a major department. */
  type: z.enum(["1", "2", "other"]),
  attendances: Count,
  /** Attendances that waited for more than four hours. */
  breaches: Count,
});
/** A month of one kind of department of an organisation. */
export type AttendanceRow = Readonly<z.infer<typeof AttendanceRow>>;

const COLUMNS = Object.entries({
  month: "period",
  organisation: "org_code",
  type: "type",
  attendances: "attendances",
  breaches: "breaches",
}).map(([key, heading]) => ({ key, headings: [heading], required: true }));

/** Reads the published table; a row that cannot be taken is named in the report. */
export function readAttendances(text: string): Result<{ report: ImportReport<AttendanceRow> }> {
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  const [headings = [], ...rows] = parsed.rows;
  const columns = findColumns(headings, COLUMNS);
  if (!columns.ok) return columns;
  return importRows(rows, columns.found, AttendanceRow);
}

/** Attendances within four hours, of all. */
export interface InTime {
  readonly organisation: string;
  readonly count: number;
  readonly n: number;
}

/** The organisations with attendances at departments of one type in one month. */
export function inTime(rows: readonly AttendanceRow[], type: AttendanceRow["type"], month: string): readonly InTime[] {
  return rows.flatMap(({ organisation, attendances, breaches, ...row }) =>
    row.type === type && row.month === month && attendances > 0
      ? [{ organisation, count: attendances - breaches, n: attendances }]
      : [],
  );
}
