import * as fc from "fast-check";
import type { UnitEstimate } from "answerable/statistics";

/** Names values and errors "a", "b", … */
export function unitsOf(...rows: readonly (readonly [value: number, standardError: number])[]): UnitEstimate[] {
  return rows.map(([value, standardError], unit) => ({ key: String.fromCodePoint(97 + unit), value, standardError }));
}

const row = fc.tuple(
  fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
  fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
);

/** From two to eight units, some of them with equal values. */
export const someUnits = fc.array(row, { minLength: 2, maxLength: 8 }).map((rows) => unitsOf(...rows));
