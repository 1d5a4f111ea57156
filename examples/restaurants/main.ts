import { must } from "answerable";
import { percentage, type Rate } from "answerable/figures";
import { printTable, say } from "../shared/screen.js";
import { findingsOf, type Findings } from "./findings.js";
import { readInspections, textOf } from "./inspections.js";

const CLOSURES = new URL("../data/nyc-inspections/closures.csv", import.meta.url);

/**
 * Leads the closures of New York's restaurants through the ledger and prints how long they lasted.
 *
 * @param path - the department's whole file, packed or not, in place of the extract that lies beside the example
 */
export function main(path?: string): void {
  say("Restaurants closed and re-opened in New York City, 2010 to 2016 (NYC Open Data, CC0).");
  const { report } = must(readInspections(textOf(path ?? CLOSURES)));
  say(`${report.taken.length} of ${report.total} inspections taken, ${report.refused.length} refused.`);
  for (const { row, code, message } of report.refused) say(`  row ${row} not taken: ${code}: ${message}`);
  show(findingsOf(report.taken.map(({ value }) => value)));
}

function show(findings: Findings): void {
  const { actions, pairs, running, unexplained, asOf, summary, withRunning } = findings;
  const { overall } = summary;
  say(`Closed ${actions.closed} times, closed again ${actions.reclosed} times, re-opened ${actions.reopened} times.`);
  say(
    `${overall.registered} restaurants were closed, ${overall.reopened} of them more than once: one number, more cycles.`,
  );
  printTable(
    "Days from closure to re-opening, middle value",
    ["clock", "days", "of"],
    [
      ["from the latest closure (a re-closing starts it anew: flatters)", `${findings.fromLatestClosure}`, `${pairs}`],
      ["from the first closure of the cycle", `${findings.fromFirstClosure}`, `${pairs}`],
      ["the same, with those still closed (Kaplan–Meier)", `${withRunning.value}`, `${pairs + running}`],
    ],
  );
  say(`\nStill closed by the record on ${asOf}: ${running}.`);
  say(`Re-opened without a closure before it in the window: ${unexplained.length} of ${actions.reopened}, for example`);
  for (const { restaurant, on, type } of unexplained.slice(0, 3)) say(`  restaurant ${restaurant} on ${on}: ${type}`);
  say(`\nFit at the first visit and not closed again: ${parts(overall.rates.firstPass)}.`);
}

function parts(rate: Rate): string {
  const percent = percentage(rate, { decimals: 1, rounding: "plain" });
  return `${rate.numerator} of ${rate.denominator}, ${percent === "unknown" ? percent : `${percent.value} %`}`;
}
