import { allows } from "../core/index.js";
import type { UnitUnderWay } from "./evolve.js";
import { ownWay } from "./gate.js";
import { tooLate } from "./guard.js";
import { heldFact, lookBackFact } from "./implied-facts.js";
import { occasionsOf } from "./occasion.js";
import { UNIT_STEPS, type Plan } from "./schema/index.js";

/**
 * Names what the next transition asks of a unit's own way, is not so, and can come to be so in no other way than by a redo: what is done
 * before a unit applies, once it has.
 *
 * @param plan - the plan, or another version of it that has the unit's phase
 * @param unit - the unit
 * @returns the names of the facts, `analyse.look-back`
 * @internal
 */
export function missed(plan: Plan, unit: UnitUnderWay): readonly string[] {
  const occasions = [...occasionsOf(plan, unit.phase), ...occasionsOf(plan)];
  const closed = [
    ...occasions.filter((occasion) => tooLate(occasion, unit) !== undefined).map(heldFact),
    ...(allows(UNIT_STEPS, "lookBack", unit) ? [] : [lookBackFact(unit.phase)]),
  ];
  const answers = ownWay(plan, unit);
  return closed.filter((fact) => answers[fact] === false);
}
