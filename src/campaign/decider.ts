import { decider, type Decider } from "../core/index.js";
import { enter } from "./enter.js";
import { evolve } from "./evolve.js";
import type { Plan, Unit, UnitEvent } from "./schema/index.js";
import { applyForTransition, decideTransition } from "./unit.js";

/**
 * Makes the decider of the units of one plan, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's.
 *
 * @param plan - the plan the units enter under
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#decider}
 */
export function unitDecider(plan: Plan): Decider<Unit, UnitEvent> {
  return decider({
    noun: "unit",
    begin: { enter: (input: Parameters<typeof enter>[1]) => enter(plan, input) },
    steps: {
      applyForTransition: (unit: Unit, input: Parameters<typeof applyForTransition>[2]) =>
        applyForTransition(plan, unit, input),
      decideTransition: (unit: Unit, input: Parameters<typeof decideTransition>[2]) =>
        decideTransition(plan, unit, input),
    },
    evolve,
  });
}
