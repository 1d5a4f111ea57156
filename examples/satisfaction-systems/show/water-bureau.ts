import type { GroupComparison } from "answerable/satisfaction";
import { HEADINGS, countRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { baseline, later, portrait } from "../water-bureau-protocol.js";
import * as bureau from "../water-bureau.js";
import { chance, percent, percentPoints, rateRows, reach } from "./rows.js";

/** Prints what the votes of system I come to: the ballot of the mobilisation meeting as baseline, and a later one. */
export function showWaterBureau(): void {
  const box = bureau.generateBox("baseline");
  const opened = bureau.openBox(baseline, box);
  const last = bureau.openBox(later, bureau.generateBox("later"));
  const before = bureau.resultOf(opened, box);
  printTable("I. A water bureau's ballot at its mobilisation meeting, on generated ballots", HEADINGS, [
    countRow("ballots in the box", before.responses),
    ...baseline.definition.questions.flatMap(({ id, label }) => [
      ...rateRows(before, id, "satisfied", `satisfied as to ${label.en}, of valid ballots`),
      ...rateRows(before, id, "of-present", "   of those present"),
    ]),
  ]);
  printTable(
    "   What changed by the later vote, of valid ballots",
    ["question", "before", "after", "change (points)", "between (95 %)", "p"],
    bureau.changesSince(opened, last).map(changeCells),
  );
  const [first] = bureau.changesSince(bureau.openBox(portrait, bureau.generateBox("portrait")), last);
  if (first?.status === "withheld") say(`  The portrait of 20 February is not compared: ${first.refusal.message}.`);
  say("  Many vote both times; as no ballot says whose it is, the test takes them as different people.");
  say("  The document says that forms and box are ready; it prints no vote.");
}

function changeCells(compared: GroupComparison["questions"][number]): string[] {
  if (compared.status === "withheld") return [compared.question, "", "", compared.refusal.code, "", ""];
  const [change] = compared.rates;
  if (change?.status !== "compared" || change.test.status !== "tested") return [compared.question];
  const { before, after, change: by, test } = change;
  const value = by.status === "estimated" ? percentPoints(by.value) : by.refusal.code;
  return [
    compared.question,
    percent(before.value),
    percent(after.value),
    value,
    reach(by, percentPoints),
    chance(test.pValue),
  ];
}
