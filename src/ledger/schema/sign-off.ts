import * as z from "zod";
import { CalendarDay, EvidenceList, IdText, Words, stampFields, type DeepReadonly } from "../../core/index.js";
import { ContentHash } from "../../definitions/index.js";
import { ItemId } from "./vocabulary.js";

/** What `revise` takes: the proofs as they stand now, in place of those before. */
export const ReviseInput = z.strictObject({ evidence: EvidenceList, ...stampFields });

/** What `returnEvidence` takes: which proof, and what is wrong with it. */
export const ReturnEvidenceInput = z.strictObject({ evidence: IdText, reason: Words, ...stampFields });

/** What `approve` takes: the level that concludes, and the unit it is done for. */
export const ApproveInput = z.strictObject({
  level: IdText,
  /** The unit of whoever concludes; needed where the policy bars the item's own. */
  unit: IdText.optional(),
  note: Words.optional(),
  ...stampFields,
});

/** What `announce` takes: where the result hangs for everybody to see, and until when; the policy's least when absent. */
export const AnnounceInput = z.strictObject({ place: Words, until: CalendarDay.optional(), ...stampFields });

/** What `objectTo` takes: what somebody has against closing the item. */
export const ObjectInput = z.strictObject({ id: IdText, text: Words, ...stampFields });

/** What `answerObjection` takes: which objection, and what is said to it. */
export const AnswerInput = z.strictObject({ objection: IdText, text: Words, ...stampFields });

/** The conclusion of one level, on exactly the evidence of that moment. */
export const Approval = z.strictObject({ ...ApproveInput.shape, hash: ContentHash });
/** The conclusion of one level, on exactly the evidence of that moment. */
export interface Approval extends DeepReadonly<z.infer<typeof Approval>> {}

/** What somebody had against closing the item, and the answer once there is one. */
export const Objection = z.strictObject({
  ...ObjectInput.shape,
  answer: z.strictObject({ text: Words, ...stampFields }).optional(),
});
/** What somebody had against closing the item. */
export interface Objection extends DeepReadonly<z.infer<typeof Objection>> {}

const noticeFields = {
  place: Words,
  until: CalendarDay,
  /** Whether the last day rests on days that the work calendar's notices do not settle. */
  provisional: z.boolean(),
  ...stampFields,
};
/** A public notice (公示) of the result, and the objections to it. */
export const Notice = z.strictObject({ ...noticeFields, objections: z.array(Objection) });
/** A public notice of the result. */
export interface Notice extends DeepReadonly<z.infer<typeof Notice>> {}

const ofItem = { item: ItemId };

/** The fact that the proofs of a submission were replaced. */
export const ItemRevised = ReviseInput.extend({ type: z.literal("item-revised"), ...ofItem });
/** The proofs of a submission were replaced. */
export interface ItemRevised extends DeepReadonly<z.infer<typeof ItemRevised>> {}

/** The fact that a proof was given back. */
export const ItemEvidenceReturned = ReturnEvidenceInput.extend({
  type: z.literal("item-evidence-returned"),
  ...ofItem,
});
/** A proof was given back. */
export interface ItemEvidenceReturned extends DeepReadonly<z.infer<typeof ItemEvidenceReturned>> {}

/** The fact that a level concluded that the item is done. */
export const ItemApproved = Approval.extend({ type: z.literal("item-approved"), ...ofItem });
/** A level concluded that the item is done. */
export interface ItemApproved extends DeepReadonly<z.infer<typeof ItemApproved>> {}

/** The fact that the result was put up for everybody to see. */
export const ItemAnnounced = z.strictObject({ type: z.literal("item-announced"), ...ofItem, ...noticeFields });
/** The result was put up for everybody to see. */
export interface ItemAnnounced extends DeepReadonly<z.infer<typeof ItemAnnounced>> {}

/** The fact that somebody objected to closing the item. */
export const ItemObjected = ObjectInput.omit({ id: true }).extend({
  type: z.literal("item-objected"),
  ...ofItem,
  objection: IdText,
});
/** Somebody objected to closing the item. */
export interface ItemObjected extends DeepReadonly<z.infer<typeof ItemObjected>> {}

/** The fact that an objection was answered. */
export const ItemObjectionAnswered = AnswerInput.extend({ type: z.literal("item-objection-answered"), ...ofItem });
/** An objection was answered. */
export interface ItemObjectionAnswered extends DeepReadonly<z.infer<typeof ItemObjectionAnswered>> {}
