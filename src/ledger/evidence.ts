import { refuse, type Evidence, type Refused, type Stamp } from "../core/index.js";
import type { Submission } from "./schema/index.js";

/** The proofs of a submission that were not given back. */
export function standingEvidence({ evidence, returned }: Submission): readonly Evidence[] {
  return evidence.filter(({ id }) => !returned.some((each) => each.evidence === id));
}

/**
 * Refuses proofs that took effect or came in only after they are handed in.
 *
 * @param item - the item's id
 * @param evidence - the proofs
 * @param stamp - when they are handed in
 */
export function prematureEvidence(
  item: string,
  evidence: readonly Evidence[],
  { on }: Stamp,
): Refused<"premature-evidence"> | undefined {
  const isPremature = (day: string | undefined): boolean => day !== undefined && day > on;
  const found = evidence.find(({ effectiveOn, receivedOn }) => isPremature(effectiveOn) || isPremature(receivedOn));
  if (found === undefined) return undefined;
  const { id, effectiveOn, receivedOn } = found;
  const when = isPremature(effectiveOn) ? `takes effect on ${effectiveOn ?? ""}` : `came in on ${receivedOn ?? ""}`;
  return refuse("premature-evidence", `item "${item}": proof "${id}" of ${on} ${when}`);
}
