import { CELL_SIZE, type GradeHistogram } from "./histogram.js";
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
  const [cellSize, width] = [CELL_SIZE, grades + 1];
  for (let group = 0; group < answered.length; group += 1) {
    const first = group * width * cellSize;
    let n = 0;
    for (let grade = 0; grade < grades; grade += 1) n += cells[first + grade * cellSize] ?? 0;
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
export function summaryOf(
  { grades, cells }: GradeHistogram,
  group: number,
  { points, satisfied }: GradeScale,
): GroupSummary {
  const cellSize = CELL_SIZE; // an import is looked up again at every mention
  const first = group * (grades + 1) * cellSize;
  // Measured from the points of one answer, so that answers which are all equal average to just that.
  let origin = 0;
  let n = 0;
  let weight = 0;
  let satisfiedWeight = 0;
  let squares = 0;
  let moment = 0;
  for (let grade = 0; grade < grades; grade += 1) {
    const cell = first + grade * cellSize;
    const count = cells[cell] ?? 0;
    if (count === 0) continue;
    const own = cells[cell + 1] ?? 0;
    const worth = points[grade] ?? 0;
    if (n === 0) origin = worth;
    n += count;
    weight += own;
    satisfiedWeight += own * (satisfied[grade] ?? 0);
    squares += cells[cell + 2] ?? 0;
    moment += own * (worth - origin);
  }
  const mean = origin + moment / weight;
  let spread = 0;
  for (let grade = 0; grade < grades; grade += 1)
    spread += (cells[first + grade * cellSize + 2] ?? 0) * ((points[grade] ?? 0) - mean) ** 2;
  return { n, weight, satisfied: satisfiedWeight, squares, mean, spread };
}
