import { deepFreeze, readInput, refuse, remembered, type Refused } from "../core/index.js";
import type { Definition } from "../definitions/index.js";
import { COMPLETION, Plan, UNDIVIDED, type Phase } from "./schema/index.js";

/**
 * Reads a plan from data that came from outside; the plan that comes back is a copy, frozen throughout.
 *
 * What is frozen is hashed and linted once, however many units run under it.
 *
 * Refuses with `invalid-input`, naming the field. Whether the plan makes sense is what `lint` says.
 *
 * @param input - parsed JSON
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#read-plan}
 */
export function readPlan(input: unknown): { readonly ok: true; readonly plan: Plan } | Refused<"invalid-input"> {
  const read = readInput(Plan, input, "plan");
  return read.ok ? { ok: true, plan: deepFreeze(read.value) } : read;
}

/**
 * Gives the plan where it is frozen, and a frozen copy of it otherwise: what cannot change is hashed and indexed once, however many units
 * run under it.
 *
 * @param plan - as it was handed in
 * @internal
 */
export function settled(plan: Plan): Plan {
  if (Object.isFrozen(plan)) return plan;
  const read = readPlan(plan);
  return read.ok ? read.plan : plan;
}

/** A campaign without phases is one stage, of which only the tracks ask anything. */
const WHOLE: Phase = { id: UNDIVIDED, label: { en: "the whole campaign", "zh-CN": "活动全程" } };

/**
 * Lists where a unit can be: the phases in order, or `undivided` where there are none.
 *
 * @param plan - the plan
 * @internal
 */
export function stagesOf({ phases: [first, ...others] }: Plan): readonly [Phase, ...Phase[]] {
  return first === undefined ? [WHOLE] : [first, ...others];
}

/**
 * Finds where a unit is in the plan that it runs under.
 *
 * @param plan - the plan, whose pin the unit has
 * @param id - the phase the unit is in, or `undivided`
 * @throws RangeError when the plan has no such phase: the unit was not made by the steps
 * @internal
 */
export function stageOf(plan: Plan, id: string): Phase {
  const phase = stagesOf(plan).find((candidate) => candidate.id === id);
  if (phase === undefined) throw new RangeError(`plan "${plan.id}" version ${plan.version} has no phase "${id}"`);
  return phase;
}

/**
 * Names what follows a phase: the next one, or `completion` after the last.
 *
 * @param plan - the plan
 * @param id - one of its phases, or `undivided`
 * @internal
 */
export function nextAfter(plan: Plan, id: string): string {
  const stages = stagesOf(plan);
  return stages[stages.indexOf(stageOf(plan, id)) + 1]?.id ?? COMPLETION;
}

/**
 * Refuses as the next version of a plan anything but a later version of the same plan: nobody goes back to an easier one.
 *
 * @param plan - the plan, or its pin
 * @param next - what is to come after it
 * @internal
 */
export function anotherPlan(plan: Definition, next: Definition): Refused<"another-plan"> | undefined {
  if (next.id === plan.id && next.version > plan.version) return undefined;
  const [from, to] = [plan, next].map(({ id, version }) => `"${id}" version ${version}`);
  return refuse("another-plan", `${to} is no later version of ${from}`);
}

/**
 * Lists the units that the batches of a plan list, each with its batch.
 *
 * @param plan - the plan
 * @internal
 */
export const listedUnits = /* @__PURE__ */ remembered(
  ({ batches }: Plan): ReadonlyMap<string, string> =>
    new Map(batches.flatMap(({ id, units = [] }) => units.map((unit) => [unit, id] as const))),
);
