import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";
import * as diagnostics from "answerable/satisfaction/diagnostics";
import { HEADINGS, countRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { whole } from "../count.js";
import * as ballots from "../group-ballots.js";
import { generateMeetings, presentAt } from "../group-meetings.js";
import * as questionnaire from "../group-questionnaire.js";
import { PUBLISHED } from "../published.js";
import { rateRows } from "./rows.js";

/** Prints what the questionnaires and the ballots of system B come to. */
export function showGroup(): void {
  showQuestionnaire();
  showBallots();
}

function showQuestionnaire(): void {
  const { protocol } = questionnaire;
  const { tally, opinions } = questionnaire.ask(questionnaire.generateQuestionnaires(), questionnaire.generateSaid());
  const all = whole(protocol, tally);
  printTable("B. An industrial group's questionnaire, on generated forms", HEADINGS, [
    countRow("questionnaires counted", all.responses, PUBLISHED.respondents),
    countRow("committees that they came from", Object.keys(tally.units).length, PUBLISHED.committees),
    countRow("opinions received, on forms and at seminars", opinions.length, PUBLISHED.opinions),
    ...protocol.definition.questions.flatMap(({ id, label }) => rateRows(all, id, "found", `see ${label.en}`)),
  ]);
  say("  What is written on a form is received as an opinion that names no ballot; its grades are counted apart.");
}

function showBallots(): void {
  const { protocol } = ballots;
  const meetings = generateMeetings();
  const { parts, tally, duplicates } = ballots.countInParts(meetings);
  const electorates = presentAt(meetings);
  const all = whole(protocol, tally, { electorates });
  const { groups } = must(satisfaction.score(protocol, tally, { by: ["unit"], electorates })).scores;
  const { diagnostics: found } = must(diagnostics.uniformAnswers(protocol, tally));
  printTable("   The ballots of its committees' evaluation meetings, on generated boxes", HEADINGS, [
    countRow("supervision groups that counted a part", parts, PUBLISHED.groups),
    countRow("committees with ballots", Object.keys(tally.units).length, PUBLISHED.committees),
    countRow("ballots counted", all.responses),
    countRow("   taken out again, being in two parts", duplicates.length),
    ...rateRows(all, "link", "satisfied", "satisfied, of valid ballots"),
    ...rateRows(all, "link", "of-present", "satisfied, of those present"),
    countRow(
      "committees with too few ballots to be shown",
      groups.filter(({ questions: [link] }) => link?.status === "withheld").length,
    ),
    countRow("committees where all agree, unlike elsewhere", found.length),
  ]);
  for (const { id, units } of duplicates) say(`  Ballot ${id} was in the boxes of ${units.join(" and ")}.`);
}
