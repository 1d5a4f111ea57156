import { changedOn, DamagedHistoryError, doneOf, stampOf } from "../../core/index.js";
import type {
  AgreedDeliverable,
  CommentsSought,
  Deliverable,
  DeliverableDrafted,
  DeliverableMoved,
  DeliverableRedrafted,
  DeliverableStep,
  DELIVERABLE_STEPS,
  DraftingDeliverable,
  InReviewDeliverable,
  PublicationWithdrawn,
  ReturnedDeliverable,
  Version,
  VersionAppraised,
  VersionPublished,
  VersionReviewed,
} from "./schema/index.js";
import { isAgreed, latestOf, roundAgain } from "./version.js";

/** The status a deliverable must have before a step. */
export type DeliverableBefore<Step extends DeliverableStep> = Extract<
  Deliverable,
  { status: (typeof DELIVERABLE_STEPS)[Step]["from"][number] }
>;

/** What a deliverable has in every status. */
type Kept = Omit<DraftingDeliverable, "status">;

/** The deliverable with its first version. */
export function drafted(event: DeliverableDrafted): DraftingDeliverable | AgreedDeliverable {
  const { type, deliverable: id, content, by, on, at, ...fields } = event;
  const version = newVersion(1, { content, drafted: stampOf(event) });
  return begin({ ...fields, id, earlierPlans: [], versions: [version], updated: doneOf(event) });
}

/** The deliverable with its next version, which nobody has agreed to yet. */
export function redrafted(deliverable: Deliverable, event: DeliverableRedrafted): ReturnType<typeof begin> {
  const { content, reason, version: number } = event;
  const fields = { content, drafted: stampOf(event), ...(reason === undefined ? {} : { reason }) };
  return begin({
    ...keptOf(deliverable),
    versions: [...deliverable.versions, newVersion(number, fields)],
    updated: changedOn(deliverable, event),
  });
}

/** The deliverable whose latest version has one round of comments more. */
export function commented<Before extends Deliverable>(deliverable: Before, event: CommentsSought): Before {
  const { type, deliverable: id, version, ...fields } = event;
  if (roundAgain(deliverable, fields) !== undefined) {
    throw new DamagedHistoryError(
      `${type} of deliverable "${id}" on ${event.on} cannot follow: it is recorded already`,
    );
  }
  const { comments } = latestOf(deliverable);
  return {
    ...withLatest(deliverable, { comments: [...comments, { number: comments.length + 1, ...fields }] }),
    updated: changedOn(deliverable, event),
  };
}

/** The deliverable as a reviewer left it: waiting for the next one, agreed, or to be drafted anew. */
export function reviewed(
  deliverable: DraftingDeliverable | InReviewDeliverable,
  event: VersionReviewed,
): InReviewDeliverable | AgreedDeliverable | ReturnedDeliverable {
  const { type, deliverable: id, version, ...review } = event;
  const { reviews } = latestOf(deliverable);
  const after = {
    ...withLatest(deliverable, { reviews: [...reviews, review] }),
    updated: changedOn(deliverable, event),
  };
  if (review.verdict === "returned") return { ...after, status: "returned", returned: stampOf(event) };
  if (!isAgreed(latestOf(after), deliverable.stages)) return { ...after, status: "in-review" };
  return { ...after, status: "agreed", agreed: stampOf(event) };
}

/** The deliverable with one appraisal more; one that fails is returned. */
export function appraised(
  deliverable: AgreedDeliverable,
  event: VersionAppraised,
): AgreedDeliverable | ReturnedDeliverable {
  const { type, deliverable: id, version, ...appraisal } = event;
  const { appraisals } = latestOf(deliverable);
  const after = {
    ...withLatest(deliverable, { appraisals: [...appraisals, appraisal] }),
    updated: changedOn(deliverable, event),
  };
  if (event.check.outcome !== "not-met") return after;
  return { ...keptOf(after), status: "returned", returned: stampOf(event) };
}

/** The deliverable whose latest version hangs at one place more. */
export function published(deliverable: AgreedDeliverable, event: VersionPublished): AgreedDeliverable {
  const { type, deliverable: id, version, ...fields } = event;
  const { publications } = latestOf(deliverable);
  const publication = { number: publications.length + 1, ...fields };
  return {
    ...withLatest(deliverable, { publications: [...publications, publication] }),
    updated: changedOn(deliverable, event),
  };
}

/** The deliverable of which one publication came down early; the publication itself is kept. */
export function withdrawn<Before extends Deliverable>(deliverable: Before, event: PublicationWithdrawn): Before {
  const { publications } = latestOf(deliverable);
  if (!publications.some(({ number }) => number === event.publication)) {
    throw new DamagedHistoryError(
      `deliverable "${deliverable.id}" has no publication ${event.publication} to withdraw`,
    );
  }
  const end = { reason: event.reason, ...stampOf(event) };
  const after = publications.map((each) => (each.number === event.publication ? { ...each, withdrawn: end } : each));
  return { ...withLatest(deliverable, { publications: after }), updated: changedOn(deliverable, event) };
}

/** The deliverable under another version of its plan, with all that it went through. */
export function moved(deliverable: Deliverable, event: DeliverableMoved): Deliverable {
  const earlierPlans = [...deliverable.earlierPlans, { plan: event.from, moved: stampOf(event) }];
  return { ...deliverable, plan: event.to, earlierPlans, updated: changedOn(deliverable, event) };
}

function newVersion(number: number, fields: Pick<Version, "content" | "drafted" | "reason">): Version {
  return { number, ...fields, comments: [], reviews: [], appraisals: [], publications: [] };
}

/** A version that nobody has to review is agreed as it is drafted. */
function begin(kept: Kept): DraftingDeliverable | AgreedDeliverable {
  if (kept.stages.length > 0) return { ...kept, status: "drafting" };
  return { ...kept, status: "agreed", agreed: latestOf(kept).drafted };
}

/** What is true of one status only is left behind with it. */
function keptOf(deliverable: Deliverable): Kept {
  const { status, agreed, returned, ...kept } = { agreed: undefined, returned: undefined, ...deliverable };
  return kept;
}

/** Only the latest version ever changes, and only by what is added to it. */
function withLatest<Before extends Deliverable>(deliverable: Before, changes: Partial<Version>): Before {
  const latest = { ...latestOf(deliverable), ...changes };
  return { ...deliverable, versions: [...deliverable.versions.slice(0, -1), latest] };
}
