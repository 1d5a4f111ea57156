import { must } from "answerable";
import * as campaign from "answerable/campaign";
import type { RegisterSum } from "answerable/campaign/register";
import { HEADINGS, countRow, quantityRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { COMPANY, generateCommittees } from "../committees.js";
import { plan as groupPlan } from "../group-plan.js";
import { generateDeeds, sumUp } from "../group-register.js";
import { JUDGED, runFirstLink } from "../group.js";
import { PUBLISHED, REGISTERED } from "../published.js";

/** Prints what the first link of system B comes to. */
export function showGroup(): void {
  const { units, refused } = runFirstLink([COMPANY, ...generateCommittees()]);
  const { matrix } = must(campaign.matrix(groupPlan, units, { asOf: JUDGED, by: ["supervision-group"] }));
  const own = matrix.groups.filter(({ key }) => key["supervision-group"] !== COMPANY.group);
  const listen = matrix.columns.find(({ phase }) => phase === "listen");
  printTable("B. An industrial group's first link, on generated committees", HEADINGS, [
    rateRow("units listed that entered, the company among them", matrix.rates.entered),
    countRow(
      "committees that entered",
      own.reduce((sum, group) => sum + group.units, 0),
      PUBLISHED.committees,
    ),
    countRow("supervision groups with committees", own.length, PUBLISHED.groups),
    countRow("meetings refused, the group's head being absent", refused.length),
    ...(listen === undefined ? [] : [rateRow("passed the link at the first attempt", listen.rates.firstAttempt)]),
  ]);
  const sums = sumUp(generateDeeds(generateCommittees()));
  printTable("   Its register of activities, on generated entries", HEADINGS, registerRows(sums));
  printTable(
    "   The groups that still have a committee in the first link",
    ["group", "committees", "passed", "redoing"],
    own.flatMap(({ key, units: count, columns: [first] }) =>
      first === undefined || first.byState.passed === count
        ? []
        : [[key["supervision-group"] ?? "none", `${count}`, `${first.byState.passed}`, `${first.byState.redoing}`]],
    ),
  );
  say(
    "  The document prints neither ballots nor verdicts, only that the province's group came to the company's meeting.",
  );
}

function registerRows(sums: readonly RegisterSum[]): string[][] {
  const kinds = new Map(groupPlan.activities?.map(({ id, label }) => [id, label.en]));
  return sums.flatMap(({ activity, quantity, participants }) => [
    quantityRow(kinds.get(activity) ?? activity, quantity, REGISTERED[activity]),
    ...(participants.kind === "unknown"
      ? []
      : [quantityRow("   who took part, person-times", participants, PUBLISHED.trained)]),
  ]);
}
