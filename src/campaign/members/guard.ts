import type * as z from "zod";
import {
  allows,
  askEveryStep,
  backdated,
  readInput,
  wrongStatus,
  type PossibleStep,
  type Refused,
  type Stamp,
  type WouldBe,
} from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import type { Plan } from "../schema/index.js";
import type { MemberBefore } from "./member-states.js";
import { ownGuard } from "./own-guard.js";
import { MEMBER_STEPS, type Member, type MemberStep } from "./schema/index.js";

/** What can stand against any step, whatever its own arguments. */
export type AnyStepRefusal = "definition-changed" | "wrong-status" | "backdated";

/** What can stand against each step, whatever its own arguments. */
export interface MemberStepRefusals {
  readonly giveStatement: AnyStepRefusal | "already-given" | "not-the-member" | "not-independent";
  readonly grade: AnyStepRefusal | "not-independent" | "steps-missing";
  readonly exempt: AnyStepRefusal | "not-independent";
  readonly readmit: AnyStepRefusal | "not-independent";
  readonly moveToPlan: AnyStepRefusal | "not-independent";
}
/** What can stand against one step, whatever its own arguments. */
export type MemberStepRefusal<Step extends MemberStep = MemberStep> = MemberStepRefusals[Step];

/** The plan that a member was enrolled under, and the member. */
export interface Subject {
  readonly plan: Plan;
  readonly member: Member;
}

/**
 * Reads a step's input and asks whether the step may be taken: the way into every step on a member.
 *
 * @param step - which one
 * @param schema - of its input
 * @param subject - the plan and the member
 * @param input - what the caller gave
 * @param misnamed - what stands against the step's own arguments and is told before what stands against the actor
 */
export function takeMember<Step extends MemberStep, Schema extends z.ZodType<Stamp>, Code extends string = never>(
  step: Step,
  schema: Schema,
  subject: Subject,
  input: unknown,
  misnamed?: (before: MemberBefore<Step>, given: z.output<Schema>) => Refused<Code> | undefined,
):
  | { readonly ok: true; readonly before: MemberBefore<Step>; readonly given: z.output<Schema> }
  | Refused<MemberStepRefusal<Step> | "invalid-input" | Code> {
  const read = readInput(schema, input, `${step} member "${subject.member.id}"`);
  if (!read.ok) return read;
  const given = read.value;
  const standing = standingOf(step, subject, given);
  if (!standing.ok) return standing;
  const refused = misnamed?.(standing.before, given) ?? ownGuardOf(step, subject, given);
  return refused ?? { ok: true, before: standing.before, given };
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * A statement is possible for the plan's step that is next. Where it says yes, only the step's own arguments can still be
 * refused.
 *
 * An actor, a day or a moment that cannot be read is `invalid-input` to every step.
 *
 * @param plan - the plan the member was enrolled under
 * @param member - the member, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#possible-steps}
 */
export function possibleMemberSteps(
  plan: Plan,
  member: Member,
  wouldBe: WouldBe,
): readonly PossibleStep<MemberStep, MemberStepRefusal | "invalid-input">[] {
  return askEveryStep(MEMBER_STEPS, `member "${member.id}"`, wouldBe, (step, stamp) => {
    const standing = standingOf(step, { plan, member }, stamp);
    return standing.ok ? ownGuardOf(step, { plan, member }, stamp) : standing;
  });
}

/** Plan, then status, then time: the part of every step that depends neither on its own arguments nor on who acts. */
function standingOf<Step extends MemberStep>(
  step: Step,
  { plan, member }: Subject,
  done: Omit<Stamp, "by">,
): { readonly ok: true; readonly before: MemberBefore<Step> } | Refused<MemberStepRefusal<Step>> {
  const pinned = checkPin(member.plan, plan);
  const refused =
    (pinned.ok ? undefined : pinned) ??
    (allows(MEMBER_STEPS, step, member) ? undefined : wrongStatus(MEMBER_STEPS, step, "member", member)) ??
    backdated(`member "${member.id}"`, member.updated, done);
  // The guard narrowed the status, and each step has the codes of its own row: both follow `step`, which the compiler does
  // not trace through the type parameter.
  return (refused ?? { ok: true, before: member }) as ReturnType<typeof standingOf<Step>>;
}

/** What `ownGuard` answers, with the codes of the one step it was asked about. */
function ownGuardOf<Step extends MemberStep>(
  step: Step,
  { plan, member }: Subject,
  { by }: Stamp,
): Refused<MemberStepRefusal<Step>> | undefined {
  // Which codes it can give follows `step`, as above.
  return ownGuard(step, plan, member, by) as Refused<MemberStepRefusal<Step>> | undefined;
}
