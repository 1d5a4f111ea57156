import { DamagedHistoryError, allows, mustNotPrecede, unknownEvent } from "../../core/index.js";
import {
  LISTING_STEPS,
  type ListingEvent,
  type ListingStep,
  type ListingSubject,
  type SubjectMoved,
  type SubjectRegistered,
} from "./schema/index.js";
import {
  checked,
  ended,
  listed,
  moved,
  proposed,
  registered,
  relapsed,
  removed,
  struckOff,
  unwatched,
  withdrawn,
  type SubjectBefore,
} from "./subject-states.js";

/**
 * Puts an event onto a subject of a list.
 *
 * An event is a fact and is never refused; it carries what followed from the definition, so none is needed.
 *
 * @param subject - the subject before, or `undefined` before it was registered
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another subject, to another status, or to an earlier day
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#evolve}
 */
export function evolveSubject(subject: ListingSubject | undefined, event: ListingEvent): ListingSubject {
  switch (event.type) {
    case "subject-registered":
      if (subject !== undefined) throw new DamagedHistoryError(`subject "${subject.id}" is registered a second time`);
      return registered(event);
    case "check-recorded":
      return checked(before("recordCheck", subject, event), event);
    case "subject-proposed":
      return proposed(before("propose", subject, event), event);
    case "proposal-withdrawn":
      return withdrawn(before("withdraw", subject, event), event);
    case "subject-listed":
      return listed(before("list", subject, event), event);
    case "subject-removed":
      return removed(before("remove", subject, event), event);
    case "subject-relapsed":
      return relapsed(before("relapse", subject, event), event);
    case "watch-closed":
      return unwatched(before("closeWatch", subject, event), event);
    case "subject-terminated":
      return ended(before("terminate", subject, event), event);
    case "subject-struck-off":
      return struckOff(before("strikeOff", subject, event), event);
    case "subject-moved":
      return moved(underListing(subject, event), event);
    default:
      return unknownEvent(event);
  }
}

type LaterEvent = Exclude<ListingEvent, SubjectRegistered>;
const cannot = ({ type, subject, on }: LaterEvent): string => `${type} of subject "${subject}" on ${on} cannot follow`;

function before<Step extends ListingStep>(
  step: Step,
  subject: ListingSubject | undefined,
  event: LaterEvent,
): SubjectBefore<Step> {
  if (subject === undefined) throw new DamagedHistoryError(`${cannot(event)}: it was never registered`);
  const { id, status } = subject;
  if (id !== event.subject) throw new DamagedHistoryError(`${cannot(event)}: the state is that of subject "${id}"`);
  mustNotPrecede(cannot(event), subject, event);
  if (!allows(LISTING_STEPS, step, subject)) throw new DamagedHistoryError(`${cannot(event)}: it is ${status}`);
  return subject;
}

function underListing(subject: ListingSubject | undefined, event: SubjectMoved): SubjectBefore<"moveToListing"> {
  const standing = before("moveToListing", subject, event);
  const { hash } = standing.listing;
  if (hash !== event.from.hash) {
    throw new DamagedHistoryError(`${cannot(event)}: it stands under ${hash}, not under ${event.from.hash}`);
  }
  return standing;
}

/**
 * Applies a batch of events to the subjects of a list and gives the new collection; the old one is untouched.
 *
 * The cost of an event does not grow with the collection, but each call copies the map once, so hand over events in batches.
 *
 * @param subjects - subjects by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#evolve}
 */
export function applyListingEvents(
  subjects: ReadonlyMap<string, ListingSubject>,
  events: Iterable<ListingEvent>,
): Map<string, ListingSubject> {
  const after = new Map(subjects);
  for (const event of events) after.set(event.subject, evolveSubject(after.get(event.subject), event));
  return after;
}
