import { changedOn, doneOf, stampOf } from "../../core/index.js";
import type {
  AcceptedReferral,
  AnswerConfirmed,
  AnswerRejected,
  AnsweredReferral,
  ConfirmedReferral,
  PendingReferral,
  ProblemReferred,
  REFERRAL_STEPS,
  Referral,
  ReferralAccepted,
  ReferralAnswered,
  ReferralSentBack,
  ReferralStep,
  SentBackReferral,
} from "./schema/index.js";

/** The status a referral must have before a step. */
export type ReferralBefore<Step extends ReferralStep> = Extract<
  Referral,
  { status: (typeof REFERRAL_STEPS)[Step]["from"][number] }
>;

/** The referral as it was made. */
export function referred(event: ProblemReferred): PendingReferral {
  const { type, referral: id, by, on, at, ...fields } = event;
  return { ...fields, status: "referred", id, referred: stampOf(event), updated: doneOf(event) };
}

/** The referral that the receiving unit took on. */
export function accepted(referral: PendingReferral, event: ReferralAccepted): AcceptedReferral {
  const { type, referral: id, ...acceptance } = event;
  return { ...referral, status: "accepted", accepted: acceptance, rejected: [], updated: changedOn(referral, event) };
}

/** The referral that the receiving unit returned. */
export function sentBackTo(referral: PendingReferral, event: ReferralSentBack): SentBackReferral {
  const { type, referral: id, ...sentBack } = event;
  return { ...referral, status: "sent-back", sentBack, updated: changedOn(referral, event) };
}

/** The referral with its answer. */
export function answered(referral: AcceptedReferral, event: ReferralAnswered): AnsweredReferral {
  const { type, referral: id, ...answer } = event;
  return { ...referral, status: "answered", answer, updated: changedOn(referral, event) };
}

/** The referral that is settled. */
export function confirmed(referral: AnsweredReferral, event: AnswerConfirmed): ConfirmedReferral {
  const { type, referral: id, ...confirmation } = event;
  return { ...referral, status: "confirmed", confirmation, updated: changedOn(referral, event) };
}

/** The referral that is to be answered again; the answer that did not do is kept. */
export function rejectedAgain({ answer, ...referral }: AnsweredReferral, event: AnswerRejected): AcceptedReferral {
  const { type, referral: id, ...rejection } = event;
  const rejected = [...referral.rejected, { answer, rejection }];
  return { ...referral, status: "accepted", rejected, updated: changedOn(referral, event) };
}
