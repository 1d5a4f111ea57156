import * as z from "zod";
import {
  IdText,
  readInput,
  refuse,
  type DeepReadonly,
  type InputOf,
  type Refused,
  type Result,
} from "../../core/index.js";
import { samePin } from "../freeze.js";
import { unitOf } from "../layout.js";
import { UnitName, type Protocol } from "../protocol.js";
import { Weight } from "../weight.js";
import { DISPOSITIONS } from "./dispositions.js";
import { emptyCells, type Fieldwork, type FieldworkCell } from "./fieldwork.js";

/** One drawn case, for instance a telephone number, and how the attempts to interview somebody ended. */
export const CaseRow = z.strictObject({
  id: IdText,
  /** The unit about which somebody was to be asked. */
  unit: UnitName,
  /** The channel by which it was tried, where the protocol has several. */
  channel: IdText.optional(),
  disposition: z.enum(DISPOSITIONS),
  /** What the sample makes it weigh, from a billionth to a billion, where cases are weighed. */
  weight: Weight.optional(),
});
/** One drawn case and how it ended. */
export interface CaseRow extends DeepReadonly<z.infer<typeof CaseRow>> {}

/** Why a case is not counted. */
export const CASE_REFUSALS = [
  "invalid-input",
  "unknown-unit",
  "unknown-channel",
  "no-weight",
  "unexpected-weight",
] as const;
/** One reason why a case is not counted. */
export type CaseRefusal = (typeof CASE_REFUSALS)[number];

/**
 * Checks a drawn case and counts it, or counts its refusal by the code. This changes the fieldwork it is given.
 *
 * Nothing keeps the ids of cases, so each is counted as often as it is given; they only name a refused one. Sums of weights are
 * sums of floating-point numbers: that of n weights, in whatever order and parts, is within n × 2⁻⁵³ of the true one, relatively (Higham,
 * 2002, Accuracy and Stability of Numerical Algorithms, second edition, 4.2). Refuses with `invalid-input` (fields missing, unknown or of the wrong form, a weight that is not from a
 * billionth to a billion),
 * `unknown-unit`, `unknown-channel` (or none is named where there are several), `no-weight` and `unexpected-weight`.
 *
 * @param protocol - the frozen protocol under which the fieldwork was begun
 * @param fieldwork - is changed
 * @param row - the case, once it has ended
 * @throws RangeError when the fieldwork was begun under another protocol: the caller has mixed two surveys up
 * @example
 * {@includeCode ../../../test/satisfaction/fieldwork/examples.test.ts#fieldwork}
 */
export function addCase(
  protocol: Protocol,
  fieldwork: Fieldwork,
  row: InputOf<typeof CaseRow>,
): Result<object, CaseRefusal> {
  const same = samePin(fieldwork.protocol, protocol.pin);
  if (!same.ok) throw new RangeError(same.refusal.message);
  const read = readCase(protocol, fieldwork, row);
  if (!read.ok) {
    const { code } = read.refusal;
    fieldwork.refused[code] = (fieldwork.refused[code] ?? 0) + 1;
    return read;
  }
  const { row: counted, cells, cell } = read;
  fieldwork.units[counted.unit] = cells;
  cell.counts[counted.disposition] += 1;
  if (cell.weights !== undefined) cell.weights[counted.disposition] += counted.weight ?? 0;
  return { ok: true };
}

interface Placed {
  readonly row: CaseRow;
  /** Those of the unit, in which the cell stands. */
  readonly cells: FieldworkCell[];
  readonly cell: FieldworkCell;
}

function readCase(
  { definition }: Protocol,
  fieldwork: Fieldwork,
  given: InputOf<typeof CaseRow>,
): Result<Placed, CaseRefusal> {
  const read = readInput(CaseRow, given, "case");
  if (!read.ok) return read;
  const row = read.value;
  const { id, unit, weight } = row;
  if (definition.units?.includes(unit) === false) {
    return refuse("unknown-unit", `case "${id}": unit "${unit}" is not listed`);
  }
  const cells = unitOf(fieldwork, unit) ?? emptyCells(fieldwork);
  const cell = cells[placeOf(fieldwork, row)];
  if (cell === undefined) return unknownChannel(fieldwork, row);
  if (fieldwork.weighted === (weight !== undefined)) return { ok: true, row, cells, cell };
  return weight === undefined
    ? refuse("no-weight", `case "${id}" has no weight, and cases are weighed`)
    : refuse("unexpected-weight", `case "${id}" weighs ${weight}, and cases are not weighed`);
}

/** The place of the case's channel, -1 where it names none that is listed. */
function placeOf({ channels }: Fieldwork, { channel }: CaseRow): number {
  if (channel !== undefined) return channels.indexOf(channel);
  return channels.length === 0 ? 0 : -1;
}

function unknownChannel({ channels }: Fieldwork, { id, channel }: CaseRow): Refused<"unknown-channel"> {
  const said = channel === undefined ? "no channel is named" : `channel "${channel}"`;
  const known = channels.map((each) => `"${each}"`).join(", ") || "none";
  return refuse("unknown-channel", `case "${id}": ${said}; the protocol has ${known}`);
}
