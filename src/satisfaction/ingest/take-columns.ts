import { invalidInput, type Result } from "../../core/index.js";
import type { Protocol } from "../protocol.js";
import { ColumnCheck } from "./column-check.js";
import { Taking, type Intake, type IntakeOptions } from "./intake.js";
import { faultsOf, type RowColumns } from "./row-columns.js";

/**
 * Takes in columns: what {@link takeRows} would take of the rows that they are the columns of, and with the same refusals.
 *
 * What is `undefined` in a column, the row does not have. Refuses all of them with `invalid-input` when a column is unknown or missing,
 * or not as long as the others.
 *
 * @param protocol - the frozen protocol
 * @param columns - arrays or typed arrays by the name of the field
 * @param options - register, limits, and where columns and comments are handed on to
 * @throws RangeError when the register is of another protocol or ballots have no codes for it, or a limit is no whole number in its range
 * @example
 * {@includeCode ../../../test/satisfaction/ingest/examples.test.ts#take-columns}
 */
export function takeColumns(
  protocol: Protocol,
  columns: RowColumns,
  options: IntakeOptions = {},
): Result<{ intake: Intake }, "invalid-input"> {
  const issues = faultsOf(columns);
  if (issues.length > 0) return invalidInput("columns", issues);
  if (options.register !== undefined && columns.id === undefined) {
    throw new RangeError("a register lets ballots in by their codes, and there is no column of them");
  }
  const taking = new Taking<never>(protocol, options);
  const source = new ColumnCheck(protocol.definition, columns, taking.check);
  for (let row = 0; row < source.rows; row += 1) {
    const written = source.write(row, taking.block);
    if (written === undefined) taking.admit(source.rowAt(row));
    else taking.letStand(written.id, written.unit);
  }
  return { ok: true, intake: taking.finish() };
}
