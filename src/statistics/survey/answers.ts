import { MOST_POINTS } from "../weight-limits.js";
import { answerAt, codeAt, numberAt, type AnswerColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";

/** What the members of a sample or subgroup answered. */
export interface Answers {
  /** Members that count (their weight is above 0) and answered. */
  readonly rows: Int32Array;
  /** Their answers. */
  readonly values: Float64Array;
  /** Their weights together. */
  readonly weight: number;
  /** How many members count and did not answer. */
  readonly missing: number;
}

/**
 * Gathers the answers of a sample or subgroup, each missing one counted: who answered is a subgroup of who was asked.
 *
 * @param design - the sample or a subgroup
 * @param column - one answer for each row of the whole sample
 * @throws RangeError when the column is not as long as the sample, or an answer is beyond ±1e50
 * @throws TypeError when an answer is something else than a number, yes or no, or missing
 */
export function answersOf(design: SurveyDesign, column: AnswerColumn): Answers {
  checkLength(design, column);
  const { members, weights } = design;
  const [rows, values] = [new Int32Array(members.length), new Float64Array(members.length)];
  let [found, missing, weight] = [0, 0, 0];
  for (let place = 0; place < members.length; place += 1) {
    const row = codeAt(members, place);
    const own = numberAt(weights, row);
    if (own === 0) continue;
    const answer = answerAt(column, row);
    if (Number.isNaN(answer)) {
      missing += 1;
      continue;
    }
    if (Math.abs(answer) > MOST_POINTS)
      throw new RangeError(`the answer at row ${row} is ${answer}, and at most ±${MOST_POINTS} are possible`);
    rows[found] = row;
    values[found] = answer;
    weight += own;
    found += 1;
  }
  return { rows: rows.subarray(0, found), values: values.subarray(0, found), weight, missing };
}

/**
 * Refuses a column that is not one of the sample.
 *
 * @param design - the sample or a subgroup
 * @param column - what should have one entry for each row of the whole sample
 * @throws RangeError when it has more or fewer
 */
export function checkLength({ rows }: SurveyDesign, column: ArrayLike<unknown>): void {
  if (column.length !== rows) throw new RangeError(`a column of ${column.length} rows is none of a sample of ${rows}`);
}

/**
 * Averages answers by the weights of their rows.
 *
 * @param design - the sample
 * @param answers - at least one
 */
export function weightedAverage({ weights }: SurveyDesign, { rows, values, weight }: Answers): number {
  // Measured from the first answer, so that answers which are all equal average to just that.
  const first = numberAt(values, 0);
  let sum = 0;
  for (let place = 0; place < rows.length; place += 1)
    sum += numberAt(weights, codeAt(rows, place)) * (numberAt(values, place) - first);
  return first + sum / weight;
}
