import * as fc from "fast-check";
import { must } from "answerable";
import {
  addAnswers,
  emptyHistogram,
  type GradedAnswers,
  type GradeHistogram,
  type HistogramSizes,
} from "answerable/statistics/grades";

/** An answer as a row; a grade of {@link SIZES} is missing. */
export interface Row {
  readonly unit: number;
  readonly question: number;
  readonly class: number;
  readonly grade: number;
  readonly weight: number;
}

export const SIZES: HistogramSizes = { units: 3, questions: 2, classes: 2, grades: 4 };

/** Doubles with all their digits, so that sums of them are rounded. */
const weight = fc.double({ min: 2 ** -10, max: 2 ** 10, noNaN: true });
const row: fc.Arbitrary<Row> = fc.record({
  unit: fc.nat(2),
  question: fc.nat(1),
  class: fc.nat(1),
  grade: fc.nat(4),
  weight,
});

/** Any answers, few enough for groups without any. */
export const rows = fc.array(row, { maxLength: 60 });

export function columnsOf(given: readonly Row[]): Required<GradedAnswers> {
  return {
    unit: Uint16Array.from(given, (each) => each.unit),
    question: Uint8Array.from(given, (each) => each.question),
    class: Uint8Array.from(given, (each) => each.class),
    grade: Uint8Array.from(given, (each) => each.grade),
    weight: Float64Array.from(given, (each) => each.weight),
  };
}

/** All rows counted, none refused. */
export function histogramOf(given: readonly Row[], sizes = SIZES): GradeHistogram {
  const histogram = emptyHistogram(sizes);
  const { refused } = must(addAnswers(histogram, columnsOf(given)));
  if (refused[0] !== undefined) throw new Error(refused[0].message);
  return histogram;
}
