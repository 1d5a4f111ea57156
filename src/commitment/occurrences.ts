import { addDays, addMonths, addWorkdays, type CompiledCalendar } from "../calendar/index.js";
import type { CalendarDay } from "../core/index.js";
import { textOn, textsInForce } from "./in-force.js";
import { reaches, reportsUntil, toldIn } from "./progress.js";
import type { Pledge, PledgeText, Recurrence, Report } from "./schema/index.js";

/** One time that a recurring pledge is to be kept. */
export interface Occurrence {
  /** Counted from 1. */
  readonly number: number;
  /** The period in which it is to be kept, both days included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The day by whose end it is to be kept: the period's last, or its last workday where a calendar is given. */
  readonly due: CalendarDay;
  /** Stands where the calendar's notices do not settle the due day. */
  readonly provisional?: true;
}

/** How far the occurrences of a recurring pledge are unfolded. */
export interface OccurrenceOptions {
  /** Periods that begin after this day are left out, as are those after the pledge is due. */
  readonly until: CalendarDay;
  /** Makes the last workday of each period its due day. */
  readonly calendar?: CompiledCalendar;
}

/**
 * Unfolds a recurring pledge into its dated occurrences (每季一次, 每年一次).
 *
 * Periods follow one another from the first day of the cadence and are all counted from it; a month without that day gives its
 * last. The day on which the pledge is due cuts the last period short: it is to be kept once in that one too.
 *
 * @param text - a pledge or one version of its text
 * @param options - how far, and by which calendar
 * @returns none for a pledge that does not recur
 * @throws RangeError when the last period ends beyond the year 9999
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#occurrences}
 */
export function occurrences(
  { recurs, due }: PledgeText,
  { until, calendar }: OccurrenceOptions,
): readonly Occurrence[] {
  if (recurs === undefined) return [];
  const end = due !== undefined && due < until ? due : until;
  const list: Occurrence[] = [];
  for (let number = 1; ; number += 1) {
    const from = beginningOf(recurs, number);
    if (from > end) return list;
    const last = addDays(beginningOf(recurs, number + 1), -1);
    const to = due !== undefined && due < last ? due : last;
    list.push({ number, from, to, ...dueOf({ from, to }, calendar) });
  }
}

function beginningOf({ every, unit, from }: Recurrence, number: number): CalendarDay {
  const periods = every * (number - 1);
  if (unit === "weeks") return addDays(from, 7 * periods);
  return addMonths(from, unit === "months" ? periods : 12 * periods, "last-of-month");
}

type Period = Pick<Occurrence, "from" | "to">;

/** A period without a workday is due on its last day. */
function dueOf({ from, to }: Period, calendar: CompiledCalendar | undefined): Pick<Occurrence, "due" | "provisional"> {
  if (calendar === undefined) return { due: to };
  const { day, provisional } = addWorkdays(addDays(to, 1), -1, calendar);
  return { due: day < from ? to : day, ...(provisional && { provisional }) };
}

/** What became of one occurrence: kept in time or late, told of without proof, unknown, missed, or not yet due. */
export const OCCURRENCE_STATES = [
  "kept",
  "kept-late",
  "timing-unknown",
  "no-evidence",
  "unknown",
  "missed",
  "not-yet-due",
] as const;
/** What became of one occurrence. */
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

/**
 * Tells of every occurrence of a recurring pledge what became of it by the end of a day, as its last report has it.
 *
 * One is kept where a report with evidence tells of it and reaches the target, if there is one; by the day since which it stands so,
 * or by the day of the report where that lies in time. A report after the due day that does not say since when leaves the timing
 * unknown; a report that reaches nothing leaves it missed, and so does one that counts the occurrences of an earlier cadence.
 *
 * @param pledge - the pledge, in any status; the text in force on the day counts
 * @param asOf - the reference day
 * @param options - the calendar by which due days move to workdays
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#occurrences}
 */
export function occurrencesOn(
  pledge: Pledge,
  asOf: CalendarDay,
  options: Pick<OccurrenceOptions, "calendar"> = {},
): readonly (Occurrence & { readonly state: OccurrenceState })[] {
  const text = textOn(pledge, asOf)?.text;
  if (text === undefined) return [];
  const reports = reportsUntil(pledge, asOf).filter((report) => isOfCadence(pledge, report, text.recurs));
  return occurrences(text, { until: asOf, ...options }).map((each) => {
    const last = reports.findLast(({ occurrence }) => occurrence === each.number);
    return {
      ...each,
      state: stateOf(each, last, last && reaches(text.measure, toldIn(pledge, last, text.measure), 1), asOf),
    };
  });
}

/** Whether a report counts the occurrences of a cadence: a revision may have begun another one. */
function isOfCadence(pledge: Pledge, { version }: Report, recurs: Recurrence | undefined): boolean {
  const own = textsInForce(pledge).find((each) => each.version === version)?.text.recurs;
  return own?.every === recurs?.every && own?.unit === recurs?.unit && own?.from === recurs?.from;
}

function stateOf(
  { due }: Occurrence,
  last: Report | undefined,
  reached: boolean | "unknown" | undefined,
  asOf: CalendarDay,
): OccurrenceState {
  const open = asOf < due ? "not-yet-due" : "missed";
  if (last === undefined) return open;
  if (reached === "unknown") return "unknown";
  if (!reached) return open;
  if (last.evidence.length === 0) return "no-evidence";
  return timingOf(last, due) === "on-time" ? "kept" : timingOf(last, due) === "late" ? "kept-late" : "timing-unknown";
}

/** Whether what a report tells of took effect by its due day: its own day proves that only where it lies in time. */
export function timingOf(
  { on, effectiveOn }: Pick<Report, "on" | "effectiveOn">,
  due: CalendarDay,
): "on-time" | "late" | "unknown" {
  if (on <= due) return "on-time";
  if (effectiveOn === undefined) return "unknown";
  return effectiveOn <= due ? "on-time" : "late";
}
