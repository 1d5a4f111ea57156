import type * as campaign from "answerable/campaign";
import { must } from "answerable";
import * as register from "answerable/campaign/register";
import type { Facts } from "answerable/rules";
import { plan } from "./plan.js";

/** Everything that was noted in one unit beside its own way: events of each kind, in the order of their days. */
export interface UnitLog {
  readonly entries: readonly register.EntryEvent[];
}

/** What a gate may know of a unit from its log, as things stood on a day. */
export type KnownOn = (unit: campaign.Unit, asOf: string) => Facts;

/** Replays the logs of the units up to the day on which a gate is judged, and counts what the plan asks for. */
export function knownFrom(logs: ReadonlyMap<string, UnitLog>): KnownOn {
  return (unit, asOf) => {
    const log = logs.get(unit.id);
    if (log === undefined) throw new RangeError(`nothing was noted in unit "${unit.id}"`);
    const entries = register.applyEntryEvents(new Map(), until(asOf, log.entries)).values();
    return must(register.activityFacts(plan, unit, entries, { asOf })).facts;
  };
}

function until<Event extends { readonly on: string }>(day: string, events: readonly Event[]): readonly Event[] {
  return events.filter(({ on }) => on <= day);
}
