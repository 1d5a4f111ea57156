import { expect, test } from "vitest";
import { must } from "answerable";
import { addAnswers, composites, emptyHistogram, gradeEstimates, mergeHistograms } from "answerable/statistics/grades";

// Two units, one question, two classes and the grades 0 to 2; 3 stands for a missing answer
const sizes = { units: 2, questions: 1, classes: 2, grades: 3 };
const answers = {
  unit: Uint16Array.of(0, 0, 0, 0, 1, 1, 1),
  question: Uint8Array.of(0, 0, 0, 0, 0, 0, 0),
  class: Uint8Array.of(0, 0, 1, 1, 0, 0, 0),
  grade: Uint8Array.of(2, 1, 2, 3, 0, 7, 2),
  weight: Float64Array.of(1, 1, 2, 1, 1, 1, 0),
};
const counted = emptyHistogram(sizes);
must(addAnswers(counted, answers));

test("answers are counted by groups", () => {
  // #region histogram
  const histogram = emptyHistogram(sizes);
  const { added, refused } = must(addAnswers(histogram, answers));
  expect(added).toBe(5);
  expect(refused).toEqual([
    { row: 5, code: "no-grade", message: "the grade at row 5 is 7, and codes end at 3" },
    { row: 6, code: "bad-weight", message: "the weight at row 6 is 0, and must be from 1e-100 to 1e+100" },
  ]);
  // #endregion histogram
});

test("parts that were counted apart are added up", () => {
  // #region merge
  const [first, second] = [emptyHistogram(sizes), emptyHistogram(sizes)];
  must(addAnswers(first, { unit: [0], question: [0], class: [0], grade: [2] }));
  must(addAnswers(second, { unit: [1], question: [0], class: [1], grade: [0] }));
  const { histogram } = must(mergeHistograms(first, second));
  expect(gradeEstimates(histogram, { points: [0, 50, 100], satisfied: [2] }).withheld).toEqual({
    unit: Int32Array.of(0, 1),
    question: Int32Array.of(0, 0),
    reason: Uint8Array.of(1, 1), // "one-observation" of each
  });
  // #endregion merge
});

test("means and rates are finished from the counts", () => {
  // #region estimates
  const estimates = gradeEstimates(counted, { points: [0, 50, 100], satisfied: [2] });
  expect(estimates.unit).toEqual(Int32Array.of(0)); // and unit 1 has one answer only
  expect(estimates.n).toEqual(Float64Array.of(3));
  expect(estimates.mean).toEqual(Float64Array.of((100 + 50 + 2 * 100) / 4));
  expect(estimates.effective[0]).toBeCloseTo(4 ** 2 / 6, 12);
  expect(estimates.rate).toEqual(Float64Array.of(3 / 4));
  // #endregion estimates
});

test("units are scored by what their classes count", () => {
  // #region composites
  const scores = composites(counted, { points: [0, 50, 100], classWeights: [0.4, 0.6] });
  expect(scores.unit).toEqual(Int32Array.of(0));
  expect(scores.value[0]).toBeCloseTo(0.4 * 75 + 0.6 * 100, 12);
  expect(scores.withheld).toEqual({ unit: Int32Array.of(1), emptyClass: Int32Array.of(1) });
  // #endregion composites
});
