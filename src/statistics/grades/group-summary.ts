import { CELL_SIZE, at, type GradeHistogram } from "./histogram.js";
import type { GradeScale } from "./points.js";

/** What the answers of a unit to a question add up to, the missing ones left out. */
export interface GroupSummary {
  readonly n: number;
  /** Of the n answers, and of the satisfied ones among them. */
  readonly weight: number;
  readonly satisfied: number;
  /** The squares of the weights, summed. */
  readonly squares: number;
  readonly mean: number;
  /** Σw²(y − ȳ)². */
  readonly spread: number;
}

/**
 * How many have answered each question about each unit with a grade; a missing answer is none.
 *
 * @param histogram - is read only
 * @returns one number for each group, by unit and then by question
 */
export function answersByGroup({ units, questions, grades, cells }: GradeHistogram): Float64Array {
  const answered = new Float64Array(units * questions);
  for (let group = 0; group < answered.length; group += 1) {
    const first = group * (grades + 1);
    let n = 0;
    for (let grade = 0; grade < grades; grade += 1) n += at(cells, (first + grade) * CELL_SIZE);
    answered[group] = n;
  }
  return answered;
}

/**
 * Adds up what the cells of a group hold.
 *
 * @param histogram - of the answers
 * @param group - a unit and a question with at least one answer
 * @param scale - what grades are worth, and which are satisfied
 */
export function summaryOf({ grades, cells }: GradeHistogram, group: number, scale: GradeScale): GroupSummary {
  const first = group * (grades + 1) * CELL_SIZE;
  // Measured from the points of one answer, so that answers which are all equal average to just that.
  let origin = Number.NaN;
  let [n, weight, satisfied, squares, moment] = [0, 0, 0, 0, 0];
  for (let grade = 0; grade < grades; grade += 1) {
    const cell = first + grade * CELL_SIZE;
    if (at(cells, cell) === 0) continue;
    if (n === 0) origin = at(scale.points, grade);
    n += at(cells, cell);
    weight += at(cells, cell + 1);
    satisfied += at(cells, cell + 1) * at(scale.satisfied, grade);
    squares += at(cells, cell + 2);
    moment += at(cells, cell + 1) * (at(scale.points, grade) - origin);
  }
  const mean = origin + moment / weight;
  let spread = 0;
  for (let grade = 0; grade < grades; grade += 1)
    spread += at(cells, first + grade * CELL_SIZE + 2) * (at(scale.points, grade) - mean) ** 2;
  return { n, weight, satisfied, squares, mean, spread };
}
