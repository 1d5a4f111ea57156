import { DamagedHistoryError, allows, mustNotPrecede, unknownEvent } from "../../core/index.js";
import {
  accepted,
  answered,
  confirmed,
  referred,
  rejectedAgain,
  sentBackTo,
  type ReferralBefore,
} from "./referral-states.js";
import {
  REFERRAL_STEPS,
  type ProblemReferred,
  type Referral,
  type ReferralEvent,
  type ReferralStep,
} from "./schema/index.js";

/**
 * Puts an event onto a referral.
 *
 * An event is a fact and is never refused; it carries the levels and the direction, so no plan is needed.
 *
 * @param referral - the referral before, or `undefined` before it was made
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another referral, or to another status
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#evolve}
 */
export function evolveReferral(referral: Referral | undefined, event: ReferralEvent): Referral {
  switch (event.type) {
    case "problem-referred":
      if (referral !== undefined) throw new DamagedHistoryError(`referral "${referral.id}" is made a second time`);
      return referred(event);
    case "referral-accepted":
      return accepted(before("accept", referral, event), event);
    case "referral-sent-back":
      return sentBackTo(before("sendBack", referral, event), event);
    case "referral-answered":
      return answered(before("answer", referral, event), event);
    case "answer-confirmed":
      return confirmed(before("confirm", referral, event), event);
    case "answer-rejected":
      return rejectedAgain(before("reject", referral, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends ReferralStep>(
  step: Step,
  referral: Referral | undefined,
  event: Exclude<ReferralEvent, ProblemReferred>,
): ReferralBefore<Step> {
  const cannot = `${event.type} of referral "${event.referral}" on ${event.on} cannot follow`;
  if (referral === undefined) throw new DamagedHistoryError(`${cannot}: it was never made`);
  const { id, status } = referral;
  if (id !== event.referral) throw new DamagedHistoryError(`${cannot}: the state is that of referral "${id}"`);
  mustNotPrecede(cannot, referral, event);
  if (!allows(REFERRAL_STEPS, step, referral)) throw new DamagedHistoryError(`${cannot}: it is ${status}`);
  return referral;
}

/**
 * Applies a batch of events to a collection of referrals and gives the new collection; the old one is untouched.
 *
 * The cost of an event does not grow with the collection, but each call copies the map once, so hand over events in batches.
 *
 * @param referrals - referrals by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#apply-events}
 */
export function applyReferralEvents(
  referrals: ReadonlyMap<string, Referral>,
  events: Iterable<ReferralEvent>,
): Map<string, Referral> {
  const after = new Map(referrals);
  for (const event of events) after.set(event.referral, evolveReferral(after.get(event.referral), event));
  return after;
}
