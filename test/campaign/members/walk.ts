import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as members from "answerable/campaign/members";
import type { Facts } from "answerable/rules";
import { ENROL, FIRST_DAY, plan as firstPlan, planOf, versionOf } from "./records.js";

/** Few enough that the member meets their own matter often. */
export const ACTORS = ["li", "wang", "secretary", "branch-3"] as const;
export const STEPS = Object.keys(members.MEMBER_STEPS) as members.MemberStep[];
export const PLAN_STEPS = ["self", "mutual", "leader", "people"] as const;
const GRADES = ["excellent", "qualified", "barely", "failed"] as const;
export const PASSING: readonly string[] = ["excellent", "qualified"];

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt {
  readonly step: members.MemberStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  readonly said: (typeof PLAN_STEPS)[number];
  readonly facts: Facts | undefined;
  readonly grade: (typeof GRADES)[number];
  readonly reason: string | undefined;
  readonly daysToDeadline: number | undefined;
}

export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom<members.MemberStep>(
    ...Array<"giveStatement">(12).fill("giveStatement"),
    "grade",
    "grade",
    "grade",
    "exempt",
    "readmit",
    "moveToPlan",
  ),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 9 }),
  said: fc.constantFrom(...PLAN_STEPS),
  facts: fc.option(fc.record({ "good-votes": fc.constantFrom(0.4, "unknown", undefined) }), { nil: undefined }),
  grade: fc.constantFrom(...GRADES),
  reason: fc.constantFrom("seen so", undefined),
  daysToDeadline: fc.option(fc.integer({ min: -2, max: 20 }), { nil: undefined }),
});

type Answer = ReturnType<
  | typeof members.giveStatement
  | typeof members.grade
  | typeof members.exempt
  | typeof members.readmit
  | typeof members.moveToPlan
>;

/** Tries one step, with the arguments of the attempt. */
export function attemptStep(member: members.Member, on: string, tried: Attempt): Answer {
  const { actor: by, said: step, facts, grade, reason, daysToDeadline } = tried;
  const deadline = daysToDeadline === undefined ? undefined : addDays(on, daysToDeadline);
  const plan = planOf(member);
  switch (tried.step) {
    case "giveStatement":
      return members.giveStatement(plan, member, { step, words: `${step} by ${by}`, facts, by, on });
    case "grade":
      return members.grade(plan, member, { grade, reason, deadline, by, on });
    case "exempt":
      return members.exempt(plan, member, { reason: "ill", by, on });
    case "readmit":
      return members.readmit(plan, member, { reason, deadline, by, on });
    case "moveToPlan":
      return members.moveToPlan(plan, versionOf(plan.version + 1), member, { by, on });
  }
}

/** Every attempt at one step by one actor that differs in what could decide whether it is refused. */
export function everyAttempt(step: members.MemberStep, attempt: Attempt): readonly Attempt[] {
  const same = { ...attempt, step, reason: "seen so", daysToDeadline: undefined };
  return step === "giveStatement" ? PLAN_STEPS.map((said) => ({ ...same, said })) : [same];
}

/** A walk of allowed steps: the member after each of them, and the events. */
export interface Walk {
  readonly states: readonly members.Member[];
  readonly events: readonly members.MemberEvent[];
}

/** Takes whichever attempts are allowed; where only the actor or the named step is in the way, another one is tried. */
function walkOf(start: { readonly id: string; readonly unit: string }, attempts: readonly Attempt[]): Walk {
  const { member, event } = must(members.enrol(firstPlan, { ...ENROL, ...start, on: FIRST_DAY }));
  const states: members.Member[] = [member];
  const events: members.MemberEvent[] = [event];
  for (const attempt of attempts) {
    const now = states.at(-1)!; // begun with one
    const on = addDays(now.updated.on, attempt.daysLater);
    const tries = [
      attempt,
      ...[now.id, "wang"].flatMap((actor) => everyAttempt(attempt.step, { ...attempt, actor } as Attempt)),
    ];
    const taken = tries.map((tried) => attemptStep(now, on, tried)).find(({ ok }) => ok);
    if (taken?.ok !== true) continue;
    states.push(taken.member);
    events.push(taken.event);
  }
  return { states, events };
}

const attempts = fc.array(anAttempt, { minLength: 5, maxLength: 40, size: "max" });

const staying = attempts.map((several) => several.filter(({ step }) => step !== "moveToPlan"));

/** One member, walked. */
export const walks = attempts.map((several) => walkOf({ id: "li", unit: "branch-3" }, several));

/** Several members of a few units, each walked on their own under one plan, so that they can be counted together. */
export const manyWalks = fc
  .array(fc.tuple(fc.constantFrom("branch-3", "branch-4"), staying), { maxLength: 8 })
  .map((all) => all.map(([unit, several], index) => walkOf({ id: `m-${index}`, unit }, several)));
