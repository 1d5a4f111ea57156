/** Yes, no, or nobody knows. */
export type Answer = boolean | "unknown";

/**
 * Whether all are so: one "no" decides, and where none does, one "unknown" leaves it open.
 *
 * @param answers - the answers; none at all is met by nothing to the contrary
 */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes("unknown") ? "unknown" : true;
}
