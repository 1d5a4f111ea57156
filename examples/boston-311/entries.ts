import { must, type Refusal } from "answerable";
import { accept, assign, consolidate, receive, register, submit, type Item } from "answerable/ledger";
import type { AssignedItem } from "answerable/ledger";
import type { ServiceRequest } from "./requests.js";

/** The service that takes requests in and records their closing. */
const SERVICE = "boston-311";

/** A request with its item in the ledger, and why the ledger did not take all that the city recorded of it. */
export interface Entry {
  readonly request: ServiceRequest;
  readonly item: Item;
  readonly refusal?: Refusal;
}

/** Leads a request through the ledger as far as the city's record goes; a step that is refused leaves the item where it was. */
export function enter(request: ServiceRequest): Entry {
  const { id, type, department, opened, target } = request;
  const stamp = { by: SERVICE, ...opened };
  const { opinion } = must(
    receive({ id, channel: request.source, anonymous: true, text: `${request.reason}: ${type}`, ...opened }),
  );
  const { problem } = must(consolidate([opinion], { id, category: type, scope: "unit", ...stamp }));
  const handling = target === undefined ? "immediate" : "time-limited";
  const { item } = must(register(problem, { id, unit: department, handling, ...stamp }));
  const due = target === undefined ? {} : { due: target.at };
  const assigned = assign(item, { owner: department, ...due, ...stamp });
  return assigned.ok ? close(request, assigned.item) : { request, item, refusal: assigned.refusal };
}

/** The city's record says that a case was closed, not by whom nor with what result: see docs/decisions/closed-is-not-fixed.md. */
function close(request: ServiceRequest, item: AssignedItem): Entry {
  const { closed, department } = request;
  if (closed === undefined) return { request, item };
  const evidence = [{ id: "closing-entry", description: "the city's entry that the case is closed" }];
  const submitted = submit(item, { evidence, by: department, ...closed });
  if (!submitted.ok) return { request, item, refusal: submitted.refusal };
  const reason = "the city's record says Closed, and not whether the problem was gone";
  const accepted = must(accept(submitted.item, { outcome: "explained", reason, by: SERVICE, ...closed }));
  return { request, item: accepted.item };
}
