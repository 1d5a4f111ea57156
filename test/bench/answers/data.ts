/** Answers in long form. */
export interface Answers {
  readonly unit: Uint16Array;
  readonly question: Uint8Array;
  readonly class: Uint8Array;
  /** 0 to 5, and {@link MISSING}. */
  readonly grade: Uint8Array;
  readonly weight: Float64Array;
}

export const SIZES = { units: 1_000, questions: 10, classes: 5, grades: 6 };
export const GROUPS = SIZES.units * SIZES.questions;
export const MISSING = SIZES.grades;
/** Points by grade, and what classes count: what all sides are asked for. */
export const POINTS = [0, 20, 40, 60, 80, 100];
export const SATISFIED = [4, 5];
export const CLASS_WEIGHTS = [0.35, 0.25, 0.2, 0.15, 0.05];
/** The normal quantile of 0.975. */
export const REACH = 1.959963984540054;
/** Bytes of a row. */
export const ROW_BYTES = 2 + 1 + 1 + 1 + 8;

/** So many answers, the same for the same seed; one in twenty is missing, and some units are liked better than others. */
export function answersOf(rows: number, seed: number): Answers {
  const answers = {
    unit: new Uint16Array(rows),
    question: new Uint8Array(rows),
    class: new Uint8Array(rows),
    grade: new Uint8Array(rows),
    weight: new Float64Array(rows),
  };
  const draw = drawsFrom(seed);
  for (let row = 0; row < rows; row += 1) {
    const unit = Math.floor(draw() * SIZES.units);
    const liked = Math.floor(draw() * (5 + (unit % 3)));
    answers.unit[row] = unit;
    answers.question[row] = Math.floor(draw() * SIZES.questions);
    answers.class[row] = Math.floor(draw() * SIZES.classes);
    answers.grade[row] = draw() < 0.05 ? MISSING : Math.min(liked, SIZES.grades - 1);
    answers.weight[row] = 0.5 + 2 * draw();
  }
  return answers;
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
