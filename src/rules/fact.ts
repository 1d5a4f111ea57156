import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";
import type { Rate } from "../figures/index.js";

/** Longest text fact, in UTF-16 units: a fact is a code or a name, never a document. */
const LONGEST_TEXT = 1000;

/** A number, a yes or no, or a text: what a condition compares with. */
export const Scalar = z.union([z.number(), z.boolean(), z.string().max(LONGEST_TEXT)]);
/** A number, a yes or no, or a text. */
export type Scalar = z.infer<typeof Scalar>;

/**
 * What is known of an estimated number: it lies from `low` to `high`, both included.
 *
 * `value`, the point estimate, is there to be shown and is never compared: a rule reads the whole interval.
 */
export const Interval = z
  .strictObject({ low: z.number(), high: z.number(), value: z.number().optional() })
  .refine(({ low, high }) => low <= high, "low is above high");
/** An estimated number, by the interval it lies in. */
export interface Interval extends DeepReadonly<z.infer<typeof Interval>> {}

/** One thing a rule can read: a number, a yes or no, a text, an interval, or the word `"unknown"`. */
export const Fact = z.union([Scalar, Interval]);
/** One thing a rule can read. The text `"unknown"` always means that it is not known. */
export type Fact = Scalar | Interval;

/** Facts under their names, as JSON. */
export const Facts = z.record(z.string(), Fact.optional());
/** Facts under their names; a name that is missing, `undefined` or `"unknown"` is not known. */
export type Facts = Readonly<Record<string, Fact | undefined>>;

/** What kind of thing a fact is; an interval is a number. */
export type FactKind = "number" | "yes-no" | "text";

/**
 * Reads a rate as a fact: its share in [0, 1], or `"unknown"` over a denominator of 0.
 *
 * A quotient and a decimal literal are both rounded once to the nearest double, so 9 of 10 is exactly `0.9`. Write
 * thresholds for rates as shares: 100 times a share is rounded again and may miss the line.
 *
 * @param rate - a rate of `figures`
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#factOf}
 */
export function factOf(rate: Rate): number | "unknown" {
  return rate.value;
}

/**
 * Reads an estimate as a fact: only its interval and its point estimate are kept.
 *
 * @param estimate - the interval's ends in the unit of the estimate, and the point estimate if there is one
 * @throws RangeError when an end is not finite or `low` is above `high`
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#intervalOf}
 */
export function intervalOf(estimate: Interval): Interval {
  const { low, high, value } = estimate;
  if (!isInterval(estimate)) throw new RangeError(`estimate from ${low} to ${high} is no interval`);
  return value === undefined ? { low, high } : { low, high, value };
}

/**
 * Looks a fact up by its own name; whatever an object inherits (`constructor`, `__proto__`) is never found.
 *
 * @param facts - facts under their names
 * @param name - the fact's name
 * @throws TypeError when what stands there is no fact (NaN, an infinity, null, an interval upside down)
 * @internal
 */
export function lookUp(facts: Facts, name: string): Fact {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact === undefined) return "unknown";
  refuseNonsense(fact, `fact "${name}"`);
  return fact;
}

/**
 * Throws on what the type promises not to be there: data that did not pass a schema may break the promise.
 *
 * @param fact - what stands where a fact should
 * @param what - names it in the message
 * @throws TypeError when it is NaN, an infinity, null, an interval upside down or no fact at all
 * @internal
 */
export function refuseNonsense(fact: unknown, what: string): void {
  if (!isFact(fact)) throw new TypeError(`${what} is ${describe(fact)}, which no rule can read`);
}

/**
 * Names the kind of thing a fact is.
 *
 * @param fact - any fact
 * @internal
 */
export function kindOf(fact: Fact): FactKind {
  if (typeof fact === "boolean") return "yes-no";
  return typeof fact === "string" ? "text" : "number";
}

function isFact(fact: unknown): boolean {
  if (typeof fact === "number") return Number.isFinite(fact);
  return typeof fact === "boolean" || typeof fact === "string" || isInterval(fact);
}

function isInterval(fact: unknown): fact is Interval {
  if (typeof fact !== "object" || fact === null) return false;
  const { low, high } = fact as Partial<Interval>; // nothing is believed of the two: the next line judges them
  return Number.isFinite(low) && Number.isFinite(high) && Number(low) <= Number(high);
}

function describe(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
