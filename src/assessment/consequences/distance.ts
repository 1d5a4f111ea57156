import { added, toWhole } from "../../core/index.js";
import type { Verdict } from "./place.js";
import type { Reading } from "./reading.js";
import type { Centre, Line } from "./schema/index.js";

/** A middle of numbers: the sum of some of them, by how many they are. */
type Middle = readonly number[];

const MIDDLES: Readonly<Record<Centre, (numbers: readonly number[]) => Middle>> = {
  mean: (numbers) => numbers,
  median: (numbers) => {
    const sorted = numbers.toSorted((one, other) => (one === other ? 0 : one - other));
    return sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  },
};

/**
 * Tells whether a subject is worse than the middle of its group, itself included, by as much as the line says.
 *
 * The lower the subject turns out, and the higher the others, the greater the distance: a middle moves by no more than the subject.
 *
 * @param line - which middle, and how far
 * @param own - what the subject may turn out to have
 * @param others - what each of the others may
 */
export function isFar(
  { from, atLeast }: Extract<Line, { kind: "distance" }>,
  own: Reading,
  others: readonly Reading[],
): Verdict {
  if (others.length === 0) return { possible: false, certain: false };
  const reaches = (one: number, rest: readonly number[]): boolean =>
    liesBelow(one, MIDDLES[from]([one, ...rest]), atLeast);
  return {
    possible: reaches(
      own.low,
      others.map(({ high }) => high),
    ),
    certain: reaches(
      own.high,
      others.map(({ low }) => low),
    ),
  };
}

/** Compares by the decimals as they are written: 0.9 lies below the mean of 0.9 and 1.1 by 0.1, to the letter. */
function liesBelow(one: number, middle: Middle, by: number): boolean {
  if (!Number.isFinite(one)) return one < 0;
  const endless = middle.find((number) => !Number.isFinite(number));
  if (endless !== undefined) return endless > 0;
  const [line = 0n, distance = 0n, ...numbers] = toWhole([one, by, ...middle]).whole;
  return added(numbers) >= (line + distance) * BigInt(numbers.length);
}

/**
 * Finds where the middle of a group lies.
 *
 * @param from - which middle
 * @param group - what each of the group may turn out to have
 */
export function centreOf(from: Centre, group: readonly Reading[]): Reading {
  const average = (numbers: readonly number[]): number => averageOf(MIDDLES[from](numbers));
  return { low: average(group.map(({ low }) => low)), high: average(group.map(({ high }) => high)) };
}

/** Sums the decimals as they are written, so that the order of a group leaves no trace in the last digit. */
function averageOf(middle: Middle): number {
  const endless = middle.find((number) => !Number.isFinite(number));
  if (endless !== undefined) return endless;
  const { whole, decimals } = toWhole(middle);
  return Number(`${added(whole)}e${-decimals}`) / middle.length;
}
