import { remembered } from "../core/index.js";
import type { SpoiltPolicy } from "./policies.js";
import type { ProtocolDefinition } from "./protocol.js";
import { UNGRADED, type Ungraded } from "./scale.js";

/** What an answer is worth under a protocol. */
export interface Outcome {
  /** A grade's code, or one of {@link UNGRADED}. */
  readonly code: string;
  /** Whether it stands in the denominator `valid`. */
  readonly valid: boolean;
  /** Whether it says something on the scale; an abstention is valid and does not. */
  readonly graded: boolean;
  /** From 0 to 100; absent when it does not enter a score. */
  readonly points: number | undefined;
}

/**
 * Lists everything an answer can be, in the order in which a tally counts: the grades, then {@link UNGRADED}.
 *
 * @param definition - gives the scale and the policies for what is no grade
 */
export const outcomesOf = /* @__PURE__ */ remembered((definition: ProtocolDefinition): readonly Outcome[] => [
  ...definition.scale.grades.map(({ code, points }) => ({ code, valid: true, graded: true, points })),
  ...UNGRADED.map((code) => ungraded(definition, code)),
]);

function ungraded(definition: ProtocolDefinition, code: Ungraded): Outcome {
  switch (code) {
    case "dont-know":
      return dontKnow(definition);
    case "blank":
      return spoilt(code, definition.blank);
    case "several-marks":
      return spoilt(code, definition.severalMarks);
    case "invalid":
      return spoilt(code, definition.invalid);
  }
}

function dontKnow({ scale, dontKnow: policy }: ProtocolDefinition): Outcome {
  const counts = policy !== "exclude";
  const points = policy === "zero" ? 0 : scale.dontKnow?.points;
  return { code: "dont-know", valid: counts, graded: counts, points: counts ? points : undefined };
}

function spoilt(code: Ungraded, policy: SpoiltPolicy): Outcome {
  const graded = policy === "zero";
  return { code, valid: policy !== "exclude", graded, points: graded ? 0 : undefined };
}

/**
 * Adds up what stands beside the outcomes that pass a test.
 *
 * @param outcomes - in the order of the numbers
 * @param numbers - how often each outcome came up, or how much those who gave it weigh
 * @param counted - which outcomes to count
 */
export function sumOf(
  outcomes: readonly Outcome[],
  numbers: readonly number[],
  counted: (outcome: Outcome) => boolean,
): number {
  return outcomes.reduce((sum, outcome, index) => (counted(outcome) ? sum + (numbers[index] ?? 0) : sum), 0);
}
