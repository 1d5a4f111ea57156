import * as z from "zod";
import { CalendarDay, IdText, Instant, Meta, stampFields, type DeepReadonly } from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { DeliverableId, ownershipFields } from "./events.js";
import { Version } from "./version.js";

const stamp = z.strictObject(stampFields);

const deliverableFields = {
  id: DeliverableId,
  /** The plan it runs under; no step of another one is taken. */
  plan: Pin,
  /** The plans it ran under before, oldest first, and who moved it on. */
  earlierPlans: z.array(z.strictObject({ plan: Pin, moved: stamp })),
  ...ownershipFields,
  /** The stages of the kind's review chain, in order. */
  stages: z.array(IdText),
  /** Oldest first, each kept whole; the last one is the one that counts. */
  versions: z
    .array(Version)
    .min(1)
    .refine((versions) => versions.every(({ number }, index) => number === index + 1), "are not numbered in order"),
  /** When the last thing happened to it. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  meta: Meta.optional(),
};

/** A deliverable whose latest version nobody has reviewed yet. */
export const DraftingDeliverable = z.strictObject({ status: z.literal("drafting"), ...deliverableFields });
/** A deliverable whose latest version nobody has reviewed yet. */
export interface DraftingDeliverable extends DeepReadonly<z.infer<typeof DraftingDeliverable>> {}

/** A deliverable to whose latest version some reviewers have agreed, and others are still to be heard. */
export const InReviewDeliverable = z.strictObject({ status: z.literal("in-review"), ...deliverableFields });
/** A deliverable to whose latest version some reviewers have agreed. */
export interface InReviewDeliverable extends DeepReadonly<z.infer<typeof InReviewDeliverable>> {}

/** A deliverable to whose latest version every reviewer has agreed, or which none has to review. */
export const AgreedDeliverable = z.strictObject({
  status: z.literal("agreed"),
  ...deliverableFields,
  /** The last reviewer's agreement; where none is asked, the draft itself. */
  agreed: stamp,
});
/** A deliverable to whose latest version every reviewer has agreed. */
export interface AgreedDeliverable extends DeepReadonly<z.infer<typeof AgreedDeliverable>> {}

/** A deliverable whose latest version a reviewer returned, or which failed its appraisal: the next version is awaited. */
export const ReturnedDeliverable = z.strictObject({
  status: z.literal("returned"),
  ...deliverableFields,
  /** Who returned it, or recorded the appraisal it failed. */
  returned: stamp,
});
/** A deliverable that must be drafted anew. */
export interface ReturnedDeliverable extends DeepReadonly<z.infer<typeof ReturnedDeliverable>> {}

/** A deliverable in any status. */
export const Deliverable = z.discriminatedUnion("status", [
  DraftingDeliverable,
  InReviewDeliverable,
  AgreedDeliverable,
  ReturnedDeliverable,
]);
/** A paper of a unit or of one of its members, with every version it went through. */
export type Deliverable = DraftingDeliverable | InReviewDeliverable | AgreedDeliverable | ReturnedDeliverable;

/** The statuses of a deliverable, in the order of its life. */
export const DELIVERABLE_STATUSES = [
  "drafting",
  "in-review",
  "agreed",
  "returned",
] as const satisfies readonly Deliverable["status"][];
/** Where a deliverable stands. */
export type DeliverableStatus = (typeof DELIVERABLE_STATUSES)[number];

const alive = ["drafting", "in-review", "agreed"] as const;

/** Which step is possible in which status. */
export const DELIVERABLE_STEPS = {
  redraft: { from: DELIVERABLE_STATUSES, to: ["drafting", "agreed"] },
  seekComments: { from: alive, to: alive },
  review: { from: ["drafting", "in-review"], to: ["in-review", "agreed", "returned"] },
  appraise: { from: ["agreed"], to: ["agreed", "returned"] },
  publish: { from: ["agreed"], to: ["agreed"] },
  withdrawPublication: { from: ["agreed", "returned"], to: ["agreed", "returned"] },
  moveToPlan: { from: DELIVERABLE_STATUSES, to: DELIVERABLE_STATUSES },
} as const satisfies Record<
  string,
  { readonly from: readonly DeliverableStatus[]; readonly to: readonly DeliverableStatus[] }
>;
/** The name of a step on a deliverable. */
export type DeliverableStep = keyof typeof DELIVERABLE_STEPS;
