import { must } from "answerable";
import type { Unit } from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import * as members from "answerable/campaign/members";
import * as register from "answerable/campaign/register";
import type { Facts } from "answerable/rules";
import { plan } from "./plan.js";
import type { UnitLog } from "./unit-logs.js";

/** What the events of a log, or of several, led to. */
export interface Standing {
  readonly entries: readonly register.Entry[];
  readonly papers: readonly deliverables.Deliverable[];
  readonly members: readonly members.Member[];
}

/** What a gate may know of a unit from its log, as things stood on a day. */
export type KnownOn = (unit: Unit, asOf: string) => Facts;

/** Replays the logs of the units up to the day on which a gate is judged, and counts what the plan asks for. */
export function knownFrom(logs: ReadonlyMap<string, UnitLog>): KnownOn {
  return (unit, asOf) => {
    const log = logs.get(unit.id);
    if (log === undefined) throw new RangeError(`nothing was noted in unit "${unit.id}"`);
    const standing = standingOf(asOf, log);
    return {
      ...must(register.activityFacts(plan, unit, standing.entries, { asOf })).facts,
      ...must(deliverables.deliverableFacts(plan, unit, standing.papers, { asOf })).facts,
      ...must(members.memberFacts(plan, unit, standing.members, { asOf })).facts,
    };
  };
}

/** Replays all logs up to a day. */
export function standingOn(day: string, logs: ReadonlyMap<string, UnitLog>): Standing {
  const each = [...logs.values()].map((log) => standingOf(day, log));
  return {
    entries: each.flatMap(({ entries }) => entries),
    papers: each.flatMap(({ papers }) => papers),
    members: each.flatMap(({ members }) => members),
  };
}

function standingOf(day: string, log: UnitLog): Standing {
  const until = <Event extends { readonly on: string }>(events: readonly Event[]): readonly Event[] =>
    events.filter(({ on }) => on <= day);
  return {
    entries: [...register.applyEntryEvents(new Map(), until(log.entries)).values()],
    papers: [...deliverables.applyDeliverableEvents(new Map(), until(log.papers)).values()],
    members: [...members.applyMemberEvents(new Map(), until(log.members)).values()],
  };
}
