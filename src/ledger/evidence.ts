import { refuse, repeated, type Evidence, type Refused, type Stamp } from "../core/index.js";
import type { AssignedItem, Submission, SubmittedItem } from "./schema/index.js";
import { submissionsOf } from "./works.js";

/** The proofs of a submission that were not given back. */
export function standingEvidence({ evidence, returned }: Submission): readonly Evidence[] {
  return evidence.filter(({ id }) => !returned.some((each) => each.evidence === id));
}

/**
 * Refuses proofs that the same person handed in at the same time already, none of which was given back since.
 *
 * @param item - the item with what was handed in
 * @param next - the proofs, and who hands them in when
 */
export function proofsAgain(
  { id, submission }: SubmittedItem,
  { evidence, by, on, at }: Stamp & { readonly evidence: readonly Evidence[] },
): Refused<"already-recorded"> | undefined {
  if (submission.returned.length > 0) return undefined;
  const last = { ...submission.submitted, evidence: submission.evidence };
  return repeated(`proofs of item "${id}"`, [last], { evidence, by, on, at });
}

/**
 * Refuses a submission that was handed in to the letter before, and sent back or closed since.
 *
 * @param item - the item in work
 * @param next - the proofs, and who hands them in when
 */
export function submissionAgain(
  item: AssignedItem,
  { evidence, by, on, at }: Stamp & { readonly evidence: readonly Evidence[] },
): Refused<"already-recorded"> | undefined {
  const before = submissionsOf(item)
    .flatMap((submission) => [submission, ...submission.revisions])
    .map(({ submitted, evidence: proofs }) => ({ ...submitted, evidence: proofs }));
  return repeated(`submission of item "${item.id}"`, before, { evidence, by, on, at });
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
