import type { InputOf, Result } from "../core/index.js";
import { applied, decided, reviewed } from "./evolve.js";
import { takeUnit, type UnitStepRefusal } from "./guard.js";
import { judge, type DecisionRefusal } from "./judge.js";
import { nextAfter } from "./plan.js";
import {
  ApplyForTransitionInput,
  DecideTransitionInput,
  ReviewTransitionInput,
  type AppliedUnit,
  type CompletedUnit,
  type HeldUnit,
  type InPhaseUnit,
  type Plan,
  type TransitionApplied,
  type TransitionDecided,
  type TransitionReviewed,
  type Unit,
} from "./schema/index.js";

/**
 * Asks for a unit to leave its phase (转段申请): for the next one, or after the last for `completion`.
 *
 * Refuses with `invalid-input`, `definition-changed` (the unit entered under another plan), `wrong-status` (it has applied,
 * is stopped, or is through), and `backdated`.
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
  input: InputOf<typeof ApplyForTransitionInput>,
): Result<{ unit: AppliedUnit; event: TransitionApplied }, UnitStepRefusal<"applyForTransition"> | "invalid-input"> {
  const taken = takeUnit("applyForTransition", ApplyForTransitionInput, { plan, unit }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const to = nextAfter(plan, before.phase);
  const event: TransitionApplied = { type: "transition-applied", unit: before.id, to, ...given };
  return { ok: true, unit: applied(before, event), event };
}

/**
 * Gives the supervisors' opinion on an application (督导组审核意见), before anybody decides on it.
 *
 * Several may be given; the last one stands. A plan may name the kind of body that must give one, and then only such a body,
 * or one of its people, may.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (no application waits), `backdated`, `not-independent`
 * (the applicant, or the unit itself) and `not-the-supervisor`.
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param input - the opinion, remarks, and who gives them on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#review-transition}
 */
export function reviewTransition(
  plan: Plan,
  unit: Unit,
  input: InputOf<typeof ReviewTransitionInput>,
): Result<
  { unit: AppliedUnit | HeldUnit; event: TransitionReviewed },
  UnitStepRefusal<"reviewTransition"> | "invalid-input"
> {
  const taken = takeUnit("reviewTransition", ReviewTransitionInput, { plan, unit }, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const event: TransitionReviewed = { type: "transition-reviewed", unit: before.id, ...given };
  return { ok: true, unit: reviewed(before, event), event };
}

/**
 * Judges an application: lets the unit go on, sends it through the phase again, or leaves the application open.
 *
 * What the gate saw and answered is kept with the verdict. A redo opens the next numbered attempt, with its own deadline; it
 * may carry a card (黄牌警示), say what is to be made up (补课), and order deliverables redrawn. A hold waits until more is
 * collected, of what it names or else of all that the gate leaves open, and is judged again.
 *
 * Refuses with `invalid-input`, `definition-changed`, `wrong-status` (no application waits), `backdated`, `not-independent`
 * (the applicant, the reviewer, or the unit itself), `not-the-supervisor`, `not-reviewed` (the plan asks for a review),
 * `not-applied-for` (another transition), `undeclared-fact`, `impossible-fact`, `contradicts-evaluation`; a pass with `gate-not-met`,
 * `gate-undetermined`, `gate-unknown` and `too-early` (through in fewer months than the plan wants); a redo with `deadline-before-decision` and `unknown-deliverable`; a hold with
 * `nothing-to-collect` (a fact that the gate does not leave open); and with `no-reason` a redo or a hold where the gate is met,
 * and a pass to which the last review objects, so that nothing else says why.
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
  input: InputOf<typeof DecideTransitionInput>,
): Result<
  { unit: InPhaseUnit | HeldUnit | CompletedUnit; event: TransitionDecided },
  UnitStepRefusal<"decideTransition"> | "invalid-input" | DecisionRefusal
> {
  const taken = takeUnit("decideTransition", DecideTransitionInput, { plan, unit }, input);
  if (!taken.ok) return taken;
  const judged = judge(plan, taken.before, taken.given);
  if (!judged.ok) return judged;
  const event: TransitionDecided = { type: "transition-decided", unit: taken.before.id, ...judged.decision };
  return { ok: true, unit: decided(taken.before, event), event };
}
