import type { WorkCalendar } from "./schema.js";

/**
 * The first day of December that a notice for the year after has ever settled anew.
 *
 * The notices for 2007 and 2008 reach back to 30 and 29 December, those for 2012, 2019 and 2023 to 31, 29 and 31 December;
 * no notice for 2007 to 2026 reaches further back.
 */
const FIRST_UNSETTLED = "12-29";

/**
 * Makes the calendar of the State Council's notices for consecutive years.
 *
 * @param parts - the notices in the order of their years, at least one, and the days they name
 */
export function calendarOfNotices(
  parts: Pick<WorkCalendar, "id" | "version" | "notices" | "holidays" | "workdays">,
): WorkCalendar {
  const years = parts.notices.map(({ year }) => String(year).padStart(4, "0"));
  const [first = "", last = ""] = [years[0], years.at(-1)];
  return {
    ...parts,
    coverage: { from: `${first}-01-01`, to: `${last}-12-31` },
    provisionalFrom: `${last}-${FIRST_UNSETTLED}`,
    weekend: ["saturday", "sunday"],
  };
}
