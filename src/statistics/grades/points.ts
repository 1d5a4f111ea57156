import { MOST_POINTS } from "../weight-limits.js";

/**
 * Refuses points that are no list of one number for each grade.
 *
 * @param points - by the code of the grade
 * @param grades - how many grades there are
 * @returns the points as doubles
 * @throws RangeError when they are more or fewer, or one is missing, NaN or beyond ±1e50
 */
export function readPoints(points: ArrayLike<number>, grades: number): Float64Array {
  if (points.length !== grades)
    throw new RangeError(`${points.length} points are not one for each of ${grades} grades`);
  const read = Float64Array.from(points);
  const bad = read.findIndex((point, grade) => typeof points[grade] !== "number" || !(Math.abs(point) <= MOST_POINTS));
  if (bad >= 0)
    throw new RangeError(`grade ${bad} has ${points[bad]} points, and at most ±${MOST_POINTS} are possible`);
  return read;
}

/** What grades are worth, and which are satisfied (1) and which are not (0), by the code of the grade. */
export interface GradeScale {
  readonly points: Float64Array;
  readonly satisfied: Float64Array;
}

/**
 * Reads what grades are worth and which are satisfied.
 *
 * @param grades - how many there are
 * @param points - by the code of the grade
 * @param satisfied - codes of grades
 * @throws RangeError when the points are none for these grades, or a satisfied grade is not one of them
 */
export function readScale(grades: number, points: ArrayLike<number>, satisfied: readonly number[]): GradeScale {
  const scale = { points: readPoints(points, grades), satisfied: new Float64Array(grades) };
  for (const grade of satisfied) {
    if (!Number.isInteger(grade) || grade < 0 || grade >= grades)
      throw new RangeError(`grade ${grade} cannot be satisfied, for codes end at ${grades - 1}`);
    scale.satisfied[grade] = 1;
  }
  return scale;
}
