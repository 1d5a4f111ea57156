import { allRows } from "./codes.js";
import { codeAt, numberAt } from "./columns.js";
import type { SurveyDesign } from "./design.js";

/**
 * What rows add to the error of an estimate: the weight of each times its influence on the value, to first order. Rows that are not
 * there add nothing; a row that is there twice adds both.
 *
 * Source: Deville (1999), Survey Methodology 25:193; linearisation by influence.
 */
export interface Contributions {
  readonly rows: Int32Array;
  /** In the unit of the estimate, one for each of the rows. */
  readonly values: Float64Array;
}

/**
 * Weighs several contributions together, as a function of their estimates does.
 *
 * @param parts - contributions of several estimates
 * @param factors - by how much the function changes with each estimate
 */
export function combine(parts: readonly Contributions[], factors: readonly number[]): Contributions {
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const combined = { rows: new Int32Array(length), values: new Float64Array(length) };
  let start = 0;
  for (const [part, { rows, values }] of parts.entries()) {
    const factor = factors[part] ?? 0;
    combined.rows.set(rows, start);
    combined.values.set(
      values.map((value) => value * factor),
      start,
    );
    start += rows.length;
  }
  return combined;
}

/**
 * Takes out of contributions what the weights were fitted to.
 *
 * @param design - the sample whose weights may be fitted
 * @param contributions - of an estimate with these weights
 * @returns a contribution for every row of the sample, or the same where no weights were fitted
 */
export function unexplained(design: SurveyDesign, contributions: Contributions): Contributions {
  if (design.adjustments.length === 0) return contributions;
  const values = new Float64Array(design.rows);
  for (let place = 0; place < contributions.rows.length; place += 1) {
    const row = codeAt(contributions.rows, place);
    values[row] = numberAt(values, row) + numberAt(contributions.values, place);
  }
  for (const { residuals } of design.adjustments) residuals(values);
  return { rows: allRows(design.rows), values };
}
