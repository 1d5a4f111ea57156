import { refuse, uncountable, type Result } from "../../core/index.js";
import type { Plan, Unit } from "../schema/index.js";
import { countInto, countUnit, tallied, uncounted, type Tally } from "../tally.js";

/**
 * Counts one more unit; the tally it is given stays as it was.
 *
 * A tally keeps no names of units, so it cannot see that one is counted twice: count each once, and `remove` it as it was
 * before it is added as it is now. Refuses with `definition-changed` (the unit or the tally runs under another plan) and
 * `after-reference-day` (the unit changed later).
 *
 * @param plan - the plan of the tally
 * @param tally - the counts so far
 * @param unit - the unit, as it stood on the reference day
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#tally}
 */
export function add(
  plan: Plan,
  tally: Tally,
  unit: Unit,
): Result<{ tally: Tally }, "definition-changed" | "after-reference-day"> {
  const begun = countInto(plan, tally);
  if (!begun.ok) return begun;
  const refused = uncounted(tally, unit);
  if (refused !== undefined) return refused;
  countUnit(begun.count, unit, 1);
  return { ok: true, tally: tallied(begun.count) };
}

/**
 * Counts many more units at once, in time that grows with their number and not with the tally; otherwise as {@link add}.
 *
 * Refuses with `definition-changed`, `after-reference-day` and `duplicate-id` (a unit stands twice among these), and counts none
 * of them then.
 *
 * @param plan - the plan of the tally
 * @param tally - the counts so far
 * @param units - the units, as they stood on the reference day, each once
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#tally}
 */
export function addAll(
  plan: Plan,
  tally: Tally,
  units: Iterable<Unit>,
): Result<{ tally: Tally }, "definition-changed" | "after-reference-day" | "duplicate-id"> {
  const begun = countInto(plan, tally);
  if (!begun.ok) return begun;
  const all = [...units];
  const repeated = uncountable("unit", all, tally.asOf);
  if (repeated !== undefined) return repeated;
  for (const unit of all) {
    const refused = uncounted(tally, unit);
    if (refused !== undefined) return refused;
    countUnit(begun.count, unit, 1);
  }
  return { ok: true, tally: tallied(begun.count) };
}

/**
 * Takes a unit out of the counts again, exactly as it was put in; the tally it is given stays as it was.
 *
 * Refuses with `never-counted` (no unit like it is in the tally), `definition-changed` and `after-reference-day`.
 *
 * @param plan - the plan of the tally
 * @param tally - the counts so far
 * @param unit - the unit as it was counted
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#tally}
 */
export function remove(
  plan: Plan,
  tally: Tally,
  unit: Unit,
): Result<{ tally: Tally }, "never-counted" | "definition-changed" | "after-reference-day"> {
  const begun = countInto(plan, tally);
  if (!begun.ok) return begun;
  const refused = uncounted(tally, unit);
  if (refused !== undefined) return refused;
  if (countUnit(begun.count, unit, -1)) return { ok: true, tally: tallied(begun.count) };
  return refuse("never-counted", `unit "${unit.id}" was not counted as it is given`);
}
