import {
  DamagedHistoryError,
  allows,
  changedOn,
  doneOf,
  mustNotPrecede,
  stampOf,
  unknownEvent,
} from "../../core/index.js";
import {
  ENTRY_STEPS,
  type Entry,
  type EntryContent,
  type EntryCorrected,
  type EntryEvent,
  type EntryRecorded,
  type EntryStep,
  type EntryStruck,
  type StandingEntry,
  type StruckEntry,
} from "./schema.js";

/** The entry as it was first made. */
export function recorded(event: EntryRecorded): StandingEntry {
  const { type, entry: id, by, on, at, ...fields } = event;
  return { ...fields, status: "recorded", id, recorded: stampOf(event), corrections: [], updated: doneOf(event) };
}

/** The entry as it should have been, with what it said before. */
export function corrected(entry: StandingEntry, event: EntryCorrected): StandingEntry {
  const { type, entry: id, reason, by, on, at, ...said } = event;
  const { plan, unit, activity, recorded: first, corrections, meta } = entry;
  return {
    ...said,
    status: "recorded",
    id: entry.id,
    plan,
    unit,
    activity,
    recorded: first,
    corrections: [...corrections, { said: contentOf(entry), reason, corrected: stampOf(event) }],
    updated: changedOn(entry, event),
    ...(meta !== undefined && { meta }),
  };
}

/** What an entry says, by itself. */
function contentOf(entry: StandingEntry): EntryContent {
  const { status, id, plan, unit, activity, recorded: first, corrections, updated, meta, ...said } = entry;
  return said;
}

/** The entry as it was struck out. */
export function struck(entry: StandingEntry, event: EntryStruck): StruckEntry {
  return { ...entry, status: "struck", reason: event.reason, struck: stampOf(event), updated: changedOn(entry, event) };
}

/**
 * Puts an event onto an entry.
 *
 * @param entry - the entry before, or `undefined` before it was made
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another entry, to another status, or is made twice
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#entry}
 */
export function evolveEntry(entry: Entry | undefined, event: EntryEvent): Entry {
  switch (event.type) {
    case "entry-recorded":
      if (entry !== undefined) throw new DamagedHistoryError(`entry "${entry.id}" is made a second time`);
      return recorded(event);
    case "entry-corrected":
      return corrected(before("correct", entry, event), event);
    case "entry-struck":
      return struck(before("strike", entry, event), event);
    default:
      return unknownEvent(event);
  }
}

function before(step: EntryStep, entry: Entry | undefined, event: EntryEvent): StandingEntry {
  const cannot = `${event.type} of entry "${event.entry}" on ${event.on} cannot follow`;
  if (entry?.id !== event.entry) {
    throw new DamagedHistoryError(`${cannot}: the state is that of ${entry?.id ?? "no entry"}`);
  }
  mustNotPrecede(cannot, entry, event);
  if (!allows(ENTRY_STEPS, step, entry)) throw new DamagedHistoryError(`${cannot}: it is ${entry.status}`);
  return entry;
}

/**
 * Applies a batch of events to a register and gives the new one; the old one is untouched.
 *
 * @param entries - by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#entry}
 */
export function applyEntryEvents(
  entries: ReadonlyMap<string, Entry>,
  events: Iterable<EntryEvent>,
): Map<string, Entry> {
  const after = new Map(entries);
  for (const event of events) after.set(event.entry, evolveEntry(after.get(event.entry), event));
  return after;
}
