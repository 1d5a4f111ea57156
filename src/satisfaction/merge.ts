import { invalidInput, readInput, type Result } from "../core/index.js";
import { checkProtocol, samePin } from "./freeze.js";
import type { Protocol } from "./protocol.js";
import { addedRefused } from "./refused.js";
import { emptyUnit, unitOf, type Layout } from "./layout.js";
import { Tally, emptyTally, type UnitTally } from "./tally.js";

/**
 * Adds two tallies into a new one and leaves both as they are; counts and sums of weights add exactly, in any order and grouping.
 *
 * Refuses with `different-protocol` when they were counted under different protocols or versions.
 *
 * @param first - one part of the answers
 * @param second - another part, in which no response of the first is counted again
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#merge}
 */
export function merge(first: Tally, second: Tally): Result<{ tally: Tally }, "different-protocol"> {
  const same = samePin(first.protocol, second.protocol);
  if (!same.ok) return same;
  const units = Object.fromEntries(
    namesIn(first.units, second.units).map((name) => [name, pool(first, [unitOf(first, name), unitOf(second, name)])]),
  );
  const refused = addedRefused(first.refused, second.refused);
  return { ok: true, tally: { ...first, units, refused } };
}

function namesIn(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/**
 * Adds up the counts of several units, as if they were one.
 *
 * @param tally - gives the layout of the counts
 * @param units - the parts; an absent one counts nothing
 */
export function pool(tally: Layout, units: readonly (UnitTally | undefined)[]): UnitTally {
  const sum: UnitTally = emptyUnit(tally);
  for (const unit of units) {
    if (unit === undefined) continue;
    sum.responses += unit.responses;
    sum.consulted += unit.consulted;
    sum.drawn += unit.drawn;
    for (const numbers of ["counts", "weights", "squares"] as const) increase(sum[numbers], unit[numbers]);
  }
  return sum;
}

function increase(sums: number[] = [], numbers: readonly number[] = []): void {
  numbers.forEach((number, cell) => (sums[cell] = (sums[cell] ?? 0) + number));
}

/**
 * Reads a tally that comes from outside (a file, a worker, another machine) and holds it against its protocol.
 *
 * Refuses with `invalid-input` (fields of the wrong form, counts that are not whole or do not add up to the responses,
 * questions, classes, channels, outcomes or units that the protocol does not have, weights where it has none), `different-protocol`, and `definition-changed`
 * when the protocol itself was edited after it was frozen.
 *
 * @param protocol - the frozen protocol
 * @param input - plain data
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#read-tally}
 */
export function readTally(
  protocol: Protocol,
  input: unknown,
): Result<{ tally: Tally }, "invalid-input" | "different-protocol" | "definition-changed"> {
  const read = readInput(Tally, input, "tally");
  if (!read.ok) return read;
  const tally = read.value;
  const known = checkProtocol(tally, protocol);
  if (!known.ok) return known;
  const { definition } = protocol;
  const expected = emptyTally(protocol);
  const strange = (["questions", "classes", "channels", "outcomes"] as const).filter(
    (list) => !sameList(tally[list], expected[list]),
  );
  const units = Object.keys(tally.units).filter((unit) => definition.units?.includes(unit) === false);
  const weighed = tally.weighted === expected.weighted ? [] : (["weighted"] as const);
  const issues = [
    ...[...strange, ...weighed].map((list) => ({
      path: [list],
      message: `is not what protocol "${definition.id}" has`,
    })),
    ...units.map((unit) => ({ path: ["units", unit], message: `is not listed in protocol "${definition.id}"` })),
  ];
  return issues.length > 0 ? invalidInput("tally", issues) : { ok: true, tally };
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}
