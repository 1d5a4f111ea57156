import { refuse, type Result } from "../../core/index.js";
import type { GradeHistogram } from "./histogram.js";

/**
 * Adds up two histograms, for instance of parts that were counted by two workers; neither is changed.
 *
 * Counts merge exactly, and sums of weights within the bound that {@link addAnswers} states. The time it takes depends on the groups
 * and not on the answers. Refuses with `sizes-differ` when they were made for different numbers of units, questions, classes or grades.
 *
 * @param one - a histogram
 * @param other - one of the same sizes, whose codes mean the same
 * @example
 * {@includeCode ../../../test/statistics/grades/examples.test.ts#merge}
 */
export function mergeHistograms(
  one: GradeHistogram,
  other: GradeHistogram,
): Result<{ histogram: GradeHistogram }, "sizes-differ"> {
  const different = (["units", "questions", "classes", "grades"] as const).find((size) => one[size] !== other[size]);
  if (different !== undefined)
    return refuse(
      "sizes-differ",
      `one histogram is of ${one[different]} ${different}, the other of ${other[different]}`,
    );
  const { units, questions, classes, grades } = one;
  const cells = sum(one.cells, other.cells);
  const classWeights = sum(one.classWeights, other.classWeights);
  return { ok: true, histogram: { units, questions, classes, grades, cells, classWeights } };
}

function sum(one: Float64Array, other: Float64Array): Float64Array {
  const sums = new Float64Array(one.length);
  for (let place = 0; place < sums.length; place += 1) sums[place] = (one[place] ?? 0) + (other[place] ?? 0);
  return sums;
}
