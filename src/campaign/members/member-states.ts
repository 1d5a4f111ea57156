import { DamagedHistoryError, changedOn, doneOf, stampOf } from "../../core/index.js";
import type {
  EarlierMemberAttempt,
  ExemptMember,
  Member,
  MemberEnrolled,
  MemberExempted,
  MemberGraded,
  MemberMoved,
  MemberReadmitted,
  MemberStep,
  MEMBER_STEPS,
  OpenMember,
  OpenMemberAttempt,
  PassedMember,
  StatementGiven,
} from "./schema/index.js";

/** The status a member must have before a step. */
export type MemberBefore<Step extends MemberStep> = Extract<
  Member,
  { status: (typeof MEMBER_STEPS)[Step]["from"][number] }
>;

/** What stays with a member whatever the status. */
type Way = Omit<OpenMember, "status" | "earlier" | "attempt">;

/** The member at the start. */
export function enrolled(event: MemberEnrolled): OpenMember {
  const { type, member: id, deadline, by, on, at, ...fields } = event;
  const way = { ...fields, id, earlierPlans: [], enrolled: stampOf(event), updated: doneOf(event) };
  return begin(way, [], { opened: stampOf(event), deadline });
}

/** The member of whom something more was said. */
export function stated(member: OpenMember, event: StatementGiven): OpenMember {
  const { type, member: id, attempt: number, ...statement } = event;
  if (member.attempt.statements.some(({ step }) => step === statement.step)) {
    throw new DamagedHistoryError(
      `${type} of member "${id}" on ${event.on} cannot follow: "${statement.step}" is given in attempt ${number}`,
    );
  }
  const attempt: OpenMemberAttempt = { ...member.attempt, statements: [...member.attempt.statements, statement] };
  return { ...member, attempt, updated: changedOn(member, event) };
}

/** The member who has passed, or who goes through it again in the next attempt. */
export function graded(member: OpenMember, event: MemberGraded): PassedMember | OpenMember {
  const { type, member: id, attempt: number, ...verdict } = event;
  const { status, attempt, earlier, ...fields } = member;
  const way = { ...fields, updated: changedOn(member, event) };
  if (verdict.passes) {
    return { ...way, status: "passed", earlier, attempt: { ...attempt, ending: "passed", verdict } };
  }
  const { deadline } = verdict;
  return begin(way, [...earlier, { ...attempt, ending: "redo", verdict }], { opened: stampOf(verdict), deadline });
}

/** The member who is excused, with what was said until then. */
export function exempted(member: OpenMember, event: MemberExempted): ExemptMember {
  const { type, member: id, attempt: number, ...exemption } = event;
  const attempt = { ...member.attempt, ending: "exempted" as const, exemption };
  return { ...member, status: "exempt", attempt, updated: changedOn(member, event) };
}

/** The member who has to pass after all; what was said before the exemption is kept, and said anew. */
export function readmitted(member: ExemptMember, event: MemberReadmitted): OpenMember {
  const { status, attempt, earlier, ...fields } = member;
  const { reason, deadline } = event;
  const opened = { ...(reason !== undefined && { reason }), ...stampOf(event) };
  return begin({ ...fields, updated: changedOn(member, event) }, [...earlier, attempt], { opened, deadline });
}

/** The member under another version of the plan, with all that was said and decided. */
export function moved(member: Member, event: MemberMoved): Member {
  const earlierPlans = [...member.earlierPlans, { plan: event.from, moved: stampOf(event) }];
  return { ...member, plan: event.to, earlierPlans, updated: changedOn(member, event) };
}

/** An attempt's number follows from the attempts before it, so no way of beginning one can overwrite another. */
function begin(
  way: Way,
  earlier: readonly EarlierMemberAttempt[],
  { opened, deadline }: Pick<OpenMemberAttempt, "opened"> & { readonly deadline: string | undefined },
): OpenMember {
  const attempt: OpenMemberAttempt = {
    number: earlier.length + 1,
    opened,
    ...(deadline !== undefined && { deadline }),
    statements: [],
  };
  return { ...way, status: "open", earlier, attempt };
}
