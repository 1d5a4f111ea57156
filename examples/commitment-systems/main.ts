import { must } from "answerable";
import { changesOf, deliveries, isEased, summarise, timing, type Pledge } from "answerable/commitment";
import { agrees, percentage, type Rate } from "answerable/figures";
import { printTable, say } from "../shared/screen.js";
import { evaluateByOthers, evaluateOrganisation } from "./evaluation.js";
import * as group from "./group.js";
import { PUBLISHED } from "./published.js";
import * as township from "./township.js";
import { tell } from "./way.js";

/** Leads the promises of three systems from the proposal to the verdict, and prints what their rates make of them. */
export function main(): void {
  const pledges = group.runGroup();
  showGroup(pledges);
  showTownship();
  showEvaluation(pledges);
}

function showGroup(pledges: readonly Pledge[]): void {
  const rows = pledges.map((pledge) => [
    pledge.id,
    PUBLISHED[pledge.id as "canteens"].printed,
    `${pledge.measure?.target}`,
    pledge.status === "settled" ? pledge.settlement.verdict : "",
    timing(pledge, group.JUDGED),
    isEased(pledge, group.JUDGED)
      ? changesOf(pledge)
          .map(({ reason }) => reason)
          .join()
      : "",
  ]);
  const headings = ["pledge", "target printed", "in force", "verdict", "took effect", "lowered because"];
  printTable("B. An industrial group gives four real things; what became of them is generated", headings, rows);
  showRates(pledges, group.JUDGED, ["fulfilment", "on-time", "kept-as-published"]);
}

function showTownship(): void {
  const carried = township.carryOver();
  printTable(
    "C. A township carries over what an earlier campaign left undone, on generated items",
    ["pledge", "verdict", "goes on as"],
    carried.map(({ id, settlement }) => [id, settlement.verdict, settlement.successor ?? ""]),
  );
  showRates(carried, township.JUDGED, ["fulfilment", "coverage"]);
  say(
    "  An item that is carried over was due and not kept: it stays in the denominator, and its successor stands beside it.",
  );
  for (const { id, settlement } of township.visitEachQuarter())
    say(`  ${id}: ${settlement.verdict} ${settlement.reason ?? ""}`);
  const { rice, oil, cash } = PUBLISHED;
  const published = [rice, oil, cash];
  const sums = deliveries([township.helpThePoor()], township.JUDGED);
  printTable(
    "   Help that was delivered",
    ["what", "delivered", "published", "verdict"],
    sums.map(({ what, quantity, unit }, index) => {
      const value = quantity.kind === "exact" ? quantity.value : NaN;
      const print = published[index];
      const verdict = print === undefined ? "" : agrees(print.quantity, value, { within: 0 });
      return [what, `${value} ${unit ?? ""}`, print?.printed ?? "", verdict];
    }),
  );
}

function showEvaluation(pledges: readonly Pledge[]): void {
  const rolled = evaluateOrganisation(pledges, group.JUDGED);
  const rows = ["organisation", "campaign", "promises", "style", "masses"].map((id) => {
    const { value = "unknown", coverage = 0 } = rolled.get(id) ?? {};
    return [id, value === "unknown" ? value : value.toFixed(3), coverage.toFixed(2)];
  });
  printTable(
    "L. Fulfilment as one of four dimensions of an evaluation; the others are generated",
    ["of", "score", "coverage"],
    rows,
  );
  const pledge = tell(township.helpThePoor(), { state: "described", account: "handed over" }, "2010-12-01");
  const { verdicts, disagreements } = evaluateByOthers(pledge, "2010-12-20");
  say(
    `  One pledge in three words: ${Object.entries(verdicts)
      .map(([who, verdict]) => `${who} ${verdict}`)
      .join(", ")};`,
  );
  say(
    `  they disagree ${disagreements.length === 0 ? "nowhere" : disagreements.map((two) => two.join(" and ")).join("; ")}.`,
  );
}

function showRates(
  pledges: readonly Pledge[],
  asOf: string,
  ids: readonly ("fulfilment" | "coverage" | "on-time" | "kept-as-published")[],
): void {
  const { rates } = must(summarise(pledges, { asOf })).summary.overall;
  for (const id of ids) say(`  ${rates[id].definition.label.en}: ${shown(rates[id])}`);
}

function shown(rate: Rate): string {
  const percent = percentage(rate, { decimals: 1, rounding: "plain" });
  return `${rate.numerator} of ${rate.denominator}, ${percent === "unknown" ? percent : `${percent.value} %`}`;
}
