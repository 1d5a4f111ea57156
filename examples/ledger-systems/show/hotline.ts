import { printTable, say } from "../../shared/screen.js";
import { generateAppeals, hotlineRates } from "../hotline.js";
import { PUBLISHED } from "../published.js";
import { HEADINGS, countRow, rateRow } from "./rows.js";

/** Prints the rates of a bureau's conduct hotline beside what its document prints. */
export function showHotline(): void {
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
