import type { Refusal } from "answerable";
import { comparisonFigures, type ComparisonFigures } from "./comparison.js";
import { departmentFigures, type DepartmentFigures } from "./departments.js";
import { enter } from "./entries.js";
import type { ServiceRequest } from "./requests.js";
import { disputedAmong, extractedAt } from "./verdicts.js";

/** What came out of the file: everything that the screen and the page show. */
export interface Findings {
  readonly departments: ReadonlyMap<string, DepartmentFigures>;
  readonly comparison: ComparisonFigures;
  /** The cases that the ledger did not take as recorded, and why. */
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
  /** The cases on which the library and the city do not agree. */
  readonly disputed: readonly string[];
}

/** Enters the requests into the ledger and counts it at the moment of the extract. */
export function findingsOf(requests: readonly ServiceRequest[]): Findings {
  const entries = requests.map(enter);
  const extract = extractedAt(requests);
  return {
    departments: departmentFigures(entries, extract),
    comparison: comparisonFigures(entries, extract),
    refused: entries.flatMap(({ request: { id }, refusal }) => (refusal === undefined ? [] : [{ id, refusal }])),
    disputed: disputedAmong(entries, extract).map(({ request }) => request.id),
  };
}
