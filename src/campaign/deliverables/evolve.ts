import { DamagedHistoryError, allows, mustNotPrecede, unknownEvent } from "../../core/index.js";
import {
  appraised,
  commented,
  drafted,
  moved,
  published,
  redrafted,
  reviewed,
  withdrawn,
  type DeliverableBefore,
} from "./deliverable-states.js";
import {
  DELIVERABLE_STEPS,
  type Deliverable,
  type DeliverableDrafted,
  type DeliverableEvent,
  type DeliverableMoved,
  type DeliverableStep,
} from "./schema/index.js";

/**
 * Puts an event onto a deliverable.
 *
 * An event is a fact and is never refused; it carries the review chain and what came of an appraisal, so no plan is needed.
 *
 * @param deliverable - the deliverable before, or `undefined` before it was begun
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another deliverable, another status or another
 * version than the latest, withdraws a publication that never was, or leads away from another plan than the deliverable's
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#evolve}
 */
export function evolveDeliverable(deliverable: Deliverable | undefined, event: DeliverableEvent): Deliverable {
  switch (event.type) {
    case "deliverable-drafted":
      if (deliverable !== undefined) throw new DamagedHistoryError(`deliverable "${deliverable.id}" is begun twice`);
      return drafted(event);
    case "deliverable-redrafted":
      return redrafted(before("redraft", deliverable, event), event);
    case "comments-sought":
      return commented(before("seekComments", deliverable, event), event);
    case "version-reviewed":
      return reviewed(before("review", deliverable, event), event);
    case "version-appraised":
      return appraised(before("appraise", deliverable, event), event);
    case "version-published":
      return published(before("publish", deliverable, event), event);
    case "publication-withdrawn":
      return withdrawn(before("withdrawPublication", deliverable, event), event);
    case "deliverable-moved":
      return moved(underPlan(deliverable, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends DeliverableStep>(
  step: Step,
  deliverable: Deliverable | undefined,
  event: Exclude<DeliverableEvent, DeliverableDrafted>,
): DeliverableBefore<Step> {
  const cannot = `${event.type} of deliverable "${event.deliverable}" on ${event.on} cannot follow`;
  if (deliverable === undefined) throw new DamagedHistoryError(`${cannot}: it was never begun`);
  const { id, status, versions } = deliverable;
  if (id !== event.deliverable) throw new DamagedHistoryError(`${cannot}: the state is that of deliverable "${id}"`);
  mustNotPrecede(cannot, deliverable, event);
  if (!allows(DELIVERABLE_STEPS, step, deliverable)) throw new DamagedHistoryError(`${cannot}: it is ${status}`);
  if (!("version" in event)) return deliverable;
  const due = step === "redraft" ? versions.length + 1 : versions.length;
  if (event.version !== due) {
    throw new DamagedHistoryError(
      `${cannot}: it names version ${event.version} and follows version ${versions.length}`,
    );
  }
  return deliverable;
}

function underPlan(deliverable: Deliverable | undefined, event: DeliverableMoved): Deliverable {
  const moving = before("moveToPlan", deliverable, event);
  const { hash } = moving.plan;
  if (hash === event.from.hash) return moving;
  throw new DamagedHistoryError(
    `deliverable "${moving.id}" runs under ${hash}, and is moved on ${event.on} from ${event.from.hash}`,
  );
}

/**
 * Applies a batch of events to a collection of deliverables and gives the new collection; the old one is untouched.
 *
 * The cost of an event does not grow with the collection, but each call copies the map once, so hand over events in batches.
 *
 * @param deliverables - deliverables by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#apply-events}
 */
export function applyDeliverableEvents(
  deliverables: ReadonlyMap<string, Deliverable>,
  events: Iterable<DeliverableEvent>,
): Map<string, Deliverable> {
  const after = new Map(deliverables);
  for (const event of events) after.set(event.deliverable, evolveDeliverable(after.get(event.deliverable), event));
  return after;
}
