import * as z from "zod";
import { IdText, Meta, Words, idOf, onItsDay, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { Check, Facts } from "../../../rules/index.js";
import { FactRates, MoveToPlanInput, UnitId } from "../../schema/index.js";
import { AgreedReview, Content, ReturnedReview, commentFields, publicationFields } from "./version.js";

/** Names one deliverable; it stays the deliverable's through all its versions. */
export const DeliverableId = idOf("DeliverableId");
/** Text that names a deliverable. */
export type DeliverableId = z.infer<typeof DeliverableId>;

/** Whose a deliverable is and what it is for: what never changes from version to version. */
export const ownershipFields = {
  /** One of the plan's `deliverables`. */
  kind: IdText,
  unit: UnitId,
  /** The unit's batch and level, as it entered with them: they tell who supervises it. */
  batch: IdText.optional(),
  level: IdText.optional(),
  /** The member whose it is, exactly where the kind is the members'. */
  member: IdText.optional(),
  /** The round it is for, where a track that goes round asks for the kind. */
  round: IdText.optional(),
};

/** What `draft` takes beside the plan: whose the deliverable is, of which kind, and its first text. */
export const DraftInput = z.strictObject({
  id: DeliverableId,
  ...ownershipFields,
  content: Content,
  ...stampFields,
  meta: Meta.optional(),
});

/** What `redraft` takes: the next text, and why it was needed. */
export const RedraftInput = z.strictObject({ content: Content, reason: Words.optional(), ...stampFields });

/** The version that is meant, by its number, so that nobody judges another text than the one that was read. */
const ofVersion = { version: z.int().positive() };

/** What `seekComments` takes: the version, the circle, how many were asked and answered, and what came of it. */
export const SeekCommentsInput = z.strictObject({ ...ofVersion, ...commentFields, ...stampFields });

/** What `review` takes: the version, the stage and the verdict; a version that is returned is returned with remarks. */
export const ReviewInput = z.discriminatedUnion("verdict", [
  AgreedReview.extend(ofVersion),
  ReturnedReview.extend(ofVersion),
]);

/** What `appraise` takes: the version, and what the vote or the survey found, under the names of the plan's facts. */
export const AppraiseInput = z.strictObject({
  ...ofVersion,
  /** What is missing is unknown. */
  facts: Facts,
  rates: FactRates.optional(),
  ...stampFields,
});

const isForwards = ({ from, until }: { readonly from: string; readonly until: string }): boolean => from <= until;

/** What `publish` takes: the version, the place, the circle and the days, both included. */
export const PublishInput = z
  .strictObject({ ...ofVersion, ...publicationFields, ...stampFields })
  .refine(isForwards, { path: ["until"], message: "lies before the first day" });

/** What `withdrawPublication` takes: which publication of the version came down on the day `on`, and why. */
export const WithdrawPublicationInput = z.strictObject({
  ...ofVersion,
  publication: z.int().positive(),
  reason: Words,
  ...stampFields,
});

const ofDeliverable = { deliverable: DeliverableId };

/** The fact that a deliverable was begun, under which plan, and who has to review it. */
export const DeliverableDrafted = DraftInput.omit({ id: true }).extend({
  type: z.literal("deliverable-drafted"),
  ...ofDeliverable,
  plan: Pin,
  /** The stages of the kind's review chain, in order. */
  stages: z.array(IdText),
});
/** A deliverable was begun. */
export interface DeliverableDrafted extends DeepReadonly<z.infer<typeof DeliverableDrafted>> {}

/** The fact that a deliverable got its next version. */
export const DeliverableRedrafted = RedraftInput.extend({
  type: z.literal("deliverable-redrafted"),
  ...ofDeliverable,
  /** The new version's number. */
  ...ofVersion,
});
/** A deliverable got its next version. */
export interface DeliverableRedrafted extends DeepReadonly<z.infer<typeof DeliverableRedrafted>> {}

/** The fact that comments on a version were sought. */
export const CommentsSought = SeekCommentsInput.extend({ type: z.literal("comments-sought"), ...ofDeliverable });
/** Comments on a version were sought. */
export interface CommentsSought extends DeepReadonly<z.infer<typeof CommentsSought>> {}

const reviewed = { type: z.literal("version-reviewed"), ...ofDeliverable, ...ofVersion };

/** The fact that somebody of the review chain agreed to a version, or returned it. */
export const VersionReviewed = z.discriminatedUnion("verdict", [
  AgreedReview.extend(reviewed),
  ReturnedReview.extend(reviewed),
]);
/** A version was reviewed. */
export type VersionReviewed = DeepReadonly<z.infer<typeof VersionReviewed>>;

/** The fact that a vote or a survey appraised a version, with what the kind's rule made of it. */
export const VersionAppraised = AppraiseInput.extend({
  type: z.literal("version-appraised"),
  ...ofDeliverable,
  check: Check,
});
/** A version was appraised. */
export interface VersionAppraised extends DeepReadonly<z.infer<typeof VersionAppraised>> {}

/** The fact that a version was published. */
export const VersionPublished = z
  .strictObject({
    type: z.literal("version-published"),
    ...ofDeliverable,
    ...ofVersion,
    ...publicationFields,
    ...stampFields,
  })
  .refine(isForwards, { path: ["until"], message: "lies before the first day" });
/** A version was published. */
export interface VersionPublished extends DeepReadonly<z.infer<typeof VersionPublished>> {}

/** The fact that a publication came down before its end. */
export const PublicationWithdrawn = WithdrawPublicationInput.extend({
  type: z.literal("publication-withdrawn"),
  ...ofDeliverable,
});
/** A publication came down before its end. */
export interface PublicationWithdrawn extends DeepReadonly<z.infer<typeof PublicationWithdrawn>> {}

/** The fact that a deliverable goes on under another version of its plan. */
export const DeliverableMoved = MoveToPlanInput.extend({
  type: z.literal("deliverable-moved"),
  ...ofDeliverable,
  from: Pin,
  to: Pin,
});
/** A deliverable goes on under another version of its plan. */
export interface DeliverableMoved extends DeepReadonly<z.infer<typeof DeliverableMoved>> {}

/** Everything that can happen to a deliverable. */
export const DeliverableEvent = z
  .discriminatedUnion("type", [
    DeliverableDrafted,
    DeliverableRedrafted,
    CommentsSought,
    VersionReviewed,
    VersionAppraised,
    VersionPublished,
    PublicationWithdrawn,
    DeliverableMoved,
  ])
  .check(onItsDay);
/** Everything that can happen to a deliverable. */
export type DeliverableEvent =
  | DeliverableDrafted
  | DeliverableRedrafted
  | CommentsSought
  | VersionReviewed
  | VersionAppraised
  | VersionPublished
  | PublicationWithdrawn
  | DeliverableMoved;
