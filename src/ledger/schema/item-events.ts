import * as z from "zod";
import {
  CalendarDay,
  DueMoment,
  EvidenceList,
  IdText,
  Meta,
  Words,
  onItsDay,
  stampFields,
  type DeepReadonly,
} from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import {
  ItemAnnounced,
  ItemApproved,
  ItemEvidenceReturned,
  ItemObjected,
  ItemObjectionAnswered,
  ItemRevised,
} from "./sign-off.js";
import { isUnexplained } from "./unexplained.js";
import {
  HANDLINGS,
  ItemId,
  LOOK_BACK_RESULTS,
  ORIGINS,
  OUTCOMES,
  ProblemId,
  REPORT_STATES,
  SUPERVISIONS,
} from "./vocabulary.js";

/** The item that another one goes on with, and the earlier campaign in which it stands, if it is of another. */
export const Continues = z.strictObject({ campaign: IdText.optional(), item: ItemId });
/** The item that another one goes on with. */
export interface Continues extends DeepReadonly<z.infer<typeof Continues>> {}

const registration = {
  /** The unit that must put it right. */
  unit: IdText,
  handling: z.enum(HANDLINGS),
  supervision: z.enum(SUPERVISIONS).default("ordinary"),
  continues: Continues.optional(),
  ...stampFields,
  meta: Meta.optional(),
};

/** What `register` takes beside the problem. */
export const RegisterInput = z
  .strictObject({ id: ItemId, ...registration })
  .refine(({ id, continues }) => continues?.item !== id || continues.campaign !== undefined, {
    path: ["continues"],
    message: "is the item itself",
  });

/** What `assign` takes: who answers for the item, and by when. */
export const AssignInput = z.strictObject({
  owner: IdText,
  /** The leader responsible (责任领导). */
  leader: IdText.optional(),
  due: DueMoment.optional(),
  /** What is to be done (整改措施). */
  measures: z.array(Words).max(1000).optional(),
  /** What will be so once it is done (整改目标). */
  target: Words.optional(),
  /** Units that help the one in the lead (配合单位), each once. */
  supportingUnits: z
    .array(IdText)
    .refine((units) => new Set(units).size === units.length, "names one unit twice")
    .optional(),
  ...stampFields,
});

/** What `report` takes: how far the unit says it is. */
export const ReportInput = z.strictObject({ state: z.enum(REPORT_STATES), note: Words.optional(), ...stampFields });

/** What `askExtension` takes: until when, and why the present due moment cannot be kept. */
export const AskExtensionInput = z.strictObject({ due: DueMoment, reason: Words, ...stampFields });

/** What `decideExtension` takes: granted or not; a refusal needs its reason. */
export const DecideExtensionInput = z.strictObject({ granted: z.boolean(), reason: Words.optional(), ...stampFields });

/** What `wait` takes: the outside body that must act first, what for, and when it is expected to. */
export const WaitInput = z.strictObject({
  body: IdText,
  reason: Words,
  expected: CalendarDay.optional(),
  ...stampFields,
});

/** What `defer` takes: why nothing is done for now, and until when. */
export const DeferInput = z.strictObject({ reason: Words, until: CalendarDay, ...stampFields });

/** What `resume` takes: what made it possible to go on. */
export const ResumeInput = z.strictObject({ reason: Words, ...stampFields });

/** What `transfer` takes: the unit that answers for the item from now on, and why. */
export const TransferInput = z.strictObject({ unit: IdText, reason: Words, ...stampFields });

/** What `cancel` takes: why the matter is dropped; an evaluation by the people it concerns is a reason (群众不认可的取消). */
export const CancelInput = z.strictObject({ reason: Words, ...stampFields });

/** What `mergeInto` takes: the item that carries the matter on, and why the two are one. */
export const MergeInput = z.strictObject({ into: ItemId, reason: Words, ...stampFields });

/** What `carryOver` takes: the later campaign that takes the item on, and why it was not done in this one. */
export const CarryOverInput = z.strictObject({ campaign: IdText, reason: Words, ...stampFields });

