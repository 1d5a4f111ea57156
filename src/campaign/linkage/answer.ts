import type * as z from "zod";
import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { takeReferral, type ReferralStepRefusal } from "./guard.js";
import { answered, confirmed, rejectedAgain } from "./referral-states.js";
import {
  AnswerInput,
  ConfirmInput,
  RejectInput,
  SOLVED,
  type AcceptedReferral,
  type AnswerConfirmed,
  type AnswerRejected,
  type AnsweredReferral,
  type ConfirmedReferral,
  type Referral,
  type ReferralAnswered,
} from "./schema/index.js";

/**
 * Answers a referral for the receiving unit: what came of it, and the proofs; it does not end the referral.
 *
 * The outcome `solved` is proved; any other word is the app's own.
 *
 * Refuses with `invalid-input`, `wrong-status` (it is not taken on, or is answered already), `backdated`, `not-independent`
 * (somebody of the referring side), `no-evidence` (solved without a proof), and `premature-evidence` (a proof that took effect or
 * came in only later).
 *
 * @param referral - the referral, in any status
 * @param input - the outcome, the words, the evidence, and who answers on which day
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#answer}
 */
export function answer(
  referral: Referral,
  input: InputOf<typeof AnswerInput>,
): Result<
  { referral: AnsweredReferral; event: ReferralAnswered },
  ReferralStepRefusal | "invalid-input" | "no-evidence" | "premature-evidence"
> {
  const taken = takeReferral("answer", AnswerInput, referral, input);
  if (!taken.ok) return taken;
  const refused = unproven(referral, taken.given);
  if (refused !== undefined) return refused;
  const event: ReferralAnswered = { type: "referral-answered", referral: taken.before.id, ...taken.given };
  return { ok: true, referral: answered(taken.before, event), event };
}

function unproven(
  { id }: Referral,
  { outcome, evidence = [], on }: z.output<typeof AnswerInput>,
): Refused<"no-evidence" | "premature-evidence"> | undefined {
  if (outcome === SOLVED && evidence.length === 0) {
    return refuse("no-evidence", `referral "${id}" is said to be solved, and there is no proof of it`);
  }
  const premature = evidence.find(({ effectiveOn = on, receivedOn = on }) => effectiveOn > on || receivedOn > on);
  if (premature === undefined) return undefined;
  const days = [premature.effectiveOn, premature.receivedOn].filter((day) => day !== undefined).join(" and ");
  return refuse("premature-evidence", `referral "${id}": proof "${premature.id}" of ${on} is dated ${days}`);
}

/**
 * Takes the answer for the referring unit, and ends the referral.
 *
 * Refuses with `invalid-input`, `wrong-status` (nothing is answered), `backdated`, and `not-independent` (the receiving unit, or
 * whoever accepted or answered for it).
 *
 * @param referral - the referral, in any status
 * @param input - a note, and who confirms on which day
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#confirm}
 */
export function confirm(
  referral: Referral,
  input: InputOf<typeof ConfirmInput>,
): Result<{ referral: ConfirmedReferral; event: AnswerConfirmed }, ReferralStepRefusal | "invalid-input"> {
  const taken = takeReferral("confirm", ConfirmInput, referral, input);
  if (!taken.ok) return taken;
  const event: AnswerConfirmed = { type: "answer-confirmed", referral: taken.before.id, ...taken.given };
  return { ok: true, referral: confirmed(taken.before, event), event };
}

/**
 * Does not take the answer: the receiving unit works on, its clock runs on, and the answer is kept.
 *
 * Refuses with `invalid-input`, `wrong-status` (nothing is answered), `backdated`, and `not-independent` (the receiving unit, or
 * whoever accepted or answered for it).
 *
 * @param referral - the referral, in any status
 * @param input - why it does not do, and who says so on which day
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#reject}
 */
export function reject(
  referral: Referral,
  input: InputOf<typeof RejectInput>,
): Result<{ referral: AcceptedReferral; event: AnswerRejected }, ReferralStepRefusal | "invalid-input"> {
  const taken = takeReferral("reject", RejectInput, referral, input);
  if (!taken.ok) return taken;
  const event: AnswerRejected = { type: "answer-rejected", referral: taken.before.id, ...taken.given };
  return { ok: true, referral: rejectedAgain(taken.before, event), event };
}
