import { printTable, say } from "../../shared/screen.js";
import { VISITED, generateVisits } from "../household-visits.js";
import { PUBLISHED } from "../published.js";
import { HEADINGS, countRow, overall, rateRow } from "./rows.js";

/** Prints what a township heard on its visits and solved beside what its document prints. */
export function showVisits(): void {
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
