import { workdaysBetween, type CompiledCalendar } from "../../calendar/index.js";
import type { CalendarDay } from "../../core/index.js";
import type { PlannedDay } from "./planned-day.js";

/** Workdays behind the planned day: above 0 late, below 0 early, 0 on the day. */
export type Slippage = number | "not-yet-due" | "unknown";

/** How far something is behind its planned first and last day. */
export interface Slippages {
  /** Of the first day; while it is not reached, of today once the planned day has passed. */
  readonly start: Slippage;
  /** Of the last day; while it is not passed, of today once the planned day has passed. */
  readonly end: Slippage;
  /** Whether one of the two rests on days that the calendar's notices do not settle, planned or counted. */
  readonly provisional: boolean;
}

/** The reference day, and what tells workdays. */
export interface Scheduling {
  /** The unit must be as it stood on that day. */
  readonly asOf: CalendarDay;
  readonly calendar: CompiledCalendar;
}

/** The days that are planned, and whether one of them rests on days that the calendar's notices do not settle. */
export interface PlannedEnds {
  readonly from: PlannedDay;
  readonly to: PlannedDay;
  readonly provisional: boolean;
}

/** The days on which something began and was done. */
export interface ActualEnds {
  readonly from: CalendarDay | undefined;
  readonly to: CalendarDay | undefined;
  /** Whether it may have been done though nobody says when. */
  readonly isUntold?: boolean;
}

/**
 * Counts how far actual days are behind planned ones.
 *
 * @param planned - the first and the last day
 * @param actual - the same, as far as they have come
 * @param scheduling - the reference day and the calendar
 */
export function slippages(planned: PlannedEnds, actual: ActualEnds, scheduling: Scheduling): Slippages {
  const start = slipped(planned.from, actual.from, scheduling);
  const end = slipped(planned.to, actual.to, scheduling, actual.isUntold);
  return {
    start: start.slippage,
    end: end.slippage,
    provisional: planned.provisional || start.provisional || end.provisional,
  };
}

/** What has still to come is neither on time nor early; once its planned day has passed, it slips with every workday. */
function slipped(
  planned: PlannedDay,
  actual: CalendarDay | undefined,
  { asOf, calendar }: Scheduling,
  isUntold = false,
): { readonly slippage: Slippage; readonly provisional: boolean } {
  if (planned.source === "unknown") return { slippage: "unknown", provisional: false };
  const day = actual ?? (asOf > planned.day ? asOf : undefined);
  if (day === undefined) return { slippage: "not-yet-due", provisional: false };
  if (isUntold) return { slippage: "unknown", provisional: false };
  const { count, provisional } = workdaysBetween(planned.day, day, calendar);
  return { slippage: count, provisional };
}
