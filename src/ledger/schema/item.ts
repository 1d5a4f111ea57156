import * as z from "zod";
import { EvidenceList, IdText, Meta, Words, stampFields, type DeepReadonly } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import {
  AcceptInput,
  AskExtensionInput,
  AssignInput,
  CancelInput,
  CarryOverInput,
  Continues,
  DecideExtensionInput,
  DeferInput,
  LookBackInput,
  MergeInput,
  ReportInput,
  WaitInput,
} from "./item-events.js";
import { Approval, Notice, ReturnEvidenceInput } from "./sign-off.js";
import { HANDLINGS, ItemId, Moment, ORIGINS, ProblemId, SUPERVISIONS } from "./vocabulary.js";

const stamp = z.strictObject(stampFields);
const stampWithReason = z.strictObject({ ...stampFields, reason: Words });
const assignment = z.strictObject({
  ...AssignInput.omit({ by: true, on: true, at: true }).shape,
  /** The policy by which this cycle is signed off; without one, a single independent acceptance closes it. */
  policy: Pin.optional(),
  assigned: stamp,
});
const proofs = {
  evidence: EvidenceList.refine((list) => list.length > 0, "is empty"),
  submitted: stamp,
  /** Proofs among them that were given back; they prove nothing any more. */
  returned: z.array(ReturnEvidenceInput),
};

/** What was handed in, and what the sign-off made of it so far. */
export const Submission = z.strictObject({
  ...proofs,
  /** The proofs as they were before they were replaced, oldest first. */
  revisions: z.array(z.strictObject(proofs)),
  /** Conclusions of the levels, oldest first; one that another evidence followed no longer counts. */
  approvals: z.array(Approval),
  notice: Notice.optional(),
});
/** What was handed in, and what the sign-off made of it so far. */
export interface Submission extends DeepReadonly<z.infer<typeof Submission>> {}
const submission = Submission;
const rejection = z.strictObject({ submission, rejected: stampWithReason });
const acceptance = AcceptInput;

/** A later due moment that was asked for, and the decision once there is one. */
export const Extension = z.strictObject({ ...AskExtensionInput.shape, decision: DecideExtensionInput.optional() });
/** A later due moment that was asked for, granted or refused. */
export interface Extension extends DeepReadonly<z.infer<typeof Extension>> {}

/** A time in which no work was done, and how it ended. */
export const Pause = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("waiting"), ...WaitInput.shape, resumed: stampWithReason }),
  z.strictObject({ kind: z.literal("deferred"), ...DeferInput.shape, resumed: stampWithReason }),
]);
/** A time in which no work was done. */
export type Pause = DeepReadonly<z.infer<typeof Pause>>;

const work = {
  assignment,
  extensions: z.array(Extension),
  reports: z.array(ReportInput),
  pauses: z.array(Pause),
  /** Submissions of this cycle that were not good enough. */
  rejections: z.array(rejection),
};
/** The work of one cycle: who answers for it, and everything that happened to it so far, oldest first. */
export const Work = z.strictObject(work);
/** The work of one cycle: who answers for it, and everything that happened to it so far. */
export interface Work extends DeepReadonly<z.infer<typeof Work>> {}

/** A unit that answered for an item before another did, with the work it leaves behind. */
export const Transfer = z.strictObject({
  unit: IdText,
  /** In which cycle of the item, counted from 1. */
  cycle: z.int().positive(),
  work: Work.optional(),
  transferred: stampWithReason,
});
/** A unit that answered for an item before another did. */
export interface Transfer extends DeepReadonly<z.infer<typeof Transfer>> {}

const lookBacks = z.array(LookBackInput);

/** One way from assignment to acceptance that was reopened; kept whole under the item's number. */
export const Cycle = z.strictObject({
  ...work,
  submission,
  acceptance,
  lookBacks,
  reopened: stampWithReason,
});
/** An earlier cycle of an item, with the reason why it did not last. */
export interface Cycle extends DeepReadonly<z.infer<typeof Cycle>> {}

const itemFields = {
  id: ItemId,
  problem: ProblemId,
  category: IdText,
  /** Who brought its problem up. */
  origin: z.enum(ORIGINS),
  unit: IdText,
  handling: z.enum(HANDLINGS),
  supervision: z.enum(SUPERVISIONS),
  /** The item it goes on with, for instance one that an earlier campaign carried over to this one. */
  continues: Continues.optional(),
  registered: stamp,
  /** When the last thing happened to it. */
  updated: Moment,
  /** Earlier cycles under the same number, oldest first. */
  cycles: z.array(Cycle),
  /** Units that answered for it before, oldest first; absent when it has always been the same. */
  transfers: z.array(Transfer).optional(),
  meta: Meta.optional(),
};

/** An item that nobody answers for yet. */
export const OpenItem = z.strictObject({ status: z.literal("open"), ...itemFields });
/** A registered or reopened item without an owner. */
export interface OpenItem extends DeepReadonly<z.infer<typeof OpenItem>> {}

/** An item somebody works on. */
export const AssignedItem = z.strictObject({
  status: z.literal("assigned"),
  ...itemFields,
  ...work,
});
/** An item with an owner, in work. */
export interface AssignedItem extends DeepReadonly<z.infer<typeof AssignedItem>> {}

/** An item whose work waits for an outside body. */
export const WaitingItem = z.strictObject({ ...AssignedItem.shape, status: z.literal("waiting"), waiting: WaitInput });
/** An item that cannot go on before an outside body has acted. */
export interface WaitingItem extends DeepReadonly<z.infer<typeof WaitingItem>> {}

