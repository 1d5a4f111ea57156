import type { ProtocolDefinition } from "./protocol.js";
import { UNGRADED } from "./scale.js";

/** What an answer is worth under a protocol. */
export interface Outcome {
  /** A grade's code, or one of {@link UNGRADED}. */
  readonly code: string;
  /** Whether it stands in the denominator `valid`. */
  readonly valid: boolean;
  /** From 0 to 100; absent when it does not enter a score. */
  readonly points: number | undefined;
}

/**
 * Lists everything an answer can be, in the order in which a tally counts: the grades, then {@link UNGRADED}.
 *
 * @param definition - gives the scale and says how a don't-know counts
 */
export function outcomesOf(definition: ProtocolDefinition): readonly Outcome[] {
  return [
    ...definition.scale.grades.map(({ code, points }) => ({ code, valid: true, points })),
    ...UNGRADED.map((code) => {
      const counts = code === "dont-know" && definition.dontKnow !== "exclude";
      return { code, valid: counts, points: counts ? dontKnowPoints(definition) : undefined };
    }),
  ];
}

function dontKnowPoints({ scale, dontKnow }: ProtocolDefinition): number | undefined {
  return dontKnow === "zero" ? 0 : scale.dontKnow?.points;
}

/**
 * Adds up the counts of the outcomes that pass a test.
 *
 * @param outcomes - in the order of the counts
 * @param counts - how often each outcome came up
 * @param counted - which outcomes to count
 */
export function countOf(
  outcomes: readonly Outcome[],
  counts: readonly number[],
  counted: (outcome: Outcome) => boolean,
): number {
  return outcomes.reduce((sum, outcome, index) => (counted(outcome) ? sum + (counts[index] ?? 0) : sum), 0);
}
