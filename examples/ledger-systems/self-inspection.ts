import { must } from "answerable";
import { identify, type Item } from "answerable/ledger";
import { end, handOut } from "./put-right.js";
import { SCENARIO, isChosen } from "./scenario.js";

/** The last day of the report: by the end of September. */
export const REPORTED = "2014-09-30";

const WAY = { unit: "bureau", office: "campaign-office", registered: "2014-06-03", due: "2014-12-31" } as const;

/** Makes the problem list of a bureau that inspected itself (system G), each problem with one item. */
export function generateSelfInspection({ problems, done } = SCENARIO.selfInspection): Item[] {
  return Array.from({ length: problems }, (_, index) => {
    const found = { id: `problem-${index + 1}`, category: "self-inspection", scope: "unit", origin: "self" } as const;
    const statement = "a problem of the bureau's list, generated";
    const { problem } = must(identify({ ...found, statement, by: WAY.office, on: WAY.registered }));
    const item = handOut(problem, WAY);
    return isChosen(index, done, problems) ? end(item, WAY, "2014-09-26", "fixed") : item;
  });
}
