import { readFileSync, readdirSync } from "node:fs";
import { format } from "prettier";
import type { HolidayCnYear, WorkCalendar } from "answerable/calendar";
import { addDays } from "answerable/calendar";

const folder = new URL("../reference/work-calendar-cn/", import.meta.url);

/** The year files of holiday-cn as they were published. */
export const yearFiles: readonly HolidayCnYear[] = readdirSync(folder)
  .filter((name) => /^holiday-cn-\d{4}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as HolidayCnYear);

/** Writes the source file of the year table. */
export async function chinaTable({ notices, holidays, workdays }: WorkCalendar): Promise<string> {
  const licence = readFileSync(new URL("LICENSE", folder), "utf8").trim().split("\n");
  const source = `/*! @license The days and addresses below are from holiday-cn, https://github.com/NateScarlet/holiday-cn:
 *
${licence.map((line) => ` * ${line}`.trimEnd()).join("\n")}
 */

// Written by test/calendar/china.test.ts from the year files; see docs/calendar.md for adding a year.

/** The State Council's notices by the year they are for. */
export const NOTICES: Readonly<Record<number, readonly string[]>> = {
${notices.map(({ year, papers }) => `  ${year}: ${JSON.stringify(papers)},`).join("\n")}
};

/** Holidays by the calendar year in which they lie: a day (\`01-01\`), or the first and the last of a run (\`02-18/24\`). */
export const HOLIDAYS: Readonly<Record<number, string>> = {
${lines(holidays)}
};

/** Weekend days that are worked, in the same notation. */
export const WORKDAYS: Readonly<Record<number, string>> = {
${lines(workdays)}
};
`;
  return format(source, { parser: "typescript", printWidth: 120 });
}

function lines(days: readonly string[]): string {
  const years = [...new Set(days.map((day) => day.slice(0, 4)))];
  return years.map((year) => `  ${year}: "${runs(days.filter((day) => day.startsWith(year))).join(" ")}",`).join("\n");
}

/** ISO 8601 lets the end of an interval leave out what it shares with its beginning. */
function runs(days: readonly string[]): string[] {
  const firsts = days.filter((day) => !days.includes(addDays(day, -1)));
  const lasts = days.filter((day) => !days.includes(addDays(day, 1)));
  return firsts.map((first, index) => {
    const last = lasts[index]!;
    if (first === last) return first.slice(5);
    const shared = first.slice(0, 7) === last.slice(0, 7) ? 8 : 5;
    return `${first.slice(5)}/${last.slice(shared)}`;
  });
}
