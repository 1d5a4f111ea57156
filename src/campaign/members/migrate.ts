import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import { anotherPlan } from "../plan.js";
import { MoveToPlanInput, type MemberProcedure, type Plan } from "../schema/index.js";
import { takeMember, type MemberStepRefusal } from "./guard.js";
import { moved } from "./member-states.js";
import { unplanned } from "./procedure.js";
import type { EarlierMemberAttempt, Member, MemberMoved } from "./schema/index.js";

/** Why a member cannot go on under another version of the plan. */
export type MemberMigrationRefusal = "another-plan" | "no-members-planned" | "grade-gone" | "steps-changed";

/**
 * Moves a member on to another version of the plan, as the unit is moved: from now on the member is judged under that one.
 *
 * What was said and decided stays as it was, a grade with what it meant when it was given; the earlier pin is kept.
 *
 * Refuses with `invalid-input`, `definition-changed` (the member is not judged under `plan`), `backdated`, `not-independent` (nobody moves themselves),
 * `another-plan` (the other
 * one has another id, or is no later version), `no-members-planned` (it judges no members), `grade-gone` (a grade that was given is
 * not there any more), and `steps-changed` (what was said in the attempt that runs does not follow the steps of that version).
 *
 * @param plan - the plan the member is judged under
 * @param next - the version the member is to be judged under
 * @param member - the member, in any status
 * @param input - who moves the member on which day
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#move-to-plan}
 */
export function moveToPlan(
  plan: Plan,
  next: Plan,
  member: Member,
  input: InputOf<typeof MoveToPlanInput>,
): Result<
  { member: Member; event: MemberMoved },
  MemberStepRefusal<"moveToPlan"> | "invalid-input" | MemberMigrationRefusal
> {
  const taken = takeMember("moveToPlan", MoveToPlanInput, { plan, member }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = anotherPlan(plan, next) ?? unplanned(next, before.id) ?? outgrown(next, before);
  if (refused !== undefined) return refused;
  const event: MemberMoved = {
    type: "member-moved",
    member: before.id,
    ...given,
    from: before.plan,
    to: pinOf(next),
  };
  return { ok: true, member: moved(before, event), event };
}

/** What the procedure of the other version has no place for. */
function outgrown(
  { id: plan, version, members: { steps, grades } = NO_PROCEDURE }: Plan,
  { id, status, attempt, earlier }: Member,
): Refused<"grade-gone" | "steps-changed"> | undefined {
  const gone = [...earlier, attempt]
    .map((each: EarlierMemberAttempt | Member["attempt"]) => ("verdict" in each ? each.verdict.grade : undefined))
    .find((given) => given !== undefined && grades.every((grade) => grade.id !== given));
  if (gone !== undefined) {
    return refuse("grade-gone", `member "${id}" was graded "${gone}", which version ${version} of "${plan}" lacks`);
  }
  const other = attempt.statements.find(({ step, by }, index) => {
    const now = steps[index];
    return step !== now?.id || (by === id) !== (now.by === "self");
  });
  if (status !== "open" || other === undefined) return undefined;
  return refuse(
    "steps-changed",
    `"${other.step}" on member "${id}", given by "${other.by}", has no such place in version ${version} of "${plan}"`,
  );
}

/** Of a plan that judges no members, to which none is moved. */
const NO_PROCEDURE: Pick<MemberProcedure, "steps" | "grades"> = { steps: [], grades: [] };
