import * as z from "zod";
import {
  DueMoment,
  EvidenceList,
  IdText,
  Meta,
  Words,
  idOf,
  onItsDay,
  stampFields,
  type DeepReadonly,
} from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import { UnitId } from "../../schema/index.js";

/** Names one referral; it stays the referral's through all its answers. */
export const ReferralId = idOf("ReferralId");
/** Text that names a referral. */
export type ReferralId = z.infer<typeof ReferralId>;

/** Which way a problem goes between the levels of a plan, which lists them from the top down. */
export const DIRECTIONS = ["upward", "downward"] as const;
/** Which way a problem goes between levels (向上、向下). */
export type Direction = (typeof DIRECTIONS)[number];

/** The outcome of an answer that has to be proved; every other word for an outcome is the app's own. */
export const SOLVED = "solved";

/** What `refer` takes beside the plan and the two units: which problem, what is asked, and by when. */
export const ReferInput = z.strictObject({
  id: ReferralId,
  /** The problem, as the ledger numbers it. */
  problem: IdText,
  /** What the other level is asked to do about it. */
  request: Words,
  due: DueMoment.optional(),
  ...stampFields,
  meta: Meta.optional(),
});

/** What `accept` takes. */
export const AcceptInput = z.strictObject({ note: Words.optional(), ...stampFields });

/** What `sendBack` takes: why the unit is not the one to deal with it. */
export const SendBackInput = z.strictObject({ reason: Words, ...stampFields });

/** What `answer` takes: what came of it in one word and in words, and the proofs; what is solved is proved. */
export const AnswerInput = z.strictObject({
  /** `solved`, or any word of the app's: explained, in a later plan, referred on. */
  outcome: IdText,
  words: Words,
  evidence: EvidenceList.optional(),
  ...stampFields,
});
/** What the receiving unit answered. */
export interface Answer extends DeepReadonly<z.infer<typeof AnswerInput>> {}

/** What `confirm` takes. */
export const ConfirmInput = z.strictObject({ note: Words.optional(), ...stampFields });

/** What `reject` takes: why the answer does not do. */
export const RejectInput = z.strictObject({ reason: Words, ...stampFields });

const ofReferral = { referral: ReferralId };

/** One end of a referral: a unit, and the level it was at. */
export const LinkEnd = z.strictObject({ unit: UnitId, level: IdText });
/** One end of a referral. */
export interface LinkEnd extends DeepReadonly<z.infer<typeof LinkEnd>> {}

/** The fact that a unit referred a problem to a unit of another level, under which plan and which way. */
export const ProblemReferred = ReferInput.omit({ id: true }).extend({
  type: z.literal("problem-referred"),
  ...ofReferral,
  plan: Pin,
  direction: z.enum(DIRECTIONS),
  from: LinkEnd,
  to: LinkEnd,
});
/** A problem was referred to another level. */
export interface ProblemReferred extends DeepReadonly<z.infer<typeof ProblemReferred>> {}

/** The fact that the receiving unit took the problem on. */
export const ReferralAccepted = AcceptInput.extend({ type: z.literal("referral-accepted"), ...ofReferral });
/** A referral was accepted. */
export interface ReferralAccepted extends DeepReadonly<z.infer<typeof ReferralAccepted>> {}

/** The fact that the receiving unit returned a problem that is not its own to deal with. */
export const ReferralSentBack = SendBackInput.extend({ type: z.literal("referral-sent-back"), ...ofReferral });
/** A referral was sent back. */
export interface ReferralSentBack extends DeepReadonly<z.infer<typeof ReferralSentBack>> {}

/** The fact that the receiving unit answered. */
export const ReferralAnswered = AnswerInput.extend({ type: z.literal("referral-answered"), ...ofReferral });
/** A referral was answered. */
export interface ReferralAnswered extends DeepReadonly<z.infer<typeof ReferralAnswered>> {}

/** The fact that the referring unit took the answer. */
export const AnswerConfirmed = ConfirmInput.extend({ type: z.literal("answer-confirmed"), ...ofReferral });
/** An answer was confirmed. */
export interface AnswerConfirmed extends DeepReadonly<z.infer<typeof AnswerConfirmed>> {}

/** The fact that the referring unit did not take the answer. */
export const AnswerRejected = RejectInput.extend({ type: z.literal("answer-rejected"), ...ofReferral });
/** An answer was rejected. */
export interface AnswerRejected extends DeepReadonly<z.infer<typeof AnswerRejected>> {}

/** Everything that can happen to a referral. */
export const ReferralEvent = z
  .discriminatedUnion("type", [
    ProblemReferred,
    ReferralAccepted,
    ReferralSentBack,
    ReferralAnswered,
    AnswerConfirmed,
    AnswerRejected,
  ])
  .check(onItsDay);
/** Everything that can happen to a referral. */
export type ReferralEvent =
  ProblemReferred | ReferralAccepted | ReferralSentBack | ReferralAnswered | AnswerConfirmed | AnswerRejected;
