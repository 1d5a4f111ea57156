import type { HistogramSizes } from "answerable/statistics/grades";

/** The columns of answers, in memory that threads share. */
export interface SharedAnswers {
  readonly unit: Uint16Array;
  readonly question: Uint8Array;
  readonly class: Uint8Array;
  /** 0 to 5, and 6 where the answer is missing. */
  readonly grade: Uint8Array;
  readonly weight: Float64Array;
}

export const SIZES: HistogramSizes = { units: 200, questions: 10, classes: 5, grades: 6 };

/**
 * Makes up answers, the same for the same seed; one in twenty is missing.
 *
 * @param rows - how many
 * @param seed - a whole number above 0
 */
export function makeAnswers(rows: number, seed: number): SharedAnswers {
  const answers = {
    unit: new Uint16Array(new SharedArrayBuffer(rows * 2)),
    question: new Uint8Array(new SharedArrayBuffer(rows)),
    class: new Uint8Array(new SharedArrayBuffer(rows)),
    grade: new Uint8Array(new SharedArrayBuffer(rows)),
    weight: new Float64Array(new SharedArrayBuffer(rows * 8)),
  };
  const draw = drawsFrom(seed);
  for (let row = 0; row < rows; row += 1) {
    answers.unit[row] = draw() * SIZES.units;
    answers.question[row] = draw() * SIZES.questions;
    answers.class[row] = draw() * SIZES.classes;
    answers.grade[row] = draw() < 0.05 ? SIZES.grades : draw() * SIZES.grades;
    answers.weight[row] = 0.5 + 2 * draw();
  }
  return answers;
}

/** Some of the rows, without copying them. */
export function rowsBetween(answers: SharedAnswers, from: number, to: number): SharedAnswers {
  return {
    unit: answers.unit.subarray(from, to),
    question: answers.question.subarray(from, to),
    class: answers.class.subarray(from, to),
    grade: answers.grade.subarray(from, to),
    weight: answers.weight.subarray(from, to),
  };
}

/** Numbers in [0, 1) by Marsaglia's xorshift of 32 bits (2003, J. Statist. Software 8:14). */
function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
