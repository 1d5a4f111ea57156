import { answersOf } from "./answers.js";
import { codeAt, numberAt, type AnswerColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";

/**
 * Kish's effective size: with so many equal weights a mean would be as exact as with these unequal ones, (Σw)² ÷ Σw².
 *
 * It sees only the weights, neither strata nor clusters; 0 when nobody answered. Source: Kish (1965), Survey Sampling, 11.7.
 *
 * @param design - the sample or a subgroup
 * @param answers - those whose answer is missing do not count; absent, all rows do
 * @returns between 0 and the number of answers
 * @throws RangeError when the answers are not as many as the sample has rows, or one is beyond ±1e50
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#design-effect}
 */
export function effectiveSize(design: SurveyDesign, answers?: AnswerColumn): number {
  const rows = countedRows(design, answers);
  let [sum, squares] = [0, 0];
  for (let place = 0; place < rows.length; place += 1) {
    const weight = numberAt(design.weights, codeAt(rows, place));
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum / squares) * sum;
}

/**
 * Kish's design effect: by how much unequal weights alone make the variance of a mean larger, n·Σw² ÷ (Σw)².
 *
 * Source: Kish (1965), Survey Sampling, 11.7.
 *
 * @param design - the sample or a subgroup
 * @param answers - those whose answer is missing do not count; absent, all rows do
 * @returns 1 or more, and `"unknown"` when nobody answered
 * @throws RangeError when the answers are not as many as the sample has rows, or one is beyond ±1e50
 * @throws TypeError when an answer is something else
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#design-effect}
 */
export function weightingEffect(design: SurveyDesign, answers?: AnswerColumn): number | "unknown" {
  const rows = countedRows(design, answers);
  return rows.length === 0 ? "unknown" : rows.length / effectiveSize({ ...design, members: rows });
}

/** Rows that are estimated from. */
function countedRows(design: SurveyDesign, answers?: AnswerColumn): Int32Array {
  if (answers !== undefined) return answersOf(design, answers).rows;
  return design.members.filter((row) => design.weights[row] !== 0);
}
