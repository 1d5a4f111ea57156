import * as z from "zod";
import { CalendarDay, Instant, Meta, Words, stampFields, type DeepReadonly } from "../../core/index.js";
import { Admission } from "./admission.js";
import {
  ChangeVerdictInput,
  EvaluateInput,
  ObjectInput,
  PledgePublished,
  ReportInput,
  ReviseInput,
  SettleInput,
  characterFields,
} from "./events.js";
import { textFields } from "./text.js";
import { OBJECTION_VERDICTS, PledgeId } from "./vocabulary.js";

const stamp = z.strictObject(stampFields);
const approval = z.strictObject({ ...stampFields, reasons: z.array(Words), admission: Admission.optional() });
const refusal = z.strictObject({ ...approval.shape, reasons: z.array(Words).min(1) });
const publication = PledgePublished.omit({ type: true, pledge: true });
const version = z.int().min(1);
const answer = z.strictObject({ verdict: z.enum(OBJECTION_VERDICTS), reason: Words, ...stampFields });

/** What somebody has against a published pledge, and how it was answered. */
export const Objection = z.strictObject({ ...ObjectInput.shape, answer: answer.optional() });
/** What somebody has against a published pledge. */
export interface Objection extends DeepReadonly<z.infer<typeof Objection>> {}

/** A text that a review or a sustained objection returned, with the reasons; kept under the pledge's id. */
export const ReturnedVersion = z.strictObject({
  ended: z.literal("returned"),
  version,
  ...textFields,
  proposed: stamp,
  review: refusal,
  /** Its publication and what was objected, where it had come so far. */
  published: z.strictObject({ approval, publication, objections: z.array(Objection) }).optional(),
});
/** A text that a review or a sustained objection returned. */
export interface ReturnedVersion extends DeepReadonly<z.infer<typeof ReturnedVersion>> {}

/** A text that was in force until an approved revision replaced it. */
export const RevisedVersion = z.strictObject({
  ended: z.literal("revised"),
  version,
  ...textFields,
  /** Where it could be read, from which day it was in force, and on which day no longer. */
  inForce: z.strictObject({ place: Words, from: CalendarDay, until: CalendarDay }),
  asked: z.strictObject({ ...stampFields, reason: Words }),
  approved: z.strictObject({ ...stampFields, reason: Words, place: Words }),
});
/** A text that was in force until an approved revision replaced it. */
export interface RevisedVersion extends DeepReadonly<z.infer<typeof RevisedVersion>> {}

/** An earlier text of a pledge, and how it ended. */
export const EarlierVersion = z.discriminatedUnion("ended", [ReturnedVersion, RevisedVersion]);
/** An earlier text of a pledge, and how it ended. */
export type EarlierVersion = ReturnedVersion | RevisedVersion;

/** A report as it was handed in, with the version of the text that it answers. */
export const Report = z.strictObject({ ...ReportInput.shape, version });
/** How far a pledge had come on a day, with the proofs. */
export interface Report extends DeepReadonly<z.infer<typeof Report>> {}

/** An evaluation as it was given. */
export const Evaluation = EvaluateInput;
/** What the maker, a leader, a reviewer or the masses said of a pledge, on a day. */
export type Evaluation = DeepReadonly<z.infer<typeof Evaluation>>;

/** A change that somebody asked for, not yet decided. */
export const AskedRevision = ReviseInput;
/** A change that somebody asked for, not yet decided. */
export interface AskedRevision extends DeepReadonly<z.infer<typeof AskedRevision>> {}

/** A change that was refused. */
export const RefusedRevision = z.strictObject({
  asked: AskedRevision,
  refused: z.strictObject({ ...stampFields, reason: Words }),
});
/** A change that was refused. */
export interface RefusedRevision extends DeepReadonly<z.infer<typeof RefusedRevision>> {}

/** A verdict as it was given, and what caused it where it replaced another. */
export const Settlement = z.strictObject({
  ...SettleInput.shape,
  change: ChangeVerdictInput.pick({ cause: true, evidence: true, progress: true }).optional(),
});
/** A verdict as it was given. */
export interface Settlement extends DeepReadonly<z.infer<typeof Settlement>> {}

