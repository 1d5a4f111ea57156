import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as commitment from "answerable/commitment";
import { HEADINGS, countRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { givenTo, runLinks } from "../every-link.js";
import { COUNTED, generateCommitments, runCommitments } from "../open-commitments.js";
import { generateVillages } from "../villages.js";

/** Prints what an evaluation at every link of system E comes to. */
export function showEveryLink(): void {
  const villages = generateVillages();
  const { plan, units, cancelled } = runLinks(villages);
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
  const pledges = runCommitments(generateCommitments(villages), villages);
  const { rates } = must(commitment.summarise(pledges, { asOf: COUNTED })).summary.overall;
  printTable("   The villages' open commitments, on generated records", HEADINGS, [
    countRow("given in public", pledges.length),
    ...(["coverage", "kept-of-due", "on-time"] as const).map((name) => {
      return rateRow(rates[name].definition.label.en, rates[name]);
    }),
  ]);
  say("  What the masses say of a village stands beside its commitments and settles none.");
}
