import { must } from "answerable";
import { consolidate, receive, wait, type Item } from "answerable/ledger";
import { end, handOut } from "./put-right.js";
import { SCENARIO, chosenBefore, isChosen } from "./scenario.js";

/** The document is not dated by day; its latest dated event lies before this one. */
export const VISITED = "2014-05-31";

const WAY = { unit: "township", office: "visits-office", registered: "2014-04-01" } as const;

/** Makes the problems a township heard of on household visits (system H), some of which wait for other bodies to act. */
export function generateVisits({ problems, solved, waiting } = SCENARIO.visits): Item[] {
  return Array.from({ length: problems }, (_, index) => {
    const id = `visit-${index + 1}`;
    const said = { channel: "household-visit", anonymous: false, respondent: `household-${index + 1}` };
    const { opinion } = must(
      receive({ id, ...said, text: "a problem named on a visit, generated", on: WAY.registered }),
    );
    const stamp = { by: WAY.office, on: WAY.registered };
    const { problem } = must(consolidate([opinion], { id, category: "livelihood", scope: "unit", ...stamp }));
    const item = handOut(problem, WAY);
    if (isChosen(index, solved, problems)) return end(item, WAY, "2014-05-20", "fixed");
    const unsolved = index - chosenBefore(index, solved, problems);
    if (!isChosen(unsolved, waiting, problems - solved)) return item;
    const reason = "the works are approved and have not begun";
    return must(wait(item, { body: "county", reason, expected: "2014-06-30", by: WAY.unit, on: "2014-05-20" })).item;
  });
}
