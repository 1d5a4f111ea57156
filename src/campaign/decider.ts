import { decider, type Decider } from "../core/index.js";
import { enter } from "./enter.js";
import { evolve } from "./evolve.js";
import type { Plan, Unit, UnitEvent } from "./schema/index.js";
import { lookBack, recordEvaluation } from "./evaluation.js";
import { moveToPlan } from "./migrate.js";
import { applyForTransition, decideTransition, reviewTransition } from "./unit.js";

/**
 * Makes the decider of the units of one plan, for apps with an event store: commands in, events out.
 *
 * A command is a step's input with the step's name as `type`; its refusals are the step's. Units that are to move to another
 * version of the plan need that one too; without it `moveToPlan` is no command.
 *
 * @param plan - the plan the units enter under
 * @param next - the version that units may move to
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#decider}
 */
export function unitDecider(plan: Plan, next?: Plan): Decider<Unit, UnitEvent> {
  return decider({
    noun: "unit",
    begin: { enter: enter.bind(undefined, plan) },
    steps: {
      recordEvaluation: recordEvaluation.bind(undefined, plan),
      lookBack: lookBack.bind(undefined, plan),
      applyForTransition: applyForTransition.bind(undefined, plan),
      reviewTransition: reviewTransition.bind(undefined, plan),
      decideTransition: decideTransition.bind(undefined, plan),
      ...(next !== undefined && { moveToPlan: moveToPlan.bind(undefined, plan, next) }),
    },
    evolve,
  });
}
