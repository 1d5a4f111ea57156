import { must, type CalendarDay } from "answerable";
import { accept, assign, register, submit } from "answerable/ledger";
import type { AssignedItem, ClosedItem, Outcome, Problem } from "answerable/ledger";

/** Who leads an item through the ledger, and on which days. */
interface Way {
  readonly unit: string;
  readonly office: string;
  readonly registered: CalendarDay;
  readonly due?: CalendarDay;
}

/** Enters a problem for a unit and gives it an owner there. */
export function handOut(problem: Problem, { unit, office, registered, due }: Way): AssignedItem {
  const stamp = { by: office, on: registered };
  const handling = due === undefined ? "immediate" : "time-limited";
  const { item } = must(register(problem, { id: problem.id, unit, handling, ...stamp }));
  return must(assign(item, { owner: unit, ...(due !== undefined && { due }), ...stamp })).item;
}

/** Ends an item that somebody else than its unit accepts; every outcome but `fixed` needs its reason. */
export function end(
  item: AssignedItem,
  { office }: Way,
  on: CalendarDay,
  outcome: Outcome,
  reason?: string,
): ClosedItem {
  const evidence = [{ id: "report", description: "the unit's report of what was done" }];
  const submitted = must(submit(item, { evidence, by: item.assignment.owner, on })).item;
  return must(accept(submitted, { outcome, ...(reason !== undefined && { reason }), by: office, on })).item;
}
