import type * as z from "zod";
import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { tooSoon } from "./deadline.js";
import { takeMember, type MemberStepRefusal } from "./guard.js";
import { graded } from "./member-states.js";
import { procedureOf } from "./procedure.js";
import {
  GradeInput,
  type Member,
  type MemberGraded,
  type OpenMember,
  type PassedMember,
  type PassingVerdict,
  type RedoVerdict,
} from "./schema/index.js";

/** What can stand against a grade because of its own arguments. */
export type GradeRefusal = "unknown-grade" | "nothing-due" | "no-reason" | "deadline-before-decision";

/**
 * Gives a member the organisation's grade (组织评定), once everybody has spoken in this attempt.
 *
 * The organisation decides by the ballot and by daily behaviour; nothing computes the grade from votes. With one that passes the
 * member is through, and is not sent back any more; one that does not opens the next numbered attempt (回炉), in which everybody
 * speaks again. Only the member is barred from it: a leader who commented may also grade. Quotas are told by
 * `summariseMembers` and bar no single grade.
 *
 * Refuses with `invalid-input`, `definition-changed` (enrolled under another plan), `wrong-status`, `backdated`,
 * `not-independent` (nobody grades themselves), `steps-missing`, `unknown-grade`, `no-reason` (the grade does not pass, and
 * nothing says why), `deadline-before-decision`, and `nothing-due` (a deadline, and no next attempt).
 *
 * @param plan - the plan the member was enrolled under
 * @param member - the member, in any status
 * @param input - the grade, its reason, by when the next attempt is due, and who decides on which day
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#grade}
 */
export function grade(
  plan: Plan,
  member: Member,
  input: InputOf<typeof GradeInput>,
): Result<
  { member: PassedMember | OpenMember; event: MemberGraded },
  MemberStepRefusal<"grade"> | "invalid-input" | GradeRefusal
> {
  const taken = takeMember("grade", GradeInput, { plan, member }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const judged = verdictOf(plan, before, given);
  if (!judged.ok) return judged;
  const about = { type: "member-graded", member: before.id, attempt: before.attempt.number } as const;
  const event: MemberGraded = { ...about, ...judged.verdict };
  return { ok: true, member: graded(before, event), event };
}

function verdictOf(
  plan: Plan,
  { id }: OpenMember,
  { deadline, reason, ...given }: z.output<typeof GradeInput>,
): Result<{ verdict: PassingVerdict | RedoVerdict }, GradeRefusal> {
  const { grades } = procedureOf(plan);
  const known = grades.find((each) => each.id === given.grade);
  if (known === undefined) {
    const named = grades.map((each) => `"${each.id}"`).join(", ");
    return refuse(
      "unknown-grade",
      `member "${id}" gets "${given.grade}"; the grades of plan "${plan.id}" are ${named}`,
    );
  }
  if (known.passes) {
    const pointless = nothingDue(id, known.id, deadline);
    return pointless ?? { ok: true, verdict: { passes: true, ...given, ...(reason !== undefined && { reason }) } };
  }
  if (reason === undefined) {
    return refuse("no-reason", `member "${id}" does not pass with "${known.id}", and nothing says why`);
  }
  const redo = { ...given, reason, ...(deadline !== undefined && { deadline }) };
  return tooSoon(id, redo) ?? { ok: true, verdict: { passes: false, ...redo } };
}

function nothingDue(id: string, grade: string, deadline: string | undefined): Refused<"nothing-due"> | undefined {
  if (deadline === undefined) return undefined;
  return refuse("nothing-due", `member "${id}" passes with "${grade}", and nothing is due on ${deadline}`);
}
