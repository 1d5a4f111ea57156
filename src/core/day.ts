import * as z from "zod";

/**
 * A day of the calendar as text, `YYYY-MM-DD`; it belongs to no time zone, and days compare as text.
 *
 * A day that does not exist (`2026-02-30`) is refused.
 */
export const CalendarDay = z.iso.date();
/** Text `YYYY-MM-DD` that names a day which exists. */
export type CalendarDay = z.infer<typeof CalendarDay>;

/** A moment in time, ISO 8601 with seconds and an offset (`2016-01-05T03:30:00-05:00`). */
export const Instant = z.iso.datetime({ offset: true });
/** Text that names a moment in time with its offset. */
export type Instant = z.infer<typeof Instant>;

/** When something is due: by the end of a day, or by an instant. */
export const DueMoment = z.union([CalendarDay, Instant]);
/** Text that names a due day or a due instant. */
export type DueMoment = z.infer<typeof DueMoment>;

/**
 * Takes the calendar day out of a day or an instant, as it reads at the instant's own offset.
 *
 * @param moment - a day or an instant
 */
export function dayOf(moment: DueMoment): CalendarDay {
  return moment.slice(0, 10);
}
