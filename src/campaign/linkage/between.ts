import { refuse, type Refused, type Result } from "../../core/index.js";
import type { Plan, Unit } from "../schema/index.js";
import { newestOf, ownPlan, versionsOf, type PlanVersions } from "../versions.js";
import type { Direction, LinkEnd } from "./schema/index.js";

/** The unit that refers a problem, and the one it is referred to. */
export interface Between {
  readonly from: Unit;
  readonly to: Unit;
}

/** What can stand against two units being linked. */
export type BetweenRefusal = "definition-changed" | "another-plan" | "same-unit" | "no-levels" | "same-level";

/**
 * Tells which way a problem goes between two units, by the levels of the newest version of their plan, which run from the top down.
 *
 * @param plans - the plan of both, or the versions of it under which they run
 * @param between - the two units
 */
export function directionOf(
  plans: PlanVersions,
  { from, to }: Between,
): Result<{ plan: Plan; direction: Direction; from: LinkEnd; to: LinkEnd }, BetweenRefusal> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  const { versions } = read;
  for (const unit of [from, to]) {
    const own = ownPlan(`unit "${unit.id}"`, unit.plan, versions);
    if (!own.ok) return own;
  }
  if (from.id === to.id) return refuse("same-unit", `unit "${from.id}" cannot refer a problem to itself`);
  const plan = newestOf(versions);
  const [above, below] = [placeOf(plan, from), placeOf(plan, to)];
  if (!above.ok) return above;
  if (!below.ok) return below;
  const ends = { from: above.end, to: below.end };
  if (above.height !== below.height) {
    return { ok: true, plan, direction: above.height > below.height ? "upward" : "downward", ...ends };
  }
  return refuse("same-level", `units "${from.id}" and "${to.id}" are both at level "${above.end.level}"`);
}

/**
 * Refuses a unit of another plan; another version of the same one is no obstacle.
 *
 * @param plan - the plan it should be of
 * @param unit - in any status
 */
export function ofAnotherPlan({ id }: Plan, unit: Unit): Refused<"definition-changed"> | undefined {
  if (unit.plan.id === id) return undefined;
  return refuse("definition-changed", `unit "${unit.id}" is of plan "${unit.plan.id}", and not of "${id}"`);
}

/** A level's height is its place in the plan's list: 0 at the top. */
function placeOf({ id, levels = [] }: Plan, unit: Unit): Result<{ end: LinkEnd; height: number }, "no-levels"> {
  const { level } = unit;
  const height = levels.findIndex((each) => each.id === level);
  if (level !== undefined && height >= 0) return { ok: true, end: { unit: unit.id, level }, height };
  const named = levels.length === 0 ? "none" : levels.map((each) => `"${each.id}"`).join(", ");
  return refuse("no-levels", `unit "${unit.id}" is at no level of plan "${id}"; its levels are ${named}`);
}
