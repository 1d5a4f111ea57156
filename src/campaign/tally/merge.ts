import { readInput, refuse, type Refused, type Result } from "../../core/index.js";
import { canonicalJson } from "../../definitions/index.js";
import { stagesOf } from "../plan.js";
import type { Plan } from "../schema/index.js";
import { addedUp, emptyTally, type Counting, type Tally as Counted } from "../tally.js";
import { Tally } from "./schema.js";

/**
 * Adds two tallies into a new one and leaves both as they are; counts add exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they have another plan, another reference day or other keys.
 *
 * @param first - one part of the units
 * @param second - another part, in which no unit of the first is counted again
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#merge}
 */
export function merge(first: Counted, second: Counted): Result<{ tally: Counted }, "different-tallies"> {
  const different = difference(first, second);
  if (different !== undefined) return different;
  const names = new Set([...Object.keys(first.groups), ...Object.keys(second.groups)]);
  const groups = [...names].map((name) => {
    const parts = [first.groups[name], second.groups[name]];
    return [name, addedUp(Math.max(...parts.map((part) => part?.phases.length ?? 0)), parts)] as const;
  });
  return { ok: true, tally: { ...first, groups: Object.fromEntries(groups) } };
}

/**
 * Reads a tally that comes from outside (a file, a worker, another machine) and holds it against what it should have counted.
 *
 * Refuses with `invalid-input` (fields of the wrong form, counts that are not whole or do not add up, another number of phases)
 * and `different-tallies`.
 *
 * @param plan - the plan of the units that it should have counted
 * @param counting - by what it should have been made
 * @param input - plain data
 * @example
 * {@includeCode ../../../test/campaign/tally.test.ts#merge}
 */
export function readTally(
  plan: Plan,
  counting: Counting,
  input: unknown,
): Result<{ tally: Counted }, "invalid-input" | "different-tallies"> {
  const stages = stagesOf(plan).length;
  const schema = Tally.refine(
    ({ groups }) => Object.values(groups).every(({ phases }) => phases.length === stages),
    `has another number of phases than ${stages}`,
  );
  const read = readInput(schema, input, "tally");
  if (!read.ok) return read;
  const expected = emptyTally(plan, counting);
  if (!expected.ok) return expected;
  return difference(expected.tally, read.value) ?? { ok: true, tally: read.value };
}

function difference(one: Counted, other: Counted): Refused<"different-tallies"> | undefined {
  const part = (["plan", "asOf", "by"] as const).find(
    (each) => canonicalJson(one[each]) !== canonicalJson(other[each]),
  );
  if (part === undefined) return undefined;
  const [said, instead] = [one, other].map((tally) => canonicalJson(tally[part]));
  return refuse("different-tallies", `counted with "${part}" ${said}, and not ${instead}`);
}
