/** How many there are of each; codes run from 0 up to one less. */
export interface HistogramSizes {
  readonly units: number;
  readonly questions: number;
  readonly classes: number;
  /** Grades on the scale, without the missing one: that has the code `grades`, one beyond the last. */
  readonly grades: number;
}

/**
 * Counts of graded answers by groups, changed in place by {@link addAnswers}; a structured clone of it is the same histogram.
 *
 * Its size depends on the groups and never on the answers.
 */
export interface GradeHistogram extends HistogramSizes {
  /**
   * Three numbers for each unit, question and grade, the missing one included: answers, the sum of their weights and the sum of the
   * squares, from `((unit × questions + question) × (grades + 1) + grade) × 3` on.
   */
  readonly cells: Float64Array;
  /** The sum of weights at `(unit × classes + class) × (grades + 1) + grade`. */
  readonly classWeights: Float64Array;
}

/** Numbers that stand together in a cell: answers, weights, squares of weights. */
export const CELL_SIZE = 3;
/** Places in a histogram are numbers of 32 bits with a sign. */
const MOST_PLACES = 2 ** 31 - 1;

/**
 * Makes a histogram in which nothing is counted yet.
 *
 * @param sizes - how many units, questions, classes of evaluators and grades there are, each 1 or more
 * @throws RangeError when one of them is not a whole number above 0, or the histogram would have 2³¹ numbers or more
 * @example
 * {@includeCode ../../../test/statistics/grades/examples.test.ts#histogram}
 */
export function emptyHistogram({ units, questions, classes, grades }: HistogramSizes): GradeHistogram {
  for (const [name, size] of Object.entries({ units, questions, classes, grades }))
    if (!(Number.isSafeInteger(size) && size > 0)) throw new RangeError(`a histogram of ${size} ${name} is none`);
  const cells = new Float64Array(placesOf(units, questions, grades + 1, CELL_SIZE));
  const classWeights = new Float64Array(placesOf(units, classes, grades + 1));
  // Written out: of objects made by a spread, engines take each for one of another shape, and compile for it anew.
  return { units, questions, classes, grades, cells, classWeights };
}

function placesOf(...sizes: readonly number[]): number {
  const places = sizes.reduce((product, size) => product * size, 1);
  if (places > MOST_PLACES) throw new RangeError(`${sizes.join(" × ")} numbers are more than ${MOST_PLACES}`);
  return places;
}
