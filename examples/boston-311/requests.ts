import { IdText, Words, type CalendarDay, type Instant, type Result } from "answerable";
import { LocalTime, instantFromLocal, type LocalTimePolicy } from "answerable/calendar";
import { findColumns, importRows, parseCsv, type FoundColumns, type ImportReport } from "answerable/tables";
import * as z from "zod";

/** The city's own verdict on a case. */
const FLAGS = ["ONTIME", "OVERDUE"] as const;
export type Flag = (typeof FLAGS)[number];

/** A moment with the day it fell on in Boston. */
export interface Moment {
  readonly on: CalendarDay;
  readonly at: Instant;
}

/** One service request as the city recorded it, its times made into instants. */
export interface ServiceRequest {
  readonly id: string;
  readonly opened: Moment;
  readonly target?: Moment | undefined;
  readonly closed?: Moment | undefined;
  readonly flag: Flag;
  readonly status: "Open" | "Closed";
  readonly reason: string;
  readonly type: string;
  readonly department: string;
  readonly source: string;
}

/**
 * Boston's clock. A time shown twice in autumn is taken for the first of the two, and one that was skipped in spring moves on
 * by the hour that was lost.
 */
export const CLOCK = { zone: "America/New_York", repeated: "earlier", skipped: "after" } as const;

const COLUMNS = Object.entries({
  id: "case_enquiry_id",
  opened: "open_dt",
  target: "sla_target_dt",
  closed: "closed_dt",
  flag: "on_time",
  status: "case_status",
  reason: "reason",
  type: "type",
  department: "department",
  source: "source",
}).map(([key, heading]) => ({ key, headings: [heading], required: true }));

/** What became of the file: every row taken or named, and the columns that were left unread. */
export interface Import {
  readonly report: ImportReport<ServiceRequest>;
  readonly unread: FoundColumns["unknown"];
}

/** Reads the city's file; a damaged file or a missing column is refused, a row that cannot be taken is named in the report. */
export function readRequests(text: string, clock: LocalTimePolicy = CLOCK): Result<Import> {
  const parsed = parseCsv(text, { ragged: "keep" });
  if (!parsed.ok) return parsed;
  const [headings = [], ...rows] = parsed.rows;
  const columns = findColumns(headings, COLUMNS);
  if (!columns.ok) return columns;
  const { found } = columns;
  const imported = importRows(rows, found, requestOn(clock), found.missing.length === 0 ? { unique: "id" } : {});
  return imported.ok ? { ok: true, report: imported.report, unread: found.unknown } : imported;
}

function requestOn(clock: LocalTimePolicy): z.ZodType<ServiceRequest> {
  const moment = momentOn(clock);
  return z
    .strictObject({
      id: IdText,
      opened: moment,
      target: moment.optional(),
      closed: moment.optional(),
      flag: z.enum(FLAGS),
      status: z.enum(["Open", "Closed"]),
      reason: Words,
      type: IdText,
      department: z.string().regex(/^[A-Z][A-Za-z]{1,19}$/, "is not a department's code"),
      source: IdText,
    })
    .refine(({ status, closed }) => (status === "Closed") === (closed !== undefined), {
      path: ["closed"],
      message: "does not agree with the status",
    });
}

function momentOn(clock: LocalTimePolicy): z.ZodType<Moment> {
  return LocalTime.transform((local, context): Moment => {
    const read = instantFromLocal(local, clock);
    // The instant carries Boston's own offset, so it begins with the day in Boston.
    if (read.ok) return { on: read.instant.slice(0, 10), at: read.instant };
    context.addIssue({ code: "custom", message: read.refusal.message });
    return z.NEVER;
  });
}
