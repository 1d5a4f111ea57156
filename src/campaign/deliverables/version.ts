import type { Deliverable, Version } from "./schema/index.js";

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
