import * as z from "zod";
import { CalendarDay, IdText, Instant, Meta, Words, stampFields, type DeepReadonly } from "../../core/index.js";
import { PublishInput, ReportInput, SettleInput } from "./events.js";
import { textFields } from "./text.js";
import { KINDS, PledgeId } from "./vocabulary.js";

const stamp = z.strictObject(stampFields);
const approval = z.strictObject({ ...stampFields, reasons: z.array(Words) });
const objection = z.strictObject({ ...stampFields, reasons: z.array(Words).min(1) });
const version = z.int().min(1);

/** A text that a review returned, with the reasons; kept under the pledge's id. */
export const EarlierVersion = z.strictObject({ version, ...textFields, proposed: stamp, review: objection });
/** An earlier text of a pledge, and why it came back. */
export interface EarlierVersion extends DeepReadonly<z.infer<typeof EarlierVersion>> {}

/** A report as it was handed in. */
export const Report = ReportInput;
/** How far a pledge had come on a day, with the proofs. */
export interface Report extends DeepReadonly<z.infer<typeof Report>> {}

const pledgeFields = {
  id: PledgeId,
  maker: IdText,
  kind: z.enum(KINDS),
  /** Which text this is, counted from 1. */
  version,
  ...textFields,
  proposed: stamp,
  /** Earlier texts, oldest first. */
  earlier: z.array(EarlierVersion),
  /** When the last thing happened to it. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  meta: Meta.optional(),
};

/** A pledge that waits for its review. */
export const ProposedPledge = z.strictObject({ status: z.literal("proposed"), ...pledgeFields });
/** A pledge somebody means to give, not yet judged. */
export interface ProposedPledge extends DeepReadonly<z.infer<typeof ProposedPledge>> {}

/** A pledge that cannot be given as it stands. */
export const ReturnedPledge = z.strictObject({ status: z.literal("returned"), ...pledgeFields, review: objection });
/** A pledge sent back for a new text, with the reasons. */
export interface ReturnedPledge extends DeepReadonly<z.infer<typeof ReturnedPledge>> {}

/** A pledge that may be given and that the public has not seen. */
export const ApprovedPledge = z.strictObject({ status: z.literal("approved"), ...pledgeFields, review: approval });
/** A pledge that passed its review. */
export interface ApprovedPledge extends DeepReadonly<z.infer<typeof ApprovedPledge>> {}

/** A pledge in performance of which nobody has reported yet. */
export const PublishedPledge = z.strictObject({
  ...ApprovedPledge.shape,
  status: z.literal("published"),
  publication: PublishInput,
});
/** A pledge given in public: from this day it is in performance. */
export interface PublishedPledge extends DeepReadonly<z.infer<typeof PublishedPledge>> {}

/** A pledge in performance, with its reports. */
export const ReportedPledge = z.strictObject({
  ...PublishedPledge.shape,
  status: z.literal("reported"),
  /** Oldest first; the last one says how the pledge stands. */
  reports: z.array(Report).min(1),
});
/** A pledge in performance of which at least one report tells. */
export interface ReportedPledge extends DeepReadonly<z.infer<typeof ReportedPledge>> {}

/** A pledge with its verdict. */
export const SettledPledge = z.strictObject({
  ...PublishedPledge.shape,
  status: z.literal("settled"),
  /** Oldest first; empty when nobody ever reported. */
  reports: z.array(Report),
  settlement: SettleInput,
});
/** A pledge that ended: whatever the verdict, somebody independent gave it. */
export interface SettledPledge extends DeepReadonly<z.infer<typeof SettledPledge>> {}

/** A pledge in any status. */
export const Pledge = z.discriminatedUnion("status", [
  ProposedPledge,
  ReturnedPledge,
  ApprovedPledge,
  PublishedPledge,
  ReportedPledge,
  SettledPledge,
]);
/** A public promise of one maker, from its proposal to the verdict. */
export type Pledge =
  ProposedPledge | ReturnedPledge | ApprovedPledge | PublishedPledge | ReportedPledge | SettledPledge;

/** The statuses of a pledge, in the order of its life. */
export const PLEDGE_STATUSES = [
  "proposed",
  "returned",
  "approved",
  "published",
  "reported",
  "settled",
] as const satisfies readonly Pledge["status"][];
/** Where a pledge stands. */
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/** Which step is possible in which status. */
export const PLEDGE_STEPS = {
  review: { from: ["proposed"], to: ["approved", "returned"] },
  repropose: { from: ["returned"], to: ["proposed"] },
  publish: { from: ["approved"], to: ["published"] },
  report: { from: ["published", "reported"], to: ["reported"] },
  settle: { from: ["published", "reported"], to: ["settled"] },
} as const satisfies Record<string, { readonly from: readonly PledgeStatus[]; readonly to: readonly PledgeStatus[] }>;
/** The name of a step on a pledge. */
export type PledgeStep = keyof typeof PLEDGE_STEPS;
