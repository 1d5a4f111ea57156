import type { Protocol } from "../protocol.js";
import { Taking, type Intake, type IntakeOptions } from "./intake.js";

/**
 * Takes rows in as columns: each is admitted or refused as {@link answerable/satisfaction!admit} would, and a refused one stops nothing.
 *
 * Rows are plain data, as JSON gives them. The first is row 1. Under one frozen protocol a row takes a small part of the time that its
 * schema would take; what the quick check is not certain of goes through `admit`, and so does a row with words beside the grades.
 * A row is refused with the codes of `admit`, and with `duplicate-response` where a register is kept.
 *
 * @param protocol - the frozen protocol
 * @param rows - the forms as they came in
 * @param options - register, limits, and where columns and comments are handed on to
 * @throws RangeError when the register is of another protocol, or a limit is no whole number in its range
 * @example
 * {@includeCode ../../../test/satisfaction/ingest/examples.test.ts#take-rows}
 */
export function takeRows(protocol: Protocol, rows: Iterable<unknown>, options: IntakeOptions = {}): Intake {
  const taking = new Taking<never>(protocol, options);
  for (const row of rows) {
    if (namesSymbols(row)) taking.admit(row);
    else taking.take(row);
  }
  return taking.finish();
}

/** No JSON has symbols among its names, and the quick check does not look for them. */
function namesSymbols(row: unknown): boolean {
  if (typeof row !== "object" || row === null || !("answers" in row)) return false;
  const { answers } = row;
  return typeof answers === "object" && answers !== null && Object.getOwnPropertySymbols(answers).length > 0;
}
