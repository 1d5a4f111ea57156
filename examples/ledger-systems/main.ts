import { must } from "answerable";
import { agrees, percentage, type Rate } from "answerable/figures";
import { summarise, type Item, type ItemGroup } from "answerable/ledger";
import type { Printed } from "../shared/printed.js";
import { printTable, say } from "../shared/screen.js";
import { byAddressee, receiveByAddressee } from "./addressees.js";
import { generateAppeals, hotlineRates } from "./hotline.js";
import { VISITED, generateVisits } from "./household-visits.js";
import { PUBLISHED } from "./published.js";
import { REPORTED, generateSelfInspection } from "./self-inspection.js";

const HEADINGS = ["figure", "counted", "share", "published", "verdict"];

/** Runs four small systems through the ledger, and prints what it counts beside what their documents print. */
export function main(): void {
  showHotline();
  showSelfInspection();
  showVisits();
  showAddressees();
}

function showHotline(): void {
  const appeals = generateAppeals();
  const { closed, quality, satisfied, fixed } = hotlineRates(appeals);
  printTable("D. A bureau's conduct hotline, on generated appeals", HEADINGS, [
    countRow("appeals taken up", appeals.length, PUBLISHED.appeals),
    rateRow("closed, with whatever outcome (办结率)", closed, PUBLISHED.closed),
    rateRow("handling up to standard (质量评定)", quality, PUBLISHED.quality),
    rateRow("satisfied, of those reached (满意率)", satisfied, PUBLISHED.satisfied),
    rateRow("put right (整改率)", fixed),
  ]);
  const unreached = satisfied.excluded.reduce((sum, { count }) => sum + count, 0);
  say(`  ${unreached} people were not reached; the document says of none of its rates among how many it was counted.`);
}

function showSelfInspection(): void {
  const { registered, rates } = overall(generateSelfInspection(), REPORTED);
  printTable("G. A county bureau's self-inspection, on generated items", HEADINGS, [
    countRow("problems found", registered, PUBLISHED.found),
    countRow("done by the end of September", rates.fixed.numerator, PUBLISHED.done),
    rateRow("put right", rates.fixed),
  ]);
  say("  The document counts problems found and measures done; one measure to a problem is this example's assumption.");
}

function showVisits(): void {
  const { registered, rates, byStatus } = overall(generateVisits(), VISITED);
  const { households, coverage } = PUBLISHED;
  printTable("H. A township's household visits, on generated problems", HEADINGS, [
    countRow("problems named", registered, PUBLISHED.problems),
    countRow("solved", rates.fixed.numerator, PUBLISHED.solved),
    rateRow("solved, of those named", rates.fixed),
    ["waiting for another body", `${byStatus.waiting}`, "", "unknown", ""],
    ["households visited", "unknown", "unknown", `${households.printed}, ${coverage.printed}`, ""],
  ]);
  say("  The households of the township are not printed, so their share cannot be counted again.");
}

function showAddressees(): void {
  const opinions = receiveByAddressee();
  printTable(
    "J. Opinions by addressee, as the document prints them",
    ["addressee", "opinions", "answered", "share", "published"],
    [...byAddressee(opinions)].map(([addressee, { received, answered }]) => {
      return [
        addressee,
        `${received} of ${opinions.length}`,
        `${answered}`,
        share(received, opinions.length),
        "unknown",
      ];
    }),
  );
  say("  The document prints the opinions and neither their number nor what became of them.");
}

function overall(items: readonly Item[], asOf: string): ItemGroup {
  return must(summarise(items, { asOf })).summary.overall;
}

function countRow(label: string, counted: number, { printed, quantity }: Printed): string[] {
  return [label, `${counted}`, "", printed, agrees(quantity, counted, { within: 0.02 })];
}

function rateRow(label: string, counted: Rate, published?: Printed): string[] {
  const { numerator, denominator } = counted;
  const percent = percentage(counted, { decimals: 2, rounding: "plain" });
  return [
    label,
    `${numerator} of ${denominator}`,
    share(numerator, denominator),
    published?.printed ?? "unknown",
    published === undefined
      ? ""
      : agrees(published.quantity, percent === "unknown" ? percent : percent.value, { within: 0 }),
  ];
}

function share(numerator: number, denominator: number): string {
  const percent = percentage({ numerator, denominator }, { decimals: 2, rounding: "plain" });
  return percent === "unknown" ? percent : `${percent.value} %`;
}
