import { DamagedHistoryError, allows, mustNotPrecede, unknownEvent } from "../../core/index.js";
import { enrolled, exempted, graded, moved, readmitted, stated, type MemberBefore } from "./member-states.js";
import {
  MEMBER_STEPS,
  type Member,
  type MemberEnrolled,
  type MemberEvent,
  type MemberMoved,
  type MemberStep,
} from "./schema/index.js";

/**
 * Puts an event onto a member.
 *
 * An event is a fact and is never refused; it carries whether a grade passes, so no plan is needed.
 *
 * @param member - the member before, or `undefined` before the enrolment
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another member, another status or another attempt, or
 * leads away from another plan than the member's
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#evolve}
 */
export function evolveMember(member: Member | undefined, event: MemberEvent): Member {
  switch (event.type) {
    case "member-enrolled":
      if (member !== undefined) throw new DamagedHistoryError(`member "${member.id}" is enrolled a second time`);
      return enrolled(event);
    case "statement-given":
      return stated(before("giveStatement", member, event), event);
    case "member-graded":
      return graded(before("grade", member, event), event);
    case "member-exempted":
      return exempted(before("exempt", member, event), event);
    case "member-readmitted":
      return readmitted(before("readmit", member, event), event);
    case "member-moved":
      return moved(underPlan(member, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends MemberStep>(
  step: Step,
  member: Member | undefined,
  event: Exclude<MemberEvent, MemberEnrolled>,
): MemberBefore<Step> {
  const cannot = `${event.type} of member "${event.member}" on ${event.on} cannot follow`;
  if (member === undefined) throw new DamagedHistoryError(`${cannot}: the member was never enrolled`);
  const { id, status, attempt } = member;
  if (id !== event.member) throw new DamagedHistoryError(`${cannot}: the state is that of member "${id}"`);
  mustNotPrecede(cannot, member, event);
  if (!allows(MEMBER_STEPS, step, member)) throw new DamagedHistoryError(`${cannot}: the member is ${status}`);
  if (!("attempt" in event)) return member;
  const due = step === "readmit" ? attempt.number + 1 : attempt.number;
  if (event.attempt !== due) {
    throw new DamagedHistoryError(`${cannot}: it names attempt ${event.attempt}, and the next one to name is ${due}`);
  }
  return member;
}

function underPlan(member: Member | undefined, event: MemberMoved): Member {
  const moving = before("moveToPlan", member, event);
  const { hash } = moving.plan;
  if (hash === event.from.hash) return moving;
  throw new DamagedHistoryError(
    `member "${moving.id}" is judged under ${hash}, and is moved on ${event.on} from ${event.from.hash}`,
  );
}

/**
 * Applies a batch of events to a collection of members and gives the new collection; the old one is untouched.
 *
 * The cost of an event does not grow with the collection, but each call copies the map once, so hand over events in batches.
 *
 * @param members - members by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#apply-events}
 */
export function applyMemberEvents(
  members: ReadonlyMap<string, Member>,
  events: Iterable<MemberEvent>,
): Map<string, Member> {
  const after = new Map(members);
  for (const event of events) after.set(event.member, evolveMember(after.get(event.member), event));
  return after;
}
