import { must } from "answerable";
import type { Assessment } from "answerable/assessment";
import { summarise } from "answerable/ledger";
import * as satisfaction from "answerable/satisfaction";
import * as diagnostics from "answerable/satisfaction/diagnostics";
import { visitTwice } from "../../campaign-systems/return-visits.js";
import { HEADINGS, countRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { count, rateOf } from "../count.js";
import { PUBLISHED } from "../published.js";
import { formsOf, generateMeetings, generateVisits, generateYear } from "../street-forms.js";
import { joinWithYear, protocol } from "../street.js";
import { chance, percent, points, scoreOf } from "./rows.js";

/** Prints what the evaluation of system M comes to, at meetings and at home, and what the return visits settled. */
export function showStreet(): void {
  const visits = generateVisits();
  const tally = count(protocol, [...generateMeetings(), ...formsOf(visits)]);
  const { rates } = must(summarise(visitTwice(visits), { asOf: "2011-12-20" })).summary.overall;
  printTable("M. A street's evaluation, on generated forms and visits", HEADINGS, [
    countRow("organisations evaluated", Object.keys(tally.units).length, PUBLISHED.organisations),
    ...residentsRows(tally),
    countRow("households visited first", visits.length),
    rateRow("appeals settled by the return visit", rates.fixed),
  ]);
  sayWhatDiffers(tally);
  const { groups } = must(satisfaction.score(protocol, tally, { by: ["unit"] })).scores;
  const { groups: composed } = must(satisfaction.composition(protocol, tally, { by: ["unit"] }));
  const alone = must(satisfaction.score(protocol, tally, { by: ["unit", "channel"] })).scores.groups;
  const joined = joinWithYear(groups, generateYear());
  printTable(
    "   Joined with the annual assessment",
    ["organisation", "drawn by chance", "enough", "meeting alone", "with visits", "with the year"],
    groups.map((group, index) => {
      const { unit = "" } = group;
      const meeting = alone.find((each) => each.unit === unit && each.channel === "meeting");
      return [
        unit,
        percent(composed[index]?.drawn.value ?? "unknown"),
        `${composed[index]?.enoughDrawn ?? "unknown"}`,
        points(meeting === undefined ? "unknown" : scoreOf(meeting)),
        points(scoreOf(group)),
        totalOf(joined, unit),
      ];
    }),
  );
}

function residentsRows(tally: satisfaction.Tally): string[][] {
  const { groups } = must(satisfaction.score(protocol, tally, { by: ["class", "channel"] })).scores;
  return groups.flatMap((group) => {
    const found = group.class === "residents" ? rateOf(group, "promises", "satisfied") : undefined;
    return found === undefined
      ? []
      : [rateRow(`residents satisfied with promises, ${group.channel ?? ""}`, found.rate)];
  });
}

function sayWhatDiffers(tally: satisfaction.Tally): void {
  const apart = must(diagnostics.channelsApart(protocol, tally, { rate: "satisfied" })).diagnostics;
  for (const { question, channel, pValue } of apart) {
    say(`  Residents answer on ${question ?? ""} otherwise by ${channel ?? ""} (p ${chance(pValue ?? 1)}).`);
  }
  for (const { code, unit = "", class: evaluators = "", share, planned = 0 } of must(
    diagnostics.offQuota(protocol, tally),
  ).diagnostics) {
    say(`  ${unit}: ${code} ${evaluators} ${percent(share.value)}, planned ${percent(planned)}`);
  }
}

function totalOf({ results }: Assessment, unit: string): string {
  const score = results.find(({ subject }) => subject === unit)?.score;
  return score?.status === "scored" ? points(score.value) : (score?.refusal.code ?? "unknown");
}
