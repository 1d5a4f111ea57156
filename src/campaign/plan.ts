import { readInput, type Refused } from "../core/index.js";
import { COMPLETION, Plan, type Phase } from "./schema/index.js";

/**
 * Reads a plan from data that came from outside; the plan that comes back is a copy.
 *
 * Refuses with `invalid-input`, naming the field. Whether the plan makes sense is what `lint` says.
 *
 * @param input - parsed JSON
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#read-plan}
 */
export function readPlan(input: unknown): { readonly ok: true; readonly plan: Plan } | Refused<"invalid-input"> {
  const read = readInput(Plan, input, "plan");
  return read.ok ? { ok: true, plan: read.value } : read;
}

/**
 * Finds a phase in the plan that a unit runs under.
 *
 * @param plan - the plan, whose pin the unit has
 * @param id - the phase the unit is in
 * @throws RangeError when the plan has no such phase: the unit was not made by the steps
 * @internal
 */
export function phaseOf(plan: Plan, id: string): Phase {
  const phase = plan.phases.find((candidate) => candidate.id === id);
  if (phase === undefined) throw new RangeError(`plan "${plan.id}" version ${plan.version} has no phase "${id}"`);
  return phase;
}

/**
 * Names what follows a phase: the next one, or `completion` after the last.
 *
 * @param plan - the plan
 * @param id - one of its phases
 * @internal
 */
export function nextAfter(plan: Plan, id: string): string {
  return plan.phases[plan.phases.indexOf(phaseOf(plan, id)) + 1]?.id ?? COMPLETION;
}
