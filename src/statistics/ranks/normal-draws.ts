import { normalQuantile } from "../normal-quantile.js";
import { refuse, type Refused } from "../../core/index.js";

/** Standard normal numbers drawn independently: a row for each repetition, in it one for each unit. */
export type NormalDraws = readonly (readonly number[])[];

/** By which seed draws are made, and how many. */
export interface DrawsBySeed {
  /** A whole number from 0 to 2³² − 1; the same seed makes the same draws. */
  readonly seed: number;
  /** Repetitions, at least 1. */
  readonly count: number;
}

/** Draws that the caller made, or the seed to make them by. */
export type DrawSource = NormalDraws | DrawsBySeed;

/** Why draws do not serve. */
export type DrawsRefusal = "draws-do-not-fit";

/** A whole number from 0 to 2³² − 1. */
type Word = number;
/** The generator's state. */
type State = [Word, Word, Word, Word];

/**
 * Makes independent standard normal numbers from a seed.
 *
 * Each is the normal quantile of 52 random bits from the generator xoshiro128**. Source: Blackman and Vigna (2021), ACM Trans. Math.
 * Softw. 47:36.
 *
 * @param source - seed and number of repetitions
 * @param units - numbers in each repetition
 * @throws RangeError when the seed is not a whole number from 0 to 2³² − 1, or the count or the units are not whole and above 0
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#normal-draws}
 */
export function normalDraws(source: DrawsBySeed, units: number): NormalDraws {
  return [...normalRows(source, units)];
}

/**
 * Makes the rows of {@link normalDraws} one after the other, for more of them than are to be held at once.
 *
 * @param source - seed and number of repetitions
 * @param units - numbers in each repetition
 * @throws RangeError as `normalDraws` does, before the first row
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#normal-rows}
 */
export function normalRows({ seed, count }: DrawsBySeed, units: number): Iterable<readonly number[]> {
  if (seed >>> 0 !== seed) throw new RangeError(`a seed is a whole number from 0 to 2³² − 1, and not ${seed}`);
  const odd = [count, units].find((size) => !(Number.isSafeInteger(size) && size > 0));
  if (odd !== undefined) throw new RangeError(`${odd} is not a number of draws`);
  return rowsBy(generator(seed), count, units);
}

function* rowsBy(next: () => Word, count: number, units: number): Generator<readonly number[]> {
  for (let row = 0; row < count; row += 1) {
    yield Array.from({ length: units }, () => normalQuantile(fraction(next)));
  }
}

/**
 * Gives the draws for so many units.
 *
 * Refuses with `draws-do-not-fit` when there are none, or a row has not one finite number for each unit.
 *
 * @param source - draws, or the seed to make them by
 * @param units - numbers in each row
 */
export function drawsFrom(
  source: DrawSource,
  units: number,
): { readonly ok: true; readonly draws: NormalDraws } | Refused<DrawsRefusal> {
  if ("seed" in source) return { ok: true, draws: normalDraws(source, units) };
  if (source.length === 0) return refuse("draws-do-not-fit", "there is no draw");
  const odd = source.findIndex((row) => row.length !== units || !row.every(Number.isFinite));
  if (odd === -1) return { ok: true, draws: source };
  const numbers = source[odd]?.filter(Number.isFinite).length ?? 0;
  return refuse("draws-do-not-fit", `draw ${odd + 1} has ${numbers} finite numbers for ${units} units`);
}

/** Strictly between 0 and 1, so that no quantile is infinite. */
function fraction(next: () => Word): number {
  return ((next() >>> 6) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 52;
}

function generator(seed: Word): () => Word {
  const state: State = [scrambled(seed, 1), scrambled(seed, 2), scrambled(seed, 3), scrambled(seed, 4)];
  return () => {
    const word = Math.imul(turned(Math.imul(state[1], 5), 7), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = turned(state[3], 11);
    return word;
  };
}

function turned(word: Word, by: number): Word {
  return (word << by) | (word >>> (32 - by));
}

/** Spreads neighbouring seeds over the states: the finaliser of MurmurHash3 (Appleby) over steps of the golden ratio. */
function scrambled(seed: Word, step: number): Word {
  let word = (seed + Math.imul(step, 0x9e3779b9)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
