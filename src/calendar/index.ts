/**
 * Days as text, work calendars from published notices, deadlines counted in them, and local times turned into instants.
 *
 * @module
 */
export { Coverage, Notice, WEEKDAYS, Weekday, WorkCalendar } from "./schema.js";
export { weekdayCalendar, type WeekdayCalendarInput } from "./weekday-calendar.js";
export { HolidayCnYear, fromHolidayCn } from "./holiday-cn.js";
export { compileCalendar, rankOf, workdayAt, type CompiledCalendar } from "./compile.js";
export { DAY_KINDS, addWorkdays, coverageLeft, kindOfDay, workdaysBetween, type DayKind } from "./workdays.js";
export { DeadlineInput, DeadlineRule, OnRestDay, deadline, type Deadline } from "./deadline.js";
export { addDays, daysBetween } from "./days.js";
export { MissingDay, addMonths } from "./months.js";
export { dayNumber, dayText } from "./day-number.js";
export { LocalTime, LocalTimePolicy, instantFromLocal, localDay } from "./local-time.js";
