import { readInput, type InputOf, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import type { Plan } from "../schema/index.js";
import { tooSoon } from "./deadline.js";
import { takeMember, type MemberStepRefusal } from "./guard.js";
import { enrolled, exempted, readmitted } from "./member-states.js";
import { unplanned } from "./procedure.js";
import {
  EnrolInput,
  ExemptInput,
  ReadmitInput,
  type ExemptMember,
  type Member,
  type MemberEnrolled,
  type MemberExempted,
  type MemberReadmitted,
  type OpenMember,
} from "./schema/index.js";

/**
 * Enters a member of a unit among those who have to pass, opens the first attempt, and pins the plan.
 *
 * Whoever is not enrolled is not counted, so a unit enrols all its members and exempts those who are excused.
 *
 * Refuses with `invalid-input`, `no-members-planned` (the plan judges no members) and `deadline-before-decision`.
 *
 * @param plan - the plan of the campaign
 * @param input - the member, the unit, by when the first attempt is due, and who enrols on which day
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#enrol}
 */
export function enrol(
  plan: Plan,
  input: InputOf<typeof EnrolInput>,
): Result<
  { member: OpenMember; event: MemberEnrolled },
  "invalid-input" | "no-members-planned" | "deadline-before-decision"
> {
  const read = readInput(EnrolInput, input, "enrol member");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const refused = unplanned(plan, id) ?? tooSoon(id, fields);
  if (refused !== undefined) return refused;
  const event: MemberEnrolled = { type: "member-enrolled", member: id, plan: pinOf(plan), ...fields };
  return { ok: true, member: enrolled(event), event };
}

/**
 * Excuses a member from the grade (免予评定): one who is ill, or a probationary member who takes part and gets none.
 *
 * The attempt that runs ends with it; what was said in it is kept, so whoever takes part without a grade is exempted once
 * everything is said. A grade that did not pass before stays in the history and in the rates of first attempts and of rework.
 *
 * Refuses with `invalid-input`, `definition-changed` (enrolled under another plan), `wrong-status`, `backdated`, and
 * `not-independent` (nobody excuses themselves).
 *
 * @param plan - the plan the member was enrolled under
 * @param member - the member, in any status
 * @param input - the reason, and who says so on which day
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#exempt}
 */
export function exempt(
  plan: Plan,
  member: Member,
  input: InputOf<typeof ExemptInput>,
): Result<{ member: ExemptMember; event: MemberExempted }, MemberStepRefusal<"exempt"> | "invalid-input"> {
  const taken = takeMember("exempt", ExemptInput, { plan, member }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const event: MemberExempted = {
    type: "member-exempted",
    member: before.id,
    attempt: before.attempt.number,
    ...given,
  };
  return { ok: true, member: exempted(before, event), event };
}

/**
 * Takes an excused member back among those who have to pass, in a new attempt with the next number.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (the member is not exempt), `backdated`,
 * `not-independent` (nobody readmits themselves) and `deadline-before-decision`.
 *
 * @param plan - the plan the member was enrolled under
 * @param member - the member, in any status
 * @param input - why, by when the attempt is due, and who says so on which day
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#readmit}
 */
export function readmit(
  plan: Plan,
  member: Member,
  input: InputOf<typeof ReadmitInput>,
): Result<
  { member: OpenMember; event: MemberReadmitted },
  MemberStepRefusal<"readmit"> | "invalid-input" | "deadline-before-decision"
> {
  const taken = takeMember("readmit", ReadmitInput, { plan, member }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = tooSoon(before.id, given);
  if (refused !== undefined) return refused;
  const attempt = before.attempt.number + 1;
  const event: MemberReadmitted = { type: "member-readmitted", member: before.id, attempt, ...given };
  return { ok: true, member: readmitted(before, event), event };
}
