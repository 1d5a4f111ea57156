import * as z from "zod";

/**
 * What a rule can answer.
 *
 * `undetermined`: the fact is an interval with the line inside it. `unknown`: the fact is missing or cannot be compared.
 */
export const OUTCOMES = ["met", "not-met", "undetermined", "unknown"] as const;
/** One of the four answers of a rule. */
export const Outcome = z.enum(OUTCOMES);
/** One of the four answers of a rule. */
export type Outcome = z.infer<typeof Outcome>;

/** How many of several conditions are to be met: from `low` to `high`, both included. */
export interface Needed {
  readonly low: number;
  readonly high: number;
}

/**
 * Judges how many of several outcomes are met, the one rule behind `all`, `any` and `count`.
 *
 * What is not decided could still turn out either way, so the number met lies in an interval, and that interval is
 * compared with what is needed. If it straddles, one unknown makes the answer unknown.
 *
 * @param outcomes - what the parts answered
 * @param needed - how many are to be met
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#countOutcome}
 */
export function countOutcome(outcomes: readonly Outcome[], { low, high }: Needed): Outcome {
  const met = outcomes.filter((outcome) => outcome === "met").length;
  const most = outcomes.filter((outcome) => outcome !== "not-met").length;
  if (met >= low && most <= high) return "met";
  if (most < low || met > high) return "not-met";
  return outcomes.includes("unknown") ? "unknown" : "undetermined";
}

/**
 * Turns met into not met and back; what is not decided stays so.
 *
 * @param outcome - what the part answered
 * @internal
 */
export function negated(outcome: Outcome): Outcome {
  if (outcome === "met") return "not-met";
  return outcome === "not-met" ? "met" : outcome;
}
