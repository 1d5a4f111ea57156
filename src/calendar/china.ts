/**
 * The work calendar of the People's Republic of China, 2007 to 2026, as the State Council's yearly notices set it.
 *
 * On a subpath of its own, so that only who needs the years carries them. The days are those of holiday-cn (MIT).
 *
 * @module
 */
import { must } from "../core/index.js";
import { HOLIDAYS, NOTICES, WORKDAYS } from "./china-table.js";
import { compileCalendar, type CompiledCalendar } from "./compile.js";
import { addDays, daysBetween } from "./days.js";
import { calendarOfNotices } from "./notices.js";

/**
 * The compiled work calendar of the People's Republic of China; its plain data is `chinaCalendar.definition`.
 *
 * Covers 2007-01-01 to 2026-12-31. 29 to 31 December 2026 are provisional until the notice for 2027.
 */
export const chinaCalendar: CompiledCalendar = /* @__PURE__ */ compile();

function compile(): CompiledCalendar {
  const notices = Object.entries(NOTICES).map(([year, papers]) => ({ year: Number(year), papers }));
  const days = { holidays: daysIn(HOLIDAYS), workdays: daysIn(WORKDAYS) };
  return must(compileCalendar(calendarOfNotices({ id: "cn", version: 1, notices, ...days }))).calendar;
}

function daysIn(table: Readonly<Record<number, string>>): string[] {
  return Object.entries(table).flatMap(([year, runs]) => runs.split(" ").flatMap((run) => daysOf(year, run)));
}

/** A run is an interval of ISO 8601, whose end leaves out what it shares with its beginning. */
function daysOf(year: string, run: string): string[] {
  const [start = "", end = start] = run.split("/");
  const first = `${year}-${start}`;
  const last = first.slice(0, -end.length) + end;
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}