/** What `submit` takes: the proofs. */
export const SubmitInput = z.strictObject({ evidence: EvidenceList, ...stampFields });

/** What `accept` takes: why the item ends; every outcome but `fixed` needs its reason. */
export const AcceptInput = z.strictObject({
  outcome: z.enum(OUTCOMES),
  reason: Words.optional(),
  /** The unit of whoever accepts; needed where the policy bars the item's own. */
  unit: IdText.optional(),
  ...stampFields,
});

/** What `reject` takes: what is wrong with the submission. */
export const RejectInput = z.strictObject({ reason: Words, ...stampFields });

/** What `reopen` takes: why the matter is not settled after all. */
export const ReopenInput = z.strictObject({ reason: Words, ...stampFields });

/** What `lookBack` takes: what was found; whatever did not hold needs its reason. */
export const LookBackInput = z.strictObject({
  result: z.enum(LOOK_BACK_RESULTS),
  reason: Words.optional(),
  /** The round of look-backs it belongs to, if it was drawn for one. */
  round: IdText.optional(),
  ...stampFields,
});

const ofItem = { item: ItemId };

/** The fact that an item was entered for a unit. */
export const ItemRegistered = z.strictObject({
  ...registration,
  type: z.literal("item-registered"),
  ...ofItem,
  problem: ProblemId,
  category: IdText,
  origin: z.enum(ORIGINS),
});
/** An item was entered for a unit. */
export interface ItemRegistered extends DeepReadonly<z.infer<typeof ItemRegistered>> {}

/** The fact that an item got its owner. */
export const ItemAssigned = AssignInput.extend({
  type: z.literal("item-assigned"),
  ...ofItem,
  /** The policy by which this cycle will be signed off. */
  policy: Pin.optional(),
});
/** An item got its owner. */
export interface ItemAssigned extends DeepReadonly<z.infer<typeof ItemAssigned>> {}

/** The fact that a unit said how far it is. */
export const ItemReported = ReportInput.extend({ type: z.literal("item-reported"), ...ofItem });
/** A unit said how far it is. */
export interface ItemReported extends DeepReadonly<z.infer<typeof ItemReported>> {}

/** The fact that a later due moment was asked for. */
export const ItemExtensionAsked = AskExtensionInput.extend({ type: z.literal("item-extension-asked"), ...ofItem });
/** A later due moment was asked for. */
export interface ItemExtensionAsked extends DeepReadonly<z.infer<typeof ItemExtensionAsked>> {}

/** The fact that a later due moment was granted or refused. */
export const ItemExtensionDecided = DecideExtensionInput.extend({
  type: z.literal("item-extension-decided"),
  ...ofItem,
});
/** A later due moment was granted or refused. */
export interface ItemExtensionDecided extends DeepReadonly<z.infer<typeof ItemExtensionDecided>> {}

/** The fact that an outside body must act before the work can go on. */
export const ItemWaiting = WaitInput.extend({ type: z.literal("item-waiting"), ...ofItem });
/** An outside body must act before the work can go on. */
export interface ItemWaiting extends DeepReadonly<z.infer<typeof ItemWaiting>> {}

/** The fact that somebody let the work rest until a day. */
export const ItemDeferred = DeferInput.extend({ type: z.literal("item-deferred"), ...ofItem });
/** Somebody let the work rest until a day. */
export interface ItemDeferred extends DeepReadonly<z.infer<typeof ItemDeferred>> {}

/** The fact that the work goes on. */
export const ItemResumed = ResumeInput.extend({ type: z.literal("item-resumed"), ...ofItem });
/** The work goes on. */
export interface ItemResumed extends DeepReadonly<z.infer<typeof ItemResumed>> {}

/** The fact that another unit answers for an item. */
export const ItemTransferred = TransferInput.extend({ type: z.literal("item-transferred"), ...ofItem });
/** Another unit answers for an item. */
export interface ItemTransferred extends DeepReadonly<z.infer<typeof ItemTransferred>> {}

