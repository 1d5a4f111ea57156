import { HEADINGS, countRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { PUBLISHED } from "../published.js";
import { plan as waterBureauPlan } from "../water-bureau-plan.js";
import * as waterBureau from "../water-bureau.js";

/** Prints what the preparation of system I comes to. */
export function showWaterBureau(): void {
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
