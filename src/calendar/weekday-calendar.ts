import { readInput, type Result } from "../core/index.js";
import { WorkCalendar } from "./schema.js";

/** A work calendar of which the version, the papers, the holidays and the make-up workdays may be left out. */
export interface WeekdayCalendarInput
  extends
    Pick<WorkCalendar, "id" | "weekend" | "coverage">,
    Partial<Omit<WorkCalendar, "id" | "weekend" | "coverage">> {}

/**
 * Makes a work calendar from its weekend, whichever days that is, and what else is known.
 *
 * It knows of no holiday that is not handed in: `coverage` states for which days the caller vouches. Refuses with
 * `invalid-input`, among others for a day named twice, or both as a holiday and as a workday.
 *
 * @param input - an id, the weekend and the coverage; optionally version, notices, holidays, workdays, provisionalFrom
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#weekday-calendar}
 */
export function weekdayCalendar(
  input: WeekdayCalendarInput,
): Result<{ readonly calendar: WorkCalendar }, "invalid-input"> {
  const complete = { version: 1, notices: [], holidays: [], workdays: [], ...input };
  const read = readInput(WorkCalendar, complete, "weekday calendar");
  return read.ok ? { ok: true, calendar: read.value } : read;
}
