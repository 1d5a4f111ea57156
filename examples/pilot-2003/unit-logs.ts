import type { DeliverableEvent } from "answerable/campaign/deliverables";
import type { MemberEvent } from "answerable/campaign/members";
import type { EntryEvent } from "answerable/campaign/register";
import { drawUpList } from "./lists.js";
import { passInTurn } from "./members.js";
import { drawUp } from "./plans.js";
import type { PilotRecords } from "./records.js";
import { registered } from "./register.js";

/** Everything that was noted in one unit beside its own way: events of each kind, in the order of their days. */
export interface UnitLog {
  readonly entries: readonly EntryEvent[];
  readonly papers: readonly DeliverableEvent[];
  readonly members: readonly MemberEvent[];
}

/** Keeps the logs of all units: takes every step that the records tell of, each kind beside the others. */
export function logsOf({ units, deeds, lists, plans, members }: PilotRecords): ReadonlyMap<string, UnitLog> {
  const [done, passing] = [byUnit(deeds), byUnit(members)];
  const [listed, drawn] = [byUnit(lists), byUnit(plans)];
  const logOf = (unit: string): UnitLog => ({
    entries: (done.get(unit) ?? []).map(registered),
    papers: [...(listed.get(unit) ?? []).flatMap(drawUpList), ...(drawn.get(unit) ?? []).flatMap(drawUp)],
    members: (passing.get(unit) ?? []).flatMap(passInTurn),
  });
  return new Map(units.map(({ id }) => [id, logOf(id)]));
}

function byUnit<Item extends { readonly unit: string }>(records: readonly Item[]): ReadonlyMap<string, Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const record of records) {
    const group = grouped.get(record.unit);
    if (group === undefined) grouped.set(record.unit, [record]);
    else group.push(record);
  }
  return grouped;
}
