import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { must } from "answerable";
import {
  addAnswers,
  emptyHistogram,
  mergeHistograms,
  type GradeHistogram,
  type RefusedRow,
} from "answerable/statistics/grades";
import { SIZES, rowsBetween, type SharedAnswers } from "./answers.js";

/** What was counted, and which rows were not. */
export interface Counted {
  readonly histogram: GradeHistogram;
  readonly added: number;
  /** With row numbers of the whole columns. */
  readonly refused: readonly RefusedRow[];
}

/** Counts all rows here. */
export function countHere(answers: SharedAnswers): Counted {
  const histogram = emptyHistogram(SIZES);
  return { histogram, ...must(addAnswers(histogram, answers)) };
}

/**
 * Counts the rows in so many parts, each by a worker of its own, and merges what they counted.
 *
 * Only the histograms travel between threads; the columns stay where they are.
 */
export async function countOnWorkers(answers: SharedAnswers, workers: number): Promise<Counted> {
  const rows = answers.unit.length;
  const starts = Array.from({ length: workers + 1 }, (_, part) => Math.floor((rows * part) / workers));
  const parts = await Promise.all(
    starts.slice(1).map((to, part) => countPart(rowsBetween(answers, starts[part] ?? 0, to))),
  );
  return {
    histogram: parts
      .map(({ histogram }) => histogram)
      .reduce((one, other) => must(mergeHistograms(one, other)).histogram),
    added: parts.reduce((sum, { added }) => sum + added, 0),
    refused: parts.flatMap(({ refused }, part) =>
      refused.map((each) => ({ ...each, row: each.row + (starts[part] ?? 0) })),
    ),
  };
}

async function countPart(answers: SharedAnswers): Promise<Counted> {
  const worker = new Worker(new URL("./worker.js", import.meta.url), {
    workerData: { sizes: SIZES, answers },
    execArgv: [],
  });
  const [counted] = (await once(worker, "message")) as [Counted]; // what worker.js sends
  return counted;
}

/** How two countings of the same rows compare. */
export interface Comparison {
  readonly sameCounts: boolean;
  /** Sums of weights, or of their squares, that are not the same to the last bit, and the largest difference relative to the sum. */
  readonly differing: number;
  readonly largest: number;
  /** Whether each differs by no more than twice the bound of a sum: (n + 1) × 2⁻⁵³ for n weights. */
  readonly withinBound: boolean;
}

/** Holds two countings of the same rows against each other. */
export function compare(one: GradeHistogram, other: GradeHistogram): Comparison {
  let [sameCounts, withinBound, differing, largest] = [true, true, 0, 0];
  one.cells.forEach((sum, place) => {
    const second = other.cells[place] ?? Number.NaN;
    const n = one.cells[place - (place % 3)] ?? 0;
    if (place % 3 === 0) sameCounts &&= sum === second;
    else if (sum !== second) {
      const difference = Math.abs(sum - second) / sum;
      differing += 1;
      largest = Math.max(largest, difference);
      withinBound &&= difference <= 2 * (n + 1) * 2 ** -53;
    }
  });
  return { sameCounts, differing, largest, withinBound };
}
