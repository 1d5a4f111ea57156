import { printTable, say } from "../../shared/screen.js";
import { PRACTICE_NAMES, admitPromises, leadPledge, pledgeSheets, rateVerdicts } from "../promises.js";

/** Prints a pledge in the words of four practices, what rules of admission find, and what two vocabularies count. */
export function showCommitments(): void {
  printTable(
    "A made-up pledge on its way, in the words of four practices",
    ["step", "status", ...PRACTICE_NAMES],
    leadPledge().turns.map(({ step, status, words }) => [step, status, ...words]),
  );
  printTable(
    "What rules of admission find in two made-up promises",
    ["promise", "rules", "findings"],
    admitPromises().map(([statement, rules, findings]) => [statement, rules, findings.join(", ") || "none"]),
  );
  printTable(
    "Twelve made-up promises of each vocabulary, every verdict in turn",
    ["verdicts", "rate", "counted"],
    rateVerdicts().map(([vocabulary, rate, numerator, denominator]) => [
      vocabulary,
      rate,
      `${numerator} of ${denominator}`,
    ]),
  );
  say("\nThe pledge in a register of either language:");
  for (const line of pledgeSheets()) say(`  ${line}`);
}
