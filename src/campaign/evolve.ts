import {
  DamagedHistoryError,
  allows,
  changedOn,
  doneOf,
  mustNotPrecede,
  repeated,
  stampOf,
  unknownEvent,
} from "../core/index.js";
import { factIn } from "./fact-name.js";
import {
  COMPLETION,
  UNIT_STEPS,
  type AppliedUnit,
  type Attempt,
  type CompletedUnit,
  type EvaluationRecorded,
  type HeldUnit,
  type InPhaseUnit,
  type LookedBack,
  type OpenAttempt,
  type StoppedUnit,
  type TransitionApplied,
  type TransitionDecided,
  type TransitionReviewed,
  type Unit,
  type UnitEntered,
  type UnitEvent,
  type UnitMoved,
  type UnitStep,
} from "./schema/index.js";

/** The status a unit must have before a step. */
export type UnitBefore<Step extends UnitStep> = Extract<Unit, { status: (typeof UNIT_STEPS)[Step]["from"][number] }>;
/** A unit that is in some phase. */
export type UnitUnderWay = UnitBefore<"moveToPlan">;

/** What stays with a unit whatever its status. */
type Way = Omit<CompletedUnit, "status" | "completed">;

/** The unit at the start of its way. */
export function entered(event: UnitEntered): InPhaseUnit {
  const { type, unit: id, phase, by, on, at, ...fields } = event;
  const way = { ...fields, id, entered: stampOf(event), updated: doneOf(event), attempts: [], earlierPlans: [] };
  return begin(way, phase, { opened: stampOf(event) });
}

/** The unit with one evaluation more in the attempt that runs. */
export function evaluated<Before extends UnitUnderWay>(unit: Before, event: EvaluationRecorded): Before {
  const { type, unit: id, ...record } = event;
  if (repeated(id, unit.attempt.evaluations, record) !== undefined) {
    throw new DamagedHistoryError(`${cannot(event)}: it is recorded already`);
  }
  const attempt: OpenAttempt = { ...unit.attempt, evaluations: [...unit.attempt.evaluations, record] };
  const after = { ...unit, attempt, updated: changedOn(unit, event) };
  if (after.status !== "held") return after;
  const collected = Object.keys(record.facts).map((fact) => factIn(fact, record.round));
  return { ...after, collecting: after.collecting.filter((fact) => !collected.includes(fact)) };
}

/** The unit as a look-back left it: at work, or stopped. */
export function lookedBack(unit: InPhaseUnit | StoppedUnit, event: LookedBack): InPhaseUnit | StoppedUnit {
  const { type, unit: id, ...found } = event;
  const attempt: OpenAttempt = { ...unit.attempt, lookBacks: [...unit.attempt.lookBacks, found] };
  const status = found.verdict === "up-to-standard" ? "in-phase" : "stopped";
  return { ...unit, status, attempt, updated: changedOn(unit, event) };
}

/** The unit that waits for a verdict. */
export function applied(unit: InPhaseUnit, event: TransitionApplied): AppliedUnit {
  const { type, unit: id, by, on, at, ...fields } = event;
  return {
    ...unit,
    status: "applied",
    application: { ...fields, applied: stampOf(event), reviews: [] },
    updated: changedOn(unit, event),
  };
}

/** The unit with one opinion more on its application. */
export function reviewed<Before extends AppliedUnit | HeldUnit>(unit: Before, event: TransitionReviewed): Before {
  const { type, unit: id, ...review } = event;
  const application = { ...unit.application, reviews: [...unit.application.reviews, review] };
  return { ...unit, application, updated: changedOn(unit, event) };
}

/** The unit after a verdict: in the next phase, in the same one again, held up, or through. */
export function decided(
  unit: AppliedUnit | HeldUnit,
  event: TransitionDecided,
): InPhaseUnit | HeldUnit | CompletedUnit {
  const { type, unit: id, ...decision } = event;
  const { status, phase, attempt, application, holds, collecting, ...fields } = { holds: [], collecting: [], ...unit };
  if (decision.verdict === "hold") {
    const waiting = { holds: [...holds, decision], collecting: decision.collect ?? [] };
    return { ...unit, status: "held", ...waiting, updated: changedOn(unit, event) };
  }
  const ended: Attempt = { phase, ...attempt, application, holds, decision };
  return goOn({ ...fields, attempts: [...unit.attempts, ended], updated: changedOn(unit, event) }, ended);
}

