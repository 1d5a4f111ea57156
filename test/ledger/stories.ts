import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { aProblem } from "./records.js";

/** How an item was led: registered on 1 January 2020 and assigned a day later. */
export interface Story {
  readonly id: string;
  readonly due?: string;
  readonly unit?: string;
  readonly policy?: ledger.SignOffPolicy;
  /** How it went on after the assignment; a reopening assigns it anew. */
  readonly way: readonly ("reject" | "reopen" | { readonly outcome: ledger.Outcome; readonly on: string })[];
}

const by = "office";

/** Makes an item and leads it the way the story says. */
export function told({ id, due, unit = "works", policy, way }: Story): ledger.Item {
  const assignOptions = policy === undefined ? {} : { policy };
  let item: ledger.Item = must(
    ledger.register(aProblem(), { id, unit, handling: "time-limited", by, on: "2020-01-01" }),
  ).item;
  const assign = (on: string, until = due): ledger.Item =>
    must(ledger.assign(item, { owner: "wang", ...(until !== undefined && { due: until }), by, on }, assignOptions))
      .item;
  item = assign("2020-01-02");
  for (const [index, turn] of way.entries()) {
    const { on } = item.updated;
    if (turn === "reopen") {
      item = must(ledger.reopen(item, { reason: "came back", by, on })).item;
      item = assign(on, "2020-12-31");
      continue;
    }
    item = must(ledger.submit(item, { evidence: [{ id: `e-${index}`, description: "d" }], by: "wang", on })).item;
    const judged = { reason: "r", by, on: turn === "reject" ? on : turn.on };
    item =
      turn === "reject"
        ? must(ledger.reject(item, judged)).item
        : must(ledger.accept(item, { outcome: turn.outcome, ...judged }, assignOptions)).item;
  }
  return item;
}
