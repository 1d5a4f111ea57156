import type { Outcome } from "./vocabulary.js";

/**
 * Tells whether an item would end without being put right, and nobody says why.
 *
 * @param ending - with which outcome, and for which reason
 */
export function isUnexplained({
  outcome,
  reason,
}: {
  readonly outcome: Outcome;
  readonly reason?: string | undefined;
}): boolean {
  return outcome !== "fixed" && reason === undefined;
}
