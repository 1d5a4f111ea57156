import * as z from "zod";
import { CalendarDay, IdText, readInput, refuse, type DeepReadonly, type Refused, type Result } from "../core/index.js";
import { calendarOfNotices } from "./notices.js";
import { Notice, type WorkCalendar } from "./schema.js";

/**
 * A year file of holiday-cn (github.com/NateScarlet/holiday-cn): what the State Council's notices for that year say.
 *
 * The year is the one in the notice's title; some of its days can lie in the year before or after.
 */
export const HolidayCnYear = z.strictObject({
  $schema: z.string().optional(),
  $id: z.string().optional(),
  year: Notice.shape.year,
  /** The notices' addresses, oldest first. */
  papers: z.array(Notice.shape.papers.element),
  days: z.array(z.strictObject({ name: z.string(), date: CalendarDay, isOffDay: z.boolean() })),
});
/** A year file of holiday-cn: the year, its notices, and the days that they make holidays or workdays. */
export interface HolidayCnYear extends DeepReadonly<z.infer<typeof HolidayCnYear>> {}

const HolidayCnInput = z.strictObject({
  files: z.array(HolidayCnYear).min(1),
  id: IdText,
  version: z.int().positive().default(1),
});

/**
 * Makes the work calendar that the year files of holiday-cn describe, with the Saturdays and Sundays they leave alone as
 * weekend.
 *
 * Where files of two years name the same day, the later year's notice holds. A file that names every paper of another file
 * for its year, and more, supersedes it (2020: the Spring Festival was prolonged on 27 January). The calendar covers the
 * years of the files; the last year's 29 to 31 December stay provisional, because the next notice may change them.
 *
 * Refuses with `invalid-input`; `notice-missing` (a file without papers: that year is not settled yet); `year-twice` (two
 * files for a year, of which neither supersedes the other); `year-missing` (a gap between the years); `day-contradicted`
 * (a file gives a day as holiday and as workday).
 *
 * @param input - the year files in any order, the calendar's id, and its version if it is not the first
 * @example
 * {@includeCode ../../test/calendar/examples.test.ts#from-holiday-cn}
 */
export function fromHolidayCn(input: {
  readonly files: readonly HolidayCnYear[];
  readonly id: string;
  readonly version?: number;
}): Result<
  { readonly calendar: WorkCalendar },
  "invalid-input" | "notice-missing" | "year-twice" | "year-missing" | "day-contradicted"
> {
  const read = readInput(HolidayCnInput, input, "holiday-cn files");
  if (!read.ok) return read;
  const latest = latestEditions(read.value.files);
  if (!latest.ok) return latest;
  const fault = findGap(latest.files) ?? findContradiction(latest.files);
  if (fault !== undefined) return fault;
  return { ok: true, calendar: merge(latest.files, read.value) };
}

/** One file a year, in the order of the years. */
function latestEditions(
  files: readonly HolidayCnYear[],
): Result<{ readonly files: readonly HolidayCnYear[] }, "notice-missing" | "year-twice"> {
  const latest = new Map<number, HolidayCnYear>();
  for (const file of [...files].sort((one, other) => one.papers.length - other.papers.length)) {
    if (file.papers.length === 0) return refuse("notice-missing", `the file for ${file.year} names no notice`);
    const earlier = latest.get(file.year);
    if (earlier !== undefined && !supersedes(file, earlier)) {
      return refuse("year-twice", `two files are for ${file.year}, and neither names all papers of the other and more`);
    }
    latest.set(file.year, file);
  }
  return { ok: true, files: [...latest.values()].sort((one, other) => one.year - other.year) };
}

function supersedes(file: HolidayCnYear, earlier: HolidayCnYear): boolean {
  return file.papers.length > earlier.papers.length && earlier.papers.every((paper) => file.papers.includes(paper));
}

function findGap(files: readonly HolidayCnYear[]): Refused<"year-missing"> | undefined {
  const years = files.map(({ year }) => year);
  const before = years.find((year, index) => index + 1 < years.length && years[index + 1] !== year + 1);
  return before === undefined
    ? undefined
    : refuse("year-missing", `there is no file for ${before + 1}, between ${before} and ${years.at(-1) ?? before}`);
}

function findContradiction(files: readonly HolidayCnYear[]): Refused<"day-contradicted"> | undefined {
  for (const { year, days } of files) {
    const off = new Set(days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date));
    const both = days.find(({ date, isOffDay }) => !isOffDay && off.has(date));
    if (both === undefined) continue;
    return refuse("day-contradicted", `the file for ${year} gives ${both.date} both as a holiday and as a workday`);
  }
  return undefined;
}

function merge(files: readonly HolidayCnYear[], { id, version }: { id: string; version: number }): WorkCalendar {
  const days = new Map(files.flatMap((file) => file.days.map(({ date, isOffDay }) => [date, isOffDay] as const)));
  const daysThat = (areOff: boolean) => [...days.keys()].filter((day) => days.get(day) === areOff).sort();
  const notices = files.map(({ year, papers }) => ({ year, papers }));
  return calendarOfNotices({ id, version, notices, holidays: daysThat(true), workdays: daysThat(false) });
}
