import { allRows } from "../survey/codes.js";
import { codeAt } from "../survey/columns.js";
import type { GradeHistogram } from "./histogram.js";
import { readPoints } from "./points.js";

/** What grades and classes are worth. */
export interface CompositeOptions {
  /** Points by the code of the grade, one for each. */
  readonly points: ArrayLike<number>;
  /** What each class counts, 0 or more and not all 0; they need not sum to 1. */
  readonly classWeights: ArrayLike<number>;
}

/** Composites as columns of a table: a row for each unit that has one, in order, and the others beside it. */
export interface Composites {
  readonly unit: Int32Array;
  /** In points. */
  readonly value: Float64Array;
  readonly withheld: WithheldUnits;
}

/** Units of which a class that counts has answered nothing; the reason is `empty-class` for all of them. */
export interface WithheldUnits {
  readonly unit: Int32Array;
  /** The first class without an answer that has a grade. */
  readonly emptyClass: Int32Array;
}

/**
 * Scores every unit by its classes of evaluators: the weighted mean of the points within each class, over all questions, and of these
 * the mean by what the classes count.
 *
 * A unit of which a class has answered nothing is withheld, whatever the others said: without that class its score would mean something
 * else than that of its neighbours. A class that counts 0 may be empty. A composite has no standard error here, since the rows do not
 * say which answers came from one person; with a column of persons, `surveyDesign` and `ratio` give it.
 *
 * @param histogram - of the answers
 * @param options - points, and what the classes count
 * @throws RangeError when points or classes are more or fewer than those of the histogram, points are not within ±1e50, a class counts
 *   less than 0, none counts, or they are infinite together
 * @example
 * {@includeCode ../../../test/statistics/grades/examples.test.ts#composites}
 */
export function composites(histogram: GradeHistogram, { points, classWeights }: CompositeOptions): Composites {
  const worth = readPoints(points, histogram.grades);
  const shares = readShares(classWeights, histogram.classes);
  const units = allRows(histogram.units);
  const emptyClass = units.map((unit) => firstEmptyClass(histogram, unit, shares));
  const scored = units.filter((unit) => codeAt(emptyClass, unit) < 0);
  const withheld = units.filter((unit) => codeAt(emptyClass, unit) >= 0);
  return {
    unit: scored,
    value: Float64Array.from(scored, (unit) => compositeOf(histogram, unit, worth, shares)),
    withheld: { unit: withheld, emptyClass: withheld.map((unit) => codeAt(emptyClass, unit)) },
  };
}

function readShares(classWeights: ArrayLike<number>, classes: number): Float64Array {
  if (classWeights.length !== classes)
    throw new RangeError(`${classWeights.length} weights are not one for each of ${classes} classes`);
  const weights = Float64Array.from(classWeights);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (!weights.every((weight) => weight >= 0) || !(whole > 0 && whole < Infinity))
    throw new RangeError(`classes cannot count ${weights.join(", ")}`);
  return weights.map((weight) => weight / whole);
}

function firstEmptyClass(
  { classes, grades, classWeights }: GradeHistogram,
  unit: number,
  shares: Float64Array,
): number {
  for (let evaluators = 0; evaluators < classes; evaluators += 1) {
    const first = (unit * classes + evaluators) * (grades + 1);
    let weight = 0;
    for (let grade = 0; grade < grades; grade += 1) weight += classWeights[first + grade] ?? 0;
    if (weight === 0 && (shares[evaluators] ?? 0) > 0) return evaluators;
  }
  return -1;
}

function compositeOf(
  { classes, grades, classWeights }: GradeHistogram,
  unit: number,
  points: Float64Array,
  shares: Float64Array,
): number {
  let composite = 0;
  for (let evaluators = 0; evaluators < classes; evaluators += 1) {
    const share = shares[evaluators] ?? 0;
    if (share === 0) continue;
    const first = (unit * classes + evaluators) * (grades + 1);
    let weight = 0;
    let moment = 0;
    for (let grade = 0; grade < grades; grade += 1) {
      const own = classWeights[first + grade] ?? 0;
      weight += own;
      moment += own * (points[grade] ?? 0);
    }
    composite += share * (moment / weight);
  }
  return composite;
}
