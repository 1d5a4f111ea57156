import { must } from "answerable";
import * as ledger from "answerable/ledger";
import type { Facts } from "answerable/rules";
import { end, handOut } from "../ledger-systems/put-right.js";

/** The day on which the lights are asked for. */
export const ASKED = "2025-06-10";

const WAY = { office: "supervision-office", registered: "2025-03-03" } as const;

/** An item that nobody registered, with what an app knows of it beside the ledger. */
export interface WatchedItem {
  readonly what: string;
  readonly item: ledger.Item;
  readonly facts: Facts;
}

/** Five made-up items: on course, near its day, behind, overdue, and done. */
export function watchedItems(): readonly WatchedItem[] {
  const well = { behindSchedule: false, poorQuality: false, pointsBehind: 0, monthsMissed: 0 };
  const none = { judgement: "recoverable", unhonouredSlip: "none", urgent: false };
  const put = (what: string, unit: string, due: string, facts: Facts): WatchedItem => {
    return { what, item: entered(unit, due), facts: { ...well, ...none, ...facts } };
  };
  const done = put("put right", "library", "2025-05-01", {});
  return [
    put("on course", "school", "2025-12-31", {}),
    put("5 points behind, due in 5 days", "clinic", "2025-06-15", { pointsBehind: 5 }),
    put("25 points behind, a blue slip unanswered", "market", "2025-09-30", {
      behindSchedule: true,
      pointsBehind: 25,
      monthsMissed: 1,
      unhonouredSlip: "blue",
    }),
    put("overdue, judged past recovery, orange slip unanswered", "waterworks", "2025-05-20", {
      behindSchedule: true,
      pointsBehind: 60,
      monthsMissed: 3,
      judgement: "not-recoverable",
      unhonouredSlip: "orange",
    }),
    { ...done, item: end(done.item as ledger.AssignedItem, { ...WAY, unit: "library" }, "2025-04-28", "fixed") },
  ];
}

function entered(unit: string, due: string): ledger.AssignedItem {
  const found = { id: `${unit}-1`, category: "service", scope: "unit", origin: "inspection" } as const;
  const said = { statement: `something at the ${unit}, made up`, by: WAY.office, on: WAY.registered };
  const { problem } = must(ledger.identify({ ...found, ...said }));
  return handOut(problem, { ...WAY, unit, due });
}

/** The item that is walked through each sign-off policy. */
export function itemToSignOff(policy: ledger.SignOffPolicy): ledger.AssignedItem {
  const found = { id: "lamp-1", category: "service", scope: "unit", origin: "inspection" } as const;
  const said = { statement: "the lamps of Mill Street are out, made up", by: WAY.office, on: WAY.registered };
  const { problem } = must(ledger.identify({ ...found, ...said }));
  const entry = { id: "lamp-1", unit: "works", handling: "time-limited", by: WAY.office, on: WAY.registered } as const;
  const { item } = must(ledger.register(problem, entry));
  const handed = { owner: "wang", due: "2025-06-30", by: WAY.office, on: WAY.registered };
  return must(ledger.assign(item, handed, { policy })).item;
}
