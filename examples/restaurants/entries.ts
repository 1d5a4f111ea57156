import { must } from "answerable";
import { accept, assign, identify, register, reject, reopen, submit } from "answerable/ledger";
import type { AssignedItem, ClosedItem, OpenItem, SubmittedItem } from "answerable/ledger";
import type { Inspection } from "./inspections.js";

const DEPARTMENT = "health-department";

/** Every restaurant that was ever closed, with its one item, and the re-openings that the file explains by no closure. */
export interface Entries {
  readonly items: ReadonlyMap<string, AssignedItem | ClosedItem>;
  readonly unexplained: readonly Inspection[];
}

/**
 * Leads closures and re-openings through the ledger, in the order of the file.
 *
 * A closure begins a cycle of the restaurant's item, a re-opening ends it. A closure of a restaurant that is closed already
 * says that it was not fit to open: the submission is rejected, and the cycle goes on.
 */
export function enter(inspections: Iterable<Inspection>): Entries {
  const items = new Map<string, AssignedItem | ClosedItem>();
  const unexplained: Inspection[] = [];
  for (const inspection of inspections) {
    const { restaurant, action } = inspection;
    const item = items.get(restaurant);
    if (action === "closed" || action === "reclosed") items.set(restaurant, close(item, inspection));
    else if (action !== "reopened") continue;
    else if (item?.status === "assigned") items.set(restaurant, open(item, inspection));
    else unexplained.push(inspection);
  }
  return { items, unexplained };
}

function close(item: AssignedItem | ClosedItem | undefined, inspection: Inspection): AssignedItem {
  const stamp = { by: DEPARTMENT, on: inspection.on };
  const reason = inspection.type;
  if (item?.status === "assigned") return must(reject(submitted(item, inspection), { reason, ...stamp })).item;
  const begun = item === undefined ? registered(inspection) : must(reopen(item, { reason, ...stamp })).item;
  return must(assign(begun, { owner: inspection.restaurant, ...stamp })).item;
}

function registered({ restaurant, on }: Inspection): OpenItem {
  const id = `closure-${restaurant}`;
  const stamp = { by: DEPARTMENT, on };
  const found = {
    id,
    category: "food-safety",
    scope: "unit",
    origin: "inspection",
    statement: "unfit to serve food",
  } as const;
  const { problem } = must(identify({ ...found, ...stamp }));
  return must(register(problem, { id, unit: restaurant, handling: "immediate", ...stamp })).item;
}

function open(item: AssignedItem, inspection: Inspection): ClosedItem {
  return must(accept(submitted(item, inspection), { outcome: "fixed", by: DEPARTMENT, on: inspection.on })).item;
}

/** The visit is the proof, whichever way it went. */
function submitted(item: AssignedItem, { restaurant, type, on }: Inspection): SubmittedItem {
  return must(submit(item, { evidence: [{ id: `visit-${on}`, description: type }], by: restaurant, on })).item;
}
