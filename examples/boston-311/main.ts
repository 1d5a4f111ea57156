import { readFileSync } from "node:fs";
import { must } from "answerable";
import { compose, stateFigure } from "answerable/bulletin";
import { writePages } from "../shared/pages.js";
import { printTable, say } from "../shared/screen.js";
import { bindingsOf, draftOf } from "./bulletin.js";
import { findingsOf, type Findings } from "./findings.js";
import { readRequests, type Import, type ServiceRequest } from "./requests.js";

const CASES = new URL("../data/boston311/cases-2016.csv", import.meta.url);

/** Leads the city's cases through the ledger, compares verdicts, prints the figures and writes the bulletin. */
export function main(): void {
  say("Boston 311, cases opened in 2016 (City of Boston, ODC PDDL).");
  const requests = taken(must(readRequests(readFileSync(CASES, "utf8"))));
  const findings = findingsOf(requests);
  show(findings);
  writePages("boston-311", must(compose(draftOf(findings), bindingsOf(findings))).page);
}

function taken({ report, unread }: Import): ServiceRequest[] {
  say(`${report.taken.length} of ${report.total} rows taken, ${report.refused.length} refused.`);
  for (const { row, code, message } of report.refused) say(`  row ${row} not taken: ${code}: ${message}`);
  say(`Columns left unread: ${unread.map(({ heading }) => heading).join(", ") || "none"}.`);
  return report.taken.map(({ value }) => value);
}

function show({ departments, comparison, refused, disputed }: Findings): void {
  const { agreement, lateWithinDay, extracted, fixed } = comparison;
  const stated = (figure: Parameters<typeof stateFigure>[0]): string => stateFigure(figure, "en");
  const columns = ["registered", "closed", "closedRate", "onTimeRate", "onTimeParts", "withoutTarget"] as const;
  const ages = ["daysToClose", "daysOpen"] as const;
  printTable(
    "By department",
    ["department", "registered", "closed", "share", "on time", "parts", "no target", "to closing", "open so far"],
    [...departments].map(([department, all]) => [
      department,
      ...[...columns, ...ages].map((name) => stated(all[name])),
    ]),
  );
  say(`\nClosed is not fixed. Fixed: ${stated(fixed)}, because ${fixed.why.en}.`);
  say(`\nClosings the ledger refused, kept as not closed:`);
  for (const { refusal } of refused) say(`  ${refusal.code}: ${refusal.message}`);
  say(`\nReference day (assumed, the latest closing on record): ${stated(extracted)}.`);
  say(`Verdicts equal to the city's own: ${stated(agreement)}; disputed: ${disputed.join(", ") || "none"}.`);
  say(`Late within the target's own day: ${stated(lateWithinDay)}.`);
}