/** The unit under another version of its plan, with all that it did. */
export function moved<Before extends UnitUnderWay>(unit: Before, event: UnitMoved): Before {
  const earlierPlans = [...unit.earlierPlans, { plan: event.from, moved: stampOf(event) }];
  return { ...unit, plan: event.to, earlierPlans, updated: changedOn(unit, event) };
}

function goOn(way: Way, { phase, decision }: Attempt): InPhaseUnit | CompletedUnit {
  const opened = stampOf(decision);
  if (decision.verdict === "redo") {
    const { deadline } = decision;
    return begin(way, phase, deadline === undefined ? { opened } : { opened, deadline });
  }
  if (decision.to === COMPLETION) return { ...way, status: "completed", completed: opened };
  return begin(way, decision.to, { opened });
}

/** An attempt's number follows from the attempts before it, so no way of beginning one can overwrite another. */
function begin(way: Way, phase: string, opening: Pick<OpenAttempt, "opened" | "deadline">): InPhaseUnit {
  const earlier = way.attempts.filter((attempt) => attempt.phase === phase).length;
  const attempt = { number: earlier + 1, ...opening, evaluations: [], lookBacks: [] };
  return { ...way, status: "in-phase", phase, attempt };
}

/**
 * Puts an event onto a unit.
 *
 * An event is a fact and is never refused; it carries what the gate saw and where the unit goes, so no plan is needed.
 *
 * @param unit - the unit before, or `undefined` before it entered
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another unit, another status, decides another
 * transition than the one applied for, or leads away from another plan than the unit's
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#evolve}
 */
export function evolve(unit: Unit | undefined, event: UnitEvent): Unit {
  switch (event.type) {
    case "unit-entered":
      if (unit !== undefined) throw new DamagedHistoryError(`unit "${unit.id}" enters a second time`);
      return entered(event);
    case "evaluation-recorded":
      return evaluated(before("recordEvaluation", unit, event), event);
    case "looked-back":
      return lookedBack(before("lookBack", unit, event), event);
    case "transition-applied":
      return applied(before("applyForTransition", unit, event), event);
    case "transition-reviewed":
      return reviewed(before("reviewTransition", unit, event), event);
    case "transition-decided":
      return decided(applicant(unit, event), event);
    case "unit-moved":
      return moved(underPlan(unit, event), event);
    default:
      return unknownEvent(event);
  }
}

type LaterEvent = Exclude<UnitEvent, UnitEntered>;
const cannot = ({ type, unit, on }: LaterEvent): string => `${type} of unit "${unit}" on ${on} cannot follow`;

function before<Step extends UnitStep>(step: Step, unit: Unit | undefined, event: LaterEvent): UnitBefore<Step> {
  if (unit === undefined) throw new DamagedHistoryError(`${cannot(event)}: it never entered`);
  if (unit.id !== event.unit) throw new DamagedHistoryError(`${cannot(event)}: the state is that of unit "${unit.id}"`);
  mustNotPrecede(cannot(event), unit, event);
  if (!allows(UNIT_STEPS, step, unit)) throw new DamagedHistoryError(`${cannot(event)}: the unit is ${unit.status}`);
  return unit;
}

function applicant(unit: Unit | undefined, event: TransitionDecided): AppliedUnit | HeldUnit {
  const waiting = before("decideTransition", unit, event);
  const { to } = waiting.application;
  if (to !== event.to) throw new DamagedHistoryError(`${cannot(event)}: it applied for "${to}", not for "${event.to}"`);
  return waiting;
}

function underPlan(unit: Unit | undefined, event: UnitMoved): UnitUnderWay {
  const waiting = before("moveToPlan", unit, event);
  const { hash } = waiting.plan;
  if (hash !== event.from.hash) {
    throw new DamagedHistoryError(`${cannot(event)}: it runs under ${hash}, not under ${event.from.hash}`);
  }
  return waiting;
}

/**
 * Applies a batch of events to a collection of units and gives the new collection; the old one is untouched.
 *
 * The cost of an event does not grow with the collection, but each call copies the map once, so hand over events in batches.
 *
 * @param units - units by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#apply-events}
 */
export function applyEvents(units: ReadonlyMap<string, Unit>, events: Iterable<UnitEvent>): Map<string, Unit> {
  const after = new Map(units);
  for (const event of events) after.set(event.unit, evolve(after.get(event.unit), event));
  return after;
}
