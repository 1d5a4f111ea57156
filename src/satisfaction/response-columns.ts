import type { Pin } from "../definitions/index.js";

/** Whole numbers from 0 up, each of which stands for an entry of a list; one byte each for lists of up to 256 entries. */
export type CodeColumn = Uint8Array | Uint32Array;

/**
 * Responses that were admitted, as columns: entry `n` of each belongs to the same response, and none knows the code of its ballot.
 *
 * Plain data and typed arrays throughout, so that another thread can be sent it; see {@link buffersOf}.
 */
export interface ResponseColumns {
  /** Under which protocol they were admitted. */
  readonly protocol: Pin;
  /** How many there are: the length of every column. */
  readonly responses: number;
  /** The units in the order in which they came up. */
  readonly unitNames: readonly string[];
  /** Places in `unitNames`. */
  readonly units: Uint32Array;
  /** Places among the protocol's classes. */
  readonly classes: CodeColumn;
  /** Places among the protocol's channels; 0 where it has none. */
  readonly channels: CodeColumn;
  /** By question, in the order of the protocol: places among the outcomes that its {@link answerable/satisfaction!Tally} lists. */
  readonly answers: readonly CodeColumn[];
  /** What each response weighs; absent where the protocol weighs none. */
  readonly weights?: Float64Array;
  /** How many people each evaluator consulted; 0 where nothing was said. */
  readonly consulted: Float64Array;
  /** 1 for a response of somebody who was drawn by chance, 0 for any other. */
  readonly drawn: Uint8Array;
  /** Refused rows by the code of the refusal. */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * Lists the memory of columns, for handing them to another thread without a copy: `postMessage(columns, buffersOf(columns))`.
 *
 * @param columns - cannot be used any more by the thread that handed them over
 * @example
 * {@includeCode ../../test/satisfaction/ingest/examples.test.ts#buffers-of}
 */
export function buffersOf(columns: ResponseColumns): ArrayBuffer[] {
  const { units, classes, channels, answers, weights, consulted, drawn } = columns;
  const all = [units, classes, channels, ...answers, ...(weights === undefined ? [] : [weights]), consulted, drawn];
  // The memory was allocated here, column by column, and is shared with nobody.
  return all.map(({ buffer }) => buffer as ArrayBuffer);
}
