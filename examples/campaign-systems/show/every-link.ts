import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { HEADINGS, countRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { givenTo, runLinks } from "../every-link.js";
import { generateVillages } from "../villages.js";

/** Prints what an evaluation at every link of system E comes to. */
export function showEveryLink(): void {
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
