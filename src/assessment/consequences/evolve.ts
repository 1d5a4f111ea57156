import { DamagedHistoryError, allows, mustNotPrecede, unknownEvent } from "../../core/index.js";
import { appealed, imposed, rechecked, type ConsequenceBefore } from "./consequence-states.js";
import {
  CONSEQUENCE_STEPS,
  type Consequence,
  type ConsequenceEvent,
  type ConsequenceImposed,
  type ConsequenceStep,
} from "./schema/index.js";

/**
 * Puts an event onto a consequence.
 *
 * An event is a fact and is never refused; it carries the last day of appeals, so no rules are needed.
 *
 * @param consequence - the consequence before, or `undefined` before it was imposed
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another consequence, or to another status
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#evolve}
 */
export function evolveConsequence(consequence: Consequence | undefined, event: ConsequenceEvent): Consequence {
  switch (event.type) {
    case "consequence-imposed":
      if (consequence === undefined) return imposed(event);
      throw new DamagedHistoryError(`consequence "${consequence.id}" is imposed a second time`);
    case "consequence-appealed":
      return appealed(before("appeal", consequence, event), event);
    case "consequence-rechecked":
      return rechecked(before("recheck", consequence, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends ConsequenceStep>(
  step: Step,
  consequence: Consequence | undefined,
  event: Exclude<ConsequenceEvent, ConsequenceImposed>,
): ConsequenceBefore<Step> {
  const cannot = `${event.type} of consequence "${event.consequence}" on ${event.on} cannot follow`;
  if (consequence === undefined) throw new DamagedHistoryError(`${cannot}: it was never imposed`);
  const { id, status } = consequence;
  if (id !== event.consequence) {
    throw new DamagedHistoryError(`${cannot}: the state is that of consequence "${id}"`);
  }
  mustNotPrecede(cannot, consequence, event);
  if (!allows(CONSEQUENCE_STEPS, step, consequence)) throw new DamagedHistoryError(`${cannot}: it is ${status}`);
  return consequence;
}
