import { readFileSync } from "node:fs";
import { must } from "answerable";
import { printTable, say } from "../shared/screen.js";
import { rankStates, sums } from "./ranking.js";
import { readStates } from "./states.js";

const FILE = new URL("../data/hcahps-2017/states.csv", import.meta.url);

/** The questions of the extract, by the beginning of their measures, and the answer by which states are ranked. */
const QUESTIONS = {
  H_RECMND: { asked: "would definitely recommend the hospital", best: "H_RECMND_DY" },
  H_HSP_RATING: { asked: "rate the hospital 9 or 10 of 10", best: "H_HSP_RATING_9_10" },
} as const;

/**
 * Ranks American states by what patients said of their hospitals, as far as whole percentages can tell them apart.
 *
 * @param path - the whole published table, in place of the extract that lies beside the example
 */
export function main(path?: string): void {
  say("Patients' experience of hospitals by state, April 2016 to March 2017 (Medicare, public domain).");
  const { report } = must(readStates(readFileSync(path ?? FILE, "utf8")));
  say(`${report.taken.length} of ${report.total} rows taken, ${report.refused.length} refused.`);
  const rows = report.taken.map(({ value }) => value);
  for (const [question, { asked, best }] of Object.entries(QUESTIONS)) {
    const ranked = rankStates(rows, best);
    const unknown = rows.filter(({ measure, percent }) => measure === best && percent === "unknown");
    const shown = [...ranked.slice(0, 6), ...ranked.slice(-3)];
    printTable(
      `States by the part of patients who ${asked}`,
      ["state", "printed", "rank", "shared by", "rounding leaves open"],
      shown.map(({ state, percent, rank, tied, best: first, worst }) => {
        return [state, `${percent} %`, `${rank}`, `${tied}`, `${first} to ${worst}`];
      }),
    );
    const alone = ranked.filter(({ tied }) => tied === 1).length;
    say(`  ${ranked.length} states have ${new Set(ranked.map(({ rank }) => rank)).size} ranks; ${alone} stand alone.`);
    say(
      `  Without results: ${unknown.map(({ state }) => state).join(", ")}; they are unknown, and neither first nor last.`,
    );
    const whole = [...sums(rows, question).values()];
    const even = whole.filter((sum) => sum === 100).length;
    say(`  The three printed parts sum to 100 in ${even} of ${whole.length} states.`);
  }
  say("\nRounded each by itself, three parts sum to 99 or 101 in about one state of four: these were made to fit.");
  say("How many patients answered is not in the table: no interval can be given, and sampling error comes on top.");
}
