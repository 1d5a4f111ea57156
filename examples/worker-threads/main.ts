import { composites, gradeEstimates } from "answerable/statistics/grades";
import { printTable, say } from "../shared/screen.js";
import { SIZES, makeAnswers } from "./answers.js";
import { compare, countHere, countOnWorkers } from "./count.js";

const ROWS = 500_000;
const POINTS = [0, 20, 40, 60, 80, 100];

/** Counts made-up answers on one thread and on several, shows that it comes to the same, and what is estimated from it. */
export async function main(): Promise<void> {
  const answers = makeAnswers(ROWS, 2003);
  answers.grade[123_456] = 9; // a code that no grade has
  const here = countHere(answers);
  say(`${here.added} of ${ROWS} answers counted on one thread.`);
  for (const { code, message } of here.refused) say(`  not counted: ${code}: ${message}`);
  for (const workers of [2, 4]) {
    const apart = await countOnWorkers(answers, workers);
    const { sameCounts, differing, largest, withinBound } = compare(here.histogram, apart.histogram);
    say(
      `\n${apart.added} counted by ${workers} workers and merged; the same row refused: ${here.refused[0]?.row === apart.refused[0]?.row}.`,
    );
    say(`  Counts are ${sameCounts ? "identical" : "different"}.`);
    say(
      `  ${differing} sums of weights or squares differ in their last digits, relatively by at most ${largest.toExponential(1)},`,
    );
    say(`  which is ${withinBound ? "within" : "beyond"} the stated bound.`);
  }
  show(here.histogram);
}

function show(histogram: ReturnType<typeof countHere>["histogram"]): void {
  const { unit, question, n, effective, mean, standardError, rate, low, high, withheld } = gradeEstimates(histogram, {
    points: POINTS,
    satisfied: [4, 5],
  });
  const shown = [0, 1, 2].map((row) => [
    `unit ${unit[row]}, question ${question[row]}`,
    `${n[row]}`,
    effective[row]?.toFixed(1) ?? "",
    `${mean[row]?.toFixed(2)} ± ${standardError[row]?.toFixed(2)}`,
    `${rate[row]?.toFixed(3)} (${low[row]?.toFixed(3)} to ${high[row]?.toFixed(3)})`,
  ]);
  printTable(
    `${n.length} groups estimated, ${withheld.reason.length} withheld; the first three`,
    ["group", "n", "effective n", "mean and its error", "rate and its interval"],
    shown,
  );
  const scores = composites(histogram, { points: POINTS, classWeights: [0.35, 0.25, 0.2, 0.15, 0.05] });
  say(
    `\n${scores.value.length} of ${SIZES.units} units have a composite, from ${Math.min(...scores.value).toFixed(1)} to ${Math.max(...scores.value).toFixed(1)} points.`,
  );
}
