import { check, type Outcome, type Reason } from "../../rules/index.js";
import { lastMet, runOf } from "./outcomes.js";
import { checksNow } from "./subject-states.js";
import type { Listing, ListingSubject } from "./schema/index.js";

/** Whether a subject meets the criteria of entry by its records. */
export interface EntryStanding {
  readonly outcome: Outcome;
  /** How many checks in a row meet the condition, up to the last one. */
  readonly run: number;
  /** How many are needed. */
  readonly running: number;
  /** The comparisons that decided it for the last check; none where there is no check. */
  readonly reasons: readonly Reason[];
}

/**
 * Judges whether a subject belongs on the list by the checks since it was last on it.
 *
 * @param listing - the list
 * @param subject - in any status
 */
export function judgeEntry({ definition }: Listing, subject: ListingSubject): EntryStanding {
  const { when, running } = definition.entry;
  const judged = checksNow(subject).map(({ facts }) => check(when, facts));
  const outcomes = judged.map(({ outcome }) => outcome);
  return {
    outcome: lastMet(outcomes, running),
    run: runOf(outcomes),
    running,
    reasons: judged.at(-1)?.reasons ?? [],
  };
}
