import { ownWay } from "./gate.js";
import { tooLate } from "./guard.js";
import { heldFact, lookBackFact } from "./implied-facts.js";
import { occasionsOf } from "./occasion.js";
import type { AppliedUnit, HeldUnit, Plan } from "./schema/index.js";

/**
 * Names what the next transition asks of the own way of a unit that waits, is not so, and can come to be so by a redo alone, since it is
 * done before a unit applies.
 *
 * @param plan - the plan, or another version of it that has the unit's phase
 * @param unit - the unit, which has applied
 * @returns the names of the facts, `analyse.look-back`
 * @internal
 */
export function missed(plan: Plan, unit: AppliedUnit | HeldUnit): readonly string[] {
  const occasions = [...occasionsOf(plan, unit.phase), ...occasionsOf(plan)];
  const closed = [
    ...occasions.filter((occasion) => tooLate(occasion, unit) !== undefined).map(heldFact),
    lookBackFact(unit.phase),
  ];
  const answers = ownWay(plan, unit);
  return closed.filter((fact) => answers[fact] === false);
}
