import type { CalendarDay } from "../../core/index.js";

/**
 * What says a planned day: the batch, the phase itself, a track or its rounds, the phases before and how long they last, or nothing.
 */
export const DAY_SOURCES = ["batch", "phase", "track", "round", "computed", "unknown"] as const;
/** What says a planned day. */
export type DaySource = (typeof DAY_SOURCES)[number];

/** A planned day and what says it. */
export type PlannedDay =
  | { readonly day: CalendarDay; readonly source: Exclude<DaySource, "unknown"> }
  | { readonly day: "unknown"; readonly source: "unknown" };

/** The days that are planned for a phase, both included. */
export interface PlannedPhase {
  readonly phase: string;
  readonly from: PlannedDay;
  readonly to: PlannedDay;
  /** Whether one of the two rests on days that the calendar's notices do not settle, be it only through the phases before. */
  readonly provisional: boolean;
}

const UNKNOWN: PlannedDay = { day: "unknown", source: "unknown" };

/** The first of the days that somebody says. */
export function said(days: readonly (readonly [CalendarDay | undefined, Exclude<DaySource, "unknown">])[]): PlannedDay {
  for (const [day, source] of days) if (day !== undefined) return { day, source };
  return UNKNOWN;
}
