import * as z from "zod";
import { CalendarDay, IdText, type DeepReadonly } from "../core/index.js";

/** The days of the week, from Monday. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
/** One of the seven days of the week. */
export const Weekday = z.enum(WEEKDAYS);
/** One of the seven days of the week. */
export type Weekday = z.infer<typeof Weekday>;

/** The official papers that a calendar follows for one year; of two papers the later one supersedes what it names. */
export const Notice = z.strictObject({
  year: z.int().min(0).max(9999),
  papers: z.array(z.string().min(1).max(2000)).min(1),
});
/** The official papers for one year, each as its address or its number. */
export interface Notice extends DeepReadonly<z.infer<typeof Notice>> {}

/** The days of which a calendar knows whether they are worked, first and last included. */
export const Coverage = z
  .strictObject({ from: CalendarDay, to: CalendarDay })
  .refine(({ from, to }) => from <= to, "ends before it begins");
/** The first and the last day of which a calendar knows whether they are worked. */
export interface Coverage extends Readonly<z.infer<typeof Coverage>> {}

const DayList = z.array(CalendarDay).refine((days) => new Set(days).size === days.length, "names a day twice");

/**
 * Which days are worked, as plain data: a weekend, the holidays that fall on other days, and the weekend days that are worked.
 *
 * `holidays` and `workdays` may also name days that the weekend decides alike. Days outside `coverage`, and from
 * `provisionalFrom` on (a later notice may still change those), are reckoned by what is known and answered as provisional.
 */
export const WorkCalendar = z
  .strictObject({
    id: IdText,
    version: z.int().positive(),
    notices: z.array(Notice),
    coverage: Coverage,
    provisionalFrom: CalendarDay.optional(),
    weekend: z
      .array(Weekday)
      .max(6, "leaves no day to work")
      .refine((days) => new Set(days).size === days.length, "names a day twice"),
    holidays: DayList,
    workdays: DayList,
  })
  .refine(({ holidays, workdays }) => {
    const free = new Set(holidays);
    return !workdays.some((day) => free.has(day));
  }, "names a day both as a holiday and as a workday");
/** Which days are worked: weekend, holidays, make-up workdays, what they cover and which papers say so. */
export interface WorkCalendar extends DeepReadonly<z.infer<typeof WorkCalendar>> {}
