import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addAnswers, composites, emptyHistogram, gradeEstimates, mergeHistograms } from "answerable/statistics/grades";
import { SIZES, histogramOf } from "./answers.js";

const good = { unit: [0, 1, 2], question: [0, 1, 0], class: [0, 1, 0], grade: [0, 4, 3], weight: [1, 2, 0.5] };

describe("a row is refused by its number, and the others counted", () => {
  test.each([
    ["a unit beyond the last", { unit: [0, 3, 2] }, "no-unit", "the unit at row 1 is 3, and codes end at 2"],
    ["a negative unit", { unit: [0, -1, 2] }, "no-unit", "is -1"],
    ["a unit that is no whole number", { unit: [0, 1.5, 2] }, "no-unit", "is 1.5"],
    ["a unit that is missing", { unit: [0, Number.NaN, 2] }, "no-unit", "is NaN"],
    ["a unit that would wrap around", { unit: [0, 2 ** 32, 2] }, "no-unit", "is 4294967296"],
    ["a unit of 32 bits", { unit: Uint32Array.of(0, 2 ** 32 - 1, 2) }, "no-unit", "is 4294967295"],
    ["a negative unit of 8 bits", { unit: Int8Array.of(0, -3, 2) }, "no-unit", "is -3"],
    ["another question", { question: [0, 2, 0] }, "no-question", "the question at row 1 is 2, and codes end at 1"],
    ["another class", { class: [0, 2, 0] }, "no-class", "the class at row 1 is 2, and codes end at 1"],
    ["a grade beyond the missing one", { grade: [0, 5, 3] }, "no-grade", "the grade at row 1 is 5, and codes end at 4"],
    [
      "a weight of 0",
      { weight: [1, 0, 1] },
      "bad-weight",
      "the weight at row 1 is 0, and must be from 1e-100 to 1e+100",
    ],
    ["a negative weight", { weight: Float64Array.of(1, -2, 1) }, "bad-weight", "is -2"],
    ["a missing weight", { weight: [1, Number.NaN, 1] }, "bad-weight", "is NaN"],
    ["an infinite weight", { weight: Float64Array.of(1, Infinity, 1) }, "bad-weight", "is Infinity"],
    ["a weight whose square is 0", { weight: [1, 1e-200, 1] }, "bad-weight", "is 1e-200"],
    ["a weight whose square is infinite", { weight: Float32Array.of(1, Infinity, 1) }, "bad-weight", "is Infinity"],
    ["two faults, by the first", { unit: [0, 3, 2], weight: [1, 0, 1] }, "no-unit", "is 3"],
  ])("%s", (_, changed, code, message) => {
    const histogram = emptyHistogram(SIZES);
    const { added, refused } = must(addAnswers(histogram, { ...good, ...changed }));
    expect(added).toBe(2);
    expect(refused).toEqual([{ row: 1, code, message: expect.stringContaining(message) as string }]);
    const columns = Object.entries<ArrayLike<number>>({ ...good, ...changed });
    const without = columns.map(([name, column]) => [name, [column[0], column[2]]]);
    const expected = emptyHistogram(SIZES);
    must(addAnswers(expected, Object.fromEntries(without) as typeof good));
    expect(histogram).toEqual(expected);
  });

  test("a hole in a plain array is no code and no weight", () => {
    // eslint-disable-next-line no-sparse-arrays -- a hole is what a program leaves that fills a column by place
    const answers = { ...good, unit: [0, , 2] as number[], weight: [1, 1, ,] as number[] };
    const { refused } = must(addAnswers(emptyHistogram(SIZES), answers));
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      [1, "no-unit"],
      [2, "bad-weight"],
    ]);
  });
});

describe("columns are refused as a whole, and nothing is counted", () => {
  test.each([
    ["one is shorter", { ...good, grade: [0, 4] }, "lengths-differ", "grade has 2 rows, and unit 3"],
    ["weights are fewer", { ...good, weight: [] }, "lengths-differ", "weight has 0 rows, and unit 3"],
    ["2³¹ rows are asked for", ofLength(2 ** 31), "too-many-rows", "2147483648 rows are more than 2147483647"],
  ])("when %s", (_, answers, code, message) => {
    const histogram = emptyHistogram(SIZES);
    expect(addAnswers(histogram, answers)).toEqual({ ok: false, refusal: { code, message } });
    expect(histogram).toEqual(emptyHistogram(SIZES));
  });

  test("but none at all is no fault", () => {
    expect(addAnswers(emptyHistogram(SIZES), ofLength(0))).toEqual({ ok: true, added: 0, refused: [] });
  });
});

