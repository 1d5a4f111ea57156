import type * as z from "zod";
import {
  allows,
  askEveryStep,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type PossibleStep,
  type Refused,
  type Stamp,
  type WouldBe,
} from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import type { Plan } from "../schema/index.js";
import { ownGuard } from "./own-guard.js";
import type { DeliverableBefore } from "./deliverable-states.js";
import { DELIVERABLE_STEPS, type Deliverable, type DeliverableStep } from "./schema/index.js";
import { decidingAppraisal, latestOf } from "./version.js";

/** What can stand against a step that is possible in every status. */
export type AlwaysRefusal = "definition-changed" | "backdated";
/** What can stand against any other step, whatever its own arguments. */
export type AnyStepRefusal = AlwaysRefusal | "wrong-status";
/** The steps that are not about one version, and that every status allows. */
type AlwaysStep = "redraft" | "moveToPlan";

/** What can stand against each step, whatever its own arguments. */
export interface DeliverableStepRefusals {
  readonly redraft: AlwaysRefusal;
  readonly seekComments: AnyStepRefusal | "unknown-circle";
  readonly review: AnyStepRefusal | "not-independent" | "too-few-comment-rounds" | "not-the-supervisor";
  readonly appraise: AnyStepRefusal | "nothing-planned" | "already-appraised" | "not-independent";
  readonly publish: AnyStepRefusal | "unknown-circle";
  readonly withdrawPublication: AnyStepRefusal | "nothing-to-withdraw";
  readonly moveToPlan: AlwaysRefusal | "not-independent";
}
/** What can stand against one step, whatever its own arguments. */
export type DeliverableStepRefusal<Step extends DeliverableStep = DeliverableStep> = DeliverableStepRefusals[Step];

/** The plan that a deliverable runs under, and the deliverable. */
export interface Subject {
  readonly plan: Plan;
  readonly deliverable: Deliverable;
}

/** What every step on a version says: who, when, and of which version. */
type OfVersion = Stamp & { readonly version: number };

/**
 * Reads a step's input and asks whether the step may be taken: the way into every step on a version.
 *
 * @param step - which one
 * @param schema - of its input
 * @param subject - the plan and the deliverable
 * @param input - what the caller gave
 * @param misnamed - what stands against the step's own arguments; it is told before what stands against the actor
 */
export function takeVersion<
  Step extends Exclude<DeliverableStep, AlwaysStep>,
  Schema extends z.ZodType<OfVersion>,
  Code extends string = never,
>(
  step: Step,
  schema: Schema,
  subject: Subject,
  input: unknown,
  misnamed?: (before: DeliverableBefore<Step>, given: z.output<Schema>) => Refused<Code> | undefined,
):
  | { readonly ok: true; readonly before: DeliverableBefore<Step>; readonly given: z.output<Schema> }
  | Refused<DeliverableStepRefusal<Step> | "invalid-input" | "not-latest-version" | Code> {
  const { plan, deliverable } = subject;
  const read = readInput(schema, input, `${step} deliverable "${deliverable.id}"`);
  if (!read.ok) return read;
  const given = read.value;
  const refused = otherPlan(plan, deliverable) ?? outdated(deliverable, given.version);
  if (refused !== undefined) return refused;
  const standing = standingOf(step, deliverable, given);
  if (!standing.ok) return standing;
  const own = misnamed?.(standing.before, given) ?? ownGuardOf(step, plan, deliverable, given);
  return own ?? { ok: true, before: standing.before, given };
}

/**
 * Refuses a step that every status allows, under another plan, before the last change, or by whoever may not take it.
 *
 * @param step - which one
 * @param subject - the plan and the deliverable
 * @param stamp - who takes it, and when
 */
export function mayAlways<Step extends AlwaysStep>(
  step: Step,
  { plan, deliverable }: Subject,
  stamp: Stamp,
): Refused<DeliverableStepRefusal<Step>> | undefined {
  const standing = standingOf(step, deliverable, stamp);
  return otherPlan(plan, deliverable) ?? (standing.ok ? ownGuardOf(step, plan, deliverable, stamp) : standing);
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * It says no exactly when every input by that actor on that day would be refused; a review is possible for the stage that is
 * next, and every step on a version, on the latest one only.
 *
 * An actor, a day or a moment that cannot be read is `invalid-input` to every step.
 *
 * @param plan - the plan it runs under
 * @param deliverable - the deliverable, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#possible-steps}
 */
export function possibleDeliverableSteps(
  plan: Plan,
  deliverable: Deliverable,
  wouldBe: WouldBe,
): readonly PossibleStep<DeliverableStep, DeliverableStepRefusal | "invalid-input">[] {
  const changed = otherPlan(plan, deliverable);
  return askEveryStep(DELIVERABLE_STEPS, `deliverable "${deliverable.id}"`, wouldBe, (step, stamp) => {
    const standing = standingOf(step, deliverable, stamp);
    return changed ?? (standing.ok ? ownGuardOf(step, plan, deliverable, stamp) : standing);
  });
}

/** Status, then time: the part of every step that depends neither on its own arguments nor on who acts. */
function standingOf<Step extends DeliverableStep>(
  step: Step,
  deliverable: Deliverable,
  done: Omit<Stamp, "by">,
): { readonly ok: true; readonly before: DeliverableBefore<Step> } | Refused<DeliverableStepRefusal<Step>> {
  const refused =
    (step === "appraise" ? settled(deliverable) : undefined) ??
    (allows(DELIVERABLE_STEPS, step, deliverable)
      ? undefined
      : wrongStatus(DELIVERABLE_STEPS, step, "deliverable", deliverable)) ??
    backdated(`deliverable "${deliverable.id}"`, deliverable.updated, done);
  // The guard narrowed the status, and each step has the codes of its own row: both follow `step`, which the compiler does
  // not trace through the type parameter.
  return (refused ?? { ok: true, before: deliverable }) as ReturnType<typeof standingOf<Step>>;
}

/** What `ownGuard` answers, with the codes of the one step it was asked about. */
function ownGuardOf<Step extends DeliverableStep>(
  step: Step,
  plan: Plan,
  deliverable: Deliverable,
  stamp: Stamp,
): Refused<DeliverableStepRefusal<Step>> | undefined {
  // Which codes it can give follows `step`, as above.
  return ownGuard(step, plan, deliverable, stamp) as Refused<DeliverableStepRefusal<Step>> | undefined;
}

function otherPlan(plan: Plan, deliverable: Deliverable): Refused<"definition-changed"> | undefined {
  const pinned = checkPin(deliverable.plan, plan);
  return pinned.ok ? undefined : pinned;
}

function outdated(deliverable: Deliverable, version: number): Refused<"not-latest-version"> | undefined {
  const { number } = latestOf(deliverable);
  if (version === number) return undefined;
  return refuse(
    "not-latest-version",
    `deliverable "${deliverable.id}" stands at version ${number}, and version ${version} is named`,
  );
}

/** Told before the status, because "returned" would hide that the appraisal is why. */
function settled(deliverable: Deliverable): Refused<"already-appraised"> | undefined {
  const latest = latestOf(deliverable);
  const deciding = decidingAppraisal(latest);
  if (deciding === undefined) return undefined;
  const { on, check } = deciding;
  return refuse(
    "already-appraised",
    `version ${latest.number} of deliverable "${deliverable.id}" was appraised as ${check.outcome} on ${on}`,
  );
}
