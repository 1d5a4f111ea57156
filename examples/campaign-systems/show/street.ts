import { must } from "answerable";
import { summariseMembers } from "answerable/campaign/members";
import { summarise } from "answerable/ledger";
import { HEADINGS, countRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { PUBLISHED } from "../published.js";
import { generateVisits, visitTwice } from "../return-visits.js";
import { COUNTED, gates, generateMembers, judgeMembers, plan as streetPlan } from "../street.js";

/** Prints what the evaluation of system M comes to. */
export function showStreet(): void {
  const judged = judgeMembers(generateMembers());
  const { overall } = must(summariseMembers(streetPlan, judged, { asOf: COUNTED, by: ["unit"] })).summary;
  const visits = generateVisits();
  const { rates } = must(summarise(visitTwice(visits), { asOf: COUNTED })).summary.overall;
  const organisations = gates(judged);
  printTable("M. A street's evaluation, on generated members and households", HEADINGS, [
    countRow("organisations", organisations.size, PUBLISHED.organisations),
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
  say(`  Gates: ${[...organisations].map(([name, outcome]) => `${name} ${outcome}`).join(", ")}.`);
}
