import { refuse, type Refused, type Result } from "../../core/index.js";
import { aboveItself, wayUp } from "../above.js";
import type { Plan, Unit } from "../schema/index.js";
import { twice } from "../twice.js";
import { ofAnotherPlan } from "./between.js";

/** A unit, with those above and below it whoever stands between. */
export interface UnitLine {
  readonly unit: string;
  /** From the nearest to the top; the last one may be a unit that was not handed in. */
  readonly above: readonly string[];
  /** In the order in which they were given. */
  readonly below: readonly string[];
}

/** Units by who stands above whom. */
export interface Hierarchy {
  /** In the order in which the units were given. */
  readonly lines: readonly UnitLine[];
  /** Units that others name as the one above, and that were not handed in. */
  readonly absent: readonly string[];
}

/** Why units cannot be put one above the other. */
export type HierarchyRefusal = "definition-changed" | "duplicate-id" | "circle" | "levels-inverted";

/**
 * Tells of each unit which ones stand above it and below it, from province to village (上下级单位), as each named its `parent` when it
 * entered.
 *
 * The line above is the way of a problem that a unit cannot solve itself; those below are the units over which a whole county is
 * counted. Refuses with `definition-changed` (a unit of another plan, not of another version), `duplicate-id`, `circle` (units stand
 * above themselves; each is named) and `levels-inverted` (a unit names as the one above it a unit of a lower level of the plan).
 *
 * @param plan - the plan with its levels
 * @param units - the units, each once, in any status
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#hierarchy}
 */
export function hierarchy(plan: Plan, units: Iterable<Unit>): Result<{ hierarchy: Hierarchy }, HierarchyRefusal> {
  const all = [...units];
  const byId = new Map<string, Unit>(all.map((unit) => [unit.id, unit]));
  const above = new Map<string, string | undefined>(all.map(({ id, parent }) => [id, parent]));
  const met = new Set<string>();
  for (const unit of all) {
    const refused =
      ofAnotherPlan(plan, unit) ?? twice(met, unit.id) ?? aboveItself(above, unit.id) ?? inverted(plan, unit, byId);
    if (refused !== undefined) return refused;
    met.add(unit.id);
  }
  const ways = all.map(({ id }) => ({ unit: id, above: wayUp(above, id) }));
  const below = new Map<string, string[]>(all.map(({ id }) => [id, []]));
  for (const way of ways) for (const id of way.above) below.get(id)?.push(way.unit);
  const lines = ways.map((way) => ({ ...way, below: below.get(way.unit) ?? [] }));
  const named = new Set(all.flatMap(({ parent }) => parent ?? []));
  return { ok: true, hierarchy: { lines, absent: [...named].filter((id) => !byId.has(id)) } };
}

/** One level may hold a unit and those above it, as a bureau its offices; only what stands upside down is wrong. */
function inverted(
  { levels = [] }: Plan,
  { id, level, parent }: Unit,
  byId: ReadonlyMap<string, Unit>,
): Refused<"levels-inverted"> | undefined {
  const upper = parent === undefined ? undefined : byId.get(parent)?.level;
  const [own, other] = [level, upper].map((name) => levels.findIndex((each) => each.id === name));
  if (own === undefined || other === undefined || own === -1 || other <= own) return undefined;
  return refuse(
    "levels-inverted",
    `unit "${id}" at level "${level}" names "${parent}" above it, which is at "${upper}"`,
  );
}
