import { refuse, type Refused, type Result } from "../core/index.js";
import { pinOf, type Definition, type Pin } from "../definitions/index.js";
import { anotherPlan, settled, stagesOf } from "./plan.js";
import type { Plan } from "./schema/index.js";

/** A plan, or versions of one plan from the oldest on: those under which the units at hand may stand. */
export type PlanVersions = Plan | readonly Plan[];

/**
 * Plans by their hash, so that each unit is judged by its own.
 *
 * @internal
 */
export interface Versions {
  /** From the oldest on. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** The phases of all of them: in the order of the newest, one that only older ones have behind the one it followed there. */
  readonly stages: readonly string[];
  /** By hash, where each of these phases stands among the version's own; -1 for one that it does not have. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/**
 * Puts versions of a plan side by side.
 *
 * Refuses with `another-plan` when one is no later version of the one before it.
 *
 * @param given - a plan or its versions
 * @internal
 */
export function versionsOf(given: PlanVersions): Result<{ versions: Versions }, "another-plan"> {
  const plans = ("id" in given ? [given] : given).map(settled);
  const refused = noSuccession(plans);
  if (refused !== undefined) return refused;
  const byHash = new Map(plans.map((plan) => [pinOf(plan).hash, plan]));
  const stages = stagesOfAll(plans);
  const places = new Map([...byHash].map(([hash, plan]) => [hash, placesOf(stages, plan)]));
  return { ok: true, versions: { plans: byHash, stages, places } };
}

/**
 * Refuses plans of which one is no later version of the one before it.
 *
 * @param plans - plans or their pins
 * @internal
 */
export function noSuccession(plans: readonly Definition[]): Refused<"another-plan"> | undefined {
  for (const [index, plan] of plans.entries()) {
    const before = plans[index - 1];
    const refused = before === undefined ? undefined : anotherPlan(before, plan);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/**
 * The newest of the versions handed in.
 *
 * @param versions - at least one
 * @throws RangeError when there is none
 * @internal
 */
export function newestOf({ plans }: Versions): Plan {
  const newest = [...plans.values()].at(-1);
  if (newest === undefined) throw new RangeError("no version of a plan is handed in");
  return newest;
}

/** Built up from the newest version back, so that how units happen to be spread over versions leaves no trace. */
function stagesOfAll(plans: readonly Plan[]): readonly string[] {
  const stages: string[] = [];
  for (const plan of [...plans].reverse()) {
    let before = -1;
    for (const { id } of stagesOf(plan)) {
      if (!stages.includes(id)) stages.splice(before + 1, 0, id);
      before = stages.indexOf(id);
    }
  }
  return stages;
}

function placesOf(stages: readonly string[], plan: Plan): readonly number[] {
  const own = stagesOf(plan).map(({ id }) => id);
  return stages.map((stage) => own.indexOf(stage));
}

/**
 * Finds the version that something runs under.
 *
 * Refuses with `definition-changed` when it is none of those handed in.
 *
 * @param what - names the thing in the message, for instance `unit "07"`
 * @param pin - of the version it runs under
 * @param versions - those handed in
 * @internal
 */
export function ownPlan(
  what: string,
  { id, version, hash }: Pin,
  { plans }: Versions,
): Result<{ plan: Plan }, "definition-changed"> {
  const plan = plans.get(hash);
  if (plan !== undefined) return { ok: true, plan };
  const given = [...plans].map(([own, each]) => `"${each.id}" version ${each.version} (${own})`).join(", ");
  return refuse("definition-changed", `${what} runs under "${id}" version ${version} (${hash}), and given is ${given}`);
}
