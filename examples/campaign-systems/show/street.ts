import { must } from "answerable";
import { summariseMembers } from "answerable/campaign/members";
import { summarise } from "answerable/ledger";
import { HEADINGS, countRow, quantityRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { PUBLISHED } from "../published.js";
import { generateVisits, visitTwice } from "../return-visits.js";
import { plan as streetPlan } from "../street-plan.js";
import { comments, generateComments, generateInspections, inspections, registered } from "../street-year.js";
import { COUNTED, closeYear, generateMembers, judgeMembers } from "../street.js";

/** Prints what the evaluation of system M comes to. */
export function showStreet(): void {
  const judged = judgeMembers(generateMembers());
  const { overall } = must(summariseMembers(streetPlan, judged, { asOf: COUNTED, by: ["unit"] })).summary;
  const visits = generateVisits();
  const { rates } = must(summarise(visitTwice(visits), { asOf: COUNTED })).summary.overall;
  const { gates, blockers, many } = closeYear(judged);
  printTable("M. A street's evaluation, on generated members and households", HEADINGS, [
    countRow("organisations", gates.size, PUBLISHED.organisations),
    countRow("members", overall.members, PUBLISHED.members),
    rateRow("members who passed", overall.rates.passed, PUBLISHED.membersPassed),
    rateRow("passed at the first grade", overall.rates.firstAttempt),
    rateRow("passed after rework", overall.rates.afterRework),
    ...overall.quotas.map(({ grade, count, quota, verdict }) => [
      `graded ${grade}, at most ${quota.numerator} of ${quota.denominator}`,
      `${count}`,
      "",
      "unknown",
      verdict,
    ]),
    countRow("households visited first", visits.length),
    rateRow("appeals settled by the return visit", rates.fixed),
  ]);
  say(`  Gates: ${[...gates].map(([name, outcome]) => `${name} ${outcome}`).join(", ")}.`);
  for (const { fact, outcome, units } of blockers)
    say(`  Kept by "${fact}", which is ${outcome}: ${units.join(", ")}.`);
  for (const { refusal } of many.notTaken) say(`  Not let through: ${refusal.message}.`);
  showYear();
}

function showYear(): void {
  const entries = registered([...generateComments(generateMembers()), ...generateInspections()]);
  const { directSecretaries, branchSecretaries, organisations, members } = comments(entries);
  const { byInspector, putRight } = inspections(entries);
  printTable("   Its leaders' comments and the inspections of its windows, on generated entries", HEADINGS, [
    countRow("secretaries of organisations who commented", directSecretaries, PUBLISHED.directSecretaries),
    countRow("secretaries of branches who commented", branchSecretaries, PUBLISHED.branchSecretaries),
    countRow("organisations and branches commented on", organisations, PUBLISHED.organisationsCommented),
    countRow("members commented on", members, PUBLISHED.membersCommented),
    ...byInspector.map(({ key, quantity }) => quantityRow(`inspections by ${key.actor ?? "nobody"}`, quantity)),
    rateRow("findings put right", putRight),
  ]);
  say("  How the evaluation is joined with the annual assessment follows below.");
}
