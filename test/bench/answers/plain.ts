import { CLASS_WEIGHTS, GROUPS, MISSING, POINTS, REACH, SATISFIED, SIZES } from "./data.js";
import type { Finished } from "./side.js";

/** Counts and sums by unit, question and grade, and weights by unit, class and grade, as a loop without rules keeps them. */
export interface Sums {
  readonly counts: number[];
  readonly weights: number[];
  readonly squares: number[];
  readonly classWeights: number[];
}

export function noSums(): Sums {
  const zeros = (length: number): number[] => new Array<number>(length).fill(0);
  const cells = GROUPS * SIZES.grades;
  return {
    counts: zeros(cells),
    weights: zeros(cells),
    squares: zeros(cells),
    classWeights: zeros(SIZES.units * SIZES.classes * SIZES.grades),
  };
}

/** One row, if it has a grade. */
export function countRow(
  sums: Sums,
  unit: number,
  question: number,
  evaluators: number,
  grade: number,
  weight: number,
): void {
  if (grade === MISSING) return;
  const cell = (unit * SIZES.questions + question) * SIZES.grades + grade;
  sums.counts[cell]! += 1;
  sums.weights[cell]! += weight;
  sums.squares[cell]! += weight * weight;
  sums.classWeights[(unit * SIZES.classes + evaluators) * SIZES.grades + grade]! += weight;
}

/** The figures from the sums, written down as the textbooks have them and apart from the library. */
export function finishPlainly({ counts, weights, squares, classWeights }: Sums): Finished {
  const column = (length = GROUPS): number[] => new Array<number>(length).fill(0);
  const done = {
    n: column(),
    effective: column(),
    mean: column(),
    standardError: column(),
    rate: column(),
    low: column(),
    high: column(),
    composite: column(SIZES.units),
  };
  for (let group = 0; group < GROUPS; group += 1) {
    const first = group * SIZES.grades;
    let [n, weight, square, moment, satisfied] = [0, 0, 0, 0, 0];
    for (let grade = 0; grade < SIZES.grades; grade += 1) {
      n += counts[first + grade]!;
      weight += weights[first + grade]!;
      square += squares[first + grade]!;
      moment += weights[first + grade]! * POINTS[grade]!;
      if (SATISFIED.includes(grade)) satisfied += weights[first + grade]!;
    }
    const mean = moment / weight;
    let spread = 0;
    for (let grade = 0; grade < SIZES.grades; grade += 1)
      spread += squares[first + grade]! * (POINTS[grade]! - mean) ** 2;
    writeGroup(done, group, { n, weight, square, mean, spread, satisfied });
  }
  for (let unit = 0; unit < SIZES.units; unit += 1) {
    for (let evaluators = 0; evaluators < SIZES.classes; evaluators += 1) {
      const first = (unit * SIZES.classes + evaluators) * SIZES.grades;
      let [weight, moment] = [0, 0];
      for (let grade = 0; grade < SIZES.grades; grade += 1) {
        weight += classWeights[first + grade]!;
        moment += classWeights[first + grade]! * POINTS[grade]!;
      }
      done.composite[unit]! += CLASS_WEIGHTS[evaluators]! * (moment / weight);
    }
  }
  return done;
}

/** What a group adds up to. */
export interface GroupSums {
  readonly n: number;
  readonly weight: number;
  readonly square: number;
  readonly mean: number;
  /** Σw²(y − ȳ)². */
  readonly spread: number;
  readonly satisfied: number;
}

/** The figures of one group. */
export function writeGroup(done: Readonly<Record<keyof Finished, number[]>>, group: number, sums: GroupSums): void {
  const { n, weight, square, mean, spread, satisfied } = sums;
  const effective = weight ** 2 / square;
  const rate = satisfied / weight;
  const factor = REACH ** 2 / effective;
  const centre = (rate + factor / 2) / (1 + factor);
  const half = (REACH / (1 + factor)) * Math.sqrt((rate * (1 - rate)) / effective + factor / (4 * effective));
  done.n[group] = n;
  done.effective[group] = effective;
  done.mean[group] = mean;
  done.standardError[group] = Math.sqrt((n / (n - 1)) * spread) / weight;
  done.rate[group] = rate;
  done.low[group] = centre - half;
  done.high[group] = centre + half;
}
