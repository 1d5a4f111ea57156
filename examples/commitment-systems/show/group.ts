import * as commitment from "answerable/commitment";
import { HEADINGS } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import * as group from "../group.js";
import { TARGETS_PRINTED } from "../published.js";
import { rateRows } from "./rows.js";

/** Prints how an industrial group's targets came back as printed, and what was kept of them. */
export function showGroup(): void {
  const { asPrinted, pledges, refused } = group.runTargets(group.generatePlaces());
  const codes = [...new Set(asPrinted.flatMap(({ findings }) => findings.map(({ code }) => code)))];
  const returned = asPrinted.filter(commitment.isBarred).length;
  say(
    `B. ${returned} of ${pledges.size} targets of an industrial group were returned as printed: ${codes.join(", ")}.`,
  );
  say("  Base figure, day and everything that was done are the example's own. What the leader promised for all at the");
  say("  mobilisation meeting (“七个带头”) is printed by its number only, and is not entered.");
  printTable(
    "   The targets, on generated places",
    ["target", "promised", "published", "done", "stands as"],
    [...pledges].map(([target, pledge]) => {
      const done = commitment.progress(pledge, group.COUNTED);
      return [
        target,
        `${pledge.measure?.target ?? "unknown"}`,
        TARGETS_PRINTED[target].printed,
        done === "unknown" ? done : `${(100 * done).toFixed(0)} %`,
        commitment.standing(pledge, group.COUNTED),
      ];
    }),
  );
  for (const { message } of refused.values()) say(`  Not kept: ${message}.`);
  printTable(
    "   Their rates",
    HEADINGS,
    rateRows([...pledges.values()], group.COUNTED, ["coverage", "kept-of-due", "on-time"]),
  );
}
