import { readInput, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import { anotherPlan } from "../plan.js";
import { MoveToPlanInput, type DeliverableKind, type Plan } from "../schema/index.js";
import { moved } from "./deliverable-states.js";
import { mayAlways, type DeliverableStepRefusal } from "./guard.js";
import { findKind, kindOf, outOfRounds } from "./kind.js";
import type { Deliverable, DeliverableMoved } from "./schema/index.js";

/** Why a deliverable cannot go on under another version of its plan. */
export type DeliverableMigrationRefusal = "another-plan" | "unknown-kind" | "kind-changed" | "unknown-round";

/**
 * Moves a deliverable on to another version of its plan, as its unit is moved: from now on its steps are taken under that one.
 *
 * What was said of its versions stays as it was said, an appraisal as it was judged; the earlier pin is kept. What is still to
 * come, and what the facts ask, follows the new version: what was found must pass its rule too.
 *
 * Refuses with `invalid-input`, `definition-changed` (it does not run under `plan`), `backdated`, `not-independent` (a drafter, the member
 * whose it is, or the unit itself), `another-plan` (the other one has
 * another id, or is no later version), `unknown-kind` (the kind is not there any more), `kind-changed` (it is somebody else's, or
 * reviewed by another chain: begin a new deliverable), and `unknown-round`.
 *
 * @param plan - the plan it runs under
 * @param next - the version it is to run under
 * @param deliverable - the deliverable, in any status
 * @param input - who moves it on which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#move-to-plan}
 */
export function moveToPlan(
  plan: Plan,
  next: Plan,
  deliverable: Deliverable,
  input: InputOf<typeof MoveToPlanInput>,
): Result<
  { deliverable: Deliverable; event: DeliverableMoved },
  DeliverableStepRefusal<"moveToPlan"> | "invalid-input" | DeliverableMigrationRefusal
> {
  const { id, kind, round } = deliverable;
  const read = readInput(MoveToPlanInput, input, `moveToPlan deliverable "${id}"`);
  if (!read.ok) return read;
  const refused =
    mayAlways("moveToPlan", { plan, deliverable }, read.value) ??
    anotherPlan(plan, next) ??
    otherKind(next, id, kindOf(plan, kind)) ??
    outOfRounds(next, kind, round);
  if (refused !== undefined) return refused;
  const event: DeliverableMoved = {
    type: "deliverable-moved",
    deliverable: id,
    ...read.value,
    from: deliverable.plan,
    to: pinOf(next),
  };
  return { ok: true, deliverable: moved(deliverable, event), event };
}

function otherKind(next: Plan, id: string, was: DeliverableKind): Refused<"unknown-kind" | "kind-changed"> | undefined {
  const is = findKind(next, was.id);
  const version = `version ${next.version} of "${next.id}"`;
  if (is === undefined) return refuse("unknown-kind", `deliverable "${id}" is a "${was.id}", which ${version} lacks`);
  if (chainOf(is) === chainOf(was)) return undefined;
  return refuse("kind-changed", `"${was.id}", which deliverable "${id}" is, has another owner or review in ${version}`);
}

/** Whose a kind is, and who reviews it in which order, as text to compare. */
function chainOf({ owner, review = [] }: DeliverableKind): string {
  return JSON.stringify([owner, review.map(({ id, role }) => [id, role])]);
}