function ofLength(length: number): Record<"unit" | "question" | "class" | "grade", ArrayLike<number>> {
  return { unit: { length }, question: { length }, class: { length }, grade: { length } };
}

test.each(["units", "questions", "classes", "grades"] as const)("histograms of different %s do not merge", (size) => {
  const [one, other] = [emptyHistogram(SIZES), emptyHistogram({ ...SIZES, [size]: 7 })];
  const message = `one histogram is of ${SIZES[size]} ${size}, the other of 7`;
  expect(mergeHistograms(one, other)).toEqual({ ok: false, refusal: { code: "sizes-differ", message } });
});

describe("what no histogram can be is an error", () => {
  test.each([
    [{ units: 0 }, "a histogram of 0 units is none"],
    [{ questions: 1.5 }, "a histogram of 1.5 questions is none"],
    [{ classes: -1 }, "a histogram of -1 classes is none"],
    [{ grades: Number.NaN }, "a histogram of NaN grades is none"],
    [{ units: 2 ** 31 }, "2147483648 × 2 × 5 × 3 numbers are more than 2147483647"],
    [{ units: 2 ** 29, questions: 1, grades: 1 }, "536870912 × 1 × 2 × 3 numbers are more than 2147483647"],
    [{ classes: 2 ** 31 }, "3 × 2147483648 × 5 numbers are more than 2147483647"],
  ])("%j", (sizes, message) => {
    expect(() => emptyHistogram({ ...SIZES, ...sizes })).toThrow(new RangeError(message));
  });
});

describe("what no estimate can be made with is an error", () => {
  const histogram = histogramOf([]);
  const options = { points: [0, 1, 2, 3], satisfied: [3] };

  test.each([
    ["points for other grades", { points: [0, 1] }, "2 points are not one for each of 4 grades"],
    ["points for the missing answer", { points: [0, 1, 2, 3, 0] }, "5 points are not one for each of 4 grades"],
    ["points that are missing", { points: [0, 1, Number.NaN, 3] }, "grade 2 has NaN points, and at most ±1e+50"],
    ["points beyond measure", { points: [0, -1e60, 2, 3] }, "grade 1 has -1e+60 points"],
    ["a missing answer that is satisfied", { satisfied: [4] }, "grade 4 cannot be satisfied, for codes end at 3"],
    ["a negative grade", { satisfied: [-1] }, "grade -1 cannot be satisfied"],
    ["half a grade", { satisfied: [0.5] }, "grade 0.5 cannot be satisfied"],
    ["a level in per cent", { level: 95 }, "a confidence level lies between 0 and 1, not at 95"],
  ])("%s", (_, changed, message) => {
    expect(() => gradeEstimates(histogram, { ...options, ...changed })).toThrow(message);
    expect(() => gradeEstimates(histogram, { ...options, ...changed })).toThrow(RangeError);
  });

  test.each([
    ["points for other grades", { points: [0] }, "1 points are not one for each of 4 grades"],
    ["weights for other classes", { classWeights: [1] }, "1 weights are not one for each of 2 classes"],
    ["a class that counts less than nothing", { classWeights: [2, -1] }, "classes cannot count 2, -1"],
    ["classes of which none counts", { classWeights: [0, 0] }, "classes cannot count 0, 0"],
    ["a class that counts without measure", { classWeights: [1, Infinity] }, "classes cannot count 1, Infinity"],
    ["a class of which nobody knows", { classWeights: [1, Number.NaN] }, "classes cannot count 1, NaN"],
  ])("of a composite: %s", (_, changed, message) => {
    const given = { points: [0, 1, 2, 3], classWeights: [0.5, 0.5], ...changed };
    expect(() => composites(histogram, given)).toThrow(new RangeError(message));
  });
});
