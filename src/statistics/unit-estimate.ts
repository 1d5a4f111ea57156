import { refuse, type Refused } from "../core/index.js";

/** What one unit was estimated to be. The estimates of different units are taken as independent of each other. */
export interface UnitEstimate {
  /** Names the unit; no other of the comparison has the same. */
  readonly key: string;
  readonly value: number;
  /** Above 0, in the unit of the value. */
  readonly standardError: number;
}

/**
 * Why estimates cannot be compared: `too-few-units`, below two; `repeated-key`; `no-number`, a value that is not finite;
 * `no-standard-error`, one that is not above 0 and finite, or is too small to be seen beside the value.
 */
export type EstimatesRefusal = "too-few-units" | "repeated-key" | "no-number" | "no-standard-error";

/** A standard error under this part of the value's last digit might as well be 0. */
const VISIBLE = 1 / 16;

/**
 * Finds what is wrong with estimates that are to be compared.
 *
 * @param estimates - one for each unit
 */
export function unfitEstimates(estimates: readonly UnitEstimate[]): Refused<EstimatesRefusal> | undefined {
  if (estimates.length < 2) {
    return refuse("too-few-units", `a comparison needs 2 units, and ${estimates.length} came`);
  }
  const seen = new Set<string>();
  for (const { key, value, standardError } of estimates) {
    if (seen.has(key)) return refuse("repeated-key", `unit "${key}" stands there twice`);
    seen.add(key);
    if (!Number.isFinite(value)) return refuse("no-number", `unit "${key}" has the value ${value}`);
    if (!isVisible(standardError, value)) {
      const facts = `unit "${key}" has a standard error of ${standardError} beside the value ${value}`;
      return refuse("no-standard-error", `${facts}; it must be finite, above 0 and large enough to change the value`);
    }
  }
  return undefined;
}

function isVisible(standardError: number, value: number): boolean {
  return standardError > 0 && standardError < Infinity && Math.abs(value) + standardError * VISIBLE > Math.abs(value);
}
