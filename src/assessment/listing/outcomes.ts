import { countOutcome, type Outcome } from "../../rules/index.js";

/**
 * Judges whether at least so many of several outcomes are met: what is not decided could still turn out either way.
 *
 * @param outcomes - what each answered
 * @param needed - how many are to be met
 */
export function enoughMet(outcomes: readonly Outcome[], needed: number): Outcome {
  return countOutcome(outcomes, { low: needed, high: outcomes.length });
}

/**
 * Judges whether the last so many in a row are met.
 *
 * @param outcomes - what each answered, oldest first
 * @param times - how many in a row
 */
export function lastMet(outcomes: readonly Outcome[], times: number): Outcome {
  return enoughMet(outcomes.slice(-times), times);
}

/**
 * Counts how many at the end are met in a row.
 *
 * @param outcomes - what each answered, oldest first
 */
export function runOf(outcomes: readonly Outcome[]): number {
  return outcomes.length - 1 - outcomes.findLastIndex((outcome) => outcome !== "met");
}
