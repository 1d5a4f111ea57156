import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { visits, type Entry } from "answerable/campaign/register";
import { HEADINGS, countRow, percentRow, quantityRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { COMPANY, generateCommittees } from "../committees.js";
import { generateDeeds, trades } from "../group-deeds.js";
import { JUDGED, plan as groupPlan } from "../group-plan.js";
import { distinct, registered, studiesInTwoMonths, sumUp, tradesNow } from "../group-register.js";
import { daysToResult, frontLine, generateModelWorkers } from "../group-results.js";
import { dueFor, runFirstLink, type FirstLink } from "../group.js";
import { PUBLISHED, REGISTERED } from "../published.js";

/** Prints what the first link of system B comes to. */
export function showGroup(): void {
  const committees = generateCommittees();
  const entries = registered(generateDeeds(committees));
  const link = runFirstLink([COMPANY, ...committees], entries);
  showUnits(link, entries);
  showRegister(entries);
  showResults(entries);
  say(
    "  The document prints neither ballots nor verdicts, only that the province's group came to the company's meeting.",
  );
}

function showUnits({ units, blockers, refused }: FirstLink, entries: readonly Entry[]): void {
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
    countRow("committees that set up a body of their own", distinct(entries).bodies, PUBLISHED.committees),
    countRow("supervision groups with committees", own.length, PUBLISHED.groups),
    countRow("meetings refused, the group's head being absent", refused.length),
    ...(listen === undefined ? [] : [rateRow("passed the link at the first attempt", listen.rates.firstAttempt)]),
  ]);
  showRanking(own);
  for (const { fact, comparison, required, outcome, units: kept } of blockers) {
    say(
      `  Kept from the second link, "${fact}" being asked ${comparison} ${String(required)} and ${outcome}: ${kept.join(", ")}.`,
    );
  }
  const sentBack = units.find(({ attempts }) => attempts.some(({ decision }) => decision.verdict === "redo"));
  if (sentBack === undefined) return;
  const due = dueFor(sentBack, entries).map(({ kind, id, due: by }) => `${kind} "${id}" by ${by ?? "no day"}`);
  say(`  Due for ${sentBack.id}, which was sent back: ${due.join(", ")}.`);
}

/** The groups from the last one up, as far as one of their committees is not through. */
function showRanking(groups: readonly campaign.ProgressGroup[]): void {
  const standings = groups.flatMap(({ key, units, columns: [first] }) => {
    return first === undefined ? [] : [{ name: key["supervision-group"] ?? "none", units, ...first.byState }];
  });
  const { ranked } = must(
    campaign.reverseRanking(standings.map(({ name, units, passed }) => ({ unit: name, value: passed / units }))),
  ).ranking;
  printTable(
    "   The groups from the last one up, by committees that passed (倒排名)",
    ["group", "committees", "passed", "redoing", "place", "shared"],
    ranked.flatMap(({ unit, value, rank, tied }) => {
      const standing = standings.find(({ name }) => name === unit);
      if (standing === undefined || value === 1) return [];
      const { units, passed, redoing } = standing;
      return [[unit, `${units}`, `${passed}`, `${redoing}`, `${rank}`, tied ? "yes" : "no"]];
    }),
  );
}

function showRegister(entries: readonly Entry[]): void {
  const kinds = new Map(groupPlan.activities?.map(({ id, label }) => [id, label.en]));
  const { provinces, prefectures, unitsHeard, liaisonUnits } = distinct(entries);
  const { rates, wanting } = must(visits(groupPlan, entries, { asOf: JUDGED })).visits;
  printTable("   Its register of activities, on generated entries", HEADINGS, [
    countRow("group studies in the two months from the start", studiesInTwoMonths(entries), PUBLISHED.studies),
    ...sumUp(entries).map(({ activity, quantity }) =>
      quantityRow(kinds.get(activity) ?? activity, quantity, REGISTERED[activity]),
    ),
    countRow("provinces of those who listened", provinces, PUBLISHED.provinces),
    countRow("prefectures of those who listened", prefectures, PUBLISHED.prefectures),
    countRow("units heard at the seminar of 18 March", unitsHeard, PUBLISHED.unitsHeard),
    countRow("liaison units that leaders went to", liaisonUnits, PUBLISHED.liaisonUnits),
    rateRow("   visited each month, by those tied to them", rates.visited),
    countRow("   still to be visited this month", wanting.length),
  ]);
}

function showResults(entries: readonly Entry[]): void {
  const before = trades().filter(({ isNew }) => !isNew);
  printTable("   What came of it, on generated records", HEADINGS, [
    countRow("trades of the skill contest before", before.length, PUBLISHED.tradesBefore),
    countRow("trades now, with those registered as added", tradesNow(before, entries), PUBLISHED.trades),
    percentRow("model workers from the front line", frontLine(generateModelWorkers()), PUBLISHED.frontLine),
    countRow("days from a suggestion to its result", daysToResult("2014-03-28"), PUBLISHED.daysToResult),
    countRow("pay of a chief technician, in average wages", "unknown", PUBLISHED.technicianPay),
    countRow("pay of a chief worker, in average wages", "unknown", PUBLISHED.workerPay),
  ]);
  say(
    "  The two multiples of pay are rules that the company made; wages are no record of a campaign, so nothing is counted.",
  );
}
