import type * as z from "zod";
import {
  allows,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type PossibleStep,
  type Refused,
  type Result,
  type Stamp,
} from "../core/index.js";
import { checkPin } from "../definitions/index.js";
import { applied, decided, type UnitBefore } from "./evolve.js";
import { judge, type DecisionRefusal } from "./judge.js";
import { nextAfter } from "./plan.js";
import {
  ApplyForTransitionInput,
  DecideTransitionInput,
  UNIT_STEPS,
  type AppliedUnit,
  type CompletedUnit,
  type HeldUnit,
  type InPhaseUnit,
  type Plan,
  type TransitionApplied,
  type TransitionDecided,
  type Unit,
  type UnitStep,
} from "./schema/index.js";

/**
 * Asks for a unit to leave its phase (转段申请): for the next one, or after the last for `completion`.
 *
 * Refuses with `invalid-input`, `definition-changed` (the unit entered under another plan), `wrong-status` (it has applied,
 * or is through), and `backdated`.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param input - the stage report, and who applies on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#apply-for-transition}
 */
export function applyForTransition(
  plan: Plan,
  unit: Unit,
  input: z.input<typeof ApplyForTransitionInput>,
): Result<{ unit: AppliedUnit; event: TransitionApplied }, UnitStepRefusal | "invalid-input"> {
  const read = readInput(ApplyForTransitionInput, input, `transition of unit "${unit.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("applyForTransition", plan, unit, read.value);
  if (!standing.ok) return standing;
  const to = nextAfter(plan, standing.unit.phase);
  const event: TransitionApplied = { type: "transition-applied", unit: unit.id, to, ...read.value };
  return { ok: true, unit: applied(standing.unit, event), event };
}

/**
 * Judges an application: lets the unit go on, sends it through the phase again, or leaves the application open.
 *
 * What the gate saw and answered is kept with the verdict. A redo opens the next numbered attempt, with its own deadline, and
 * may carry a card (黄牌警示); a hold waits for more facts and is judged again.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (no application waits), `backdated`, `not-independent`
 * (the applicant, or the unit itself), `not-applied-for` (another transition), `undeclared-fact`; a pass with `gate-not-met`,
 * `gate-undetermined` and `gate-unknown`; a redo with `deadline-before-decision`; a redo or a hold with `no-reason` where the
 * gate is met, so that nothing else says why.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param input - the transition, the verdict, the facts, and who decides on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#decide-transition}
 */
export function decideTransition(
  plan: Plan,
  unit: Unit,
  input: z.input<typeof DecideTransitionInput>,
): Result<
  { unit: InPhaseUnit | HeldUnit | CompletedUnit; event: TransitionDecided },
  UnitStepRefusal | "invalid-input" | "not-independent" | DecisionRefusal
> {
  const read = readInput(DecideTransitionInput, input, `verdict on unit "${unit.id}"`);
  if (!read.ok) return read;
  const standing = mayTake("decideTransition", plan, unit, read.value);
  if (!standing.ok) return standing;
  const judged = judge(plan, standing.unit, read.value);
  if (!judged.ok) return judged;
  const event: TransitionDecided = { type: "transition-decided", unit: unit.id, ...judged.decision };
  return { ok: true, unit: decided(standing.unit, event), event };
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused; what stands against a pass is told by `checkGate`.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param options - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#possible-steps}
 */
export function possibleSteps(
  plan: Plan,
  unit: Unit,
  { actor, ...done }: { readonly actor: string } & Omit<Stamp, "by">,
): readonly PossibleStep<UnitStep, UnitStepRefusal | "not-independent">[] {
  return (Object.keys(UNIT_STEPS) as UnitStep[]).map((step) => {
    const standing = mayTake(step, plan, unit, { by: actor, ...done });
    return standing.ok ? { step, possible: true } : { step, possible: false, refusal: standing.refusal };
  });
}

/** What can stand against any step, whatever its own arguments. */
export type UnitStepRefusal = "definition-changed" | "wrong-status" | "backdated";

/** Plan, then status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends UnitStep>(
  step: Step,
  plan: Plan,
  unit: Unit,
  stamp: Stamp,
):
  | { readonly ok: true; readonly unit: UnitBefore<Step> }
  | Refused<UnitStepRefusal | (Step extends "decideTransition" ? "not-independent" : never)> {
  const pinned = checkPin(unit.plan, plan);
  if (!pinned.ok) return pinned;
  const { id, updated } = unit;
  if (!allows(UNIT_STEPS, step, unit)) return wrongStatus(UNIT_STEPS, step, "unit", unit);
  const refused = backdated(`unit "${id}"`, updated, stamp) ?? dependent(unit, stamp.by);
  // Only an applicant can be dependent, so only a decision is refused for it; and the guard narrowed the status. Both
  // follow `step`, which the compiler does not trace through the type parameter.
  return (refused ?? { ok: true, unit }) as ReturnType<typeof mayTake<Step>>;
}

function dependent(unit: Unit, by: string): Refused<"not-independent"> | undefined {
  if (unit.status !== "applied" && unit.status !== "held") return undefined;
  if (by === unit.id) return refuse("not-independent", `unit "${unit.id}" cannot decide on itself`);
  if (by !== unit.application.applied.by) return undefined;
  return refuse("not-independent", `"${by}" applied for unit "${unit.id}" and cannot decide on it`);
}
