import type { Findings } from "./bulletin.js";
import { comparisonFigures } from "./comparison.js";
import { departmentFigures } from "./departments.js";
import { enter } from "./entries.js";
import type { ServiceRequest } from "./requests.js";
import { extractedAt } from "./verdicts.js";

/** Enters the requests into the ledger and counts it at the moment of the extract. */
export function findingsOf(requests: readonly ServiceRequest[]): Findings {
  const entries = requests.map(enter);
  const extract = extractedAt(requests);
  return {
    departments: departmentFigures(entries, extract),
    comparison: comparisonFigures(entries, extract),
    refused: entries.flatMap(({ request: { id }, refusal }) => (refusal === undefined ? [] : [{ id, refusal }])),
  };
}
