import { GROUPS, SIZES, type Answers } from "./data.js";

/** The whole job, finished: seven figures for each unit and question, in that order, and a composite for each unit. */
export interface Finished {
  readonly n: ArrayLike<number>;
  readonly effective: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly standardError: ArrayLike<number>;
  readonly rate: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly composite: ArrayLike<number>;
}

/** One way to do the whole job. */
export interface Side {
  readonly name: string;
  /** Answers beyond which it is left out, and why. */
  readonly most?: { readonly rows: number; readonly why: string };
  /** Brings the answers into the form in which this side wants them, which is not measured. */
  readonly take: (answers: Answers) => Taken | Promise<Taken>;
}

/** Answers as one side holds them. */
export interface Taken {
  /** Does the whole job, which is measured. */
  readonly run: () => unknown;
  /** Reads what {@link run} gave, which is not measured. */
  readonly read: (result: never) => Finished;
  readonly release?: () => unknown;
}

/** How far results may lie apart, against the larger of 1 and the figure. */
export const TOLERANCE = 1e-9;

/** Throws when a side has not found what the first one has. */
export function mustAgree(name: string, found: Finished, expected: Finished): void {
  for (const figure of Object.keys(expected) as (keyof Finished)[]) {
    const [one, other] = [found[figure], expected[figure]];
    const length = figure === "composite" ? SIZES.units : GROUPS;
    if (one.length !== length || other.length !== length) throw new Error(`${name} has ${one.length} of ${figure}`);
    for (let place = 0; place < length; place += 1) {
      const [is, should] = [Number(one[place]), Number(other[place])];
      if (!(Math.abs(is - should) <= TOLERANCE * Math.max(1, Math.abs(should))))
        throw new Error(`${figure} ${place} of ${name} is ${is}, not ${should}`);
    }
  }
}
