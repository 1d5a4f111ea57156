import { readFileSync } from "node:fs";
import { must } from "answerable";
import { agrees, percentage } from "answerable/figures";
import { printTable, say } from "../shared/screen.js";
import { inTime, readAttendances, type AttendanceRow } from "./attendances.js";
import { compare, place, type Placed } from "./compared.js";
import { PUBLISHED } from "./published.js";

const FILE = new URL("../data/nhs-ae/attendances.csv", import.meta.url);
const [BEFORE, AFTER] = ["2018-03-01", "2019-03-01"] as const;

/**
 * Sets England's major emergency departments side by side, with sizes that differ by a factor of eight, and a month beside the same
 * month a year before.
 *
 * @param path - the whole table of 36 months, in place of the extract that lies beside the example
 */
export function main(path?: string): void {
  say("Attendances within four hours at emergency departments in England (NHS England, Open Government Licence).");
  const { report } = must(readAttendances(readFileSync(path ?? FILE, "utf8")));
  say(`${report.taken.length} of ${report.total} rows taken, ${report.refused.length} refused.`);
  const rows = report.taken.map(({ value }) => value);
  showTotals(rows);
  const [before, after] = [BEFORE, AFTER].map((month) => inTime(rows, "1", month)) as [Counted, Counted];
  showPlaces(place(after));
  showChanges(before, after);
}

type Counted = ReturnType<typeof inTime>;

function showTotals(rows: readonly AttendanceRow[]): void {
  const totals = ([BEFORE, AFTER] as const).map((month) => {
    const all = rows.filter((row) => row.month === month);
    const denominator = all.reduce((sum, { attendances }) => sum + attendances, 0);
    const numerator = denominator - all.reduce((sum, { breaches }) => sum + breaches, 0);
    const percent = percentage({ numerator, denominator }, { decimals: 1, rounding: "plain" });
    const counted = percent === "unknown" ? percent : percent.value;
    const published = PUBLISHED[month];
    return [
      month.slice(0, 7),
      `${numerator} of ${denominator}`,
      `${counted} %`,
      published.printed,
      agrees(published.quantity, counted, { within: 0 }),
    ];
  });
  printTable("All departments", ["month", "in time", "share", "published", "verdict"], totals);
}

function showPlaces(placed: readonly Placed[]): void {
  const ranked = [...placed].sort((one, other) => one.rank - other.rank);
  printTable(
    `Major departments in ${AFTER.slice(0, 7)}: 95 % intervals, and ranks that hold for all ${placed.length} together`,
    ["organisation", "attendances", "share", "interval", "shrunk", "rank", "may be"],
    [...ranked.slice(0, 5), ...ranked.slice(-5)].map((each) => [
      each.organisation,
      `${each.n}`,
      percent(each.share),
      `${percent(each.low)} to ${percent(each.high)}`,
      percent(each.shrunk),
      `${each.rank}`,
      `${each.ranks[0]} to ${each.ranks[1]}`,
    ]),
  );
  const [widest] = [...placed].sort((one, other) => width(other) - width(one));
  if (widest === undefined) return;
  say(`  The least certain place is that of ${widest.organisation}: ${widest.n} attendances, ${width(widest)} ranks.`);
}

function width({ ranks: [best, worst] }: Placed): number {
  return worst - best + 1;
}

function showChanges(before: Counted, after: Counted): void {
  const moved = compare(before, after);
  const apart = (p: (each: (typeof moved)[number]) => number): number => moved.filter((each) => p(each) <= 0.05).length;
  printTable(
    "Organisations whose share changed from one March to the next, at 5 %",
    ["", "of"],
    [
      ["each by itself", `${apart(({ pValue }) => pValue)} of ${moved.length}`],
      ["corrected for as many as were compared (Holm)", `${apart(({ corrected }) => corrected)} of ${moved.length}`],
    ],
  );
  say(
    "\nThe months are counted in full. An interval says how far chance alone would move a department that stayed as it is.",
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