/** An item whose work rests until a day. */
export const DeferredItem = z.strictObject({
  ...AssignedItem.shape,
  status: z.literal("deferred"),
  deferral: DeferInput,
});
/** An item on which nothing is done for now. */
export interface DeferredItem extends DeepReadonly<z.infer<typeof DeferredItem>> {}

/** An item that is said to be done and waits for somebody else's judgement. */
export const SubmittedItem = z.strictObject({ ...AssignedItem.shape, status: z.literal("submitted"), submission });
/** An item with a submission to be judged. */
export interface SubmittedItem extends DeepReadonly<z.infer<typeof SubmittedItem>> {}

/** An item whose result hangs for everybody to see before it is closed. */
export const AnnouncedItem = z.strictObject({
  ...SubmittedItem.shape,
  status: z.literal("announced"),
  submission: Submission.required({ notice: true }),
});
/** An item under public notice. */
export interface AnnouncedItem extends DeepReadonly<z.infer<typeof AnnouncedItem>> {}

/** An item that ended, with the acceptance that ended it. */
export const ClosedItem = z.strictObject({
  ...SubmittedItem.shape,
  status: z.literal("closed"),
  acceptance,
  /** What later visits found, oldest first. */
  lookBacks,
});
/** An item that ended: whatever its outcome, it has an acceptance. */
export interface ClosedItem extends DeepReadonly<z.infer<typeof ClosedItem>> {}

const ended = { ...itemFields, /** What was done before it ended. */ work: Work.optional() };

/** An item whose matter was dropped. */
export const CancelledItem = z.strictObject({ status: z.literal("cancelled"), ...ended, cancellation: CancelInput });
/** An item whose matter was dropped, without an acceptance. */
export interface CancelledItem extends DeepReadonly<z.infer<typeof CancelledItem>> {}

/** An item whose matter another item carries on. */
export const MergedItem = z.strictObject({ status: z.literal("merged"), ...ended, merging: MergeInput });
/** An item whose matter another item carries on. */
export interface MergedItem extends DeepReadonly<z.infer<typeof MergedItem>> {}

/** An item that a later campaign takes on. */
export const CarriedOverItem = z.strictObject({
  status: z.literal("carried-over"),
  ...ended,
  carrying: CarryOverInput,
});
/** An item that a later campaign takes on. */
export interface CarriedOverItem extends DeepReadonly<z.infer<typeof CarriedOverItem>> {}

/** A rectification item in any status. */
export const Item = z.discriminatedUnion("status", [
  OpenItem,
  AssignedItem,
  WaitingItem,
  DeferredItem,
  SubmittedItem,
  AnnouncedItem,
  ClosedItem,
  CancelledItem,
  MergedItem,
  CarriedOverItem,
]);
/** One problem in the hands of one unit, from registration to closing and, if need be, over again. */
export type Item =
  | OpenItem
  | AssignedItem
  | WaitingItem
  | DeferredItem
  | SubmittedItem
  | AnnouncedItem
  | ClosedItem
  | CancelledItem
  | MergedItem
  | CarriedOverItem;

/** The statuses of an item, in the order of a life without trouble. */
export const ITEM_STATUSES = [
  "open",
  "assigned",
  "waiting",
  "deferred",
  "submitted",
  "announced",
  "closed",
  "cancelled",
  "merged",
  "carried-over",
] as const satisfies readonly Item["status"][];
/** Where an item stands. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Which step is possible in which status. */
export const ITEM_STEPS = {
  assign: { from: ["open"], to: ["assigned"] },
  report: { from: ["assigned", "waiting", "deferred"], to: ["assigned", "waiting", "deferred"] },
  askExtension: { from: ["assigned"], to: ["assigned"] },
  decideExtension: { from: ["assigned"], to: ["assigned"] },
  wait: { from: ["assigned"], to: ["waiting"] },
  defer: { from: ["assigned"], to: ["deferred"] },
  resume: { from: ["waiting", "deferred"], to: ["assigned"] },
  submit: { from: ["assigned"], to: ["submitted"] },
  transfer: { from: ["open", "assigned", "waiting", "deferred"], to: ["open"] },
  cancel: { from: ["open", "assigned", "waiting", "deferred"], to: ["cancelled"] },
  mergeInto: { from: ["open", "assigned", "waiting", "deferred"], to: ["merged"] },
  carryOver: { from: ["open", "assigned", "waiting", "deferred"], to: ["carried-over"] },
  revise: { from: ["submitted"], to: ["submitted"] },
  returnEvidence: { from: ["submitted"], to: ["submitted"] },
  approve: { from: ["submitted"], to: ["submitted"] },
  announce: { from: ["submitted"], to: ["announced"] },
  objectTo: { from: ["announced"], to: ["announced"] },
  answerObjection: { from: ["announced"], to: ["announced"] },
  accept: { from: ["submitted", "announced"], to: ["closed"] },
  reject: { from: ["submitted", "announced"], to: ["assigned"] },
  reopen: { from: ["closed"], to: ["open"] },
  lookBack: { from: ["closed"], to: ["closed", "open"] },
} as const satisfies Record<string, { readonly from: readonly ItemStatus[]; readonly to: readonly ItemStatus[] }>;
/** The name of a step on an item. */
export type ItemStep = keyof typeof ITEM_STEPS;
