/** One thing wrong with one field of an input. */
export interface Issue {
  /** Where in the input, outermost name first; empty when the whole input is meant. */
  readonly path: readonly (string | number)[];
  /** What is wrong there: a lower-case clause. */
  readonly message: string;
}

/**
 * An expected "no": a stable code to act on and a sentence with the facts (who, what, which, why).
 *
 * Recognise a refusal by its `code`; the wording of `message` may change in any release.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** A lower-case clause without a full stop, fit for a log line. */
  readonly message: string;
  /** The fields at fault, when an input could not be read. */
  readonly issues?: readonly Issue[];
}

/** The refused half of a {@link Result}. */
export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
}

/**
 * What a function answers when it may say no: the accepted part under names of its own, or a refusal.
 *
 * Testing `ok` narrows to one half; the codes listed in the type are exactly those the function can give.
 */
export type Result<Accepted extends object, Code extends string = string> =
  ({ readonly ok: true } & Readonly<Accepted>) | Refused<Code>;

/**
 * Every code with which a function can refuse; of several functions, the codes of all of them.
 *
 * @template Step - the type of the function, for instance `typeof ledger.assign`
 */
export type RefusalOf<Step extends (...input: never) => unknown> = Step extends (...input: never) => infer Answer
  ? Extract<Answer, Refused>["refusal"]["code"]
  : never;

/**
 * Builds the refused half of a result.
 *
 * @param code - stable kebab-case code
 * @param message - lower-case clause with the facts
 * @param issues - the fields at fault, if any
 */
export function refuse<Code extends string>(code: Code, message: string, issues?: readonly Issue[]): Refused<Code> {
  return { ok: false, refusal: issues === undefined ? { code, message } : { code, message, issues } };
}

/** What {@link must} throws: an ordinary error that carries the refusal and its code. */
export class RefusedError extends Error {
  /** The refusal as the function gave it. */
  readonly refusal: Refusal;
  /** The refusal's code, so that a `catch` can look at it without importing this class. */
  readonly code: string;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message}`);
    this.name = "RefusedError";
    this.refusal = refusal;
    this.code = refusal.code;
  }
}

/**
 * Gives the accepted half of a result, or throws an error that carries the refusal.
 *
 * For scripts and tests, where a refusal means the script is wrong. An app tests `ok` instead.
 *
 * @param result - what a step or another refusing function returned
 * @throws {@link RefusedError} when the result is a refusal
 * @example
 * {@includeCode ../../test/core/examples.test.ts#must}
 */
export function must<R extends Result<object>>(result: R): Extract<R, { readonly ok: true }> {
  if (!result.ok) throw new RefusedError(result.refusal);
  return result as Extract<R, { readonly ok: true }>; // the test above left only the accepted half
}
