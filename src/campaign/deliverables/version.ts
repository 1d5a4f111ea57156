import { repeated, type Refused } from "../../core/index.js";
import type { CommentRound, Deliverable, Version } from "./schema/index.js";

/** The version that counts: the last one. */
export function latestOf({ id, versions }: Pick<Deliverable, "id" | "versions">): Version {
  const latest = versions.at(-1);
  if (latest === undefined) throw new RangeError(`deliverable "${id}" has no version: it was not made by the steps`);
  return latest;
}

/** Whether every stage of the chain agreed to the version; what came of its appraisal is another question. */
export function isAgreed({ reviews }: Version, stages: readonly string[]): boolean {
  return stages.every((stage) => reviews.some((review) => review.stage === stage && review.verdict === "agreed"));
}

/** Whether somebody returned the version, or its appraisal failed. */
export function wasSentBack({ reviews, appraisals }: Version): boolean {
  return (
    reviews.some(({ verdict }) => verdict === "returned") || appraisals.some(({ check }) => check.outcome === "not-met")
  );
}

/** What decided a version's appraisal; an appraisal that left it open decides nothing. */
export function decidingAppraisal({ appraisals }: Version): Version["appraisals"][number] | undefined {
  return appraisals.find(({ check: { outcome } }) => outcome === "met" || outcome === "not-met");
}

/**
 * The latest version and those before it whose rounds of comments count with its own: the text changes between rounds (几上几下), so
 * all back to the last version that was judged, be it sent back, agreed to by every reviewer, or appraised.
 */
export function sinceJudged({ versions, stages }: Pick<Deliverable, "versions" | "stages">): readonly Version[] {
  const judged = versions.slice(0, -1).findLastIndex((version) => wasJudged(version, stages));
  return versions.slice(judged + 1);
}

function wasJudged(version: Version, stages: readonly string[]): boolean {
  const agreed = stages.length > 0 && isAgreed(version, stages);
  return agreed || wasSentBack(version) || decidingAppraisal(version) !== undefined;
}

/** Refuses a round that stands there to the letter: it is one round sent twice. */
export function roundAgain(
  deliverable: Deliverable,
  round: Omit<CommentRound, "number">,
): Refused<"already-recorded"> | undefined {
  const before = latestOf(deliverable).comments.map(({ number, ...each }) => each);
  return repeated(`round of comments on deliverable "${deliverable.id}"`, before, round);
}
