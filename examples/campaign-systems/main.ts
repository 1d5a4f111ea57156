import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { linkedProblem, summariseReferrals } from "answerable/campaign/linkage";
import { summariseMembers } from "answerable/campaign/members";
import { summarise } from "answerable/ledger";
import { printTable, say } from "../shared/screen.js";
import type { RegisterSum } from "answerable/campaign/register";
import { givenTo, runLinks } from "./every-link.js";
import { COMPANY, generateCommittees } from "./committees.js";
import { plan as groupPlan } from "./group-plan.js";
import { JUDGED, runFirstLink } from "./group.js";
import { generateDeeds, sumUp } from "./group-register.js";
import {
  BURDEN,
  COUNTED as LINKED,
  generateHouseholds,
  generateReferrals,
  helped,
  linkUp,
  plan as districtPlan,
} from "./linked-action.js";
import { PUBLISHED, REGISTERED } from "./published.js";
import { generateVisits, visitTwice } from "./return-visits.js";
import { HEADINGS, countRow, quantityRow, rateRow } from "../shared/rows.js";
import { COUNTED, gates, generateMembers, judgeMembers, plan as streetPlan } from "./street.js";
import { generateVillages } from "./villages.js";
import * as waterBureau from "./water-bureau.js";
import { plan as waterBureauPlan } from "./water-bureau-plan.js";

/** Runs five systems as campaigns on generated records, and prints what is counted beside what their documents print. */
export function main(): void {
  showGroup();
  showEveryLink();
  showWaterBureau();
  showLinkedAction();
  showStreet();
}

function showGroup(): void {
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

function showEveryLink(): void {
  const { plan, units, cancelled } = runLinks(generateVillages());
  const last = units.map(({ updated }) => updated.on).reduce((one, other) => (one > other ? one : other));
  const { matrix } = must(campaign.matrix(plan, units, { asOf: last }));
  printTable("E. An evaluation at every link, on generated villages", HEADINGS, [
    ...matrix.columns.map(({ phase, rates }) => rateRow(`passed ${phase} at the first attempt`, rates.firstAttempt)),
    countRow("units held until the outstanding forms came in", givenTo(units, "hold").length),
    countRow("units sent back", givenTo(units, "redo").length),
    countRow("units through", units.filter(({ status }) => status === "completed").length),
    countRow("activities cancelled because the masses oppose them", cancelled.length),
  ]);
  say(
    `  Cancelled after the first link: ${cancelled.join(", ")}. The essay states the principle and prints no number.`,
  );
}

function showWaterBureau(): void {
  const questionnaires = waterBureau.generateQuestionnaires();
  const { deliverable, refused, unit, baseline } = waterBureau.prepare(waterBureau.ROUNDS, waterBureau.BALLOT);
  const { to, passedOn, slippage } = waterBureau.preparation(unit);
  const rounds = deliverable.versions.flatMap(({ comments }) => comments);
  printTable("I. The preparation of a water bureau's campaign, on generated questionnaires", HEADINGS, [
    countRow("questionnaires sent out", questionnaires.length, PUBLISHED.questionnaires),
    countRow("suggestions received", waterBureau.receiveSuggestions(questionnaires).length, PUBLISHED.suggestions),
    countRow(
      "work groups of the office, in the plan",
      waterBureau.workGroups(waterBureauPlan).length,
      PUBLISHED.workGroups,
    ),
    countRow("versions of the plan", deliverable.versions.length),
    countRow("rounds of comments on them", rounds.length),
    countRow("agreements refused, a round being wanting", refused.length),
    rateRow("ballots for good at the mobilisation meeting, the baseline", baseline),
  ]);
  const phase = unit.status === "completed" ? "completed" : unit.phase;
  say(
    `  Planned to be prepared by ${to.day}, and was on ${passedOn ?? "no day"}: slippage in workdays ${slippage.end}.`,
  );
  say(`  The bureau is in "${phase}"; its ballot is the baseline. The document says that forms and box are ready.`);
}

function showLinkedAction(): void {
  const referrals = linkUp(generateReferrals());
  const { overall, byDirection } = must(summariseReferrals(districtPlan, referrals, { asOf: LINKED })).summary;
  const { linked } = must(linkedProblem(referrals, BURDEN));
  printTable("K. A district's linked action, on generated referrals", HEADINGS, [
    countRow("problems on the list", new Set(referrals.map(({ problem }) => problem)).size, PUBLISHED.problems),
    countRow("referred upward", byDirection.upward.referrals),
    countRow("referred downward", byDirection.downward.referrals),
    rateRow("answered", overall.rates.answered),
    rateRow("answered in time", overall.rates.onTime),
    rateRow("confirmed by the unit that asked", overall.rates.confirmed),
    rateRow("sent back", overall.rates.sentBack),
    countRow("households helped: costs beyond the printed part of their means", helped(generateHouseholds()).length),
  ]);
  say(
    `  ${BURDEN}, beyond ${PUBLISHED.burden.printed} of what a household can pay: ${linked.units.map(({ unit, level }) => `${unit} (${level})`).join(" > ")}`,
  );
}

function showStreet(): void {
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
