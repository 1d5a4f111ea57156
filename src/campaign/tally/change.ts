import { refuse, uncountable, type Result } from "../../core/index.js";
import type { Unit } from "../schema/index.js";
import { countInto, countUnit, tallied, uncounted, type Tally } from "../tally.js";
import type { PlanVersions } from "../versions.js";

/** Why a unit cannot be counted, or taken out again. */
export type ChangeRefusal = "definition-changed" | "another-plan" | "after-reference-day";

/**
 * Counts one more unit; the tally it is given stays as it was.
 *
 * A tally keeps no names of units, so it cannot see that one is counted twice: count each once, and `remove` it as it was
 * before it is added as it is now. Refuses with `definition-changed` (the unit, or some unit of the tally, runs under no plan that is
 * handed in), `another-plan` (the plans are not versions of one, from the oldest on) and `after-reference-day` (the unit changed later).
 *
 * @param plans - the plan of the tally and of the unit, or their versions
 * @param tally - the counts so far
 * @param unit - the unit, as it stood on the reference day
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#tally}
 */
export function add(plans: PlanVersions, tally: Tally, unit: Unit): Result<{ tally: Tally }, ChangeRefusal> {
  const begun = countInto(plans, tally);
  if (!begun.ok) return begun;
  const refused = uncounted(begun.count, unit);
  if (refused !== undefined) return refused;
  countUnit(begun.count, unit, 1);
  return { ok: true, tally: tallied(begun.count) };
}

/**
 * Counts many more units at once, in time that grows with their number and not with the tally; otherwise as {@link add}.
 *
 * Refuses with `definition-changed`, `another-plan`, `after-reference-day` and `duplicate-id` (a unit stands twice among these), and counts none
 * of them then.
 *
 * @param plans - the plan of the tally and of the unit, or their versions
 * @param tally - the counts so far
 * @param units - the units, as they stood on the reference day, each once
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#tally}
 */
export function addAll(
  plans: PlanVersions,
  tally: Tally,
  units: Iterable<Unit>,
): Result<{ tally: Tally }, ChangeRefusal | "duplicate-id"> {
  const begun = countInto(plans, tally);
  if (!begun.ok) return begun;
  const all = [...units];
  const repeated = uncountable("unit", all, tally.asOf);
  if (repeated !== undefined) return repeated;
  for (const unit of all) {
    const refused = uncounted(begun.count, unit);
    if (refused !== undefined) return refused;
    countUnit(begun.count, unit, 1);
  }
  return { ok: true, tally: tallied(begun.count) };
}

/**
 * Takes a unit out of the counts again, exactly as it was put in; the tally it is given stays as it was.
 *
 * Refuses with `never-counted` (no unit like it is in the tally), `definition-changed`, `another-plan` and `after-reference-day`.
 *
 * @param plans - the plan of the tally and of the unit, or their versions
 * @param tally - the counts so far
 * @param unit - the unit as it was counted
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#tally}
 */
export function remove(
  plans: PlanVersions,
  tally: Tally,
  unit: Unit,
): Result<{ tally: Tally }, "never-counted" | ChangeRefusal> {
  const begun = countInto(plans, tally);
  if (!begun.ok) return begun;
  const refused = uncounted(begun.count, unit);
  if (refused !== undefined) return refused;
  if (countUnit(begun.count, unit, -1).isCounted) return { ok: true, tally: tallied(begun.count) };
  return refuse("never-counted", `unit "${unit.id}" was not counted as it is given`);
}