const pledgeFields = {
  id: PledgeId,
  ...characterFields,
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
export const ReturnedPledge = z.strictObject({
  status: z.literal("returned"),
  ...pledgeFields,
  review: refusal,
  published: ReturnedVersion.shape.published,
});
/** A pledge sent back for a new text, with the reasons. */
export interface ReturnedPledge extends DeepReadonly<z.infer<typeof ReturnedPledge>> {}

/** A pledge that may be given and that the public has not seen. */
export const ApprovedPledge = z.strictObject({ status: z.literal("approved"), ...pledgeFields, review: approval });
/** A pledge that passed its review. */
export interface ApprovedPledge extends DeepReadonly<z.infer<typeof ApprovedPledge>> {}

const publishedFields = {
  ...ApprovedPledge.shape,
  publication,
  objections: z.array(Objection),
  /** The change that was asked for and is not yet decided. */
  revision: AskedRevision.optional(),
  refusedRevisions: z.array(RefusedRevision),
};

/** A pledge given in public, of which nobody has reported yet. */
export const PublishedPledge = z.strictObject({ ...publishedFields, status: z.literal("published") });
/** A pledge given in public. */
export interface PublishedPledge extends DeepReadonly<z.infer<typeof PublishedPledge>> {}

/** A pledge on which work began, and of which nobody has reported yet. */
export const PledgeInPerformance = z.strictObject({
  ...publishedFields,
  status: z.literal("in-performance"),
  begun: stamp,
});
/** A pledge on which work began. */
export interface PledgeInPerformance extends DeepReadonly<z.infer<typeof PledgeInPerformance>> {}

const performanceFields = {
  ...publishedFields,
  begun: stamp.optional(),
  /** Oldest first; the last one says how the pledge stands. */
  reports: z.array(Report),
  /** Oldest first; several of one evaluator where it is evaluated again. */
  evaluations: z.array(Evaluation),
};

/** A pledge in performance of which the newest thing known is a report. */
export const ReportedPledge = z.strictObject({
  ...performanceFields,
  status: z.literal("reported"),
  reports: performanceFields.reports.min(1),
});
/** A pledge in performance of which at least one report tells. */
export interface ReportedPledge extends DeepReadonly<z.infer<typeof ReportedPledge>> {}

/** A pledge in performance of which the newest thing known is an evaluation. */
export const EvaluatedPledge = z.strictObject({
  ...performanceFields,
  status: z.literal("evaluated"),
  evaluations: performanceFields.evaluations.min(1),
});
/** A pledge in performance that somebody evaluated. */
export interface EvaluatedPledge extends DeepReadonly<z.infer<typeof EvaluatedPledge>> {}

/** A pledge with its verdict. */
export const SettledPledge = z.strictObject({
  ...performanceFields,
  status: z.literal("settled"),
  /** The verdict in force. */
  settlement: Settlement,
  /** Verdicts that it replaced, oldest first. */
  superseded: z.array(Settlement),
});
/** A pledge that ended: whatever the verdict, somebody independent gave it. */
export interface SettledPledge extends DeepReadonly<z.infer<typeof SettledPledge>> {}

/** A pledge in any status. */
export const Pledge = z.discriminatedUnion("status", [
  ProposedPledge,
  ReturnedPledge,
  ApprovedPledge,
  PublishedPledge,
  PledgeInPerformance,
  ReportedPledge,
  EvaluatedPledge,
  SettledPledge,
]);
/** A public promise of one maker, from its proposal to the verdict. */
export type Pledge =
  | ProposedPledge
  | ReturnedPledge
  | ApprovedPledge
  | PublishedPledge
  | PledgeInPerformance
  | ReportedPledge
  | EvaluatedPledge
  | SettledPledge;

/** The statuses of a pledge, in the order of its life. */
export const PLEDGE_STATUSES = [
  "proposed",
  "returned",
  "approved",
  "published",
  "in-performance",
  "reported",
  "evaluated",
  "settled",
] as const satisfies readonly Pledge["status"][];
/** Where a pledge stands. */
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

const RUNNING = ["published", "in-performance", "reported", "evaluated"] as const;

/** Which step is possible in which status. */
export const PLEDGE_STEPS = {
  review: { from: ["proposed"], to: ["approved", "returned"] },
  repropose: { from: ["returned"], to: ["proposed"] },
  publish: { from: ["approved"], to: ["published"] },
  object: { from: ["published"], to: ["published"] },
  answerObjection: { from: ["published"], to: ["published", "returned"] },
  begin: { from: ["published"], to: ["in-performance"] },
  report: { from: RUNNING, to: ["reported"] },
  revise: { from: RUNNING, to: RUNNING },
  decideRevision: { from: RUNNING, to: RUNNING },
  evaluate: { from: RUNNING, to: ["evaluated"] },
  settle: { from: RUNNING, to: ["settled"] },
  changeVerdict: { from: ["settled"], to: ["settled"] },
} as const satisfies Record<string, { readonly from: readonly PledgeStatus[]; readonly to: readonly PledgeStatus[] }>;
/** The name of a step on a pledge. */
export type PledgeStep = keyof typeof PLEDGE_STEPS;
