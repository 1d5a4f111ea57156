import { printTable, say } from "../../shared/screen.js";
import { PUBLISHED } from "../published.js";
import { REPORTED, generateSelfInspection } from "../self-inspection.js";
import { HEADINGS, countRow, overall, rateRow } from "./rows.js";

/** Prints what a county bureau found and put right beside what its document prints. */
export function showSelfInspection(): void {
  const { registered, rates } = overall(generateSelfInspection(), REPORTED);
  printTable("G. A county bureau's self-inspection, on generated items", HEADINGS, [
    countRow("problems found", registered, PUBLISHED.found),
    countRow("done by the end of September", rates.fixed.numerator, PUBLISHED.done),
    rateRow("put right", rates.fixed),
  ]);
  say("  The document counts problems found and measures done; one measure to a problem is this example's assumption.");
}
