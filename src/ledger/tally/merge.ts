import { readInput, type Result } from "../../core/index.js";
import { countedAlready, inOrder, withNumbers } from "../numbers.js";
import { addedUp, difference, emptyTally, type Counting, type Tally as Counted } from "../tally.js";
import { Tally } from "./schema.js";

/**
 * Adds two tallies into a new one and leaves both as they are; counts add exactly, in any order and grouping.
 *
 * An item of the one that was merged into an item of the other is carried on from now on. Refuses with `different-tallies` when they
 * have another reference day, other keys, another policy or other lights, and `duplicate-id` when an item is in both.
 *
 * @param first - one part of the items
 * @param second - another part, in which no item of the first is counted again
 * @example
 * {@includeCode ../../../test/ledger/tally.test.ts#merge}
 */
export function merge(
  first: Counted,
  second: Counted,
): Result<{ tally: Counted }, "different-tallies" | "duplicate-id"> {
  const refused = difference(first, second) ?? countedAlready(first, second.numbers);
  if (refused !== undefined) return refused;
  const names = new Set([...Object.keys(first.groups), ...Object.keys(second.groups)]);
  const groups = [...names].map((name) => [name, addedUp([first.groups[name], second.groups[name]])] as const);
  const numbers = withNumbers(first.numbers, second.numbers, new Set());
  const merged = inOrder([...first.merged, ...second.merged]);
  return { ok: true, tally: { ...first, groups: Object.fromEntries(groups), numbers, merged } };
}

/**
 * Reads a tally that comes from outside (a file, a worker, another machine) and holds it against what it should have counted.
 *
 * Refuses with `invalid-input` (fields of the wrong form, codes nobody knows, counts that are not whole or do not add
 * up, with each other or with the numbers) and
 * `different-tallies`.
 *
 * @param counting - by what it should have been made
 * @param input - plain data
 * @example
 * {@includeCode ../../../test/ledger/tally.test.ts#merge}
 */
export function readTally(
  counting: Counting,
  input: unknown,
): Result<{ tally: Counted }, "invalid-input" | "different-tallies"> {
  const read = readInput(Tally, input, "tally");
  if (!read.ok) return read;
  const expected = emptyTally(counting);
  if (!expected.ok) return expected;
  return difference(expected.tally, read.value) ?? { ok: true, tally: read.value };
}