/** The fact that a matter was dropped. */
export const ItemCancelled = CancelInput.extend({ type: z.literal("item-cancelled"), ...ofItem });
/** A matter was dropped. */
export interface ItemCancelled extends DeepReadonly<z.infer<typeof ItemCancelled>> {}

/** The fact that another item carries the matter on. */
export const ItemMerged = MergeInput.extend({ type: z.literal("item-merged"), ...ofItem });
/** Another item carries the matter on. */
export interface ItemMerged extends DeepReadonly<z.infer<typeof ItemMerged>> {}

/** The fact that a later campaign takes the item on. */
export const ItemCarriedOver = CarryOverInput.extend({ type: z.literal("item-carried-over"), ...ofItem });
/** A later campaign takes the item on. */
export interface ItemCarriedOver extends DeepReadonly<z.infer<typeof ItemCarriedOver>> {}

/** The fact that an item was reported done, with proofs. */
export const ItemSubmitted = SubmitInput.extend({ type: z.literal("item-submitted"), ...ofItem });
/** An item was reported done. */
export interface ItemSubmitted extends DeepReadonly<z.infer<typeof ItemSubmitted>> {}

/** The fact that somebody else accepted a submission and the item ended. */
export const ItemAccepted = AcceptInput.extend({ type: z.literal("item-accepted"), ...ofItem }).refine(
  (acceptance) => !isUnexplained(acceptance),
  { path: ["reason"], message: "is missing, and the item is not fixed" },
);
/** A submission was accepted. */
export interface ItemAccepted extends DeepReadonly<z.infer<typeof ItemAccepted>> {}

/** The fact that a submission was not good enough. */
export const ItemRejected = RejectInput.extend({ type: z.literal("item-rejected"), ...ofItem });
/** A submission was sent back for rework. */
export interface ItemRejected extends DeepReadonly<z.infer<typeof ItemRejected>> {}

/** The fact that a closed item began again under its old number. */
export const ItemReopened = ReopenInput.extend({ type: z.literal("item-reopened"), ...ofItem });
/** A closed item began again. */
export interface ItemReopened extends DeepReadonly<z.infer<typeof ItemReopened>> {}

/** The fact that somebody looked at a closed item again. */
export const ItemLookedBack = LookBackInput.extend({ type: z.literal("item-looked-back"), ...ofItem });
/** Somebody looked at a closed item again. */
export interface ItemLookedBack extends DeepReadonly<z.infer<typeof ItemLookedBack>> {}

/** Everything that can happen to an item. */
export const ItemEvent = z
  .discriminatedUnion("type", [
    ItemRegistered,
    ItemAssigned,
    ItemReported,
    ItemExtensionAsked,
    ItemExtensionDecided,
    ItemWaiting,
    ItemDeferred,
    ItemResumed,
    ItemTransferred,
    ItemCancelled,
    ItemMerged,
    ItemCarriedOver,
    ItemSubmitted,
    ItemRevised,
    ItemEvidenceReturned,
    ItemApproved,
    ItemAnnounced,
    ItemObjected,
    ItemObjectionAnswered,
    ItemAccepted,
    ItemRejected,
    ItemReopened,
    ItemLookedBack,
  ])
  .check(onItsDay);
/** Everything that can happen to an item. */
export type ItemEvent =
  | ItemRegistered
  | ItemAssigned
  | ItemReported
  | ItemExtensionAsked
  | ItemExtensionDecided
  | ItemWaiting
  | ItemDeferred
  | ItemResumed
  | ItemTransferred
  | ItemCancelled
  | ItemMerged
  | ItemCarriedOver
  | ItemSubmitted
  | ItemRevised
  | ItemEvidenceReturned
  | ItemApproved
  | ItemAnnounced
  | ItemObjected
  | ItemObjectionAnswered
  | ItemAccepted
  | ItemRejected
  | ItemReopened
  | ItemLookedBack;
