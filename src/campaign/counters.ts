import type { Attempt, Unit } from "./schema/index.js";

/** What a unit's history counts up to, for rules such as "a second yellow card". */
export interface UnitCounters {
  /** Attempts begun in each phase the unit has reached, in the order in which it reached them. */
  readonly attempts: readonly { readonly phase: string; readonly count: number }[];
  /** Redos that carried a card. */
  readonly cards: number;
  /** Cards one after another up to today; a pass or a redo without a card ends the run, a hold does not. */
  readonly consecutiveCards: number;
}

/**
 * Counts a unit's attempts and cards from its history.
 *
 * @param unit - the unit, in any status
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#counters}
 */
export function counters(unit: Unit): UnitCounters {
  const begun = [...unit.attempts.map(({ phase }) => phase), ...(unit.status === "completed" ? [] : [unit.phase])];
  const carded = unit.attempts.map(hasCard);
  return {
    attempts: [...new Set(begun)].map((phase) => ({ phase, count: begun.filter((other) => other === phase).length })),
    cards: carded.filter(Boolean).length,
    consecutiveCards: carded.length - 1 - carded.lastIndexOf(false),
  };
}

/** Whether a redo ended the attempt that carried a card. */
export function hasCard({ decision }: Attempt): boolean {
  return decision.verdict === "redo" && decision.card !== undefined;
}
