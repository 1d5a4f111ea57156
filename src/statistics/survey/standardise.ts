import { refuse, type Refused, type Result } from "../../core/index.js";
import { checkLength } from "./answers.js";
import { cellResiduals } from "./cell-residuals.js";
import { cross, encode, isGroup } from "./codes.js";
import { codeAt, numberAt, type GroupColumn } from "./columns.js";
import type { SurveyDesign } from "./design.js";
import { isMagnitude } from "./magnitude.js";
import { negativeRow, weighsBelow } from "./negative-weights.js";
import { sumsByGroup, totalsByName, type GroupTotals } from "./margin.js";
import { fittedOnce } from "./post-stratify.js";
import { furthestFrom, reportOf, type Reweighted } from "./weighting-report.js";

/** By which mix of classes groups are made comparable. */
export interface Standard {
  /** The class of each row of the whole sample. */
  readonly by: GroupColumn;
  /** The weight of each class in the standard; only the proportions matter. */
  readonly population: GroupTotals;
  /** The groups that are each given the standard's mix; absent, all rows together are. */
  readonly over?: GroupColumn;
}

/** Why groups cannot be given the mix of a standard. */
export type StandardRefusal =
  "no-observations" | "negative-weight" | "missing-group" | "unknown-group" | "empty-group" | "bad-total";

/**
 * Fits weights so that every group of a sample has the same mix of classes: direct standardisation.
 *
 * The sum of each group's weights stays. What is estimated of a group with the new weights has the error that is left within its
 * classes. Rows outside the subgroup that is handed in keep their weights; so narrow it to those who answered first. Refuses
 * `no-observations`, `negative-weight`, `missing-group` (a row in no class or group), `unknown-group` (a class outside the standard), `empty-group` (a
 * group has nobody of a class) and `bad-total` (a class that weighs less than 1e-100 or more than 1e100). Source: Lumley (2010), Complex Surveys,
 * 2.3, after Kitagawa (1964), Standardized comparisons in population research, Demography 1:296.
 *
 * @param design - the sample or a subgroup
 * @param standard - classes, their weights, and the groups to compare
 * @returns the sample with new weights, and what was done
 * @throws RangeError when a column is not as long as the sample
 * @example
 * {@includeCode ../../../test/statistics/survey/examples.test.ts#standardise}
 */
export function standardise(design: SurveyDesign, standard: Standard): Result<Reweighted, StandardRefusal> {
  const cells = cellsOf(design, standard);
  if ("refusal" in cells) return cells;
  const { cellOfRow, wanted } = cells;
  const cell = { groupOfRow: cellOfRow, totals: wanted };
  const weights = fittedOnce(design.weights, cell);
  const residuals = cellResiduals(cellOfRow, wanted.length, weights, "weighted");
  const after = { ...design, weights, adjustments: [...design.adjustments, { by: "standardise", residuals }] };
  const furthest = furthestFrom(sumsByGroup(weights, cell), wanted);
  return { ok: true, design: after, report: reportOf(design, after, { rounds: 1, furthest }) };
}

/** A cell is a class of a group. */
interface Cells {
  readonly cellOfRow: Int32Array;
  /** What the weights of each cell have to sum up to. */
  readonly wanted: Float64Array;
}

function cellsOf(design: SurveyDesign, { by, over, population }: Standard): Cells | Refused<StandardRefusal> {
  checkLength(design, by);
  if (over !== undefined) checkLength(design, over);
  const negative = negativeRow(design);
  if (negative !== undefined) return refuse("negative-weight", weighsBelow(design, negative));
  const rows = design.members.filter((row) => design.weights[row] !== 0);
  if (rows.length === 0) return refuse("no-observations", "there is nobody to give a mix to");
  const [classes, groups] = [encode(by, rows), encode(over ?? new Int32Array(design.rows), rows)];
  if (![...classes.names, ...groups.names].every(isGroup))
    return refuse("missing-group", "a row is in no class, or in no group");
  const shares = sharesOf(classes.names.map(String), totalsByName(population));
  if ("refusal" in shares) return shares;
  const { codes, firstRows } = cross(groups.codes, classes.codes, shares.length);
  if (firstRows.length < groups.names.length * shares.length) {
    const facts = `${groups.names.length} groups with ${shares.length} classes have only ${firstRows.length} that hold somebody`;
    return refuse("empty-group", facts);
  }
  const cellOfRow = new Int32Array(design.rows).fill(-1);
  for (const [place, row] of rows.entries()) cellOfRow[row] = codeAt(codes, place);
  const groupWeights = new Float64Array(groups.names.length);
  for (const [place, row] of rows.entries()) {
    const group = codeAt(groups.codes, place);
    groupWeights[group] = numberAt(groupWeights, group) + numberAt(design.weights, row);
  }
  const wanted = Float64Array.from(
    firstRows,
    (place) => numberAt(groupWeights, codeAt(groups.codes, place)) * numberAt(shares, codeAt(classes.codes, place)),
  );
  return { cellOfRow, wanted };
}

/** The part of each class in the standard. */
function sharesOf(
  names: readonly string[],
  known: ReadonlyMap<string, number>,
): Float64Array | Refused<"unknown-group" | "empty-group" | "bad-total"> {
  const bad = [...known].find(([, weight]) => !isMagnitude(weight));
  if (bad !== undefined) return refuse("bad-total", `class ${bad[0]} weighs ${bad[1]} in the standard`);
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) return refuse("unknown-group", `class ${unknown} is not in the standard`);
  const empty = [...known.keys()].find((name) => !names.includes(name));
  if (empty !== undefined) return refuse("empty-group", `nobody is in class ${empty}, which the standard has`);
  const whole = [...known.values()].reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(names, (name) => Number(known.get(name)) / whole);
}
