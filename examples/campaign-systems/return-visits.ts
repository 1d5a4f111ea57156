import { must } from "answerable";
import { consolidate, receive, type Item } from "answerable/ledger";
import { end, handOut } from "../ledger-systems/put-right.js";
import { SCENARIO } from "./scenario.js";

/** One household: whether it named an appeal at the first visit, and whether the return visit found it settled. */
export interface VisitRecord {
  readonly household: string;
  readonly appeal: "none" | "settled" | "open";
}

/** Generates the two visits to every household. */
export function generateVisits(): VisitRecord[] {
  const { households, appealEvery, unsettledEvery } = SCENARIO.street;
  return Array.from({ length: households }, (_, index) => {
    const settled = index % (appealEvery * unsettledEvery) === 0 ? "open" : "settled";
    return { household: `household-${index + 1}`, appeal: index % appealEvery === 0 ? settled : "none" };
  });
}

const WAY = { unit: "street", office: "service-team", registered: "2011-09-10" } as const;

/** Enters what households asked for at the first visit, and closes what the return visit found settled. */
export function visitTwice(records: readonly VisitRecord[]): Item[] {
  return records.flatMap(({ household, appeal }) => {
    if (appeal === "none") return [];
    const said = { channel: "household-visit", anonymous: false, respondent: household, text: "an appeal, generated" };
    const { opinion } = must(receive({ id: household, ...said, on: WAY.registered }));
    const stamp = { by: WAY.office, on: WAY.registered };
    const { problem } = must(
      consolidate([opinion], { id: household, category: "livelihood", scope: "unit", ...stamp }),
    );
    const item = handOut(problem, WAY);
    return [appeal === "settled" ? end(item, WAY, "2011-11-05", "fixed") : item];
  });
}
