import * as z from "zod";
import {
  CalendarDay,
  DueMoment,
  IdText,
  Instant,
  Meta,
  Words,
  stampFields,
  type DeepReadonly,
} from "../../../core/index.js";
import { Pin } from "../../../definitions/index.js";
import {
  AcceptInput,
  AnswerInput,
  ConfirmInput,
  DIRECTIONS,
  LinkEnd,
  ReferralId,
  RejectInput,
  SOLVED,
  SendBackInput,
} from "./events.js";

const referralFields = {
  id: ReferralId,
  /** The plan whose levels it links. */
  plan: Pin,
  problem: IdText,
  direction: z.enum(DIRECTIONS),
  from: LinkEnd,
  to: LinkEnd,
  request: Words,
  due: DueMoment.optional(),
  referred: z.strictObject(stampFields),
  /** When the last thing happened to it. */
  updated: z.strictObject({ on: CalendarDay, at: Instant.optional() }),
  meta: Meta.optional(),
};

/** A referral that the receiving unit has neither taken on nor returned. */
export const PendingReferral = z.strictObject({ status: z.literal("referred"), ...referralFields });
/** A referral that waits for the receiving unit. */
export interface PendingReferral extends DeepReadonly<z.infer<typeof PendingReferral>> {}

const answer = AnswerInput.refine(
  ({ outcome, evidence = [] }) => outcome !== SOLVED || evidence.length > 0,
  "is solved without a proof",
);

/** An answer that did not do, and why. */
export const RejectedAnswer = z.strictObject({ answer, rejection: RejectInput });
/** An answer that did not do. */
export interface RejectedAnswer extends DeepReadonly<z.infer<typeof RejectedAnswer>> {}

const takenOn = {
  ...referralFields,
  accepted: AcceptInput,
  /** Answers that did not do, oldest first. */
  rejected: z.array(RejectedAnswer),
};

/** A referral on which the receiving unit works. */
export const AcceptedReferral = z.strictObject({ status: z.literal("accepted"), ...takenOn });
/** A referral on which the receiving unit works. */
export interface AcceptedReferral extends DeepReadonly<z.infer<typeof AcceptedReferral>> {}

/** A referral whose answer waits for the referring unit. */
export const AnsweredReferral = z.strictObject({ status: z.literal("answered"), ...takenOn, answer });
/** A referral whose answer waits for the referring unit. */
export interface AnsweredReferral extends DeepReadonly<z.infer<typeof AnsweredReferral>> {}

/** A referral whose answer the referring unit took. */
export const ConfirmedReferral = z.strictObject({
  ...AnsweredReferral.shape,
  status: z.literal("confirmed"),
  confirmation: ConfirmInput,
});
/** A referral whose answer was taken. */
export interface ConfirmedReferral extends DeepReadonly<z.infer<typeof ConfirmedReferral>> {}

/** A referral that the receiving unit returned; the problem did not become its own. */
export const SentBackReferral = z.strictObject({
  status: z.literal("sent-back"),
  ...referralFields,
  sentBack: SendBackInput,
});
/** A referral that was returned with its reason. */
export interface SentBackReferral extends DeepReadonly<z.infer<typeof SentBackReferral>> {}

/** A referral in any status. */
export const Referral = z.discriminatedUnion("status", [
  PendingReferral,
  AcceptedReferral,
  AnsweredReferral,
  ConfirmedReferral,
  SentBackReferral,
]);
/** A problem that one level asks another to deal with (联动事项), until the answer is confirmed. */
export type Referral = PendingReferral | AcceptedReferral | AnsweredReferral | ConfirmedReferral | SentBackReferral;

/** The statuses of a referral, in the order of its life; a return ends it early. */
export const REFERRAL_STATUSES = [
  "referred",
  "accepted",
  "answered",
  "confirmed",
  "sent-back",
] as const satisfies readonly Referral["status"][];
/** Where a referral stands. */
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/** Which step is possible in which status. */
export const REFERRAL_STEPS = {
  accept: { from: ["referred"], to: ["accepted"] },
  sendBack: { from: ["referred"], to: ["sent-back"] },
  answer: { from: ["accepted"], to: ["answered"] },
  confirm: { from: ["answered"], to: ["confirmed"] },
  reject: { from: ["answered"], to: ["accepted"] },
} as const satisfies Record<
  string,
  { readonly from: readonly ReferralStatus[]; readonly to: readonly ReferralStatus[] }
>;
/** The name of a step on a referral. */
export type ReferralStep = keyof typeof REFERRAL_STEPS;
